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
  const { byOperation, within } = sortFindings(report);
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
  for (const { at } of reach.shared()) {
    const isOwn = at.document.uri === head.root.document.uri;
    if (isOwn && (at.parent === undefined || !holdsComponents(at.parent))) continue;
    const { request, response } = reach.of(at);
    const all = [...new Set([...request, ...response])];
    const place = locate(at.keyPlace());
    const found = within.get(locationKey(place)) ?? [];
    if (found.length === 0 && all.length < 2) continue;
    const met = { operations: all.length, requests: request.length, responses: response.length };
    // In a list of locations, an operationId is more informative than a method.
    const named = ({ at: own }: Operation): Place => own.get("operationId")?.place() ?? own.keyPlace();
    const operations = (): Location[] => all.map((one) => locate(named(one)));
    marked.push({
      mark: { kind: "component", at: place, changes: count(found), reach: met },
      uses: { findings: () => placesOf(found), operations },
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

function sortFindings({ findings }: Report) {
  const byOperation = new Map<string, Finding[]>();
  const within = new Map<string, Finding[]>();
  const add = (all: Map<string, Finding[]>, key: string, finding: Finding): void => {
    const known = all.get(key);
    if (known === undefined) all.set(key, [finding]);
    else known.push(finding);
  };
  for (const finding of findings) {
    const names = new Set(affectedOperations(finding).map(({ method, path }) => `${method} ${path}`));
    for (const name of names) add(byOperation, name, finding);
    const { uri, pointer } = finding.head;
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
      add(within, locationKey({ uri, pointer: at }), finding);
      if (at === "") break;
    }
  }
  return { byOperation, within };
}

function count(findings: readonly Finding[]): Counts {
  const counts = { breaking: 0, dangerous: 0, compatible: 0, approved: 0 };
  for (const { severity, approval } of findings) counts[approval === null ? severity : "approved"]++;
  return counts;
}

function placesOf(findings: readonly Finding[]): Location[] {
  return [...new Map(findings.map(({ head }) => [JSON.stringify(head), head])).values()];
}
