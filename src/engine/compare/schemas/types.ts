/** Compares types: those removed and those added; `null` is handled separately. */
import type { Shape } from "../../model/schema";
import { ANY, ARRAY, FRACTION, NULL, NUMBER, OBJECT, STRING, typeNames } from "../../model/types";
import { pendingChange, keySpot, valueSpot, type Spot } from "../pending-change";
import { typesOf } from "./enum-unions";
import { isText, type PairNode } from "./pairs";
import { subjectOf } from "../subject";

/** True if a branch of a union accepts fractions; elsewhere, the types of the schema have been compared. */
export function compareIntegers(node: PairNode, base: Shape, head: Shape): void {
  const [was, is] = [base.types & NUMBER, head.types & NUMBER];
  if (node.only === 0 || was === is) return;
  const facts = {
    subject: subjectOf(head.schema.home),
    before: typeNames(was),
    after: typeNames(is),
    implied: false,
  };
  const kind = (was & ~is) !== 0 ? "type-narrowed" : "type-widened";
  const variance = kind === "type-narrowed" ? "narrows" : "widens";
  node.drafts.push(pendingChange(kind, facts, typeSpot(base), typeSpot(head), variance));
}

/** @param valuesTell true if both are enums, which are compared by value */
export function compareTypes(
  node: PairNode,
  base: Shape,
  head: Shape,
  before: readonly Shape[],
  after: readonly Shape[],
  valuesTell: boolean,
): void {
  const was = serializedTypes(node, typesOf(before));
  const is = serializedTypes(node, typesOf(after));
  if (was === is) return;
  const gone = was & ~is;
  const come = is & ~was;
  const spots = [typeSpot(base), typeSpot(head)] as const;
  const subject = subjectOf(node.head.home);
  const lost = isAny(was) || is === 0 ? gone : gone & ~NULL;
  const won = isAny(is) || was === 0 ? come : come & ~NULL;
  const replaced = lost !== 0 && won !== 0;
  if (!replaced && !isAny(was) && !isAny(is) && was !== 0 && is !== 0) compareNull(node, base, head, was, is);
  if ((lost === 0 && won === 0) || valuesTell) return;
  const named =
    isAny(was) === isAny(is) ? typeNames : (types: number) => typeNames(isAny(types) ? ANY : types);
  const facts = { subject, before: named(was), after: named(is) };
  if (replaced) {
    node.drafts.push(pendingChange("type-changed", facts, ...spots, "both"));
  } else if (lost !== 0) {
    node.drafts.push(
      pendingChange("type-narrowed", { ...facts, implied: impliedTypes(base, is) }, ...spots, "narrows"),
    );
  } else {
    node.drafts.push(
      pendingChange("type-widened", { ...facts, implied: impliedTypes(head, was) }, ...spots, "widens"),
    );
  }
}

function serializedTypes(node: PairNode, types: number): number {
  return isText(node) && !isAny(types) ? types & ~NULL : types;
}

/** True if no type is excluded; `multipleOf: 2` excludes fractions, but does not constrain other types. */
function isAny(types: number): boolean {
  return (types | FRACTION) === ANY;
}

/**
 * Reports that null was added or removed; `was` and `is` are the types in both versions. Values that are serialized as
 * text have no null: a URI template omits it as undefined (RFC 6570 §2.3, OpenAPI 3.1.1 §4.8.12.3).
 */
export function compareNull(node: PairNode, base: Shape, head: Shape, was: number, is: number): void {
  if (isText(node)) return;
  const subject = subjectOf(node.head.home);
  const spots = [nullSpot(base), nullSpot(head)] as const;
  if ((was & ~is & NULL) !== 0)
    node.drafts.push(pendingChange("null-removed", { subject }, ...spots, "narrows"));
  if ((is & ~was & NULL) !== 0)
    node.drafts.push(pendingChange("null-added", { subject }, ...spots, "widens"));
}

const objectWords = ["properties", "required", "additionalProperties"];

const typeWords: readonly (readonly [number, readonly string[]])[] = [
  [OBJECT, objectWords],
  [ARRAY, ["items", "minItems", "maxItems"]],
  [STRING, ["minLength", "maxLength", "pattern"]],
  [NUMBER, ["minimum", "maximum", "multipleOf"]],
];

/** A schema without `type` whose keywords apply to one type only, the one that the other version declares. */
function impliedTypes(untyped: Shape, named: number): boolean {
  if (!isAny(untyped.types)) return false;
  const spoken = typeWords.filter(([, words]) =>
    untyped.flat.some((part) => words.some((word) => part.at.get(word) !== undefined)),
  );
  return spoken.length === 1 && spoken.every(([type]) => (named & ~NULL & ~type) === 0);
}

/** Location of the type: `type` itself, else the enum or union, else the schema. */
export function typeSpot(shape: Shape): Spot {
  if (shape.schema.repointed !== undefined) return keySpot(shape.schema.repointed);
  if (shape.typeAt !== undefined) return valueSpot(shape.typeAt);
  return keySpot(shape.valuesAt ?? shape.unions[0]?.at ?? shape.schema.home);
}

/** Location of null: the types, unless another schema declares them. */
function nullSpot(shape: Shape): Spot {
  const { home } = shape.schema;
  const isOwn = shape.typeAt === undefined || shape.typeAt.parent?.node === home.node;
  return isOwn || shape.unions.length > 0 ? typeSpot(shape) : keySpot(home);
}
