/** Paths to a change: from an operation, through the schemas of the value it carries, to the schema that differs. */
import type { Json } from "../../schema/index";
import type { Change, Side, Use } from "../change";
import type { Schema } from "../model/schema";
import type { Carrier, Found, OperationPair, Root } from "./collector";
import type { PairNode } from "./schemas/pairs";
import type { Parent } from "./reachability";

/** One path from an operation to a change. */
export interface Occurrence {
  readonly use: Use;
  /**
   * For a callback or a webhook: the operation that the API calls. Both are undefined for changes that concern all
   * operations.
   */
  readonly operations: OperationPair;
  /** The carrier of the value that contains the change; undefined for a change outside schemas. */
  readonly carrier: Carrier | undefined;
  /** From the schemas of the complete value to those that differ; empty for a change outside schemas. */
  readonly way: readonly Waypoint[];
}

export interface Waypoint {
  readonly base: Schema;
  readonly head: Schema;
  /**
   * The step from the previous pair: `properties/NAME`, `items`, `prefixItems/INDEX`, `additionalProperties`,
   * `patternProperties`, `propertyNames`; any other step remains at the same value (a branch of a union, a condition).
   * Empty for the first pair.
   */
  readonly step: string;
  /** A value that one version accepts and the other rejects; undefined if none is known. */
  readonly witness: Json | undefined;
}

interface Source {
  readonly found: readonly Found[];
  readonly nodes: readonly PairNode[];
}

/** Maximum number of pairs visited before the search ends with its current results. */
const maxVisitedPairs = 20_000;

export function createOccurrenceSearch(
  roots: readonly Root[],
  parents: ReadonlyMap<PairNode, readonly Parent[]>,
  sourceOf: (change: Change) => Source | undefined,
  witnessOf: (node: PairNode) => Json | undefined,
): (change: Change, most: number) => Occurrence[] {
  let rootsAt: Map<PairNode, Root[]> | undefined;

  function rootsOf(node: PairNode): readonly Root[] {
    rootsAt ??= byPair(roots);
    return rootsAt.get(node) ?? [];
  }

  /** The paths up from a pair, shortest first. */
  function pathsUpFrom(start: PairNode, most: number): Occurrence[] {
    const ways: Occurrence[] = [];
    const below = new Map<PairNode, { readonly next: PairNode; readonly step: string } | undefined>([
      [start, undefined],
    ]);
    const rest = [start];
    for (let index = 0; index < rest.length && index < maxVisitedPairs; index++) {
      const node = rest[index];
      if (node === undefined) break;
      for (const { use, operations, carrier } of rootsOf(node)) {
        ways.push({ use, operations, carrier, way: wayDown(node, below, witnessOf) });
        if (ways.length === most) return ways;
      }
      for (const { from, step } of parents.get(node) ?? []) {
        if (below.has(from)) continue;
        below.set(from, { next: node, step });
        rest.push(from);
      }
    }
    return ways;
  }

  return (change, most) => {
    const source = sourceOf(change);
    if (source === undefined) return [];
    const outside = source.found.map(({ use, operations }) => ({
      use,
      operations,
      carrier: undefined,
      way: [],
    }));
    const inside = source.nodes.flatMap((node) => pathsUpFrom(node, most));
    const count = new Map<Side, number>();
    return [...outside, ...inside.sort((one, other) => one.way.length - other.way.length)].filter(
      ({ use }) => {
        const before = count.get(use.side) ?? 0;
        count.set(use.side, before + 1);
        return before < most;
      },
    );
  };
}

function wayDown(
  root: PairNode,
  below: ReadonlyMap<PairNode, { readonly next: PairNode; readonly step: string } | undefined>,
  witnessOf: (node: PairNode) => Json | undefined,
): Waypoint[] {
  const way: Waypoint[] = [];
  let step = "";
  for (let node: PairNode | undefined = root; node !== undefined;) {
    way.push({ base: node.base, head: node.head, step, witness: witnessOf(node) });
    const down = below.get(node);
    step = down?.step ?? "";
    node = down?.next;
  }
  return way;
}

function byPair(roots: readonly Root[]): Map<PairNode, Root[]> {
  const found = new Map<PairNode, Root[]>();
  for (const root of roots) {
    const known = found.get(root.pair);
    if (known === undefined) found.set(root.pair, [root]);
    else known.push(root);
  }
  return found;
}
