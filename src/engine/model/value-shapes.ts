/** Shapes of keyword values, used by the table of keywords. */
import type { ScalarNode, SourceNode } from "../span";

export interface ValueShape {
  /** Name in messages, with an article: `a number`. */
  readonly expected: string;
  /** True if the value itself is valid, apart from its items or members. */
  readonly fits: (node: SourceNode) => boolean;
  /** True if another scalar is read as a string. */
  readonly isText?: boolean;
  /** The shape of each item of an array, */
  readonly item?: ValueShape;
  /** and of each member of a mapping with user-defined names. */
  readonly member?: ValueShape;
  /** Members whose names start with `x-` may have any value. */
  readonly isExtensible?: boolean;
  /** True if a reference is allowed instead. */
  readonly isFollowed?: boolean;
  /** The name of the object, for a mapping. */
  readonly object?: string;
}

const isMap = ({ kind }: SourceNode): boolean => kind === "map";
const isList = ({ kind }: SourceNode): boolean => kind === "seq";
/** A YAML key without a value, where an empty collection means the same as none. */
const isEmpty = (node: SourceNode): boolean => node.kind === "scalar" && node.value === null;
const orEmpty =
  (fits: ValueShape["fits"]): ValueShape["fits"] =>
  (node) =>
    fits(node) || isEmpty(node);

function scalar(expected: string, fits: (value: ScalarNode["value"]) => boolean): ValueShape {
  return { expected, fits: (node) => node.kind === "scalar" && fits(node.value) };
}

export const string = scalar("a string", (value) => typeof value === "string");
export const boolean = scalar("`true` or `false`", (value) => typeof value === "boolean");
export const number = scalar("a number", (value) => typeof value === "number");
export const positive = scalar("a number greater than 0", (value) => typeof value === "number" && value > 0);
export const count = scalar(
  "a whole number that is not negative",
  (value) => typeof value === "number" && value >= 0 && (Number.isInteger(value) || value > 2 ** 53),
);
/** A string, or a value that commonly lacks quotes: `2.0` and `true` are a number and a boolean in YAML. */
export const text: ValueShape = { ...scalar("a string", (value) => value !== null), isText: true };
/** OpenAPI 3.1 §4.8.24.7, JSON Schema 2020-12 §8.1.1: keywords of other dialects have unknown meaning. */
export const knownDialect = scalar("a known JSON Schema dialect", (value) =>
  /^https?:\/\/(json-schema\.org\/(draft\/20(19-09|20-12)|draft-0[4-7])\/schema|spec\.openapis\.org\/oas\/3\.\d\/dialect\/[\w-]+)#?$/.test(
    String(value),
  ),
);
export const anyValue: ValueShape = { expected: "anything", fits: () => true };

/** One of these strings; an unquoted `null` counts as the type of that name. */
export function oneOfStrings(...words: readonly string[]): ValueShape {
  const expected = words
    .map((each) => `\`${each}\``)
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");
  return scalar(
    `one of ${expected}`,
    (value) => words.includes(String(value)) && (value === null || typeof value === "string"),
  );
}

export function list(item: ValueShape): ValueShape {
  return { expected: "a list", fits: orEmpty(isList), item };
}

/** A list that means something else if it is empty than if it is not there. */
export function writtenList(item: ValueShape): ValueShape {
  return { expected: "a list", fits: isList, item };
}

export function filledList(item: ValueShape): ValueShape {
  const fits = (node: SourceNode): boolean => node.kind === "seq" && node.items.length > 0;
  return { expected: "a list with at least one item", fits, item };
}

/** A mapping from user-defined names to such values. */
export function map(member: ValueShape): ValueShape {
  return { expected: "an object", fits: orEmpty(isMap), member };
}

export function extensibleMap(member: ValueShape): ValueShape {
  return { ...map(member), isExtensible: true };
}

/** An object without a name in the table that may be a reference. */
export function referenceable(shape: ValueShape): ValueShape {
  return { ...shape, isFollowed: true };
}

/** An object in the table. */
export function object(name: string): ValueShape {
  return { expected: "an object", fits: orEmpty(isMap), object: name };
}

/** In every dialect, `true` and `false` are read as schemas, because their meaning is clear. */
export const schema: ValueShape = {
  expected: "a schema",
  fits: (node) => isMap(node) || boolean.fits(node) || isEmpty(node),
  object: "schema",
};

/** A value of the first shape or, if it is invalid, of the second. */
export function either(one: ValueShape, other: ValueShape): ValueShape {
  return {
    ...other,
    ...one,
    expected: `${one.expected} or ${other.expected}`,
    fits: (node) => one.fits(node) || other.fits(node),
  };
}
