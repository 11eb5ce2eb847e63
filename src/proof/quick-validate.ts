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
import { isObject, jsonKey, jsonOfNode, type Json } from "./json";

export function typeOf(value: Json): number {
  if (value === null) return NULL;
  if (typeof value === "boolean") return BOOLEAN;
  if (typeof value === "string") return STRING;
  if (typeof value === "number") return Number.isInteger(value) ? INTEGER : FRACTION;
  return isObject(value) ? OBJECT : ARRAY;
}

const shapeCache = new WeakMap<Schema, readonly Shape[]>();

/** The alternatives of a schema as shapes; empty if it allows no values, or has too many alternatives. */
export function shapesOf(store: SchemaStore, schema: Schema): readonly Shape[] {
  let shapes = shapeCache.get(schema);
  if (shapes === undefined) {
    shapes = (alternatives(store, schema) ?? []).map(({ schema: own, branch }) => {
      const shape = store.shape(own);
      return branch === undefined ? shape : { ...shape, branch };
    });
    shapeCache.set(schema, shapes);
  }
  return shapes;
}

export function mayAccept(store: SchemaStore, schema: Schema | undefined, value: Json): boolean {
  return schema === undefined || shapesOf(store, schema).some((shape) => mayAcceptShape(store, shape, value));
}

export function mayAcceptShape(store: SchemaStore, shape: Shape, value: Json): boolean {
  if ((shape.types & typeOf(value)) === 0) return false;
  if (shape.values !== undefined && !enumKeys(shape, shape.values).has(jsonKey(value))) return false;
  if (typeof value === "string") return fitsText(shape, value);
  if (typeof value === "number") return fitsNumber(shape, value);
  if (!isObject(value)) return true;
  const { properties, required } = objectView(store, shape);
  for (const name of required.keys()) if (!Object.hasOwn(value, name)) return false;
  return Object.entries(value).every(([name, member]) => {
    const property = isObject(member) ? undefined : properties.get(name);
    const own = property && store.shape(property.schema);
    return own?.values === undefined || mayAcceptShape(store, own, member);
  });
}

const enumKeyCache = new WeakMap<NonNullable<Shape["values"]>, ReadonlySet<string>>();

/** Indexed once per enum, because enums may be long and are searched often. */
function enumKeys(shape: Shape, values: NonNullable<Shape["values"]>): ReadonlySet<string> {
  let keys = enumKeyCache.get(values);
  if (keys === undefined) {
    keys = new Set(enumValues(shape).map(jsonKey));
    enumKeyCache.set(values, keys);
  }
  return keys;
}

/** The enum values of a shape. */
export function enumValues(shape: Shape): Json[] {
  return [...(shape.values ?? [])].map(([key, { at, type }]) =>
    key === "null" || type === NULL ? null : jsonOfNode(at.node),
  );
}

function fitsText(shape: Shape, text: string): boolean {
  const length = Array.from(text).length;
  if (length < limitAsNumber(shape.counts.get("minLength"), 0)) return false;
  if (length > limitAsNumber(shape.counts.get("maxLength"), Infinity)) return false;
  if (shape.patterns.some((pattern) => matches(pattern.text, text) === false)) return false;
  return shape.formats.every((format) => hasFormat(format.text, text));
}

/** True if a string has a format; true for unknown formats. */
function hasFormat(format: string, text: string): boolean {
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
  if (minimum !== undefined && beyond(limitAsNumber(minimum, 0) - value, minimum)) return false;
  if (maximum !== undefined && beyond(value - limitAsNumber(maximum, 0), maximum)) return false;
  return shape.multiples.every((each) => isMultiple(value, limitAsNumber(each, 1)));
}

function beyond(distance: number, { exclusive }: Limit): boolean {
  return exclusive ? distance >= 0 : distance > 0;
}

function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** A limit as a number; `otherwise` if there is none. */
export function limitAsNumber(limit: Limit | undefined, otherwise: number): number {
  return limit === undefined
    ? otherwise
    : Number(`${String(limit.value.digits)}e${String(limit.value.power)}`);
}
