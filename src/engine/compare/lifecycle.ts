/** Deprecation, sunset and stability of an operation: what clients are told to expect. */
import type { Operation } from "../model/paths";
import { report, type Caller, type Collector } from "./collect";
import { draft, keyOf, valueOf, type Spot } from "./draft";

export function compareLifecycle(
  collector: Collector,
  caller: Caller,
  base: Operation,
  head: Operation,
): void {
  const { method, path } = head;
  const [was, is] = [base.traits, head.traits];
  const spots = (key: string): readonly [Spot, Spot] => [spotOf(base, key), spotOf(head, key)];
  if (!was.deprecated && is.deprecated) {
    const facts = { method, path, sunset: is.sunset };
    report(
      collector,
      caller,
      "request",
      "deprecated",
      draft("operation-deprecated", facts, ...spots("deprecated")),
    );
  }
  if (was.deprecated && is.deprecated && was.sunset !== is.sunset) {
    const facts = { method, path, before: was.sunset, after: is.sunset };
    report(collector, caller, "request", "sunset", draft("sunset-changed", facts, ...spots("x-sunset")));
  }
  if (was.stability !== is.stability) {
    const facts = { method, path, before: was.stability ?? "stable", after: is.stability ?? "stable" };
    if (facts.before === facts.after) return;
    const change = draft("stability-changed", facts, ...spots("x-stability-level"));
    report(collector, caller, "request", "stability", change);
  }
}

function spotOf(operation: Operation, key: string): Spot {
  const at = [operation.at, ...operation.items]
    .map((holder) => holder.get(key))
    .find((each) => each !== undefined);
  return at === undefined ? keyOf(operation.at) : valueOf(at);
}
