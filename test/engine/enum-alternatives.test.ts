/** Alternatives that only enumerate values, compared by their combined values. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { verdictOf } from "./compared";

/** Strings that an enum may contain, and those within a length limit. */
const texts = ["a", "b", "cc", "dd", "eee", "fff"];

interface List {
  readonly values: readonly string[];
  readonly most: number | undefined;
}
interface Union {
  readonly kind: "anyOf" | "oneOf";
  readonly lists: readonly List[];
}

const anyList: fc.Arbitrary<List> = fc.record({
  values: fc.subarray(texts, { minLength: 1 }),
  most: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 2 }),
});
const anyUnion: fc.Arbitrary<Union> = fc.record({
  kind: fc.constantFrom("anyOf", "oneOf"),
  lists: fc.array(anyList, { minLength: 1, maxLength: 4 }),
});

const taken = ({ values, most = Infinity }: List): string[] => values.filter(({ length }) => length <= most);

function takenBy({ kind, lists }: Union): string[] {
  const takers = (text: string): number => lists.filter((list) => taken(list).includes(text)).length;
  return texts.filter((text) => (kind === "anyOf" ? takers(text) > 0 : takers(text) === 1));
}

function documentOf({ kind, lists }: Union): string {
  const branches = lists.map(({ values, most }) => ({ type: "string", enum: values, maxLength: most }));
  const schema = { type: "object", properties: { kind: { [kind]: branches } } };
  const content = { "application/json": { schema } };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Lists", version: "1.0.0" },
    paths: { "/": { post: { requestBody: { content }, responses: { 204: { description: "Done." } } } } },
  });
}

describe("alternatives that only enumerate values", () => {
  it("break requests if their combined values become fewer, regardless of how they are divided", () => {
    fc.assert(
      fc.property(anyUnion, anyUnion, (base, head) => {
        const [before, after] = [takenBy(base), takenBy(head)];
        // A schema that accepts no values is more likely a mistake, and reported as not compared.
        fc.pre(before.length > 0 && after.length > 0);
        const verdict = verdictOf(documentOf(base), documentOf(head));
        const isLess = before.some((text) => !after.includes(text));
        assert.equal(verdict, isLess ? "breaking" : "compatible");
      }),
      { numRuns: 400 },
    );
  });
});
