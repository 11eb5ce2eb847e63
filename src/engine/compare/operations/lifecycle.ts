/** Compares the lifecycle of operations: deprecation, sunset and stability. */
import type { At } from "../../at";
import type { Operation } from "../../model/paths";
import { parseStability } from "../../stability";
import { report, type Caller, type Collector } from "../collector";
import { deprecationChange, sunsetChange, type LifecycleKeywords } from "./deprecation";
import { pendingChange, keySpot, valueSpot, type PendingChange, type Spot } from "../pending-change";

export function compareLifecycle(
  collector: Collector,
  caller: Caller,
  base: Operation,
  head: Operation,
): void {
  const { method, path } = head;
  const reportLifecycle = (where: string, change: PendingChange | undefined): void => {
    if (change !== undefined) report(collector, caller, "request", where, change);
  };
  const sayings = ({ at }: Operation): LifecycleKeywords => ({ ats: [at], home: keySpot(at) });
  const ends = [sayings(base), sayings(head)] as const;
  reportLifecycle(
    "deprecated",
    deprecationChange("operation-deprecated", (sunset) => ({ method, path, sunset }), ...ends),
  );
  reportLifecycle("sunset", sunsetChange(`${method} ${path}`, ...ends));
  const [before, after] = [base.traits.stability ?? "stable", head.traits.stability ?? "stable"];
  if (normalizeLevel(before) === normalizeLevel(after)) return;
  const [was, is] = [effectiveStability(base), effectiveStability(head)];
  // The lifecycle of a path item applies to all of its operations.
  const isOwn = [was, is].some(
    (at) => at?.parent?.node === base.at.node || at?.parent?.node === head.at.node,
  );
  const subject = isOwn ? `${method} ${path}` : path;
  const lifecycleSpot = ({ at, items }: Operation, said: At | undefined): Spot =>
    said === undefined ? keySpot(isOwn ? at : (items.at(-1) ?? at)) : valueSpot(said);
  const change = pendingChange(
    "stability-changed",
    { subject, before, after },
    lifecycleSpot(base, was),
    lifecycleSpot(head, is),
  );
  reportLifecycle("stability", change);
}

/** Normalizes the spelling of a level. */
function normalizeLevel(level: string): string {
  return parseStability(level) ?? level.trim().toLowerCase();
}

/** The path item applies unless the operation overrides it. */
function effectiveStability({ at, items }: Operation): At | undefined {
  return [at, ...items].map((holder) => holder.get("x-stability-level")).find((each) => each !== undefined);
}
