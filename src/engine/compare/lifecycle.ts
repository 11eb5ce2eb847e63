/** What an operation says of its own future: deprecation, sunset and stability. */
import type { Operation } from "../model/paths";
import { stabilityNamed } from "../stability";
import { report, type Caller, type Collector } from "./collect";
import { deprecationChange, sunsetChange } from "./deprecation";
import { draft, keyOf, valueOf, type Draft, type Spot } from "./draft";

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
  const was = { ats: [base.at], home: keyOf(base.at) };
  const is = { ats: [head.at], home: keyOf(head.at) };
  tell(
    "deprecated",
    deprecationChange("operation-deprecated", (sunset) => ({ method, path, sunset }), was, is),
  );
  tell("sunset", sunsetChange(`${method} ${path}`, was, is));
  const [before, after] = [base.traits.stability ?? "stable", head.traits.stability ?? "stable"];
  if (named(before) === named(after)) return;
  const facts = { method, path, before, after };
  tell("stability", draft("stability-changed", facts, stabilitySpot(base), stabilitySpot(head)));
}

/** A level in one spelling. */
function named(level: string): string {
  return stabilityNamed(level) ?? level.trim().toLowerCase();
}

/** The path item speaks where the operation does not. */
function stabilitySpot({ at, items }: Operation): Spot {
  const written = [at, ...items].map((holder) => holder.get("x-stability-level"));
  const found = written.find((each) => each !== undefined);
  return found === undefined ? keyOf(at) : valueOf(found);
}
