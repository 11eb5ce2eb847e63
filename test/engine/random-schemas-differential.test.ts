/** Compares the engine with two other decision procedures for inclusion, on random schemas. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { check_compat, initSync } from "jsoncompat";
import jsonSchemaDiff from "json-schema-diff";
import type { Side } from "../../src/engine/index";
import type { Json } from "./rewrites";
import { mapSchemas, pairOf, type Pair } from "./soak-edits";
import { saidOf } from "./soak-judge";
import { isMap, listOf, written, type Keywords, type Written } from "./soak-schemas";

interface Decider {
  readonly name: string;
  /** The supported keywords; all others are removed from the schemas. */
  readonly words: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
  /** The number of pairs that takes about two seconds. */
  readonly pairs: number;
  /**
   * The sides on which `head` breaks clients: it rejects requests that `base` accepts, or allows responses that `base`
   * does not.
   */
  readonly harms: (base: Json, head: Json) => Promise<Record<Side, boolean>>;
}

/** Schemas that are skipped, and the reason. */
interface LeftOut {
  readonly why: string;
  readonly without: (schema: Keywords) => Keywords;
}

const common = [
  ...["type", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"],
  ...["items", "minItems", "maxItems", "properties", "required", "additionalProperties"],
  ...["minProperties", "maxProperties", "anyOf", "oneOf"],
];

const unreachable: LeftOut = {
  why: "Of members for which a count leaves no room, the comparison tells what a person changed all the same.",
  without: (schema) => ({ ...schema, ...raised(schema, "maxItems"), ...raised(schema, "maxProperties") }),
};

const overlapping: LeftOut = {
  why: "The comparison settles branches of `oneOf` that overlap with caution, and is held to validators there.",
  without: ({ oneOf, ...rest }) =>
    oneOf === undefined || areApart(listOf(oneOf)) ? { ...rest, ...(oneOf && { oneOf }) } : rest,
};

const deciders: readonly Decider[] = [
  {
    name: "json-schema-diff",
    words: new Set([...common, "allOf", "not"]),
    leftOut: [
      unreachable,
      overlapping,
      {
        why: "Of a `not`, the comparison tells also what the words beside it leave out already.",
        without: ({ not, ...rest }) => (not !== undefined && isBare(rest) ? { not } : rest),
      },
    ],
    pairs: 250,
    harms: async (base, head) => {
      // Its types only know the schemas of draft 7.
      const [sourceSchema, destinationSchema] = [base, head] as [boolean, boolean];
      const { removalsFound, additionsFound } = await jsonSchemaDiff.diffSchemas({
        sourceSchema,
        destinationSchema,
      });
      return { request: removalsFound, response: additionsFound };
    },
  },
  {
    name: "jsoncompat",
    words: new Set([...common, "enum", "const", "prefixItems", "contains", "uniqueItems"]),
    leftOut: [
      unreachable,
      overlapping,
      {
        why: "It takes a schema for the other properties as one that allows them all.",
        without: ({ additionalProperties: others, ...rest }) =>
          typeof others === "boolean" ? { ...rest, additionalProperties: others } : rest,
      },
      {
        why: "It does not look past the words beside a union.",
        without: ({ anyOf, oneOf, ...rest }) => {
          if (!isBare(rest) || (anyOf !== undefined && oneOf !== undefined)) return rest;
          return { ...(anyOf && { anyOf }), ...(oneOf && { oneOf }) };
        },
      },
      {
        why: "It does not know that behind an element that cannot be there is none.",
        without: ({ prefixItems, ...rest }) =>
          prefixItems === undefined || listOf(prefixItems).includes(false) ? rest : { ...rest, prefixItems },
      },
    ],
    pairs: 80,
    harms: async (base, head) => {
      const [before, after] = [JSON.stringify(base), JSON.stringify(head)];
      return {
        request: !check_compat(before, after, "deserializer"),
        response: !check_compat(before, after, "serializer"),
      };
    },
  },
];

function isBare(schema: Keywords): boolean {
  return Object.keys(schema).length === 0;
}

function raised(schema: Keywords, word: string): Keywords {
  const most = schema[word];
  return typeof most === "number" ? { [word]: most + 3 } : {};
}

/** True if no value matches two of the branches: each has types that no other one has. */
function areApart(branches: readonly Json[]): boolean {
  const types = branches.flatMap((each) => (isMap(each) && each.type ? each.type : "any"));
  const families = types.map((type) => (type === "integer" ? "number" : type));
  return !families.includes("any") && new Set(families).size === families.length;
}

function understood({ words, leftOut }: Decider, { root }: Written): Written {
  const change = (schema: Json): Json => {
    if (!isMap(schema)) return schema;
    const known = Object.fromEntries(Object.entries(schema).filter(([word]) => words.has(word)));
    return leftOut.reduce((left, { without }) => without(left), known);
  };
  return { root: mapSchemas(root, change), components: {} };
}

/** Three unions in a schema keep one of the procedures busy for seconds. */
function isQuick({ root }: Written): boolean {
  return (JSON.stringify(root).match(/"(allOf|anyOf|oneOf|not)"/g) ?? []).length < 3;
}

function pairsFor(decider: Decider, seed: number): Pair[] {
  return fc
    .sample(pairOf(written), { seed, numRuns: decider.pairs * 10 })
    .map(({ base, head }) => ({ base: understood(decider, base), head: understood(decider, head) }))
    .filter(({ base, head }) => JSON.stringify(base.root) !== JSON.stringify(head.root))
    .filter(({ base, head }) => isQuick(base) && isQuick(head))
    .slice(0, decider.pairs);
}

/** For a schema without valid values, the comparison reports the edit, although no value is affected. */
async function isVoidWithin({ harms }: Decider, { base, head }: Pair): Promise<boolean> {
  const inner: Json[] = [];
  const noted = (schema: Json): Json => {
    if (isMap(schema)) inner.push(schema);
    return schema;
  };
  for (const { root } of [base, head]) mapSchemas(root, noted);
  for (const schema of inner) if (!(await harms(schema, false)).request) return true;
  return false;
}

interface Compared {
  /** `dangerous` is undecided, and the other procedure decides. */
  readonly settled: boolean;
  readonly contradiction: string | undefined;
}

/** The results of both for each side, as far as they are about values. */
async function compared(decider: Decider, pair: Pair): Promise<Compared[]> {
  const harms = await decider.harms(pair.base.root, pair.head.root);
  const sides = saidOf(pair).map(({ side, said, changes }) => {
    const kinds = changes.map(({ kind }) => kind);
    const settled = said !== "dangerous";
    // By decision, a new property name is compatible, although any value could have been sent under it before.
    const decided = said === "compatible" && side === "request" && kinds.includes("property-added");
    const agree = !settled || decided || (said === "breaking") === harms[side];
    const schemas = [pair.base, pair.head].map(({ root }) => `\n  ${JSON.stringify(root)}`);
    const told = `${side}: ${said} (${kinds.join(", ") || "nothing"}), the other says no:${schemas.join("")}`;
    return { settled, contradiction: agree ? undefined : told };
  });
  const isAgreed = sides.every(({ contradiction }) => contradiction === undefined);
  return isAgreed || !(await isVoidWithin(decider, pair)) ? sides : [];
}

describe("the comparison and another decision procedure", function () {
  before(() => {
    initSync({ module: readFileSync("node_modules/jsoncompat/jsoncompat_wasm_bg.wasm") });
  });

  for (const decider of deciders) {
    it(`${decider.name} agree on random schemas`, async () => {
      const pairs = pairsFor(decider, 5);
      assert.equal(pairs.length, decider.pairs);
      const sides: Compared[] = [];
      for (const pair of pairs) sides.push(...(await compared(decider, pair)));
      const found = sides.flatMap(({ contradiction }) => contradiction ?? []);
      const [least] = found.sort((a, b) => a.length - b.length);
      if (least !== undefined) assert.fail(`${found.length} contradictions; the smallest:\n${least}`);
      const settled = sides.filter((each) => each.settled).length;
      assert.ok(settled > 1.8 * pairs.length, `only ${settled} sides of ${pairs.length} pairs are settled`);
    });
  }
});
