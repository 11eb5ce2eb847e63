/** Collects findings: changes with the affected operation, and schemas to compare. */
import type { At } from "../at";
import type { Side, Traits, Use } from "../change";
import type { Header } from "../model/bodies";
import type { Parameter } from "../model/parameters";
import type { Operation } from "../model/paths";
import type { Slot } from "../model/revisions";
import type { Schema } from "../model/schema";
import { valueSpot, type PendingChange } from "./pending-change";
import { seenAt, type PairGraph, type PairNode, type Serialization } from "./schemas/pairs";

/** An operation in both versions; a removed operation has no head, an added one has no base. */
export interface OperationPair {
  readonly base?: Operation | undefined;
  readonly head?: Operation | undefined;
}

/** An operation as shown in findings, with its direction. */
export interface Caller {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  readonly traits: Traits;
  /** In callbacks and webhooks, the client responds: requests are received and responses are sent. */
  readonly swapped: boolean;
  readonly operations: OperationPair;
  /** The reference that leads to the compared element, if head changed it to another component of base. */
  readonly site?: At;
}

/** Represents all operations. */
export const anyCaller: Caller = {
  method: "*",
  path: "*",
  operationId: null,
  traits: { tags: [], deprecated: false, sunset: null, stability: null, internal: false },
  swapped: false,
  operations: {},
};

/** An element of the document, as listed and, for a reference, its target. */
interface ReferencedElement {
  readonly at: At;
  readonly definition: At;
}

/** The caller's view of two elements: if head refers to another component of base, the reference was edited. */
export function retargetedCaller(
  { graph }: Collector,
  caller: Caller,
  was: ReferencedElement,
  is: ReferencedElement,
): Caller {
  const site = is.at.get("$ref");
  const [name, holder] = [is.definition.token ?? "", is.definition.parent?.token ?? ""];
  if (site === undefined || caller.site !== undefined || was.definition.token === name) return caller;
  return graph.base.resolver.has(holder, name) ? { ...caller, site } : caller;
}

/** The element that carries a complete value from one party to the other, in both versions. */
export type Carrier =
  | { readonly of: "parameter"; readonly base: Parameter; readonly head: Parameter }
  | { readonly of: "body"; readonly mediaType: string }
  | { readonly of: "response"; readonly status: string; readonly mediaType: string }
  | { readonly of: "header"; readonly base: Header; readonly head: Header };

/** The use of an element by an operation. */
export interface ElementUse {
  readonly use: Use;
  /** The path from the operation, in terms that do not change with renames. */
  readonly where: string;
  /** Identifies the use. */
  readonly by: string;
  /** Identifies the path and the use; elements are processed in this order. */
  readonly key: string;
  readonly operations: OperationPair;
}

/** A change outside schemas. */
export interface Found extends ElementUse {
  readonly draft: PendingChange;
}

/** A pair of schemas that an operation uses. */
export interface Root extends ElementUse {
  readonly pair: PairNode;
  readonly carrier: Carrier;
}

export function createElementUse(use: Use, operations: OperationPair, where: string): ElementUse {
  const by = `${use.path} ${use.method} ${use.side}`;
  return { use, where, by, key: `${by} ${where}`, operations };
}

export interface Collector extends Findings {
  readonly graph: PairGraph;
  /** Results of operations, by base and head; undefined inside an operation. */
  readonly known?: KnownOperations;
}

export interface Findings {
  readonly found: Found[];
  /** Malformed parts of head that were not compared. */
  readonly unread: At[];
  readonly roots: Root[];
}

export type KnownOperations = WeakMap<Operation, WeakMap<Operation, Slot<Findings>>>;

export function createUse(caller: Caller, side: Side): Use {
  const { method, path, operationId, traits, swapped } = caller;
  const other: Side = side === "request" ? "response" : "request";
  return { side: swapped ? other : side, method, path, operationId, traits };
}

/** Reports a change on the given side, from the operation's point of view. */
export function report(
  collector: Collector,
  caller: Caller,
  side: Side,
  where: string,
  draft: PendingChange,
): void {
  const seen = caller.site === undefined ? draft : { ...draft, head: valueSpot(caller.site) };
  collector.found.push({
    draft: seen,
    ...createElementUse(createUse(caller, side), caller.operations, where),
  });
}

/** The schemas of an element in both versions; a missing schema allows everything. */
export interface SchemaPair {
  readonly base: Schema | undefined;
  readonly head: Schema | undefined;
  /** Their parents: the locations of missing schemas. */
  readonly baseAt: At;
  readonly headAt: At;
  /** The location of head's schema, if it is not `schema` of its parent. */
  readonly siteAt?: At | undefined;
  readonly carrier: Carrier;
}

/** Schedules the comparison of two schemas on the given side, from the operation's point of view. */
export function compareSchemaPair(
  { graph, roots }: Collector,
  caller: Caller,
  side: Side,
  where: string,
  { base, head, baseAt, headAt, siteAt, carrier }: SchemaPair,
): void {
  if (base === undefined && head === undefined) return;
  const use = createUse(caller, side);
  const before = base ?? graph.base.anything(baseAt);
  const now = head ?? graph.head.anything(headAt);
  const { site } = caller;
  const after =
    site === undefined
      ? seenAt(graph, before, now, siteAt ?? headAt.get("schema"))
      : graph.head.repointed(now, site.standingFor(now.home));
  const pair = graph.pair(before, after, use.side, 0, serializationOf(carrier));
  roots.push({ pair, carrier, ...createElementUse(use, caller.operations, where) });
}

/** Parameters and plain text are strings, and so are the simple parts of a form. */
function serializationOf(carrier: Carrier): Serialization {
  if (carrier.of === "parameter" || carrier.of === "header") {
    if (carrier.base.content.length > 0) return "json";
    return carrier.of === "header" || isOneString(carrier.base) ? "line" : "text";
  }
  if (/^text\/plain\b/i.test(carrier.mediaType)) return "text";
  return carrier.of === "body" &&
    /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(carrier.mediaType)
    ? "form"
    : "json";
}

/** True if a parameter is one string also if it is an array or an object: `a,b` (OpenAPI 3.0.3 §4.7.12.3). */
function isOneString({ in: location, style, explode }: Parameter): boolean {
  return location === "header" || style === "simple" || (!explode && /^form$|Delimited$/.test(style));
}
