/** Compares strings: length, pattern, format and content. */
import { regExpOf } from "../../../schema/index";
import type { ChangeFacts, ChangeKind } from "../../change";
import type { Part, Schema, SchemaStore, Shape, Term } from "../../model/schema";
import { pendingChange, keySpot, valueSpot, type Variance } from "../pending-change";
import { compareFormats } from "./formats";
import { compareCount } from "./limits";
import { link, type PairGraph, type PairNode } from "./pairs";
import { subjectOfKeyword } from "../subject";

export function compareStrings(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  const shapes = { base, head };
  for (const keyword of ["minLength", "maxLength"] as const) {
    compareCount(node, "length", keyword, shapes, {
      base: lengthImplied(graph, base, keyword, head),
      head: lengthImplied(graph, head, keyword, base),
    });
  }
  comparePatterns(graph, node, base, head);
  compareFormats(node, base, head, "string");
  const [was, is] = [contentSchemaIn(graph.base, base), contentSchemaIn(graph.head, head)];
  link(graph, node, "contentSchema", was, is);
  compareContent("content-encoding-changed", node, base, head, base.encodings, head.encodings);
  compareContent("content-media-type-changed", node, base, head, base.mediaTypes, head.mediaTypes);
}

/** The schema of a decoded string (JSON Schema 2020-12 §8.5). */
function contentSchemaIn(store: SchemaStore, { flat, schema }: Shape): Schema {
  const parts = flat
    .flatMap((part) => part.at.get("contentSchema") ?? [])
    .map((at): Part => ({ at, omit: 0 }));
  return store.all(parts, schema.home.missing("contentSchema"));
}

/** The bound of the other version if the patterns of this version imply it. */
function lengthImplied(
  graph: PairGraph,
  { patterns }: Shape,
  keyword: "minLength" | "maxLength",
  other: Shape,
): number | undefined {
  const limit = other.counts.get(keyword);
  const length = Number(limit?.text);
  if (limit === undefined || !(length <= 100)) return undefined;
  const all = keyword === "minLength" ? `^[^]{${limit.text},}$` : `^[^]{0,${limit.text}}$`;
  return patterns.some(({ text }) => graph.includesPattern(all, text) === true) ? length : undefined;
}

/** With more pairs of patterns than this, only equal patterns are known to be equivalent. */
const MAX_PATTERN_PAIRS = 2_500;

/** True for a pattern that is written to match every string; line breaks, which `.` does not match, are left aside. */
export function isTrivialPattern(pattern: string): boolean {
  return /^(\^?((\.|\[\\s\\S\])\*\$?)?|\$)$/.test(pattern);
}

function comparePatterns(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  if (base.patterns.length + head.patterns.length === 0) return;
  const before = base.patterns.filter((term) => !isTrivialPattern(term.text));
  const after = head.patterns.filter((term) => !isTrivialPattern(term.text));
  const isBounded = before.length * after.length <= MAX_PATTERN_PAIRS;
  const implied = (term: Term, by: readonly Term[]): boolean =>
    by.some((other) => other.text === term.text) ||
    (isBounded && by.some((other) => graph.includesPattern(term.text, other.text) === true));
  const come = after.filter((term) => !implied(term, before));
  const gone = before.filter((term) => !implied(term, after));
  const [was, is] = [gone[0], come[0]];
  if (was === undefined && is === undefined) return;
  const subject = subjectOfKeyword((is ?? after[0])?.at, head.schema.home);
  if (was !== undefined && is !== undefined) {
    const facts = { subject, before: was.text, after: is.text };
    const decided =
      gone.length === 1 &&
      come.length === 1 &&
      graph.includesPattern(is.text, was.text) === false &&
      graph.includesPattern(was.text, is.text) === false;
    const spots = [valueSpot(was.at), valueSpot(is.at)] as const;
    const variance = decided ? "both" : "unknown";
    node.drafts.push(pendingChange("pattern-changed", { ...facts, decided }, ...spots, variance));
  } else if (is !== undefined) {
    const was = before.find((term) => !after.some((other) => other.text === term.text));
    if (was === undefined) {
      const [facts, variance] = patternFacts(subject, is.text, "narrows");
      const spots = [keySpot(base.schema.home), valueSpot(is.at)] as const;
      node.drafts.push(pendingChange("pattern-added", facts, ...spots, variance));
    } else {
      const facts = { subject, before: was.text, after: is.text };
      node.drafts.push(
        pendingChange("pattern-narrowed", facts, valueSpot(was.at), valueSpot(is.at), "narrows"),
      );
    }
  } else if (was !== undefined) {
    const is = after.find((term) => !before.some((other) => other.text === term.text));
    if (is === undefined) {
      const [facts, variance] = patternFacts(subject, was.text, "widens");
      const spots = [valueSpot(was.at), keySpot(head.schema.home)] as const;
      node.drafts.push(pendingChange("pattern-removed", facts, ...spots, variance));
    } else {
      const facts = { subject, before: was.text, after: is.text };
      node.drafts.push(
        pendingChange("pattern-widened", facts, valueSpot(was.at), valueSpot(is.at), "widens"),
      );
    }
  }
}

function patternFacts(
  subject: string,
  pattern: string,
  variance: Variance,
): readonly [ChangeFacts["pattern-added"], Variance] {
  const isValid = regExpOf(pattern) !== undefined;
  return isValid ? [{ subject, pattern }, variance] : [{ subject, pattern, isValid }, "unknown"];
}

type ContentKind = Extract<ChangeKind, `content-${string}-changed`>;

/** Encoding of other content in a string, which readers decode. */
function compareContent(
  kind: ContentKind,
  node: PairNode,
  base: Shape,
  head: Shape,
  before: readonly Term[],
  after: readonly Term[],
): void {
  const [was, is] = [before[0], after[0]];
  if (was?.text.toLowerCase() === is?.text.toLowerCase()) return;
  const facts = {
    subject: subjectOfKeyword(is?.at, head.schema.home),
    before: was?.text ?? null,
    after: is?.text ?? null,
  };
  const baseSpot = was === undefined ? keySpot(base.schema.home) : valueSpot(was.at);
  const headSpot = is === undefined ? keySpot(head.schema.home) : valueSpot(is.at);
  node.drafts.push(pendingChange(kind, facts, baseSpot, headSpot, "both"));
}
