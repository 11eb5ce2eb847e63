import assert from "node:assert/strict";
import { told } from "../compared";

type Schemas = Readonly<Record<string, string>>;

/** A union with a discriminator that is received and sent. `tags` maps discriminator values to component names. */
const document = (tags: Readonly<Record<string, string>>, schemas: Schemas): string => {
  const ref = (name: string): string => `#/components/schemas/${name}`;
  const branches = [...new Set(Object.values(tags))].map((name) => ({ $ref: ref(name) }));
  const mapping = Object.fromEntries(Object.entries(tags).map(([tag, name]) => [tag, ref(name)]));
  const union = { oneOf: branches, discriminator: { propertyName: "kind", mapping } };
  const content = { content: { "application/json": { schema: { $ref: ref("Union") } } } };
  return `
openapi: 3.0.3
info: { title: T, version: 1.0.0 }
paths:
  /a:
    post:
      requestBody: ${JSON.stringify(content)}
      responses: { "200": ${JSON.stringify({ description: "OK", ...content })} }
components:
  schemas:
    Union: ${JSON.stringify(union)}
${Object.entries(schemas)
  .map(
    ([name, members]) =>
      `    ${name}: { type: object, required: [kind], properties: { kind: { type: string }, ${members} } }`,
  )
  .join("\n")}
`;
};

const a = { A: "a: { type: string }" };
const b = { B: "b: { type: integer }" };
const renamed = { C: "b: { type: integer }" };
const renamedAndChanged = { C: "b: { type: integer }, c: { type: string }" };
const published = document({ a: "A", b: "B", bb: "B" }, { ...a, ...b });

/** The changes in both directions. */
const rows: readonly (readonly [
  title: string,
  before: string,
  after: string,
  changes: readonly string[],
  reverted: readonly string[],
])[] = [
  [
    "from an unchanged alternative",
    published,
    document({ a: "A", b: "B" }, { ...a, ...b }),
    ["discriminator-value-removed bb breaking request"],
    ["discriminator-value-added bb dangerous response"],
  ],
  [
    "from a renamed alternative",
    published,
    document({ a: "A", b: "C" }, { ...a, ...renamed }),
    ["discriminator-value-removed bb breaking request"],
    ["discriminator-value-added bb dangerous response"],
  ],
  [
    "from a renamed and changed alternative",
    published,
    document({ a: "A", b: "C" }, { ...a, ...renamedAndChanged }),
    ["discriminator-value-removed bb breaking request", "property-added c compatible both"],
    ["discriminator-value-added bb dangerous response", "property-removed c dangerous both"],
  ],
  [
    "from one of several renamed and changed alternatives",
    published,
    document({ a: "D", b: "C" }, { D: "a: { type: string }, d: { type: string }", ...renamedAndChanged }),
    [
      "discriminator-value-removed bb breaking request",
      "property-added d compatible both",
      "property-added c compatible both",
    ],
    [
      "discriminator-value-added bb dangerous response",
      "property-removed d dangerous both",
      "property-removed c dangerous both",
    ],
  ],
  [
    "from an alternative whose other value leads to another alternative",
    published,
    document({ a: "A", b: "A" }, { ...a, ...b }),
    ["union-branch-removed B breaking request", "discriminator-value-changed b breaking both"],
    ["union-branch-added B breaking response", "discriminator-value-changed b breaking both"],
  ],
  [
    "with its alternative",
    document({ a: "A", b: "B" }, { ...a, ...b }),
    document({ a: "A" }, a),
    ["union-branch-removed B breaking request"],
    ["union-branch-added B breaking response"],
  ],
  [
    "when the only value of an alternative is renamed with it",
    document({ a: "A", b: "B" }, { ...a, ...b }),
    document({ a: "A", c: "C" }, { ...a, ...renamedAndChanged }),
    ["union-branch-removed B breaking request", "union-branch-added C breaking response"],
    ["union-branch-removed C breaking request", "union-branch-added B breaking response"],
  ],
];

/** The named part: a discriminator value, an alternative or a property. */
const partOf = (facts: object): string =>
  Object.entries(facts)
    .flatMap(([name, value]) => (["value", "branch", "property"].includes(name) ? [String(value)] : []))
    .join();

const reported = (before: string, after: string): string[] =>
  told(before, after).map(({ kind, compatibility, side, change: { facts } }) =>
    [kind, partOf(facts), compatibility, side].join(" "),
  );

describe("reports a removed discriminator value", () => {
  for (const [title, before, after, changes, reverted] of rows)
    it(title, () => {
      assert.deepEqual(reported(before, after), changes);
      assert.deepEqual(reported(after, before), reverted, "reverted");
    });
});
