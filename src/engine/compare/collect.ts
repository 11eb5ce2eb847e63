/** What the comparison has found so far: changes with the operation that sees them, and schemas to compare. */
import type { Side, Use } from "../change";
import type { Schema } from "../model/schema";
import type { Draft } from "./draft";
import type { PairGraph, PairNode } from "./pairs";

/** An operation as findings name it, and which way round it goes. */
export interface Caller {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  /** In callbacks and webhooks the client answers: what is sent there is received here. */
  readonly swapped: boolean;
}

/** A change outside schemas. `where` is its way from the operation, in words that survive renames. */
export interface Found {
  readonly draft: Draft;
  readonly use: Use;
  readonly where: string;
}

/** A pair of schemas that an operation reaches. */
export interface Root {
  readonly pair: PairNode;
  readonly use: Use;
  readonly where: string;
}

export interface Collector {
  readonly graph: PairGraph;
  readonly found: Found[];
  readonly roots: Root[];
}

export function useOf(caller: Caller, side: Side): Use {
  const { method, path, operationId, swapped } = caller;
  const other: Side = side === "request" ? "response" : "request";
  return { side: swapped ? other : side, method, path, operationId };
}

/** Reports a change on the side named from the operation's own point of view. */
export function report(collector: Collector, caller: Caller, side: Side, where: string, draft: Draft): void {
  collector.found.push({ draft, use: useOf(caller, side), where });
}

/** Has two schemas compared, on the side named from the operation's own point of view. */
export function compareSchemaPair(
  collector: Collector,
  caller: Caller,
  side: Side,
  where: string,
  base: Schema | undefined,
  head: Schema | undefined,
  fallback: { readonly base: Schema; readonly head: Schema },
): PairNode {
  const use = useOf(caller, side);
  const pair = collector.graph.pair(base ?? fallback.base, head ?? fallback.head, use.side);
  collector.roots.push({ pair, use, where });
  return pair;
}
