/** One operation against the one it was. */
import type { Api } from "../model/api";
import type { Callback, Operation, PathItem } from "../model/paths";
import { report, type Caller, type Collector, type OperationPair } from "./collect";
import { draft, keyOf, valueOf, type Spot } from "./draft";
import { compareParameters } from "./parameters";
import { compareRequestBodies } from "./request-bodies";
import { compareResponses } from "./responses";
import { compareSecurity } from "./security";
import { compareServers } from "./servers";
import { addressOf, skeletonOf } from "./templates";

export interface Apis {
  readonly base: Api;
  readonly head: Api;
  /** Security schemes of base by name, with head's name for them. */
  readonly schemeNames: ReadonlyMap<string, string>;
}

export function compareOperation(
  collector: Collector,
  caller: Caller,
  apis: Apis,
  base: Operation,
  head: Operation,
): void {
  const [was, is] = [base.operationId, head.operationId];
  if (was !== undefined && was !== is) {
    const baseAt = base.at.get("operationId") ?? base.at;
    const headAt = head.at.get("operationId");
    const spot = headAt === undefined ? keyOf(head.at) : valueOf(headAt);
    const facts = { before: was, after: is ?? null };
    report(
      collector,
      caller,
      "request",
      "operationId",
      draft("operation-id-changed", facts, valueOf(baseAt), spot),
    );
  }
  compareOwnServers(collector, caller, apis, base, head);
  compareParameters(collector, caller, base, head);
  compareRequestBodies(collector, caller, base, head);
  compareResponses(collector, caller, base, head);
  compareSecurity(collector, caller, apis, apis.schemeNames, base, head);
  compareCallbacks(collector, caller, apis, base, head);
}

/** Where an operation or its path has servers of its own, those count instead of the document's. */
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
  // An operation that is called as before, whatever of it stands in the server, is asked for the rest of the URL.
  const moved = skeletonOf(base.path) !== skeletonOf(head.path);
  const stays = moved && addressOf(base.path, before) === addressOf(head.path, after);
  const spots = [serversSpot(base, head), serversSpot(head, base)] as const;
  compareServers(collector, caller, before, after, spots, stays ? "origin" : "url");
}

/** Where the servers of one version stand, or would stand: where the other has them. */
function serversSpot(operation: Operation, other: Operation): Spot {
  if (operation.serversAt !== undefined) return keyOf(operation.serversAt);
  const isOwn = other.serversAt?.parent?.node === other.at.node;
  return keyOf(isOwn ? operation.at : (operation.items.at(-1) ?? operation.at));
}

/** Path items that belong together: an operation that is gone, come, or compared. */
export function compareOperations(
  collector: Collector,
  callerOf: (operations: OperationPair) => Caller,
  apis: Apis,
  base: PathItem,
  head: PathItem,
): void {
  for (const was of base.operations) {
    const is = head.operations.find((operation) => operation.method === was.method);
    if (is !== undefined) {
      compareOperation(collector, callerOf({ base: was, head: is }), apis, was, is);
    } else {
      const facts = { method: was.method, path: was.path };
      report(
        collector,
        callerOf({ base: was }),
        "request",
        "operation",
        draft("operation-removed", facts, keyOf(was.at), keyOf(head.at)),
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
      draft("operation-added", facts, keyOf(base.at), keyOf(is.at)),
    );
  }
}

/** What the API calls back: the same, with the sides swapped. */
function compareCallbacks(
  collector: Collector,
  caller: Caller,
  apis: Apis,
  base: Operation,
  head: Operation,
): void {
  const inside = { ...caller, swapped: !caller.swapped };
  for (const was of base.callbacks) {
    const is = head.callbacks.find((callback) => callback.name === was.name);
    if (is === undefined) {
      const spot = keyOf(head.at.get("callbacks") ?? head.at);
      report(
        collector,
        inside,
        "request",
        `callback ${was.name}`,
        draft("callback-removed", { name: was.name }, keyOf(was.at), spot),
      );
    } else {
      compareCallback(collector, inside, apis, was, is);
    }
  }
  for (const is of head.callbacks) {
    if (base.callbacks.some((callback) => callback.name === is.name)) continue;
    const spot = keyOf(base.at.get("callbacks") ?? base.at);
    report(
      collector,
      inside,
      "request",
      `callback ${is.name}`,
      draft("callback-added", { name: is.name }, spot, keyOf(is.at)),
    );
  }
}

function compareCallback(
  collector: Collector,
  caller: Caller,
  apis: Apis,
  base: Callback,
  head: Callback,
): void {
  for (const was of base.items) {
    const is =
      head.items.find((item) => item.path === was.path) ??
      head.items.find((item) => skeletonOf(item.path) === skeletonOf(was.path));
    if (is !== undefined)
      compareOperations(collector, (operations) => ({ ...caller, operations }), apis, was, is);
    else
      report(
        collector,
        caller,
        "request",
        `callback ${base.name}`,
        draft("callback-removed", { name: was.path }, keyOf(was.at), keyOf(head.at)),
      );
  }
}
