/** Compares two APIs: paths, webhooks, servers and security schemes. */
import type { Api } from "../model/api";
import type { Operation, PathItem } from "../model/paths";
import type { SecurityScheme } from "../model/security";
import { anyCaller, report, type Caller, type Collector, type OperationPair } from "./collector";
import { pendingChange, keySpot, valueSpot, type Spot } from "./pending-change";
import { compareOperation, compareOperations, type Apis } from "./operations/operations";
import { acceptingOperations, coveringTemplate, listsValue } from "./operations/path-coverage";
import { differences, pairSchemes, type Difference } from "./operations/security";
import { noteUnread } from "./unread";
import { createRenameSearch } from "./rename";
import { compareServers } from "./operations/servers";
import { calledPath, pairPaths, type PathPair } from "./operations/path-templates";

export function compareApis(collector: Collector, base: Api, head: Api): void {
  const apis: Apis = { base, head, schemeNames: pairSchemes(base.security, head.security) };
  const { pairs, gone, come, readdressed, prefixMoved } = pairPaths(base, head);
  const holder = pathsSpot(head, "paths");
  const about = ["the document", base.malformed, head.malformed, keySpot(head.root)] as const;
  const unread = noteUnread(collector, anyCaller, ...about);
  if (unread.has("paths")) return;
  for (const { base: was, head: is, slash } of pairs) {
    if (slash) {
      const change = pendingChange(
        "path-trailing-slash-changed",
        { before: was.path, after: is.path },
        keySpot(was.at),
        keySpot(is.at),
      );
      for (const operation of is.operations) {
        const published = findOperation(was, operation.method);
        if (published === undefined) continue;
        const operations = { base: published, head: operation };
        report(collector, pathCaller(operations), "request", "path", change);
      }
    }
    compareOperations(collector, pathCaller, apis, was, is);
  }
  const renamed = createRenameSearch(come.map(({ path }) => path));
  for (const item of gone) {
    const cover = coveringTemplate(item.path, head.paths);
    const operations = cover === undefined ? [] : acceptingOperations(head.schemas, cover);
    const answering = operations.filter(({ method }) => findOperation(item, method) !== undefined);
    if (cover !== undefined && answering.length > 0) {
      compareOperations(collector, pathCaller, apis, item, { ...cover.item, operations: answering });
      continue;
    }
    const successor = renamedPath(item, come, renamed);
    const facts = { path: item.path, address: null, ...(successor && { successor: successor.path }) };
    const spot = successor === undefined ? holder : keySpot(successor.at);
    const change = pendingChange("path-removed", facts, keySpot(item.at), spot);
    reportItem(collector, item, (base) => pathCaller({ base }), change);
  }
  for (const { base: was, head: is } of readdressed) {
    const [before, after] = [firstUrl(was, base), firstUrl(is, head)];
    const facts = { path: was.path, address: { before, after } };
    const change = pendingChange("path-removed", facts, keySpot(was.at), keySpot(is.at));
    reportItem(collector, was, (operation) => pathCaller({ base: operation }), change);
  }
  for (const item of come) {
    const change = pendingChange(
      "path-added",
      { path: item.path },
      pathsSpot(base, "paths"),
      keySpot(item.at),
    );
    reportItem(collector, item, (head) => pathCaller({ head }), change);
    reportShadowed(collector, apis, item);
  }
  compareWebhooks(collector, apis);
  if (!["servers", "schemes", "host", "basePath"].some((keyword) => unread.has(keyword)))
    compareRootServers(collector, base, head, pairs, prefixMoved);
  if (!unread.has("components") && !unread.has("securityDefinitions")) compareSchemes(collector, apis);
}

/** The added path with the same operationId, or else with a similar name and a method in common. */
function renamedPath(
  was: PathItem,
  come: readonly PathItem[],
  renamed: (path: string) => string | null,
): PathItem | undefined {
  const ids = new Set(was.operations.flatMap(({ operationId }) => operationId ?? []));
  const isSame = ({ operations }: PathItem): boolean =>
    operations.some(({ operationId }) => operationId !== undefined && ids.has(operationId));
  const same = come.find(isSame);
  if (same !== undefined) return same;
  const name = renamed(was.path);
  const similar = come.find(({ path }) => path === name);
  const isAlike = similar?.operations.some(({ method }) => findOperation(was, method) !== undefined);
  return isAlike === true ? similar : undefined;
}

/** Requests that a published template answered and that a new concrete path answers differently. */
function reportShadowed(collector: Collector, apis: Apis, item: PathItem): void {
  const { base } = apis;
  const cover = coveringTemplate(item.path, base.paths);
  if (cover === undefined) return;
  const { template } = cover;
  for (const was of acceptingOperations(base.schemas, cover)) {
    const is = findOperation(item, was.method);
    const published = findOperation(template, was.method);
    if (is === undefined || published === undefined || isSameOperation(collector, apis, was, is)) continue;
    const listed = listsValue(base.schemas, cover, was.method);
    const facts = { method: was.method, path: item.path, template: template.path, listed };
    const change = pendingChange("path-shadows-template", facts, keySpot(was.at), keySpot(is.at));
    report(collector, pathCaller({ base: published, head: is }), "request", "path", change);
  }
}

function isSameOperation({ graph }: Collector, apis: Apis, was: Operation, is: Operation): boolean {
  const own: Collector = { graph, found: [], roots: [], unread: [] };
  compareOperation(own, pathCaller({ base: was, head: is }), apis, was, is);
  return own.found.length + own.unread.length === 0 && own.roots.every(({ pair }) => graph.isEqual(pair));
}

function pathCaller(operations: OperationPair): Caller {
  const { method = "", path = "", operationId = null } = operations.head ?? operations.base ?? {};
  const { traits } = operations.base ?? operations.head ?? anyCaller;
  return { method, path, operationId, traits, swapped: false, operations };
}

function firstUrl({ path }: PathItem, { servers }: Api): string {
  return calledPath(path, servers, (written) => written);
}

function webhookCaller(operations: OperationPair): Caller {
  return { ...pathCaller(operations), swapped: true };
}

function findOperation(item: PathItem | undefined, method: string): Operation | undefined {
  return item?.operations.find((operation) => operation.method === method);
}

/** A path item that was removed or added: one change that affects each of its operations. */
function reportItem(
  collector: Collector,
  item: PathItem,
  caller: (operation: Operation) => Caller,
  change: Parameters<typeof report>[4],
): void {
  for (const operation of item.operations) report(collector, caller(operation), "request", "path", change);
}

function pathsSpot(api: Api, holder: "paths" | "webhooks"): Spot {
  return keySpot(api.root.get(holder) ?? api.root);
}

function compareWebhooks(collector: Collector, apis: Apis): void {
  const { base, head } = apis;
  for (const was of base.webhooks) {
    const is = head.webhooks.find((item) => item.path === was.path);
    if (is !== undefined) {
      compareOperations(collector, webhookCaller, apis, was, is);
    } else {
      const spot = pathsSpot(head, "webhooks");
      const change = pendingChange("webhook-removed", { name: was.path }, keySpot(was.at), spot);
      reportItem(collector, was, (gone) => webhookCaller({ base: gone }), change);
    }
  }
  for (const is of head.webhooks) {
    if (base.webhooks.some((item) => item.path === is.path)) continue;
    const change = pendingChange(
      "webhook-added",
      { name: is.path },
      pathsSpot(base, "webhooks"),
      keySpot(is.at),
    );
    reportItem(collector, is, (come) => webhookCaller({ head: come }), change);
  }
}

/** Servers of the whole document, as far as operations use them. Clients may use any removed server. */
function compareRootServers(
  collector: Collector,
  base: Api,
  head: Api,
  pairs: readonly PathPair[],
  prefixMoved: boolean,
): void {
  const isUsed = pairs.some(({ base: was, head: is }) =>
    was.operations.some(
      (operation) =>
        operation.servers.length === 0 && is.operations.some((other) => other.servers.length === 0),
    ),
  );
  if (!isUsed && pairs.length > 0) return;
  const by = prefixMoved ? "origin" : "url";
  const spot = (api: Api): Spot => keySpot(api.root.get("servers") ?? api.root.get("host") ?? api.root);
  compareServers(collector, anyCaller, base.servers, head.servers, [spot(base), spot(head)], by);
}

/** A scheme with changed requirements, which affects every operation that can be called with it. */
function compareSchemes(collector: Collector, { base, head, schemeNames }: Apis): void {
  for (const [name, was] of base.security.schemes) {
    const is = head.security.schemes.get(schemeNames.pairs.get(name) ?? "");
    if (is === undefined) continue;
    const changed = differences(was, is);
    if (changed.length === 0) continue;
    const facts = { scheme: name, changed };
    const spots = [requirementSpot(was, changed), requirementSpot(is, changed)] as const;
    const change = pendingChange("security-scheme-changed", facts, ...spots);
    for (const item of base.paths) {
      const now = head.paths.find(({ path }) => path === item.path);
      for (const operation of item.operations) {
        const requirements = operation.security ?? base.security.requirements ?? [];
        if (!requirements.some((requirement) => requirement.schemes.has(name))) continue;
        const operations = { base: operation, head: findOperation(now, operation.method) };
        report(collector, pathCaller(operations), "request", `security scheme`, change);
      }
    }
  }
}

/** The changed value if it is the only one; otherwise the scheme. */
function requirementSpot({ at, places }: SecurityScheme, changed: readonly Difference[]): Spot {
  const [only, ...more] = changed;
  const place = only && more.length === 0 ? places.get(only.key) : undefined;
  if (place === undefined) return keySpot(at);
  return place.scalar === undefined ? keySpot(place) : valueSpot(place);
}
