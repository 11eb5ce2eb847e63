/**
 * Values serialized as text (in a URL, a header, a form). `1` and `"1"` are equal there, so numbers are a subset of the
 * strings that represent them.
 */
import { allowsAllBytes } from "../../model/trivial-schemas";
import type { Shape } from "../../model/schema";
import { BOOLEAN, NULL, NUMBER, STRING, typeNames } from "../../model/types";
import { pendingChange } from "../pending-change";
import type { PairNode } from "./pairs";
import { typeSpot } from "./types";
import { subjectOf } from "../subject";

/** Compares a number or boolean on one side with strings on the other; false if the difference is another one. */
export function compareTexts(node: PairNode, base: Shape, head: Shape): boolean {
  if ((isFile(base) && takesBytes(head)) || (takesBytes(base) && isFile(head))) return true;
  if (base.types !== head.types && takesAllTexts(base) && takesAllTexts(head)) return true;
  const isTextNow = isPlain(base, NUMBER | BOOLEAN) && isPlain(head, STRING);
  const wasText = isPlain(base, STRING) && isPlain(head, NUMBER | BOOLEAN);
  if (!isTextNow && !wasText) return false;
  const [before, after] = [textsOf(base), textsOf(head)];
  const [kept, foreseen] = [liesInside(before, after, head), liesInside(after, before, base)];
  if (isTextNow ? !kept : !foreseen) return false;
  // An enum of numbers and an enum of the strings that represent them are equal.
  if (before === undefined || after === undefined || !kept || !foreseen) {
    report(node, base, head, isTextNow ? "widens" : "narrows");
  }
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
function takesAllTexts(shape: Shape): boolean {
  const { types, values, flat, conditionals, encodings, mediaTypes } = shape;
  return (
    (types & STRING) !== 0 &&
    isPlain(shape, STRING | NUMBER | BOOLEAN) &&
    values === undefined &&
    [conditionals, encodings, mediaTypes].every((said) => said.length === 0) &&
    isUnrestricted(flat)
  );
}

/** The enumerated values as serialized; undefined if they are not enumerated. */
function textsOf({ values, types }: Shape): ReadonlySet<string> | undefined {
  if (values === undefined) return (types & ~NULL) === BOOLEAN ? new Set(["true", "false"]) : undefined;
  return new Set([...values.values()].flatMap(({ at }) => at.text() ?? []));
}

const restrictions = ["pattern", "format", "minLength", "maxLength", "not"];

function liesInside(
  inner: ReadonlySet<string> | undefined,
  outer: ReadonlySet<string> | undefined,
  { flat }: Shape,
): boolean {
  if (outer !== undefined) return inner !== undefined && [...inner].every((text) => outer.has(text));
  return isUnrestricted(flat);
}

function isUnrestricted(flat: Shape["flat"]): boolean {
  return flat.every(({ at }) => restrictions.every((keyword) => at.get(keyword) === undefined));
}
