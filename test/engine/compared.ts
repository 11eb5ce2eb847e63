/** Texts in, changes out: the engine as the tests of this folder call it. */
import {
  compareDocuments,
  severityBySide,
  type Change,
  type Compatibility,
  type Place,
} from "../../src/engine/index";
import { includesPattern } from "../../src/proof/index";
import { parse } from "../../src/source/index";

export interface Told {
  readonly kind: Change["kind"];
  readonly compatibility: Compatibility;
  readonly side: "request" | "response" | "both";
  /** The text under the change's place in head. */
  readonly underlines: string;
  readonly change: Change;
}

const ranks: readonly Compatibility[] = ["compatible", "dangerous", "breaking"];

/** What the engine says of a pair of texts, in document order of head. */
export function told(before: string, after: string): Told[] {
  const { changes } = compareTexts(before, after);
  return [...changes]
    .sort((a, b) => a.head.span.start - b.head.span.start)
    .map((change) => ({
      ...worst(change),
      kind: change.kind,
      underlines: textAt(after, change.head),
      change,
    }));
}

export function compareTexts(before: string, after: string): ReturnType<typeof compareDocuments> {
  const [base, head] = [parse("base.yaml", before).document, parse("head.yaml", after).document];
  const alone = (entry: typeof base) => ({ entry, get: () => undefined });
  return compareDocuments(alone(base), alone(head), { includesPattern });
}

export function textAt(text: string, { span }: Place): string {
  return text.slice(span.start, span.end);
}

/** The worst of a document's changes. */
export function verdictOf(before: string, after: string): Compatibility {
  const all = told(before, after).map((each) => ranks.indexOf(each.compatibility));
  return ranks[Math.max(0, ...all)] ?? "compatible";
}

function worst(change: Change): { compatibility: Compatibility; side: Told["side"] } {
  const meaning = severityBySide(change);
  const sides = [...new Set(change.uses.map((use) => use.side))];
  const rank = Math.max(...sides.map((side) => ranks.indexOf(meaning[side])));
  const deciding = sides.filter((side) => ranks.indexOf(meaning[side]) === rank);
  const [only] = deciding;
  return {
    compatibility: ranks[rank] ?? "compatible",
    side: deciding.length > 1 ? "both" : (only ?? "both"),
  };
}
