/** Compares bounds such as `minimum` and `maxLength`. */
import type { ChangeKind } from "../../change";
import type { CountKeyword, Limit, Shape } from "../../model/schema";
import { compareDecimals, type Decimal } from "../../model/values";
import { pendingChange, keySpot, valueSpot } from "../pending-change";
import type { PairNode } from "./pairs";
import { subjectOfKeyword } from "../subject";

type Family = "range" | "length" | "item-count" | "property-count" | "multiple-of";
type NarrowedKind = Extract<ChangeKind, `${Family}-narrowed`>;
type WidenedKind = Extract<ChangeKind, `${Family}-widened`>;

/**
 * Reports one bound. `sign` is 1 for a lower limit (a greater one accepts less) and -1 for an upper one; `keyword` is
 * the name in a message.
 */
export function compareLimit(
  node: PairNode,
  family: Family,
  keyword: string,
  sign: 1 | -1,
  shapes: { readonly base: Shape; readonly head: Shape },
  before: Limit | undefined,
  after: Limit | undefined,
): void {
  const order = orderOf(before, after, sign);
  if (order === 0) return;
  reportBound(node, family, keyword, order > 0 ? "narrows" : "widens", shapes, before, after);
}

/**
 * Reports a count that other keywords may imply (`required` for `minProperties`). `implied` is the implied count in
 * each version; undefined if there is none.
 */
export function compareCount(
  node: PairNode,
  family: Family,
  keyword: CountKeyword,
  shapes: { readonly base: Shape; readonly head: Shape },
  implied: { readonly base: number | undefined; readonly head: number | undefined },
): void {
  const sign = keyword.startsWith("min") ? 1 : -1;
  const [before, after] = [shapes.base.counts.get(keyword), shapes.head.counts.get(keyword)];
  const asksMore = (limit: Limit | undefined, than: Limit | undefined, or: number | undefined): boolean => {
    if (limit === undefined) return false;
    const others = [...(than === undefined ? [] : [than.value]), ...(or === undefined ? [] : [countOf(or)])];
    return others.every((other) => compareDecimals(limit.value, other) * sign > 0);
  };
  if (asksMore(after, before, implied.base))
    reportBound(node, family, keyword, "narrows", shapes, before, after);
  if (asksMore(before, after, implied.head))
    reportBound(node, family, keyword, "widens", shapes, before, after);
}

function countOf(count: number): Decimal {
  return { digits: BigInt(count), power: 0 };
}

export function reportBound(
  node: PairNode,
  family: Family,
  keyword: string,
  variance: "narrows" | "widens",
  shapes: { readonly base: Shape; readonly head: Shape },
  before: Limit | undefined,
  after: Limit | undefined,
): void {
  const keys = new Set([before, after].flatMap((limit) => limit?.at.key ?? []));
  const [called = keyword] = keys.size === 1 ? keys : [];
  const facts = {
    subject: subjectOfKeyword(after?.at, shapes.head.schema.home),
    keyword: called,
    before: textOfLimit(before, called),
    after: textOfLimit(after, called),
  };
  const baseSpot = before === undefined ? keySpot(shapes.base.schema.home) : valueSpot(before.at);
  const headSpot = after === undefined ? keySpot(shapes.head.schema.home) : valueSpot(after.at);
  const narrowed: NarrowedKind = `${family}-narrowed`;
  const widened: WidenedKind = `${family}-widened`;
  node.drafts.push(
    pendingChange(variance === "narrows" ? narrowed : widened, facts, baseSpot, headSpot, variance),
  );
}

/** Positive if `after` accepts less than `before`, negative if it accepts more. */
function orderOf(before: Limit | undefined, after: Limit | undefined, sign: 1 | -1): number {
  if (before === undefined || after === undefined)
    return Number(after !== undefined) - Number(before !== undefined);
  const order = compareDecimals(after.value, before.value) * sign;
  return order !== 0 ? order : Number(after.exclusive) - Number(before.exclusive);
}

/** The limit as written, marked as exclusive unless the keyword implies it. */
function textOfLimit(limit: Limit | undefined, called: string): string | null {
  if (limit === undefined) return null;
  return limit.exclusive && !called.startsWith("exclusive") ? `${limit.text}, exclusive` : limit.text;
}
