/** What the sunset of the published document makes of a removal. */
import { endOf, type Change, type Compatibility, type Use } from "../../engine/index";
import { hasPassed } from "./dates";

/**
 * Undefined where nothing was removed, or no sunset was published for it.
 * @param now ISO 8601 in UTC
 */
export function removalAfterSunset(
  change: Change,
  use: Use | undefined,
  now: string,
): { readonly severity: Compatibility; readonly because: string } | undefined {
  const sunset = publishedSunset(change, use);
  if (sunset === null) return undefined;
  const end = endOf(sunset);
  if (end === undefined)
    return { severity: "breaking", because: `Its published sunset, \`${sunset}\`, is no date.` };
  return hasPassed(end, now)
    ? { severity: "compatible", because: `Its published sunset, ${sunset}, has passed.` }
    : { severity: "breaking", because: `Its published sunset is ${sunset}: until then clients count on it.` };
}

/** Only removals look at the operations that they affect one by one. */
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
