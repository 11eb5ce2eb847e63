/** Random pairs of schemas, checked with other validators. */
import { includes, validate, type Answer } from "../../src/schema/index";
import type { Json } from "../../src/schema/json";
import { ajvOf, cfworkerOf, judge, type Fault } from "./judge";
import { createRandom } from "./random";
import { mutated, randomRecursive, randomSchema, randomValue } from "./random-schemas";

export interface Judged {
  readonly outer: Json;
  readonly inner: Json;
  readonly answer: Answer;
  readonly faults: readonly Fault[];
}

/** The pair of a seed: mostly a schema and the same schema with a change. */
export function pairOf(seed: number): { readonly outer: Json; readonly inner: Json } {
  const random = createRandom(seed);
  const isRecursive = random.chance(0.1);
  const another = (depth: number): Json =>
    isRecursive ? randomRecursive(random) : randomSchema(random, depth);
  const inner = another(3);
  return { inner, outer: random.chance(0.7) ? mutated(random, inner) : another(2) };
}

export function judgePair(seed: number): Judged {
  const { outer, inner } = pairOf(seed);
  const random = createRandom(-seed);
  const answer = includes(outer, inner);
  const fault =
    isReadByOthers(outer) && isReadByOthers(inner) ? judge(random, outer, inner, answer) : undefined;
  const misread = isReadByOthers(inner) ? misreadValues(random, inner) : [];
  return { outer, inner, answer, faults: fault ? [fault, ...misread] : misread };
}

/**
 * Ajv cannot compile some valid schemas, or schemas whose references have no target. Both validators confuse which items
 * `contains` evaluates (JSON Schema 2020-12 §11.2), which test/schema/inclusion.test.ts covers.
 */
function isReadByOthers(schema: Json): boolean {
  const text = JSON.stringify(schema);
  if (text.includes('"contains"') && text.includes('"unevaluatedItems"')) return false;
  try {
    ajvOf(schema);
    return true;
  } catch {
    return false;
  }
}

/** Values on which Ajv and another validator agree, and `validate` does not. */
function misreadValues(random: ReturnType<typeof createRandom>, schema: Json): Fault[] {
  const [ajv, cfworker] = [ajvOf(schema), cfworkerOf(schema)];
  return Array.from({ length: 8 }, () => randomValue(random, 3)).flatMap((value) => {
    const { answer } = validate(schema, value);
    const expected = ajv(value);
    if (answer === (expected ? "valid" : "invalid") || cfworker(value) !== expected) return [];
    return [
      {
        what: "Other validators disagree.",
        outer: schema,
        inner: schema,
        value,
        answer: { answer: "unknown", why: answer },
      },
    ];
  });
}
