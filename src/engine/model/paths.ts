/** Path items and their operations (OpenAPI 3.0.3 §4.7.8-10), for paths, webhooks and callbacks. */
import type { At } from "../at";
import type { Building } from "./builder-context";
import type { Malformed } from "./malformed";
import { malformedInOperation } from "./malformed-parts";
import type { Traits } from "../change";
import type { SourceNode } from "../span";
import { buildTraits } from "./lifecycle";
import { buildRequestBody, type RequestBody } from "./request-bodies";
import type { Slot } from "./revisions";
import { buildParameters, type Parameter } from "./parameters";
import { followTo } from "./reference-targets";
import { buildResponses, type Response } from "./responses";
import { buildRequirements, type Requirement } from "./security";
import { buildServers, serversAt, type Server } from "./servers";
import { object } from "./value-shapes";

export interface PathItem {
  /** The path template, webhook name or callback expression. */
  readonly path: string;
  readonly at: At;
  /** The path item as written and, for a reference, its target. */
  readonly items: readonly At[];
  readonly operations: readonly Operation[];
  /** True if it is not an object or its reference cannot be resolved, so that its operations are unknown. */
  readonly isUnread: boolean;
}

export interface Operation {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly at: At;
  /** The path item as written and, for a reference, its target. */
  readonly items: readonly At[];
  readonly operationId: string | undefined;
  readonly traits: Traits;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly Response[];
  readonly callbacks: readonly Callback[];
  /** Undefined: the requirements of the document apply. */
  readonly security: readonly Requirement[] | undefined;
  /** The servers of the operation or its path; empty: the servers of the document apply. */
  readonly servers: readonly Server[];
  /** Locations of the servers. */
  readonly serversAt: At | undefined;
  /** Malformed values outside schemas; they are ignored. */
  readonly malformed: readonly Malformed[];
}

export interface Callback {
  readonly name: string;
  readonly at: At;
  /** The definition, if `at` is a reference. */
  readonly definition: At;
  readonly items: readonly PathItem[];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** The paths or webhooks of the document; unchanged ones are the same objects as in the last call. */
export type PathItems = (holder: At | undefined, of: "path" | "webhook") => PathItem[];

export function createPathItems(building: Building): PathItems {
  const known = new WeakMap<SourceNode, Slot<PathItem>>();
  return (holder, of) => buildPathItems(building, holder, of, new Set(), known);
}

function buildPathItems(
  building: Building,
  holder: At | undefined,
  of: "path" | "webhook" | "callback",
  within: ReadonlySet<unknown>,
  known?: WeakMap<SourceNode, Slot<PathItem>>,
): PathItem[] {
  return (building.resolver.follow(holder)?.entries() ?? []).flatMap((entry) => {
    // OpenAPI §4.1: keys that start with `x-` are extensions; in `paths`, all other keys start with a slash.
    if (entry.key.startsWith("x-") || (of === "path" && !entry.key.startsWith("/"))) return [];
    const build = (): PathItem => buildPathItem(building, entry, within);
    if (known === undefined) return [build()];
    let slot = known.get(entry.node);
    if (slot?.kept?.value.path !== entry.key) known.set(entry.node, (slot = {}));
    return [building.schemas.recall(slot, build)];
  });
}

function buildPathItem(building: Building, entry: At, within: ReadonlySet<unknown>): PathItem {
  const target = followTo(building, entry, object("pathItem"));
  const items = target === undefined || target.node === entry.node ? [entry] : [entry, target];
  const found = new Map<string, Operation>();
  for (const item of items) {
    for (const [method, written] of operationsIn(item)) {
      // The specification does not allow a Reference Object here, but multi-file APIs use it.
      const at = building.resolver.follow(written);
      if (at !== undefined && !found.has(method)) {
        found.set(method, buildOperation(building, entry.key, method, at, items, within));
      }
    }
  }
  const isUnread = target?.node.kind !== "map";
  return { path: entry.key, at: entry, items, operations: [...found.values()], isUnread };
}

function operationsIn(item: At): (readonly [string, At])[] {
  const fixed = item.entries().filter((at) => methods.includes(at.key) && at.node.kind === "map");
  // OpenAPI 3.2 §4.8.9: methods without a fixed field, in the case in which they are sent.
  const additional = item.get("additionalOperations")?.entries() ?? [];
  return [
    ...fixed.map((at) => [at.key.toUpperCase(), at] as const),
    ...additional.map((at) => [at.key, at] as const),
  ];
}

function buildOperation(
  building: Building,
  path: string,
  method: string,
  at: At,
  items: readonly At[],
  within: ReadonlySet<unknown>,
): Operation {
  const own = [at, ...items]
    .map((holder) => ({ servers: buildServers(building, holder), at: serversAt(building, holder) }))
    .find(({ servers }) => servers.length > 0);
  return {
    method,
    path,
    at,
    items,
    operationId: at.get("operationId")?.text(),
    traits: buildTraits(at, items),
    parameters: buildParameters(building, items, at),
    body: buildRequestBody(building, items, at),
    responses: buildResponses(building, at),
    callbacks: buildCallbacks(building, at, within),
    security: buildRequirements(building, at.get("security")),
    servers: own?.servers ?? [],
    serversAt: own?.at,
    malformed: malformedInOperation(building, items, at),
  };
}

/** Callbacks may contain operations with nested callbacks; a recursive callback is skipped. */
function buildCallbacks(building: Building, operation: At, within: ReadonlySet<unknown>): Callback[] {
  return (operation.get("callbacks")?.entries() ?? []).flatMap((entry) => {
    const at = building.resolver.follow(entry);
    if (at === undefined || within.has(at.node)) return [];
    const items = buildPathItems(building, at, "callback", new Set([...within, at.node]));
    return [{ name: entry.key, at: entry, definition: at, items }];
  });
}
