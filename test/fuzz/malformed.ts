/** Documents with a malformed keyword: never compatible where the correct spelling breaks. */
import fc from "fast-check";
import { load } from "js-yaml";
import { candidates, verdictOf, type Pair } from "./breaking";
import { excess, timed } from "./limits";

type Json = unknown;

/** Invalid values of a keyword that no reader accepts as valid; for example, a number is accepted as a name. */
const malformed: Readonly<Record<string, readonly Json[]>> = {
  type: ["int", "Integer", "", 5, {}, ["strin"], [5]],
  enum: ["a", 5, {}, true],
  required: ["b", 5, {}, [{}]],
  properties: ["a", 5, { a: "integer" }, ["a"]],
  patternProperties: ["a", 5, { a: "integer" }],
  additionalProperties: ["false", 5, []],
  items: ["string", 5],
  prefixItems: ["a", {}, ["string"]],
  allOf: [{}, "a", 5, ["a"], []],
  anyOf: [{}, "a", 5, ["a"], []],
  oneOf: [{}, "a", 5, ["a"], []],
  not: ["string", 5, []],
  $ref: [5, {}, [], true, "#", "#/info", "#/paths"],
  discriminator: ["a", 5, {}],
  servers: ["a", {}, [{}]],
  schema: ["integer", 5, []],
  content: ["application/json", 5, []],
  parameters: ["a", 5, {}, ["a"]],
  requestBody: ["a", 5, []],
  responses: ["a", 5, []],
  headers: ["a", 5, []],
  paths: ["a", 5, []],
  components: ["a", 5, []],
  ...Object.fromEntries(
    ["maximum", "minimum", "multipleOf"].map((keyword) => [keyword, ["10", {}, [1], "x", true]]),
  ),
  ...Object.fromEntries(
    ["maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties"].map((keyword) => [
      keyword,
      ["10", -1, 1.5, {}, [1], true],
    ]),
  ),
  pattern: [{}, ["a"]],
  in: ["somewhere", 5, {}],
  name: [{}, []],
};

/** Maps from names to values: their keys are not keywords. */
const maps = new Set([
  ...["properties", "patternProperties", "schemas", "parameters", "headers", "responses", "content"],
  ...["paths", "callbacks", "webhooks", "$defs", "definitions", "securitySchemes", "examples", "mapping"],
  ...["dependentSchemas", "dependentRequired", "variables", "links", "scopes", "requestBodies", "encoding"],
]);
/** Values of any kind, which have no keywords. */
const values = new Set(["example", "examples", "default", "enum", "const", "value", "security"]);

type Path = readonly (string | number)[];

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The keywords below a value that can be malformed. */
function places(value: Json, path: Path = [], isMap = false): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((each: Json, index) => places(each, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Path[] => {
    const here = [...path, key];
    if (isMap) return places(inner, here);
    if (values.has(key) || key.startsWith("x-")) return key === "enum" ? [here] : [];
    const below = places(inner, here, maps.has(key) && isObject(inner));
    return Object.hasOwn(malformed, key) ? [here, ...below] : below;
  });
}

function replaced(value: Json, [step, ...rest]: Path, by: Json): Json {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((each: Json, index) => (index === step ? replaced(each, rest, by) : each));
  return isObject(value) ? { ...value, [step]: replaced(value[step], rest, by) } : value;
}

/** A pair that breaks, with a keyword of one document malformed. Undefined if there is nothing to malform. */
function malform(pair: Pair, side: "base" | "head", where: number, which: number): Slip | undefined {
  const document = load(pair[side].main);
  const all = places(document);
  const place = all[Math.floor(where * all.length)];
  const keyword = place?.at(-1);
  if (place === undefined || typeof keyword !== "string") return undefined;
  const bad = malformed[keyword] ?? [];
  const main = JSON.stringify(replaced(document, place, bad[which % bad.length]), undefined, 1);
  return { pair, slipped: { ...pair, [side]: { ...pair[side], main } }, side, keyword };
}

export interface Slip {
  readonly pair: Pair;
  readonly slipped: Pair;
  readonly side: "base" | "head";
  readonly keyword: string;
}

const fraction = fc.noBias(fc.nat(9999)).map((part) => part / 10_000);

export const slips: fc.Arbitrary<Slip> = fc
  .tuple(fc.constantFrom(...candidates), fc.constantFrom("base", "head"), fraction, fc.nat(20))
  .map((all) => malform(...all))
  .filter((slip) => slip !== undefined);

/** The fault in how a pair with a malformed keyword is checked. A malformed published keyword can only be reported. */
export async function faultOfSlip(
  { pair, slipped, side, keyword }: Slip,
  judged: typeof verdictOf = verdictOf,
): Promise<string | undefined> {
  if ((await verdictOf(pair)) !== "breaking") return undefined;
  const [verdict, seconds] = await timed(() => judged(slipped));
  const allowed = ["breaking", "unchecked", ...(side === "base" ? ["partly compared"] : [])];
  if (!allowed.includes(verdict))
    return `it is ${verdict} with a malformed ${keyword} in ${side}, and breaking with a correct one`;
  return excess({ seconds });
}
