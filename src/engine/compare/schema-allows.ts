/** Whether a value of the document meets the keywords of a schema that speak of scalars. */
import type { At } from "../at";
import { matches } from "../model/object";
import type { Limit, Shape } from "../model/schema";
import { canonical, compareDecimals, decimalOf, isMultiple } from "../model/values";

/** True where nothing speaks against it; lists and objects are not looked into. */
export function allows(shape: Shape, at: At): boolean {
  if (shape.values !== undefined && !shape.values.has(canonical(at.node))) return false;
  const scalar = at.scalar;
  if (scalar === undefined || scalar.value === null || typeof scalar.value === "boolean") return true;
  return typeof scalar.value === "number"
    ? allowsNumber(shape, at.text() ?? "")
    : allowsString(shape, scalar.value);
}

function allowsNumber(shape: Shape, text: string): boolean {
  const value = decimalOf(text);
  if (value === undefined) return true;
  const beyond = (limit: Limit | undefined, sign: 1 | -1): boolean => {
    if (limit === undefined) return false;
    const order = compareDecimals(value, limit.value) * sign;
    return order < 0 || (order === 0 && limit.exclusive);
  };
  return (
    !beyond(shape.minimum, 1) &&
    !beyond(shape.maximum, -1) &&
    shape.multiples.every((multiple) => multiple.value.digits === 0n || isMultiple(value, multiple.value))
  );
}

function allowsString(shape: Shape, text: string): boolean {
  // JSON Schema 2020-12 §6.3.1 counts code points.
  const length = BigInt(Array.from(text).length);
  const least = shape.counts.get("minLength");
  const most = shape.counts.get("maxLength");
  if (least !== undefined && compareDecimals({ digits: length, power: 0 }, least.value) < 0) return false;
  if (most !== undefined && compareDecimals({ digits: length, power: 0 }, most.value) > 0) return false;
  return shape.patterns.every((pattern) => matches(pattern.text, text) !== false);
}
