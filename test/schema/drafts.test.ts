/** One schema written in two dialects has the same values. */
import assert from "node:assert/strict";
import { createComparer } from "../../src/schema/index";
import type { Json, JsonObject } from "../../src/schema/json";
import { createRandom } from "./random";
import { randomSchema } from "./random-schemas";

type Rewrite = (schema: JsonObject) => JsonObject;

/** Rewrites a schema of 2020-12 and all its subschemas; `enum` and `const` hold values. */
function rewritten(schema: Json, rewrite: Rewrite): Json {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((each: Json) => rewritten(each, rewrite));
  const parts = Object.entries(schema as JsonObject).map(([name, value]): [string, Json] => {
    if (["enum", "const", "dependentRequired"].includes(name)) return [name, value];
    const isMap = ["properties", "patternProperties", "dependentSchemas"].includes(name);
    if (!isMap) return [name, rewritten(value, rewrite)];
    return [
      name,
      Object.fromEntries(
        Object.entries(value ?? {}).map(([key, each]) => [key, rewritten(each as Json, rewrite)]),
      ),
    ];
  });
  return rewrite(Object.fromEntries(parts));
}

/** Tuples as before 2020-12. */
const as2019: Rewrite = ({ prefixItems, items, ...others }) => ({
  ...others,
  ...(prefixItems === undefined ? items !== undefined && { items } : { items: prefixItems }),
  ...(prefixItems !== undefined && items !== undefined && { additionalItems: items }),
});

/** Dependencies as before 2019-09. */
const asDraft07: Rewrite = (schema) => {
  const { dependentRequired, dependentSchemas, allOf, ...others } = as2019(schema);
  const all = [
    ...((allOf as readonly Json[] | undefined) ?? []),
    ...(dependentRequired === undefined ? [] : [{ dependencies: dependentRequired }]),
    ...(dependentSchemas === undefined ? [] : [{ dependencies: dependentSchemas }]),
  ];
  return { ...others, ...(all.length > 0 && { allOf: all }) };
};

/** Boolean bounds, constants as enums, and no `if`, as in draft-04. */
const asDraft04: Rewrite = (schema) => {
  const {
    const: constant,
    exclusiveMinimum,
    exclusiveMaximum,
    if: condition,
    then,
    else: otherwise,
    ...others
  } = asDraft07(schema);
  const more: Json[] = [
    ...(constant === undefined ? [] : [{ enum: [constant] }]),
    ...(exclusiveMinimum === undefined ? [] : [{ minimum: exclusiveMinimum, exclusiveMinimum: true }]),
    ...(exclusiveMaximum === undefined ? [] : [{ maximum: exclusiveMaximum, exclusiveMaximum: true }]),
    ...(condition === undefined || then === undefined ? [] : [{ anyOf: [{ not: condition }, then] }]),
    ...(condition === undefined || otherwise === undefined ? [] : [{ anyOf: [condition, otherwise] }]),
  ];
  return { ...others, allOf: [...((others.allOf as readonly Json[] | undefined) ?? []), {}, ...more] };
};

const unknownBefore = {
  "2019-09": ["minContains", "maxContains", "contains"],
  "draft-07": ["unevaluatedItems", "unevaluatedProperties", "minContains", "maxContains"],
  "draft-04": [
    "unevaluatedItems",
    "unevaluatedProperties",
    "minContains",
    "maxContains",
    "contains",
    "propertyNames",
  ],
} as const;

describe("a schema in two dialects", () => {
  for (const [dialect, rewrite] of [
    ["2019-09", as2019],
    ["draft-07", asDraft07],
    ["draft-04", asDraft04],
  ] as const)
    it(`has the same values in ${dialect} and 2020-12`, () => {
      let compared = 0;
      for (let seed = 1; seed <= 400; seed++) {
        const schema = randomSchema(createRandom(seed), 3);
        const text = JSON.stringify(schema);
        if (unknownBefore[dialect].some((keyword) => text.includes(`"${keyword}"`))) continue;
        const comparer = createComparer();
        const [now, before] = [
          comparer.read(schema).schemaAt("#"),
          comparer.read(rewritten(schema, rewrite), { dialect }).schemaAt("#"),
        ];
        const answers = [comparer.includes(now, before).answer, comparer.includes(before, now).answer];
        assert.deepEqual(answers, ["yes", "yes"], text);
        compared++;
      }
      assert.ok(compared > 50);
    });
});
