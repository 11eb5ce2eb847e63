/** A fast, approximate validation to rank samples. The validator decides. */
import {
  alternatives,
  ARRAY,
  BOOLEAN,
  FRACTION,
  INTEGER,
  matches,
  NULL,
  OBJECT,
  objectView,
  STRING,
  type Limit,
  type Schema,
  type SchemaStore,
  type Shape,
} from "../engine/index";
import { fullFormats } from "./ajv";
import { isObject, keyOf, valueOf, type Json } from "./json";

export function typeOf(value: Json): number {
  if (value === null) return NULL;
  if (typeof value === "boolean") return BOOLEAN;
  if (typeof value === "string") return STRING;
  if (typeof value === "number") return Number.isInteger(value) ? INTEGER : FRACTION;
  return isObject(value) ? OBJECT : ARRAY;
}

const known = new WeakMap<Schema, readonly Shape[]>();

/** The alternatives of a schema as shapes; empty if it allows no values, or has too many alternatives. */
export function shapesOf(store: SchemaStore, schema: Schema): readonly Shape[] {
  let shapes = known.get(schema);
  if (shapes === undefined) {
    shapes = (alternatives(store, schema) ?? []).map(({ schema: own, branch }) => {
      const shape = store.shape(own);
      return branch === undefined ? shape : { ...shape, branch };
    });
    known.set(schema, shapes);
  }
  return shapes;
}

export function fits(store: SchemaStore, schema: Schema | undefined, value: Json): boolean {
  return schema === undefined || shapesOf(store, schema).some((shape) => fitsShape(store, shape, value));
}

export function fitsShape(store: SchemaStore, shape: Shape, value: Json): boolean {
  if ((shape.types & typeOf(value)) === 0) return false;
  if (shape.values !== undefined && !keysIn(shape, shape.values).has(keyOf(value))) return false;
  if (typeof value === "string") return fitsText(shape, value);
  if (typeof value === "number") return fitsNumber(shape, value);
  if (!isObject(value)) return true;
  const { properties, required } = objectView(store, shape);
  for (const name of required.keys()) if (!Object.hasOwn(value, name)) return false;
  return Object.entries(value).every(([name, member]) => {
    const property = isObject(member) ? undefined : properties.get(name);
    const own = property && store.shape(property.schema);
    return own?.values === undefined || fitsShape(store, own, member);
  });
}

const listed = new WeakMap<NonNullable<Shape["values"]>, ReadonlySet<string>>();

/** Indexed once per enum, because enums may be long and are searched often. */
function keysIn(shape: Shape, values: NonNullable<Shape["values"]>): ReadonlySet<string> {
  let keys = listed.get(values);
  if (keys === undefined) {
    keys = new Set(valuesOf(shape).map(keyOf));
    listed.set(values, keys);
  }
  return keys;
}

/** The enum values of a shape. */
export function valuesOf(shape: Shape): Json[] {
  return [...(shape.values ?? [])].map(([key, { at, type }]) =>
    key === "null" || type === NULL ? null : valueOf(at.node),
  );
}

function fitsText(shape: Shape, text: string): boolean {
  const length = Array.from(text).length;
  if (length < numberOf(shape.counts.get("minLength"), 0)) return false;
  if (length > numberOf(shape.counts.get("maxLength"), Infinity)) return false;
  if (shape.patterns.some((pattern) => matches(pattern.text, text) === false)) return false;
  return shape.formats.every((format) => isOfFormat(format.text, text));
}

/** True if a string has a format; true for unknown formats. */
function isOfFormat(format: string, text: string): boolean {
  const known = Object.hasOwn(fullFormats, format) ? fullFormats[format as keyof typeof fullFormats] : true;
  if (known instanceof RegExp) return known.test(text);
  if (typeof known === "function") return known(text);
  if (typeof known !== "object" || !("validate" in known)) return true;
  const { validate } = known as { validate: unknown };
  if (validate instanceof RegExp) return validate.test(text);
  return typeof validate !== "function" || Boolean((validate as (text: string) => unknown)(text));
}

function fitsNumber(shape: Shape, value: number): boolean {
  const { minimum, maximum } = shape;
  if (minimum !== undefined && beyond(numberOf(minimum, 0) - value, minimum)) return false;
  if (maximum !== undefined && beyond(value - numberOf(maximum, 0), maximum)) return false;
  return shape.multiples.every((each) => isMultiple(value, numberOf(each, 1)));
}

function beyond(distance: number, { exclusive }: Limit): boolean {
  return exclusive ? distance >= 0 : distance > 0;
}

function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** A limit as a number; `otherwise` if there is none. */
export function numberOf(limit: Limit | undefined, otherwise: number): number {
  return limit === undefined
    ? otherwise
    : Number(`${String(limit.value.digits)}e${String(limit.value.power)}`);
}
