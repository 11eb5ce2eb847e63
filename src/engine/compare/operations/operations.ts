/** Compares the two versions of an operation. */
import type { Api } from "../../model/api";
import type { Operation, PathItem } from "../../model/paths";
import type { Slot } from "../../model/revisions";
import { pairCallbacks } from "./callbacks";
import {
  retargetedCaller,
  report,
  type Caller,
  type Collector,
  type Findings,
  type OperationPair,
} from "../collector";
import { pendingChange, keySpot, valueSpot, type Spot } from "../pending-change";
import { compareLifecycle } from "./lifecycle";
import { compareParameters } from "../parameters/parameters";
import { compareRequestBodies } from "../bodies/request-bodies";
import { compareResponses } from "../bodies/responses";
import { compareSecurity, type SchemeNames } from "./security";
import { compareServers } from "./servers";
import { calledPath, templateSkeleton } from "./path-templates";
import { noteUnread } from "../unread";

export interface Apis {
  readonly base: Api;
  readonly head: Api;
  readonly schemeNames: SchemeNames;
}

export function compareOperation(
  collector: Collector,
  caller: Caller,
  apis: Apis,
  base: Operation,
  head: Operation,
): void {
  compareOperationIds(collector, caller, base, head);
  const subject = `${head.method} ${head.path}`;
  const unread = noteUnread(collector, caller, subject, base.malformed, head.malformed, keySpot(head.at));
  // If parts are unknown, only the schemas that both versions have are compared.
  const unless = (...keywords: readonly string[]): Collector =>
    keywords.some((keyword) => unread.has(keyword)) ? { ...collector, found: [] } : collector;
  const isSwagger = apis.base.dialect === "2.0" || apis.head.dialect === "2.0";
  const bodyKeywords = isSwagger ? ["requestBody", "parameters", "consumes"] : ["requestBody"];
  compareLifecycle(unless("deprecated"), caller, base, head);
  compareOwnServers(unless("servers", "schemes"), caller, apis, base, head);
  compareParameters(unless("parameters"), caller, base, head);
  compareRequestBodies(unless(...bodyKeywords), caller, base, head);
  compareResponses(unless("responses", "produces"), caller, apis, base, head);
  compareSecurity(unless("security"), caller, apis, base, head);
  compareCallbacks(unless("callbacks"), caller, apis, base, head);
}

function compareOperationIds(collector: Collector, caller: Caller, base: Operation, head: Operation): void {
  const [before, after] = [base.operationId ?? null, head.operationId ?? null];
  if (before === after) return;
  const spotOf = ({ at }: Operation): Spot => {
    const written = at.get("operationId");
    return written === undefined ? keySpot(at) : valueSpot(written);
  };
  const change = pendingChange("operation-id-changed", { before, after }, spotOf(base), spotOf(head));
  report(collector, caller, "request", "operationId", change);
}

/** Servers of an operation or its path override those of the document. */
function compareOwnServers(
  collector: Collector,
  caller: Caller,
  apis: Apis,
  base: Operation,
  head: Operation,
): void {
  if (base.servers.length + head.servers.length === 0) return;
  const before = base.servers.length > 0 ? base.servers : apis.base.servers;
  const after = head.servers.length > 0 ? head.servers : apis.head.servers;
  // An operation that is called as before, regardless of the split between server and path, is compared by the rest of
  // the URL.
  const moved = templateSkeleton(base.path) !== templateSkeleton(head.path);
  const stays = moved && calledPath(base.path, before) === calledPath(head.path, after);
  const spots = [serversSpot(base, head), serversSpot(head, base)] as const;
  compareServers(collector, caller, before, after, spots, stays ? "origin" : "url");
}

/** Location of the servers of one version; if missing, the location in the other version. */
function serversSpot(operation: Operation, other: Operation): Spot {
  if (operation.serversAt !== undefined) return keySpot(operation.serversAt);
  const isOwn = other.serversAt?.parent?.node === other.at.node;
  return keySpot(isOwn ? operation.at : (operation.items.at(-1) ?? operation.at));
}

/** Corresponding path items: their operations were removed, added, or are compared. */
export function compareOperations(
  collector: Collector,
  callerOf: (operations: OperationPair) => Caller,
  apis: Apis,
  base: PathItem,
  head: PathItem,
): void {
  if (base.isUnread || head.isUnread) {
    if (head.isUnread && !base.isUnread) collector.unread.push(head.at);
    return;
  }
  for (const was of base.operations) {
    const written = head.items.flatMap((item) => item.get(was.method.toLowerCase()) ?? []);
    const is = head.operations.find((operation) => operation.method === was.method);
    if (is !== undefined) {
      recallOperation(collector, was, is, (own) => {
        compareOperation(own, callerOf({ base: was, head: is }), apis, was, is);
      });
    } else if (written.length > 0) {
      collector.unread.push(...written);
    } else {
      const facts = { method: was.method, path: was.path };
      report(
        collector,
        callerOf({ base: was }),
        "request",
        "operation",
        pendingChange("operation-removed", facts, keySpot(was.at), keySpot(head.at)),
      );
    }
  }
  for (const is of head.operations) {
    if (base.operations.some((operation) => operation.method === is.method)) continue;
    const facts = { method: is.method, path: is.path };
    report(
      collector,
      callerOf({ head: is }),
      "request",
      "operation",
      pendingChange("operation-added", facts, keySpot(base.at), keySpot(is.at)),
    );
  }
}

/** An operation that is unchanged in both versions is not compared again. */
function recallOperation(
  collector: Collector,
  base: Operation,
  head: Operation,
  compare: (own: Collector) => void,
): void {
  const { graph, known } = collector;
  if (known === undefined) {
    compare(collector);
    return;
  }
  let ofBase = known.get(base);
  if (ofBase === undefined) known.set(base, (ofBase = new WeakMap<Operation, Slot<Findings>>()));
  let slot = ofBase.get(head);
  if (slot === undefined) ofBase.set(head, (slot = {}));
  const own = graph.head.recall(slot, () => {
    const findings: Findings = { found: [], roots: [], unread: [] };
    compare({ graph, ...findings });
    return findings;
  });
  collector.found.push(...own.found);
  collector.roots.push(...own.roots);
  collector.unread.push(...own.unread);
}

/** Compares callbacks in the same way, with the sides swapped. */
function compareCallbacks(
  collector: Collector,
  caller: Caller,
  apis: Apis,
  base: Operation,
  head: Operation,
): void {
  const swapped = { ...caller, swapped: !caller.swapped };
  const { pairs, gone, come } = pairCallbacks(base, head);
  const [baseSpot, headSpot] = [base, head].map(({ at }) => keySpot(at.get("callbacks") ?? at));
  for (const was of gone) {
    const change = pendingChange(
      "callback-removed",
      { name: was.name },
      keySpot(was.at),
      headSpot ?? keySpot(head.at),
    );
    report(collector, swapped, "request", `callback ${was.name}`, change);
  }
  for (const is of come) {
    const change = pendingChange("callback-added", { name: is.name }, baseSpot, keySpot(is.at));
    report(collector, swapped, "request", `callback ${is.name}`, change);
  }
  for (const { base: was, head: is, items, gone: lost, come: won } of pairs) {
    const inside = retargetedCaller(collector, swapped, was, is);
    const where = `callback ${was.name}`;
    for (const item of lost) {
      const change = pendingChange(
        "callback-removed",
        { name: item.path },
        keySpot(item.at),
        keySpot(is.definition),
      );
      report(collector, inside, "request", where, change);
    }
    for (const item of won) {
      const change = pendingChange(
        "callback-added",
        { name: item.path },
        keySpot(was.definition),
        keySpot(item.at),
      );
      report(collector, inside, "request", where, change);
    }
    for (const { base: old, head: now, moved } of items) {
      if (moved) {
        const facts = { name: is.name, before: old.path, after: now.path };
        const change = pendingChange("callback-address-changed", facts, keySpot(old.at), keySpot(now.at));
        report(collector, inside, "request", where, change);
      }
      compareOperations(collector, (operations) => ({ ...inside, operations }), apis, old, now);
    }
  }
}
