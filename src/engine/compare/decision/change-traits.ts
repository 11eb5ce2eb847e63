/** The role of a change in the decision. */
import { isAsserted } from "../../../schema/index";
import type { PendingChange, Variance } from "../pending-change";
import type { PairNode } from "../schemas/pairs";

/** Changes that are not, or not only, about the set of values. */
const conventional =
  /^(?:format|discriminator|content|xml|default|sunset)-|-deprecated$|-became-(?:read|write)-only$/;

/** True if the set of values alone does not decide: the change has other effects, or none on the set. */
export function isConventional(change: PendingChange): boolean {
  return change.variance === "none" || conventional.test(change.kind) || isAboutDocuments(change);
}

/** True for a format that the decision reads as an assertion, so that it is harmless if all values have the format. */
export function isAssertedFormat(change: PendingChange): boolean {
  if (change.kind !== "format-added" && change.kind !== "format-removed") return false;
  return isAsserted((change as PendingChange<"format-added" | "format-removed">).facts.format);
}

/** True if a change explains that a version does not accept values of the other. */
export function explains({ side }: PairNode, { kind, variance }: PendingChange): boolean {
  const harmful: Variance = side === "request" ? "narrows" : "widens";
  // Describing a property narrows an open object only by convention.
  return variance === "both" || (variance === harmful && !(kind === "property-added" && side === "request"));
}

/** Changes that have the same effect whatever other keywords a schema has that neither combines others nor lists values. */
const separate = /^property-became-(?:required|optional)$|^null-(?:added|removed)$/;

/** True if the comparison of a keyword alone determines the effect of a change, in such schemas. */
export function isSeparate({ side }: PairNode, { kind, variance }: PendingChange): boolean {
  if (variance === "unknown") return false;
  const isHarmless = variance === (side === "request" ? "widens" : "narrows");
  return variance === "none" || separate.test(kind) || (isHarmless && /^(?:required-)?property-/.test(kind));
}

/** True for an alternative of a union that has no counterpart: others may accept its values. */
export function isAlternative({ kind }: PendingChange): boolean {
  return kind === "union-branch-removed" || kind === "union-branch-added";
}

/** True if a change may exclude or add values. */
export function isAboutValues({ kind, variance }: PendingChange): boolean {
  return variance !== "none" && kind !== "property-added";
}

/** True if the comparison of keywords could not determine the effect of a change. */
export function isUndecided(change: PendingChange): boolean {
  return change.variance === "unknown" && !isAboutDocuments(change);
}

/** True for a schema that was not compared because its meaning is uncertain. */
function isAboutDocuments(change: PendingChange): boolean {
  if (change.kind !== "schema-not-compared") return false;
  const { reason } = (change as PendingChange<"schema-not-compared">).facts;
  return (
    reason === "dialect-changed" || reason === "malformed-published" || reason === "enum-excluded-by-type"
  );
}
