import type { At } from "../at";

/** JSON types as bits. `number` includes `integer` and numbers with a fraction. */
export const NULL = 1;
export const BOOLEAN = 2;
export const INTEGER = 4;
export const FRACTION = 8;
export const STRING = 16;
export const ARRAY = 32;
export const OBJECT = 64;

export const NUMBER = INTEGER | FRACTION;
export const ANY = 127;

const byName: Readonly<Record<string, number>> = {
  null: NULL,
  boolean: BOOLEAN,
  integer: INTEGER,
  number: NUMBER,
  string: STRING,
  array: ARRAY,
  object: OBJECT,
  // Swagger 2.0 §4.3.21: a `file` is sent in a part or as the body.
  file: STRING,
};

/** The bits of a type name; none for an unknown name. */
export function typeBits(name: string): number {
  return Object.hasOwn(byName, name) ? (byName[name] ?? 0) : 0;
}

/** The types for a message: `string or null`. */
export function typeNames(bits: number): string {
  if (bits === ANY) return "any type";
  const names = [
    [STRING, "string"],
    [NUMBER, "number"],
    [BOOLEAN, "boolean"],
    [ARRAY, "array"],
    [OBJECT, "object"],
    [NULL, "null"],
  ].flatMap(([bit, name]) => {
    if (bit === NUMBER) {
      if ((bits & NUMBER) === INTEGER) return ["integer"];
      return (bits & NUMBER) === 0 ? [] : ["number"];
    }
    return (bits & Number(bit)) === 0 ? [] : [String(name)];
  });
  return names.length === 0 ? "nothing" : names.join(" or ");
}

/** The type of a value. */
export function valueType(at: At): number {
  if (at.node.kind === "seq") return ARRAY;
  if (at.node.kind === "map") return OBJECT;
  const { value } = at.node;
  if (value === null) return NULL;
  if (typeof value === "boolean") return BOOLEAN;
  if (typeof value === "string") return STRING;
  return Number.isInteger(value) ? INTEGER : FRACTION;
}
