/** The table of the conformance suite: published versions, an edited document, and its policy. */
import { rules } from "../../src/engine/index";
import { exampleDocuments } from "../engine/example";

export interface Pair {
  readonly title: string;
  /** The published texts, newest first; all of them are supported. */
  readonly published: readonly [string, ...string[]];
  readonly head: string;
  /** Other files of each version, by their path. */
  readonly others?: { readonly published: Files; readonly head: Files };
  /** The content of `contract-guard.yaml` except the source of the published version. */
  readonly policy: Readonly<Record<string, unknown>>;
  /** Changes the approval of the first finding that can be approved; undefined: there is no approval. */
  readonly approval?: (text: string) => string;
}

export type Files = Readonly<Record<string, string>>;

/** Policies that are used in turn. None depends on the current date. */
const policies: readonly Pair["policy"][] = [
  {},
  { breaks: { wire: { request: "dangerous" }, code: "compatible", expectation: "breaking" } },
  {
    outOfContract: { internal: true, below: "beta" },
    overrides: [
      { operations: ["GET /things", "*Pets"], rules: { "enum-value-added": "breaking" } },
      { paths: "/nowhere/**", outOfContract: true },
      { stability: "beta", tags: "nobody", breaks: { wire: "dangerous" } },
    ],
  },
  { extensibleEnums: true, versions: "semver", rules: { "version-unchanged": "breaking" } },
  { rules: { "no-such-rule": "breaking", "property-removed": { response: "compatible" } }, colour: "red" },
  { apis: { things: { document: "openapi.yaml", extensibleEnums: false, breaks: { wire: "dangerous" } } } },
  { overrides: { paths: ["/things", "/pets"], outOfContract: true }, versions: "semver" },
];

const approvals: readonly Pair["approval"][] = [
  undefined,
  (text) => text,
  undefined,
  (text) => text.replace(/^expires: .*$/m, 'expires: "2020-01-01"'),
  undefined,
  (text) => text.replace(/[0-9a-f]{64}/, "0".repeat(64)),
  undefined,
  (text) => text.replace(/^rule: .*$/m, "rule: enum-added"),
  undefined,
  (text) => `${text}more: 1\n`,
];

/** Every example of every rule, with one of the policies and one of the approvals. */
const examples: readonly Pair[] = Object.values(rules)
  .flatMap((rule) => rule.examples.map((example) => ({ rule: rule.kind, example })))
  .map(({ rule, example }, index): Pair => {
    const { before, after } = exampleDocuments(example);
    const approval = approvals[index % approvals.length];
    return {
      title: `${rule}: ${example.title}`,
      published: [before],
      head: after,
      policy: policies[index % policies.length] ?? {},
      ...(approval && { approval }),
    };
  });

const api = (schema: string, version = "1.0.0"): string => `openapi: 3.0.3
info: { title: t, version: ${version} }
paths:
  /things:
    post:
      requestBody: { content: { application/json: { schema: ${schema} } } }
      responses: { "200": { description: ok, content: { application/json: { schema: ${schema} } } } }
`;

const apart = (removal: string): string => `openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /kept: { get: { responses: { "200": { description: ok } } } }
${removal}`;

const shared = api('{ $ref: "parts/thing.yaml#/Thing" }');
const part = (values: string): Files => ({ "parts/thing.yaml": `Thing: { enum: [${values}] }\n` });
const parts = { published: part("a, b"), head: part("b, c") };

const special: readonly Pair[] = [
  { title: "several files", published: [shared], head: shared, others: parts, policy: {} },
  {
    title: "several files, with an approval",
    published: [shared],
    head: shared,
    others: parts,
    policy: {},
    approval: (text) => text,
  },
  {
    title: "a missing file",
    published: [shared],
    head: api('{ $ref: "parts/nothing.yaml#/Thing" }'),
    others: parts,
    policy: {},
  },
  {
    title: "an incomplete document",
    published: [api("{ type: string }")],
    head: "openapi: 3.0.3\ninfo: [",
    policy: {},
  },
  { title: "nothing", published: [api("{ type: string }")], head: "openapi: 4.0.0\n", policy: {} },
  {
    title: "an invalid published version",
    published: ["openapi: ["],
    head: api("{ type: string }"),
    policy: {},
  },
  ...(["a, b", "a", "b, c", "c"] as const).map((values, index): Pair => ({
    title: `three versions against ${values}`,
    published: [api("{ enum: [b, c] }", "1.2.0"), api("{ enum: [a, b] }", "1.1.0"), api("{ enum: [a] }")],
    head: api(`{ enum: [${values}] }`, "1.3.0"),
    policy: { versions: "semver", extensibleEnums: index % 2 === 0 },
    ...(index === 2 && { approval: (text: string) => text }),
  })),
  ...(["2020-01-01", "2099-01-01", "someday"] as const).map((sunset): Pair => ({
    title: `a removal after the sunset ${sunset}`,
    published: [
      apart(
        `  /old: { get: { deprecated: true, x-sunset: "${sunset}", responses: { "200": { description: ok } } } }\n`,
      ),
    ],
    head: apart(""),
    policy: { deprecation: {} },
  })),
  {
    title: "various line ends and scripts",
    published: [api("{ enum: [ä, 😀, b] }").replaceAll("\n", "\r\n")],
    head: api("{ enum: [ä, b] }").replaceAll("\n", "\r\n").replace("title: t", "title: 'tïtle 😀'"),
    policy: {},
  },
];

export const pairs: readonly Pair[] = [...special, ...examples];
