/** Keywords that constrain a value without subschemas. */
import { Undecided } from "./budget";
import { compare, decimalOf, isMultipleOf } from "./decimal";
import type { Dialect } from "./dialects";
import { isAsserted, matchesFormat } from "./formats";
import {
  canonicalKey,
  codePointLength,
  isList,
  isObject,
  jsonTypes,
  typeOf,
  type Json,
  type JsonObject,
} from "./json";
import type { KeywordReader } from "./keyword-values";
import { testPattern } from "./patterns";

/** @throws Undecided if a keyword has an invalid value or a pattern cannot be evaluated */
export function fulfillsAssertions(
  value: Json,
  keywords: KeywordReader,
  dialect: Dialect,
  assertsFormat: boolean,
): boolean {
  if (!hasType(value, keywords)) return false;
  const enumerated = keywords.list("enum");
  if (enumerated !== undefined && !keysOf(enumerated).has(canonicalKey(value))) return false;
  const constant = keywords.value("const");
  if (constant !== undefined && canonicalKey(constant) !== canonicalKey(value)) return false;
  if (typeof value === "number") return isNumberValid(value, keywords, dialect);
  if (typeof value === "string") return isStringValid(value, keywords, assertsFormat);
  if (isList(value)) {
    if (keywords.boolean("uniqueItems") && new Set(value.map(canonicalKey)).size < value.length) return false;
    return isWithin(value.length, keywords, "Items");
  }
  return !isObject(value) || isObjectValid(value, keywords);
}

const keysByList = new WeakMap<readonly Json[], ReadonlySet<string>>();

function keysOf(values: readonly Json[]): ReadonlySet<string> {
  const keys = keysByList.get(values) ?? new Set(values.map(canonicalKey));
  keysByList.set(values, keys);
  return keys;
}

function hasType(value: Json, keywords: KeywordReader): boolean {
  const declared = keywords.value("type");
  if (declared === undefined) return true;
  const types = isList(declared) ? declared : [declared];
  if (value === null && keywords.boolean("nullable")) return true;
  return types.some((type) => {
    if (type === "integer") return Number.isInteger(value);
    if (!(jsonTypes as readonly Json[]).includes(type))
      throw new Undecided(`The type ${JSON.stringify(type)} is not known.`);
    return type === typeOf(value);
  });
}

function isNumberValid(value: number, keywords: KeywordReader, { hasBooleanBounds }: Dialect): boolean {
  const exact = decimalOf(value);
  const order = (bound: number): number => compare(exact, decimalOf(bound));
  const [least, most, divisor] = [
    keywords.number("minimum"),
    keywords.number("maximum"),
    keywords.number("multipleOf"),
  ];
  const isStrict = (name: string): boolean => hasBooleanBounds && keywords.boolean(name);
  if (least !== undefined && order(least) < (isStrict("exclusiveMinimum") ? 1 : 0)) return false;
  if (most !== undefined && order(most) > (isStrict("exclusiveMaximum") ? -1 : 0)) return false;
  if (!hasBooleanBounds) {
    const [more, less] = [keywords.number("exclusiveMinimum"), keywords.number("exclusiveMaximum")];
    if (more !== undefined && order(more) <= 0) return false;
    if (less !== undefined && order(less) >= 0) return false;
  }
  return divisor === undefined || isMultipleOf(exact, decimalOf(divisor));
}

function isStringValid(value: string, keywords: KeywordReader, assertsFormat: boolean): boolean {
  if (!isWithin(codePointLength(value), keywords, "Length")) return false;
  const pattern = keywords.string("pattern");
  if (pattern !== undefined) {
    const answer = testPattern(pattern, value);
    if (answer === undefined) throw new Undecided(`The pattern "${pattern}" cannot be evaluated.`);
    if (!answer) return false;
  }
  const format = keywords.value("format");
  if (!assertsFormat || typeof format !== "string" || !isAsserted(format)) return true;
  const answer = matchesFormat(format, value);
  if (answer === undefined) throw new Undecided(`The format "${format}" cannot be checked.`);
  return answer;
}

function isObjectValid(value: JsonObject, keywords: KeywordReader): boolean {
  const required = typeof keywords.value("required") === "boolean" ? [] : keywords.strings("required");
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    isWithin(Object.keys(value).length, keywords, "Properties")
  );
}

function isWithin(size: number, keywords: KeywordReader, of: "Items" | "Length" | "Properties"): boolean {
  return size >= (keywords.count(`min${of}`) ?? 0) && size <= (keywords.count(`max${of}`) ?? Infinity);
}
