/** Findings whose smallest payload is large: each has a proof or the reason for a missing one, and the check ends. */
import assert from "node:assert/strict";
import { compare } from "../../src/service/library";

type Json = Readonly<Record<string, unknown>>;

function taking(schema: Json, schemas: Json = {}): string {
  const content = { "application/json": { schema } };
  const post = { requestBody: { content }, responses: { 200: { description: "" } } };
  const info = { title: "t", version: "1" };
  return JSON.stringify({ openapi: "3.1.0", info, paths: { "/a": { post } }, components: { schemas } });
}

const text = { type: "string" };

function properties(count: number, schema: Json): Json {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${String(index)}`, schema]));
}

/** An object of string properties except the last one, the first `required` of them required. */
function wide(count: number, required: number, last: Json): Json {
  const all = { ...properties(count, text), last };
  return { type: "object", properties: all, required: ["last", ...Object.keys(all).slice(0, required)] };
}

/** Schemas that each contain ten of the next one. */
function tenfold(depth: number, last: Json): Json {
  const each = (index: number): Json => {
    const inside = index === depth ? last : { $ref: `#/components/schemas/S${String(index + 1)}` };
    const all = properties(10, inside);
    return { type: "object", properties: all, required: Object.keys(all) };
  };
  return Object.fromEntries(
    Array.from({ length: depth + 1 }, (_, index) => [`S${String(index)}`, each(index)]),
  );
}

function nested(depth: number, last: Json): Json {
  return Array.from({ length: depth }).reduce<Json>(
    (items) => ({ type: "array", minItems: 500, items }),
    last,
  );
}

const [before, after] = [{ type: "string" }, { type: "integer" }];
const first = { $ref: "#/components/schemas/S0" };
const tooLarge = "Not searched: the payload would have more than 3000 members and items.";
const manyAsked = { type: "object", properties: properties(2000, text) };

const cases: readonly {
  readonly title: string;
  readonly texts: readonly [base: string, head: string];
  /** The distinct results of all findings: the explanation of the proof, or the reason for a missing one. */
  readonly says: readonly string[];
}[] = [
  {
    title: "a string of 40,001 characters",
    texts: [taking(text), taking({ ...text, maxLength: 40_000 })],
    says: ["The published version accepts it, but now the request body must have at most 40000 characters."],
  },
  {
    title: "a string of a million characters",
    texts: [taking({ ...text, maxLength: 2_000_000 }), taking({ ...text, maxLength: 1_000_000 })],
    says: ["Not searched: the payload would have a string of more than 70000 characters."],
  },
  {
    title: "one of 130,000 optional properties",
    texts: [taking(wide(130_000, 0, before)), taking(wide(130_000, 0, after))],
    says: ["The published version accepts it, but now `last` must be an integer."],
  },
  {
    title: "one of 2,000 required properties",
    texts: [taking(wide(2000, 2000, before)), taking(wide(2000, 2000, after))],
    says: ["The published version accepts it, but now `last` must be an integer."],
  },
  {
    title: "one of 130,000 required properties",
    texts: [taking(wide(130_000, 130_000, before)), taking(wide(130_000, 130_000, after))],
    says: [tooLarge],
  },
  {
    title: "nested objects with ten members each",
    texts: [taking(first, tenfold(6, before)), taking(first, tenfold(6, after))],
    says: [tooLarge],
  },
  {
    title: "nested arrays of 500 items each",
    texts: [taking(nested(6, before)), taking(nested(6, after))],
    says: [tooLarge],
  },
  {
    title: "one of 2,000 properties that became required",
    texts: [taking(manyAsked), taking({ ...manyAsked, required: ["p1999"] })],
    says: ["The published version accepts it, but now the request body must have property `p1999`."],
  },
];

describe("a finding with a large payload", () => {
  for (const { title, texts, says } of cases)
    it(`${title}: ${says.join(" ")}`, async () => {
      const [base, head] = texts.map((each, index) => ({ uri: `file:///${String(index)}.json`, text: each }));
      assert.ok(base !== undefined && head !== undefined);
      const { findings } = await compare({ base, head });
      const said = findings.map(({ proof, proofMissing }) => proof?.because ?? proofMissing);
      assert.deepEqual([...new Set(said)], says);
    });
});
