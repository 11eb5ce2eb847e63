/** What the comparison has found so far: changes with the operation that sees them, and schemas to compare. */
import type { At } from "../at";
import type { Side, Traits, Use } from "../change";
import type { Header } from "../model/bodies";
import type { Parameter } from "../model/parameters";
import type { Operation } from "../model/paths";
import type { Slot } from "../model/revisions";
import type { Schema } from "../model/schema";
import { valueOf, type Draft } from "./draft";
import { seenAt, type PairGraph, type PairNode, type Writing } from "./pairs";

/** An operation in both versions; one that is gone has no head, one that is new no base. */
export interface OperationPair {
  readonly base?: Operation | undefined;
  readonly head?: Operation | undefined;
}

/** An operation as findings name it, and which way round it goes. */
export interface Caller {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  readonly traits: Traits;
  /** In callbacks and webhooks the client answers: what is sent there is received here. */
  readonly swapped: boolean;
  readonly operations: OperationPair;
  /** The reference that leads to what is compared, where head points it at something that base had beside it. */
  readonly site?: At;
}

/** For what concerns all operations alike. */
export const everyone: Caller = {
  method: "*",
  path: "*",
  operationId: null,
  traits: { tags: [], deprecated: false, sunset: null, stability: null, internal: false },
  swapped: false,
  operations: {},
};

/** Something of the document, as listed and, where that is a reference, as it resolves. */
interface Referred {
  readonly at: At;
  readonly definition: At;
}

/** The caller as it sees two of a kind: if head refers to a component that base had too, that is what was edited. */
export function repointedAt({ graph }: Collector, caller: Caller, was: Referred, is: Referred): Caller {
  const site = is.at.get("$ref");
  const [name, holder] = [is.definition.token ?? "", is.definition.parent?.token ?? ""];
  if (site === undefined || caller.site !== undefined || was.definition.token === name) return caller;
  return graph.base.resolver.has(holder, name) ? { ...caller, site } : caller;
}

/** What carries a whole value from one party to the other, in both versions. */
export type Carrier =
  | { readonly of: "parameter"; readonly base: Parameter; readonly head: Parameter }
  | { readonly of: "body"; readonly mediaType: string }
  | { readonly of: "response"; readonly status: string; readonly mediaType: string }
  | { readonly of: "header"; readonly base: Header; readonly head: Header };

/** What an operation meets. */
export interface Met {
  readonly use: Use;
  /** The way there from the operation, in words that survive renames. */
  readonly where: string;
  /** Names the use. */
  readonly by: string;
  /** Names the way together with the use: what is met is looked at in the order of these. */
  readonly key: string;
  readonly operations: OperationPair;
}

/** A change outside schemas. */
export interface Found extends Met {
  readonly draft: Draft;
}

/** A pair of schemas that an operation reaches. */
export interface Root extends Met {
  readonly pair: PairNode;
  readonly carrier: Carrier;
}

export function metBy(use: Use, operations: OperationPair, where: string): Met {
  const by = `${use.path} ${use.method} ${use.side}`;
  return { use, where, by, key: `${by} ${where}`, operations };
}

export interface Collector extends Findings {
  readonly graph: PairGraph;
  /** What operations were found to be, by base and head; undefined inside an operation. */
  readonly known?: KnownOperations;
}

export interface Findings {
  readonly found: Found[];
  /** What of head could not be compared, for it is malformed. */
  readonly unread: At[];
  readonly roots: Root[];
}

export type KnownOperations = WeakMap<Operation, Map<Operation, Slot<Findings>>>;

export function useOf(caller: Caller, side: Side): Use {
  const { method, path, operationId, traits, swapped } = caller;
  const other: Side = side === "request" ? "response" : "request";
  return { side: swapped ? other : side, method, path, operationId, traits };
}

/** Reports a change on the side named from the operation's own point of view. */
export function report(collector: Collector, caller: Caller, side: Side, where: string, draft: Draft): void {
  const seen = caller.site === undefined ? draft : { ...draft, head: valueOf(caller.site) };
  collector.found.push({ draft: seen, ...metBy(useOf(caller, side), caller.operations, where) });
}

/** The schemas of one thing in both versions; an absent one allows everything. */
export interface SchemaPair {
  readonly base: Schema | undefined;
  readonly head: Schema | undefined;
  /** What holds them: the places of what is not written. */
  readonly baseAt: At;
  readonly headAt: At;
  /** Where head writes its schema, if not under `schema` of what holds it. */
  readonly siteAt?: At | undefined;
  readonly carrier: Carrier;
}

/** Has two schemas compared, on the side named from the operation's own point of view. */
export function compareSchemaPair(
  { graph, roots }: Collector,
  caller: Caller,
  side: Side,
  where: string,
  { base, head, baseAt, headAt, siteAt, carrier }: SchemaPair,
): void {
  if (base === undefined && head === undefined) return;
  const use = useOf(caller, side);
  const before = base ?? graph.base.anything(baseAt);
  const now = head ?? graph.head.anything(headAt);
  const { site } = caller;
  const after =
    site === undefined
      ? seenAt(graph, before, now, siteAt ?? headAt.get("schema"))
      : graph.head.repointed(now, site.standingFor(now.home));
  const pair = graph.pair(before, after, use.side, 0, writingOf(carrier));
  roots.push({ pair, carrier, ...metBy(use, caller.operations, where) });
}

/** Parameters are text, and so is what a form says of itself: its plain parts. */
function writingOf(carrier: Carrier): Writing {
  if (carrier.of === "parameter") return carrier.base.content.length === 0 ? "text" : "json";
  if (carrier.of === "header") return carrier.base.content.length === 0 ? "text" : "json";
  return carrier.of === "body" &&
    /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(carrier.mediaType)
    ? "form"
    : "json";
}
