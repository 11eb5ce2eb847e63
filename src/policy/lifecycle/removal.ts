/** Severity of a removal with a published sunset date. */
import { lastMoment, type Change, type Compatibility, type Use } from "../../engine/index";
import type { PolicyNow } from "../policy";
import { hasPassed } from "./dates";

/**
 * Undefined if nothing was removed, or no sunset was published for it.
 * @param policy its date is read only if a sunset was published
 */
export function removalAfterSunset(
  change: Change,
  use: Use | undefined,
  policy: PolicyNow | undefined,
): { readonly severity: Compatibility; readonly because: string } | undefined {
  const sunset = publishedSunset(change, use);
  if (sunset === null) return undefined;
  const end = lastMoment(sunset);
  if (end === undefined)
    return { severity: "breaking", because: `Its published sunset \`${sunset}\` is not a date.` };
  return hasPassed(end, policy?.now ?? "")
    ? { severity: "compatible", because: `Its published sunset \`${sunset}\` has passed.` }
    : {
        severity: "breaking",
        because: `Its published sunset is \`${sunset}\`: clients may rely on it until then.`,
      };
}

/** True if a change is a removal whose severity depends on each affected operation. */
export function mayHaveSunset({ kind }: Change): boolean {
  return wholeOperations.includes(kind) || kind === "parameter-removed" || kind === "property-removed";
}

const wholeOperations: readonly Change["kind"][] = ["path-removed", "operation-removed", "webhook-removed"];

function publishedSunset(change: Change, use: Use | undefined): string | null {
  if (wholeOperations.includes(change.kind))
    return use?.traits.deprecated === true ? use.traits.sunset : null;
  if (change.kind !== "parameter-removed" && change.kind !== "property-removed") return null;
  return (change as Change<"parameter-removed" | "property-removed">).facts.sunset;
}
