/** Compares the lifecycle of operations: deprecation, sunset and stability. */
import type { At } from "../../at";
import type { Operation } from "../../model/paths";
import { stabilityNamed } from "../../stability";
import { report, type Caller, type Collector } from "../collector";
import { deprecationChange, sunsetChange, type Sayings } from "./deprecation";
import { draft, keyOf, valueOf, type Draft, type Spot } from "../pending-change";

export function compareLifecycle(
  collector: Collector,
  caller: Caller,
  base: Operation,
  head: Operation,
): void {
  const { method, path } = head;
  const tell = (where: string, change: Draft | undefined): void => {
    if (change !== undefined) report(collector, caller, "request", where, change);
  };
  const sayings = ({ at }: Operation): Sayings => ({ ats: [at], home: keyOf(at) });
  const ends = [sayings(base), sayings(head)] as const;
  tell(
    "deprecated",
    deprecationChange("operation-deprecated", (sunset) => ({ method, path, sunset }), ...ends),
  );
  tell("sunset", sunsetChange(`${method} ${path}`, ...ends));
  const [before, after] = [base.traits.stability ?? "stable", head.traits.stability ?? "stable"];
  if (named(before) === named(after)) return;
  const [was, is] = [stabilityAt(base), stabilityAt(head)];
  // The lifecycle of a path item applies to all of its operations.
  const isOwn = [was, is].some(
    (at) => at?.parent?.node === base.at.node || at?.parent?.node === head.at.node,
  );
  const subject = isOwn ? `${method} ${path}` : path;
  const spotIn = ({ at, items }: Operation, said: At | undefined): Spot =>
    said === undefined ? keyOf(isOwn ? at : (items.at(-1) ?? at)) : valueOf(said);
  const change = draft("stability-changed", { subject, before, after }, spotIn(base, was), spotIn(head, is));
  tell("stability", change);
}

/** Normalizes the spelling of a level. */
function named(level: string): string {
  return stabilityNamed(level) ?? level.trim().toLowerCase();
}

/** The path item applies unless the operation overrides it. */
function stabilityAt({ at, items }: Operation): At | undefined {
  return [at, ...items].map((holder) => holder.get("x-stability-level")).find((each) => each !== undefined);
}
