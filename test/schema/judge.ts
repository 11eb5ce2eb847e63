/** Other validators that confirm results of the decision procedure. */
import { Validator } from "@cfworker/json-schema";
import Ajv2020 from "ajv/dist/2020";
import { sample, type Answer } from "../../src/schema/index";
import type { Json } from "../../src/schema/json";
import type { Random } from "./random";
import { randomValue } from "./random-schemas";

export type Accepts = (value: Json) => boolean;

/** Ajv, or the other validator if Ajv fails for a value. */
export function ajvOf(schema: Json): Accepts {
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false, ownProperties: true });
  const validates = ajv.compile(schema as object | boolean);
  return (value) => {
    try {
      return validates(value);
    } catch {
      return cfworkerOf(schema)(value);
    }
  };
}

export function cfworkerOf(schema: Json): Accepts {
  const validator = new Validator(schema as object, "2020-12");
  return (value) => validator.validate(value).valid;
}

export interface Fault {
  readonly what: string;
  readonly outer: Json;
  readonly inner: Json;
  readonly value?: Json;
  readonly answer: Answer;
}

/** A "yes" with a counterexample, or a "no" with a wrong witness. */
export function judge(random: Random, outer: Json, inner: Json, answer: Answer): Fault | undefined {
  if (answer.answer === "unknown") return undefined;
  const [wide, narrow] = [ajvOf(outer), ajvOf(inner)];
  if (answer.answer === "no") {
    const { witness } = answer;
    if (narrow(witness) && !wide(witness)) return undefined;
    if (isContested(outer, witness) || isContested(inner, witness)) return undefined;
    return { what: "The witness is not confirmed.", outer, inner, value: witness, answer };
  }
  for (const value of valuesNear(random, inner, outer))
    if (narrow(value) && !wide(value) && !isContested(outer, value) && !isContested(inner, value))
      return { what: "There is a counterexample.", outer, inner, value, answer };
  return undefined;
}

/** Whether other validators disagree with each other about a value. */
export function isContested(schema: Json, value: Json): boolean {
  return ajvOf(schema)(value) !== cfworkerOf(schema)(value);
}

function* valuesNear(random: Random, inner: Json, outer: Json): Generator<Json> {
  for (let count = 0; count < 150; count++) yield randomValue(random, 3);
  let rest = inner;
  for (let count = 0; count < 6; count++) {
    const next = sample(rest);
    if (next.answer !== "found") break;
    yield next.value;
    rest = { allOf: [rest, { not: { const: next.value } }] };
  }
  const apart = sample({ not: outer });
  if (apart.answer === "found") yield apart.value;
}
