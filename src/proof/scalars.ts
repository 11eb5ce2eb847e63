/** Strings and numbers that a schema accepts, realistic ones first. */
import { maxStringLength } from "../schema/index";
import { FRACTION, INTEGER, type Shape } from "../engine/index";
import { limitAsNumber } from "./quick-validate";
import type { Spend } from "./budget";
import { generateMatches } from "./pattern-strings";
import { numberForName, stringForName, stringsInEncoding, stringsOfFormat } from "./realistic-values";

/** A few strings for a shape, the best first. They are guesses, which the caller validates. */
export function stringsForShape(shape: Shape, name: string, spend: Spend): string[] {
  const least = limitAsNumber(shape.counts.get("minLength"), 0);
  const most = limitAsNumber(shape.counts.get("maxLength"), Infinity);
  const patterns = shape.patterns.map((pattern) => pattern.text);
  const matching = patterns.length === 0 ? [] : generateMatches(patterns, [], least, spend);
  const formatted = shape.formats.flatMap((format) => stringsOfFormat(format.text));
  const encoded = shape.encodings.flatMap(({ text }) => stringsInEncoding(text));
  const plain = [...formatted, ...encoded, stringForName(name), "example", "a", ...matching];
  return [...new Set([...plain, ...plain.map((text) => fitLength(text, least, most))])];
}

/** Truncates or pads the string to these lengths. */
export function fitLength(text: string, least: number, most: number): string {
  const characters = Array.from(text);
  if (characters.length > most) return characters.slice(0, Math.max(0, most)).join("");
  const missing = Math.min(least, maxStringLength) - characters.length;
  if (missing <= 0) return text;
  return (
    text + (text === "" ? "a" : text).repeat(Math.ceil(missing / Math.max(1, text.length))).slice(0, missing)
  );
}

/** A few numbers for a shape, the best first. They are guesses, which the caller validates. */
export function numbersForShape(shape: Shape, name: string): number[] {
  const least = limitAsNumber(shape.minimum, -Infinity);
  const most = limitAsNumber(shape.maximum, Infinity);
  const step = Math.max(...shape.multiples.map((each) => limitAsNumber(each, 1)), 0);
  const unit = (shape.types & INTEGER) !== 0 ? 1 : 0.1;
  const bounds = [least, least + unit, most, most - unit, (least + most) / 2].filter(Number.isFinite);
  const steps = step === 0 ? [] : [step, Math.ceil(least / step) * step, 2 * step].filter(Number.isFinite);
  const isFraction = (shape.types & INTEGER) === 0 && (shape.types & FRACTION) !== 0;
  return [...(isFraction ? [19.99, 0.5] : []), numberForName(name), 1, 10, ...steps, ...bounds, 0];
}
