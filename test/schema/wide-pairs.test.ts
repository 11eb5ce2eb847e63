/** Random pairs of schemas that resemble those of documents. */
import assert from "node:assert/strict";
import { includes, sample, validate, type Answer } from "../../src/schema/index";
import type { Json, JsonObject } from "../../src/schema/json";
import { judge } from "./judge";
import { createRandom } from "./random";
import { answerWithin } from "./answer-within";
import { widePair } from "./wide-schemas";

const seeds = Array.from({ length: 1000 }, (_, index) => index + 1);
const pairs = seeds.map((seed) => ({ seed, ...widePair(seed) }));
/** Pairs that other validators can compile, and whose parts can be moved into another schema. */
const plain = pairs.filter((pair) => !/"\$(?:ref|dynamicRef|id)"/.test(JSON.stringify(pair)));
const optionsOf = (seed: number): { readonly format: "annotation" | "assertion" } => ({
  format: seed % 2 === 0 ? "annotation" : "assertion",
});

describe("wide random pairs of schemas", () => {
  it("are decided, unless a reference has no target", () => {
    const open = pairs.flatMap(({ outer, inner }) => {
      const given = includes(outer, inner);
      return given.answer === "unknown" ? [given.why.replace(/".*"/, "…")] : [];
    });
    const resolved = open.filter((why) => why !== "The reference … cannot be resolved.");
    assert.deepEqual([open.length, resolved], [7, []]);
  });

  it("have answers that other validators confirm", () => {
    const faults = plain
      .slice(0, 150)
      .flatMap(
        ({ seed, outer, inner }) => judge(createRandom(-seed), outer, inner, includes(outer, inner)) ?? [],
      );
    assert.deepEqual(faults, []);
  });

  it("have samples that are valid", () => {
    let found = 0;
    for (const { seed, inner } of pairs) {
      const given = sample(inner, optionsOf(seed));
      if (given.answer !== "found") continue;
      found++;
      assert.equal(validate(inner, given.value, optionsOf(seed)).answer, "valid", JSON.stringify(inner));
    }
    assert.ok(found > 800, `${String(found)} samples`);
  });
});

/** The same schema with its keywords, alternatives, names and values in the opposite order. */
function reversed(schema: Json): Json {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  const ordered = ["allOf", "anyOf", "oneOf", "enum", "required"];
  const entries = Object.entries(schema as JsonObject).map(([name, value]): [string, Json] => {
    if (["const", "dependentRequired"].includes(name)) return [name, value];
    if (!Array.isArray(value)) return [name, reversed(value)];
    const each = (value as Json[]).map((one) => (name === "enum" ? one : reversed(one)));
    return [name, ordered.includes(name) ? each.toReversed() : each];
  });
  return Object.fromEntries(entries.toReversed());
}

describe("the answer for a pair of schemas", () => {
  const some = plain.slice(0, 250);
  const answers = (ask: (outer: Json, inner: Json) => Answer): string[] =>
    some.map(({ seed, outer, inner }) => `${String(seed)} ${ask(outer, inner).answer}`);
  const expected = answers((outer, inner) => includes(outer, inner));

  for (const [about, ask] of [
    ["does not depend on order", (outer, inner) => includes(reversed(outer), reversed(inner))],
    ["is that of the complements", (outer, inner) => includes({ not: inner }, { not: outer })],
    ["is that of the difference", (outer, inner) => includes(false, { allOf: [inner, { not: outer }] })],
    ["is that of the union", (outer, inner) => includes(outer, { anyOf: [outer, inner] })],
    ["is that of the intersection", (outer, inner) => includes({ allOf: [outer, inner] }, inner)],
    [
      "is that of items",
      (outer, inner) => {
        const array = (items: Json): Json => ({ type: "array", items });
        return includes(array(outer), array(inner));
      },
    ],
    [
      "is that of a required property",
      (outer, inner) => {
        const object = (x: Json): Json => ({ type: "object", required: ["x"], properties: { x } });
        return includes(object(outer), object(inner));
      },
    ],
    [
      "is that of schemas behind references",
      (outer, inner) => {
        const referred = (x: Json): Json => ({ $ref: "#/$defs/x", $defs: { x } });
        return includes(referred(outer), referred(inner));
      },
    ],
  ] as const satisfies readonly (readonly [string, (outer: Json, inner: Json) => Answer])[])
    it(about, () => {
      assert.deepEqual(answers(ask), expected);
    });
});

describe("the answer within few steps", () => {
  it("is the same as within many, or unknown", () => {
    for (const { seed, outer, inner } of pairs.slice(0, 300)) {
      const { answer, steps } = answerWithin(outer, inner, optionsOf(seed));
      for (const share of [0.7, 2, 6]) {
        const few = answerWithin(outer, inner, optionsOf(seed), steps * share).answer;
        assert.ok([answer, "unknown"].includes(few), `${String(seed)}: ${answer}, ${few}`);
      }
    }
  });
});
