/** Reads and checks values of keywords: a schema with an invalid value is not analyzed. */
import { Undecided } from "./budget";
import { keywordIn, valueIn, type Dialect } from "./dialects";
import { isList, isObject, type Json, type JsonObject, type JsonType } from "./json";
import { lazyValue } from "./lazy-value";

/** The keywords of one schema in its dialect. Every reader throws Undecided for a value of the wrong type. */
export interface KeywordReader {
  readonly has: (name: string) => boolean;
  /** True if a keyword constrains only instances of some types, including this one. */
  readonly constrains: (type: JsonType) => boolean;
  readonly value: (name: string) => Json | undefined;
  readonly number: (name: string) => number | undefined;
  /** A non-negative integer. */
  readonly count: (name: string) => number | undefined;
  readonly string: (name: string) => string | undefined;
  readonly boolean: (name: string) => boolean;
  readonly schema: (name: string) => Json | undefined;
  readonly list: (name: string) => readonly Json[] | undefined;
  /** Names with their values. */
  readonly map: (name: string) => readonly (readonly [string, Json])[];
  readonly strings: (name: string) => readonly string[];
}

export function readKeywords(schema: JsonObject, dialect: Dialect): KeywordReader {
  const value = (name: string): Json | undefined => valueIn(dialect, schema, name);
  const types = lazyValue(
    () => new Set(Object.keys(schema).flatMap((name) => keywordIn(dialect, name)?.types ?? [])),
  );

  function read<Value extends Json>(
    name: string,
    isRight: (value: Json) => value is Value,
    expected: string,
  ): Value | undefined {
    const found = value(name);
    if (found === undefined || isRight(found)) return found;
    throw new Undecided(`"${name}" is not ${expected}.`);
  }

  return {
    has: (name) => value(name) !== undefined,
    constrains: (type) => types().has(type),
    value,
    number: (name) => read(name, isNumber, "a number"),
    count: (name) => read(name, isCount, "a non-negative integer"),
    string: (name) => read(name, isString, "a string"),
    boolean: (name) => read(name, isBoolean, "a boolean") ?? false,
    schema: (name) => read(name, isSchema, "a schema"),
    list: (name) => read(name, isList, "an array"),
    map: (name) => Object.entries(read(name, isObject, "an object") ?? {}),
    strings: (name) => read(name, isStrings, "an array of strings") ?? [],
  };
}

const isNumber = (value: Json): value is number => typeof value === "number";
const isCount = (value: Json): value is number => Number.isInteger(value) && Number(value) >= 0;
const isString = (value: Json): value is string => typeof value === "string";
const isBoolean = (value: Json): value is boolean => typeof value === "boolean";
export const isSchema = (value: Json): value is boolean | JsonObject => isBoolean(value) || isObject(value);
export const isStrings = (value: Json): value is readonly string[] => isList(value) && value.every(isString);
