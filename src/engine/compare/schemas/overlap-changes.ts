/**
 * Reports values that `oneOf` rejects in one version because they match two branches, and that the other version
 * accepts.
 */
import type { Shape } from "../../model/schema";
import { draft, keyOf, type Draft } from "../pending-change";
import type { PairNode } from "./pairs";
import { branchHome } from "./unions";
import { subjectOf } from "../subject";

export interface Refused {
  /** The alternative of the rejecting version. */
  readonly shape: Shape;
  /** Its name in messages, or the values. */
  readonly branch: string;
  /** The alternative of the other version that accepts them, if it is a single one. */
  readonly taker: Shape | undefined;
  /** True if such values are known. */
  readonly decided: boolean;
}

/** Reports values that head rejects and base accepted, and the reverse, once per pair, as decided if possible. */
export function reportRefused(
  node: PairNode,
  { grown, shrunk }: { readonly grown: Refused | undefined; readonly shrunk: Refused | undefined },
): void {
  const subject = subjectOf(node.head.home);
  const report = (each: Draft): void => {
    const index = node.drafts.findIndex(({ kind }) => kind === each.kind);
    if (index < 0) node.drafts.push(each);
    else if (node.drafts[index]?.variance === "unknown") node.drafts[index] = each;
  };
  if (grown !== undefined) {
    const { shape, branch, taker, decided } = grown;
    const spots = [keyOf(taker ? branchHome(taker) : node.base.home), keyOf(branchHome(shape))] as const;
    const variance = decided ? "narrows" : "unknown";
    report(draft("union-overlap-grown", { subject, branch, decided }, ...spots, variance));
  }
  if (shrunk !== undefined) {
    const { shape, branch, taker, decided } = shrunk;
    const spots = [keyOf(branchHome(shape)), keyOf(taker ? branchHome(taker) : node.head.home)] as const;
    const variance = decided ? "widens" : "unknown";
    report(draft("union-overlap-shrunk", { subject, branch, decided }, ...spots, variance));
  }
}
