/** Marks of operations and shared components, for example for code lenses. */
import { affectedOperations, type Api, type At, type Operation, type Place } from "../../engine/index";
import type { Finding, Location, Report } from "../../policy/index";
import type { ContractMark, Counts, UsesOf } from "../types";
import { holdsComponents } from "./element-names";
import { locationKey } from "./location-key";
import type { OperationReach } from "./operation-reach";

export interface MarkedElement {
  readonly mark: ContractMark;
  readonly uses: Readonly<Record<UsesOf, () => readonly Location[]>>;
}

export function findMarks(
  report: Report,
  head: Api,
  reach: OperationReach,
  locate: (place: Place) => Location,
): MarkedElement[] {
  const byOperation = groupByOperation(report);
  const shared = reach.shared().flatMap(({ at }) => {
    const isOwn = at.document.uri === head.root.document.uri;
    const isInside = isOwn && (at.parent === undefined || !holdsComponents(at.parent));
    return isInside ? [] : [{ at, place: locate(at.keyPlace()) }];
  });
  const within = groupByLocation(
    report,
    shared.map(({ place }) => locationKey(place)),
  );
  const marked: MarkedElement[] = [];
  const removed = new Map(byOperation);
  for (const { operations } of [...head.paths, ...head.webhooks]) {
    for (const { method, path, at } of operations) {
      const found = byOperation.get(`${method} ${path}`) ?? [];
      removed.delete(`${method} ${path}`);
      if (found.length === 0) continue;
      const mark = {
        kind: "operation",
        at: locate(at.keyPlace()),
        changes: count(found),
        reach: null,
      } as const;
      marked.push({ mark, uses: { findings: () => placesOf(found), operations: () => [] } });
    }
  }
  for (const { at, found } of byHolder(removed, head)) {
    const mark = { kind: "path", at: locate(at.keyPlace()), changes: count(found), reach: null } as const;
    marked.push({ mark, uses: { findings: () => placesOf(found), operations: () => [] } });
  }
  for (const { at, place } of shared) {
    const { count: operations, requests, responses, list } = reach.of(at);
    const found = within.get(locationKey(place)) ?? [];
    if (found.length === 0 && operations < 2) continue;
    // In a list of locations, an operationId is more informative than a method.
    const named = ({ at: own }: Operation): Place => own.get("operationId")?.place() ?? own.keyPlace();
    marked.push({
      mark: {
        kind: "component",
        at: place,
        changes: count(found),
        reach: { operations, requests, responses },
      },
      uses: {
        findings: () => placesOf(found),
        operations: () => list().map((one) => locate(named(one))),
      },
    });
  }
  return marked;
}

/** Findings about removed operations, by the path or the paths object that contained them. */
function byHolder(
  removed: ReadonlyMap<string, readonly Finding[]>,
  { paths, webhooks, root }: Api,
): Iterable<{ readonly at: At; readonly found: readonly Finding[] }> {
  const holders = new Map<string, { readonly at: At; readonly found: Set<Finding> }>();
  for (const [name, found] of removed) {
    const path = name.slice(name.indexOf(" ") + 1);
    const at = [...paths, ...webhooks].find((item) => item.path === path)?.at ?? root.get("paths");
    if (at === undefined || name.startsWith("*")) continue;
    const holder = holders.get(at.pointer()) ?? { at, found: new Set() };
    holders.set(at.pointer(), holder);
    for (const finding of found) holder.found.add(finding);
  }
  return [...holders.values()].map(({ at, found: all }) => ({ at, found: [...all] }));
}

function groupByOperation({ findings }: Report): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  /** In large APIs, many findings share a list of operations. */
  const names = new Map<Finding["operations"], Partial<Record<Finding["side"], readonly string[]>>>();
  for (const finding of findings) {
    const { operations, side } = finding;
    const bySide = names.get(operations) ?? {};
    names.set(operations, bySide);
    for (const name of (bySide[side] ??= operationNames(finding))) groupOf(groups, name).push(finding);
  }
  return groups;
}

/** An operation may be affected on both sides. */
function operationNames(finding: Finding): string[] {
  return [...new Set(affectedOperations(finding).map(({ method, path }) => `${method} ${path}`))];
}

/** The findings at or below each of these locations. */
function groupByLocation(
  { findings }: Report,
  keys: readonly string[],
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>(keys.map((key) => [key, []]));
  for (const finding of findings) {
    const { uri, pointer } = finding.head;
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
      groups.get(locationKey({ uri, pointer: at }))?.push(finding);
      if (at === "") break;
    }
  }
  return groups;
}

function groupOf(groups: Map<string, Finding[]>, key: string): Finding[] {
  let known = groups.get(key);
  if (known === undefined) groups.set(key, (known = []));
  return known;
}

function count(findings: readonly Finding[]): Counts {
  const counts = { breaking: 0, dangerous: 0, compatible: 0, approved: 0 };
  for (const { severity, approval } of findings) counts[approval === null ? severity : "approved"]++;
  return counts;
}

function placesOf(findings: readonly Finding[]): Location[] {
  return [...new Map(findings.map(({ head }) => [JSON.stringify(head), head])).values()];
}
