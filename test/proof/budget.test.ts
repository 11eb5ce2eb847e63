/** The budget for proofs: hostile documents get a report, and findings without a proof have the reason. */
import assert from "node:assert/strict";
import { compare } from "../../src/service/library";
import { BudgetExceeded, createBudget } from "../../src/proof/budget";
import type { Finding } from "../../src/policy/index";

type Json = Readonly<Record<string, unknown>>;

function accepting(schema: Json, schemas: Json = {}): string {
  const content = { "application/json": { schema } };
  const post = { requestBody: { content }, responses: { 200: { description: "" } } };
  const info = { title: "t", version: "1" };
  return JSON.stringify({ openapi: "3.1.0", info, paths: { "/a": { post } }, components: { schemas } });
}

const to = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Schemas that each refer to the next one twice: as the same schema, or as two with different names. */
function doubling(keyword: string, names: readonly [string, string], depth: number, last: Json): string {
  const [one, two] = names;
  const each = (level: number): Json =>
    level === depth ? last : { [keyword]: [to(`${one}${level + 1}`), to(`${two}${level + 1}`)] };
  const schemas = numbers(depth + 1).flatMap((level) =>
    names.map((name): [string, Json] => [`${name}${level}`, each(level)]),
  );
  return accepting(to(`${one}0`), Object.fromEntries(schemas));
}

const record = (type: string): Json => ({ type: "object", properties: { x: { type } }, required: ["x"] });
const enumFrom = (first: number): Json => ({
  type: "string",
  enum: numbers(5000).map((index) => `v${index + first}`),
});
const properties = (count: number, type: string, isRequired: boolean): Json => {
  const all = Object.fromEntries(numbers(count).map((index) => [`p${index}`, { type }]));
  return { type: "object", properties: all, ...(isRequired && { required: Object.keys(all) }) };
};

/** A schema in so many `oneOf` with one branch each, which the body names twice. */
function nested(depth: number, last: Json): string {
  const shared = numbers(depth).reduce<Json>((inner) => ({ oneOf: [inner] }), last);
  return accepting({ anyOf: [to("Shared"), to("Shared")] }, { Shared: shared });
}

const usedUp = "Not searched: the budget for the proofs of one report was used up.";
const tooComplex = "Not found: the schema is too complex for the budget of one proof.";

interface Row {
  readonly title: string;
  readonly base: string;
  readonly head: string;
  readonly breaking: number;
  /** The minimum number of proofs. */
  readonly proven: number;
  /** The reasons of the others. */
  readonly missing: readonly string[];
}

const rows: readonly Row[] = [
  ...(["string", "object"] as const).map((type): Row => {
    const last = (other: string): Json => (type === "object" ? record(other) : { type: other });
    return {
      title: `a chain of 30 allOf that each refer to the next one twice, with a ${type} at its end`,
      base: doubling("allOf", ["S", "S"], 30, last("string")),
      head: doubling("allOf", ["S", "S"], 30, last("integer")),
      breaking: 1,
      proven: 1,
      missing: [],
    };
  }),
  {
    title: "a chain of 30 allOf that each refer to two equal ones",
    base: doubling("allOf", ["A", "B"], 30, record("string")),
    head: doubling("allOf", ["A", "B"], 30, record("integer")),
    breaking: 1,
    proven: 0,
    missing: [tooComplex],
  },
  {
    title: "40 nested oneOf with one branch each",
    base: nested(40, { type: "string" }),
    head: nested(40, { type: "integer" }),
    breaking: 1,
    proven: 1,
    missing: [],
  },
  {
    title: "5,000 enum values that shift by 500",
    base: accepting(enumFrom(0)),
    head: accepting(enumFrom(500)),
    breaking: 500,
    proven: 500,
    missing: [],
  },
  {
    title: "3,000 optional properties of one schema with a changed type",
    base: accepting(properties(3000, "string", false)),
    head: accepting(properties(3000, "integer", false)),
    breaking: 3000,
    proven: 100,
    missing: [usedUp],
  },
  {
    title: "2,000 required properties of one schema with a changed type",
    base: accepting(properties(2000, "string", true)),
    head: accepting(properties(2000, "integer", true)),
    breaking: 2000,
    proven: 1,
    missing: ["The search failed: schemas combine or refer to one another too often"],
  },
];

async function breaksOf({ base, head }: Pick<Row, "base" | "head">): Promise<readonly Finding[]> {
  const report = await compare({
    base: { uri: "file:///base.json", text: base },
    head: { uri: "file:///head.json", text: head },
  });
  return report.findings.filter(({ severity }) => severity === "breaking");
}

describe("the budget for proofs", () => {
  const findings = new Map<Row, readonly Finding[]>();
  for (const row of rows)
    it(`bounds ${row.title}`, async () => {
      const breaks = await breaksOf(row);
      findings.set(row, breaks);
      const proven = breaks.filter(({ proof }) => proof !== null);
      const missing = breaks.flatMap(({ proof, proofMissing }) => (proof === null ? [proofMissing] : []));
      assert.equal(breaks.length, row.breaking);
      assert.ok(proven.length >= row.proven, `${proven.length} proven`);
      assert.deepEqual([...new Set(missing)].sort(), row.missing);
    });

  it("gives the same proofs for the same documents", async () => {
    const [row] = [...findings.keys()].filter(({ breaking }) => breaking === 500);
    assert.ok(row);
    assert.equal(JSON.stringify(await breaksOf(row)), JSON.stringify(findings.get(row)));
  });

  it("proves the removal of each enum value with that value", async () => {
    const values = ["a", "b", "c", 4, { five: 5 }];
    const breaks = await breaksOf({
      base: accepting({ enum: [...values, "last"] }),
      head: accepting({ enum: ["last"] }),
    });
    const payloads = breaks.map(({ base, proof }) => [base?.pointer.split("/").at(-1), proof?.payload]);
    assert.deepEqual(
      payloads.sort(),
      values.map((value, index) => [String(index), value]),
    );
  });

  it("is counted in steps, and reserves a fixed minimum for each proof", () => {
    const budget = createBudget(1_000_000);
    const most = (): number => {
      budget.begin();
      let steps = 0;
      assert.throws(() => {
        for (;;) {
          budget.spend(1000);
          steps += 1000;
        }
      }, BudgetExceeded);
      return steps;
    };
    const taken: number[] = [];
    while (!budget.isUsedUp()) taken.push(most());
    assert.deepEqual(taken, [333_000, 221_000, 199_000, 199_000, 43_000]);
  });

  it("is used up after a minute on a machine that is far too slow", () => {
    let now = 0;
    const budget = createBudget(1_000_000, () => now);
    budget.spend(6000);
    assert.equal(budget.isUsedUp(), false);
    now = 60_001;
    assert.throws(() => budget.spend(6000), BudgetExceeded);
    assert.equal(budget.isUsedUp(), true);
  });
});
