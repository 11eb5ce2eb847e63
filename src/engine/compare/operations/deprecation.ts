/** Deprecation and sunset of operations, parameters and properties. */
import type { At } from "../../at";
import { lastMoment } from "../../dates";
import { deprecatedAt, deprecationOf, describingLocations, sunsetAt } from "../../model/lifecycle";
import type { Parameter } from "../../model/parameters";
import type { SchemaStore } from "../../model/schema";
import { report, type Caller, type Collector } from "../collector";
import {
  pendingChange,
  keySpot,
  valueSpot,
  type PendingChange,
  type PendingFacts,
  type Spot,
} from "../pending-change";
import { nameSpot } from "../parameters/parameter-values";
import type { PairGraph } from "../schemas/pairs";
import { subjectOf } from "../subject";

/** An element in one version. */
export interface LifecycleKeywords {
  /** The locations that describe it. */
  readonly ats: readonly At[];
  /** The location to report if the keyword is missing. */
  readonly home: Spot;
}

type Deprecated = "operation-deprecated" | "parameter-deprecated" | "property-deprecated";

export function deprecationChange<K extends Deprecated>(
  kind: K,
  facts: (sunset: string | null) => PendingFacts<K>,
  was: LifecycleKeywords,
  is: LifecycleKeywords,
): PendingChange<K> | undefined {
  const now = deprecatedAt(is.ats);
  if (now === undefined || deprecatedAt(was.ats) !== undefined) return undefined;
  const before = was.ats.map((at) => at.get("deprecated")).find((said) => said !== undefined);
  return pendingChange(kind, facts(deprecationOf(is.ats).sunset), spotOf(before, was), valueSpot(now));
}

/** Compares sunsets of an element that stays deprecated. Different notations of a date are equal. */
export function sunsetChange(
  subject: string,
  was: LifecycleKeywords,
  is: LifecycleKeywords,
): PendingChange<"sunset-changed"> | undefined {
  const [before, after] = [deprecationOf(was.ats), deprecationOf(is.ats)];
  if (!before.deprecated || !after.deprecated || before.sunset === after.sunset) return undefined;
  const [from, to] = [before, after].map(({ sunset }) => (sunset === null ? undefined : lastMoment(sunset)));
  if (from !== undefined && from === to) return undefined;
  const facts = { subject, before: before.sunset, after: after.sunset };
  return pendingChange("sunset-changed", facts, spotOf(sunsetAt(was.ats), was), spotOf(sunsetAt(is.ats), is));
}

export function compareParameterDeprecation(
  collector: Collector,
  caller: Caller,
  before: Parameter,
  after: Parameter,
  where: string,
): void {
  const facts = { name: after.name, in: after.in };
  const sayings = (parameter: Parameter): LifecycleKeywords => ({
    ats: [parameter.definition],
    home: nameSpot(parameter),
  });
  const [was, is] = [sayings(before), sayings(after)] as const;
  const changes = [
    deprecationChange("parameter-deprecated", (sunset) => ({ ...facts, sunset }), was, is),
    sunsetChange(`${after.in} parameter ${after.name}`, was, is),
  ];
  for (const change of changes) if (change !== undefined) report(collector, caller, "request", where, change);
}

/** Deprecation of a property that exists in both versions, from the definitions of its name. */
export function propertyDeprecation(graph: PairGraph, before: At, after: At): readonly PendingChange[] {
  if (!mayDiffer(graph, before, after)) return none;
  const [was, is] = [readLifecycleKeywords(graph.base, before), readLifecycleKeywords(graph.head, after)];
  // Deprecation in a shared schema is reported once, regardless of the properties that refer to it.
  const subject = (at: At | undefined): string => subjectOf(at?.parent ?? after);
  const facts = { subject: subject(deprecatedAt(is.ats)) };
  const changes = [
    deprecationChange("property-deprecated", (sunset) => ({ ...facts, sunset }), was, is),
    sunsetChange(subject(sunsetAt(is.ats)), was, is),
  ];
  const step = `properties/${after.token ?? ""}`;
  return changes.flatMap((change): PendingChange[] => (change === undefined ? [] : [{ ...change, step }]));
}

const none: readonly PendingChange[] = [];

function readLifecycleKeywords({ dialect, resolver }: SchemaStore, at: At): LifecycleKeywords {
  return { ats: describingLocations(at, dialect, resolver), home: keySpot(at) };
}

/** Without keywords of their own, they can differ only in what they reference. */
function mayDiffer(graph: PairGraph, before: At, after: At): boolean {
  const isSaid = [before, after].some((at) => (at.get("deprecated") ?? at.get("x-sunset")) !== undefined);
  return isSaid || graph.sameness(graph.base.of(before), graph.head.of(after)) !== "throughout";
}

function spotOf(at: At | undefined, { home }: LifecycleKeywords): Spot {
  return at === undefined ? home : valueSpot(at);
}
