/**
 * Values serialized as text (in a URL, a header, a form). `1` and `"1"` are equal there, so numbers are a subset of the
 * strings that represent them.
 */
import { matches } from "../../../schema/index";
import { allowsSingleItem, arrayView } from "../../model/array";
import { alternatives } from "../../model/alternatives";
import { allowsAllBytes } from "../../model/trivial-schemas";
import type { SchemaStore, Shape } from "../../model/schema";
import {
  ARRAY,
  BOOLEAN,
  FRACTION,
  INTEGER,
  NULL,
  NUMBER,
  OBJECT,
  STRING,
  typeNames,
} from "../../model/types";
import { pendingChange } from "../pending-change";
import { allowedAsText } from "./accepts-value";
import { link, type PairGraph, type PairNode } from "./pairs";
import { typeSpot } from "./types";
import { subjectOf } from "../subject";

/** Compares scalars of different types by their strings; false if the difference is another one. */
export function compareTexts(graph: PairGraph, node: PairNode, base: Shape, head: Shape): boolean {
  if ((isFile(base) && takesBytes(head)) || (takesBytes(base) && isFile(head))) return true;
  const [takesAll, takesAllNow] = [takesAllTexts(graph.base, base), takesAllTexts(graph.head, head)];
  if (takesAll && takesAllNow && (base.types !== head.types || base.unions.length + head.unions.length > 0))
    return true;
  // A form repeats the name for each item of an array (OpenAPI 3.0.3 §4.7.15.1).
  if (node.as === "part" && allowsSingleItem(head) && isScalar(graph.base, base)) {
    report(node, base, head, "widens");
    link(graph, node, "items", node.base, arrayView(graph.head, head).rest);
    return true;
  }
  if (node.as === "line" && isCompound(base) !== isCompound(head)) {
    const [isAny, isAnyNow] = [
      takesAll || takesAllLists(graph.base, base),
      takesAllNow || takesAllLists(graph.head, head),
    ];
    if (isAny && isAnyNow) return true;
    const isComparable = (shape: Shape): boolean =>
      isCompound(shape) || isPlain(shape, STRING | NUMBER | BOOLEAN);
    if ((!isAny && !isAnyNow) || !isComparable(base) || !isComparable(head)) return false;
    report(node, base, head, isAnyNow ? "widens" : "narrows");
    return true;
  }
  if (takesAllNow && base.unions.length > 0 && isScalar(graph.base, base)) {
    const types = scalarsOf(graph.base, base).reduce((all, each) => all | each.types, 0);
    report(node, { ...base, types }, head, "widens");
    return true;
  }
  const isTextNow = isPlain(base, NUMBER | BOOLEAN) && isPlain(head, STRING);
  const wasText = isPlain(base, STRING) && isPlain(head, NUMBER | BOOLEAN);
  if (!isTextNow && !wasText) return false;
  const [before, after] = [textsOf(graph.base, base), textsOf(graph.head, head)];
  // Any string is more than any number.
  const kept = (before !== undefined || isTextNow) && acceptsTexts(graph, graph.head, head, before, base);
  const foreseen = (after !== undefined || wasText) && acceptsTexts(graph, graph.base, base, after, head);
  if (!kept && !foreseen) return false;
  // An enum of numbers and an enum of the strings that represent them are equal.
  if (!kept || !foreseen) report(node, base, head, kept ? "widens" : "narrows");
  return true;
}

/** A file in a form of Swagger 2.0 or OpenAPI 3.0: a string that represents bytes. */
function isFile({ types, flat, values, counts, patterns }: Shape): boolean {
  const isSaid = flat.some(
    ({ at }) => at.get("format")?.string() === "binary" || at.get("type")?.string() === "file",
  );
  return isSaid && types === STRING && values === undefined && counts.size + patterns.length === 0;
}

/** The same since OpenAPI 3.1 (§4.8.14.5): a schema without constraints. */
function takesBytes({ flat }: Shape): boolean {
  return flat.every(({ at }) => allowsAllBytes(at));
}

function report(node: PairNode, base: Shape, head: Shape, variance: "narrows" | "widens"): void {
  const facts = {
    subject: subjectOf(node.head.home),
    before: typeNames(base.types),
    after: typeNames(head.types),
    implied: false,
  };
  const kind = variance === "widens" ? "type-widened" : "type-narrowed";
  node.drafts.push(pendingChange(kind, facts, typeSpot(base), typeSpot(head), variance));
}

/** True if a shape allows values of these types only, ignoring `null`. */
function isPlain({ types, unions }: Shape, allowed: number): boolean {
  return (types & allowed) !== 0 && (types & ~(allowed | NULL)) === 0 && unions.length === 0;
}

/** True if any string is accepted; other allowed values, such as numbers, are strings too when serialized. */
function takesAllTexts(store: SchemaStore, shape: Shape): boolean {
  if (shape.unions.length > 0)
    return isScalar(store, shape) && scalarsOf(store, shape).some((each) => takesAllTexts(store, each));
  const { types, values, flat, patterns, conditionals, encodings, mediaTypes } = shape;
  return (
    (types & STRING) !== 0 &&
    patterns.length === 0 &&
    isPlain(shape, STRING | NUMBER | BOOLEAN) &&
    values === undefined &&
    [conditionals, encodings, mediaTypes].every((said) => said.length === 0) &&
    isUnrestricted(flat)
  );
}

function scalarsOf(store: SchemaStore, { schema }: Shape): readonly Shape[] {
  return (alternatives(store, schema) ?? []).map((each) => store.shape(each.schema));
}

/** True if all values are arrays or objects. */
function isCompound({ types, unions }: Shape): boolean {
  return unions.length === 0 && (types & ~NULL) !== 0 && (types & ~(ARRAY | OBJECT | NULL)) === 0;
}

/** True if any string is an array with these items, such as `a,b`. */
function takesAllLists(store: SchemaStore, shape: Shape): boolean {
  const { counts, uniqueItems, contains } = shape;
  if (!allowsSingleItem(shape) || counts.has("maxItems") || uniqueItems !== undefined || contains.length > 0)
    return false;
  return takesAllTexts(store, store.shape(arrayView(store, shape).rest));
}

/** True if all values are strings, numbers or booleans. */
function isScalar(store: SchemaStore, shape: Shape): boolean {
  const scalars = scalarsOf(store, shape);
  return scalars.length > 0 && scalars.every((each) => isPlain(each, STRING | NUMBER | BOOLEAN));
}

/** The values as serialized, if they are enumerated or few; undefined for all others. */
function textsOf(store: SchemaStore, shape: Shape): readonly string[] | undefined {
  const { values, schema } = shape;
  const listed =
    values === undefined ? fewTexts(shape) : [...values.values()].flatMap(({ at }) => at.text() ?? []);
  return listed?.filter((text) => allowedAsText(store, schema, text, schema.home));
}

const MAX_INTEGERS = 1000;

/** The booleans, or the integers between two bounds. */
function fewTexts({ types, minimum, maximum }: Shape): string[] | undefined {
  if ((types & ~NULL) === BOOLEAN) return ["true", "false"];
  if ((types & ~NULL) !== INTEGER || minimum?.value.power !== 0 || maximum?.value.power !== 0)
    return undefined;
  const [least, most] = [Number(minimum.value.digits), Number(maximum.value.digits)];
  if (most - least >= MAX_INTEGERS) return undefined;
  return Array.from({ length: Math.max(most - least + 1, 0) }, (_, index) => String(least + index));
}

/** True if a schema certainly accepts these strings; undefined: all numbers and booleans of the other schema. */
function acceptsTexts(
  { includesPattern }: PairGraph,
  store: SchemaStore,
  shape: Shape,
  texts: readonly string[] | undefined,
  other: Shape,
): boolean {
  const { schema, flat, values, nots, conditionals, encodings, mediaTypes, formats, patterns } = shape;
  if (texts === undefined)
    return (
      isPlain(shape, STRING) &&
      values === undefined &&
      isUnrestricted(flat) &&
      patterns.every(({ text }) => includesPattern(text, textPattern(other)) === true)
    );
  if ([nots, conditionals, encodings, mediaTypes].some((said) => said.length > 0)) return false;
  return texts.every(
    (text) =>
      formats.every(({ text: format }) => isSmallNumber(format, text)) &&
      patterns.every(({ text: pattern }) => matches(pattern, text) !== undefined) &&
      allowedAsText(store, schema, text, schema.home),
  );
}

/** A pattern of the JSON texts of all numbers and booleans of a shape (RFC 8259 §6). */
function textPattern({ types, minimum }: Shape): string {
  const sign = minimum !== undefined && minimum.value.digits >= 0n ? "" : "-?";
  const whole = `${sign}(0|[1-9][0-9]*)`;
  const texts = [
    ...((types & INTEGER) === 0 ? [] : [whole]),
    ...((types & FRACTION) === 0 ? [] : [`${whole}(\\.[0-9]+)?([eE][-+]?[0-9]+)?`]),
    ...((types & BOOLEAN) === 0 ? [] : ["true", "false"]),
  ];
  return `^(${texts.join("|")})$`;
}

/** True if a number has a numeric format for certain. */
function isSmallNumber(format: string, text: string): boolean {
  return /^(int32|int64|float|double)$/.test(format) && Math.abs(Number(text)) < 2 ** 31;
}

const restrictions = ["format", "minLength", "maxLength", "not"];

function isUnrestricted(flat: Shape["flat"]): boolean {
  return flat.every(({ at }) => restrictions.every((keyword) => at.get(keyword) === undefined));
}
