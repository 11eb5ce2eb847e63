import assert from "node:assert/strict";
import { compare, type CompareInput, type DoorFinding } from "../../src/service/library";

const orders = (path: string, more = ""): string => `
  ${path}:
    get:
      operationId: list${path.replaceAll("/", "")}
      ${more}
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: array
                items:
                  type: object
                  properties: { status: { type: string, enum: [open, shipped] } }
`;
const documentOf = (...paths: readonly string[]): string =>
  `openapi: 3.1.0\ninfo: { title: t, version: 1.0.0 }\npaths:${paths.join("")}`;

async function doorsWith(
  policy: unknown,
  head = documentOf(orders("/orders")),
  more: Partial<CompareInput> = {},
): Promise<readonly string[]> {
  const report = await compare({
    base: {
      uri: "base.yaml",
      text: 'openapi: 3.1.0\npaths: { /ping: { get: { responses: { "204": { description: ok } } } } }',
    },
    head: { uri: "head.yaml", text: head },
    policy,
    proof: false,
    doors: true,
    ...more,
  });
  return (report.doors ?? []).map((door: DoorFinding) => `${door.level} ${door.door}`);
}

const cases: readonly { title: string; policy: unknown; head?: string; found: readonly string[] }[] = [
  {
    title: "reports doors as hints by default",
    policy: {},
    found: ["hint top-level-array", "hint closed-enum"],
  },
  {
    title: "sets the level of a door",
    policy: { doors: { "top-level-array": "block", "closed-enum": "off" } },
    found: ["block top-level-array"],
  },
  {
    title: "turns on a door that is off by default",
    policy: { doors: { "top-level-array": "off", "closed-enum": "off", "offset-paging": "warn" } },
    head: documentOf(
      orders("/orders", "parameters: [{ name: offset, in: query, schema: { type: integer } }]"),
    ),
    found: ["warn offset-paging"],
  },
  {
    title: "sets the level for one API and for some operations",
    policy: {
      doors: { "closed-enum": "off" },
      apis: { api: { document: "head.yaml", doors: { "top-level-array": "warn" } } },
      overrides: [{ paths: "/internal/**", doors: { "top-level-array": "off" } }],
    },
    head: documentOf(orders("/orders"), orders("/internal/orders")),
    found: ["warn top-level-array"],
  },
  {
    title: "reports no closed enum if clients accept unknown values",
    policy: { extensibleEnums: true },
    found: ["hint top-level-array"],
  },
  {
    title: "reports no door whose break is compatible by policy",
    policy: { rules: { "type-changed": "compatible" } },
    found: ["hint closed-enum"],
  },
  {
    title: "reports no door of operations outside of the contract",
    policy: { outOfContract: { internal: true } },
    head: documentOf(orders("/orders", "x-internal: true")),
    found: [],
  },
];

describe("the policy for doors", () => {
  for (const { title, policy, head, found } of cases)
    it(title, async () => assert.deepEqual(await doorsWith(policy, head), found));

  it("never affects the verdict, and doors are only reported on request", async () => {
    const text = documentOf(orders("/orders"));
    const base = { uri: "base.yaml", text: documentOf(orders("/ping")) };
    const policy = { doors: { "top-level-array": "block" } };
    const input = {
      base,
      head: { uri: "head.yaml", text: `${text}${orders("/ping")}` },
      policy,
      proof: false,
    };
    const [without, withDoors] = [await compare(input), await compare({ ...input, doors: true })];
    assert.equal(without.doors, undefined);
    assert.equal(withDoors.doors?.length, 1);
    assert.deepEqual({ ...withDoors, doors: undefined }, { ...without, doors: undefined });
  });

  it("reports unknown doors and levels", async () => {
    const { notes, verdict } = await compare({
      base: { uri: "base.yaml", text: documentOf(orders("/orders")) },
      head: { uri: "head.yaml", text: documentOf(orders("/orders")) },
      policy: { doors: { "top-level-aray": "off" } },
    });
    assert.deepEqual(
      notes.map(({ code }) => code),
      ["config-unknown-door"],
    );
    assert.equal(verdict, "compatible");
  });

  it("knows the promises of all compared versions", async () => {
    const older = [{ uri: "older.yaml", text: documentOf(orders("/orders")) }];
    assert.deepEqual(await doorsWith({}, undefined, { older }), []);
  });
});
