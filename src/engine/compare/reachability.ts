/** Determines which operations use which pair of schemas. */
import type { Root } from "./collector";
import type { PairNode } from "./schemas/pairs";
import { addUses, type UseSets, type UseSet } from "./operation-set";

export interface Reachability {
  /** The pairs from which a pair on the path to a change is reached, with the step. */
  readonly parents: ReadonlyMap<PairNode, readonly Parent[]>;
  /** The operations that reach each pair with changes. */
  readonly usesOf: ReadonlyMap<PairNode, UseSet>;
  /** The first root that reaches a pair, and the steps from it. */
  readonly wayTo: ReadonlyMap<PairNode, { readonly root: number; readonly steps: string }>;
}

export interface Parent {
  readonly from: PairNode;
  readonly step: string;
}

/**
 * Visits only pairs on a path to a change, because most documents change little. Pairs that reach each other (a
 * strongly connected component, which every large API has) are reached by the same roots and are handled as one.
 */
export function computeReachability(
  roots: readonly Root[],
  uses: UseSets,
  hasChanges: (node: PairNode) => boolean,
): Reachability {
  const pairs = roots.map(({ pair }) => pair);
  const { telling, parents } = leadingToChanges(pairs, hasChanges);
  const order = stronglyConnectedComponents(
    pairs.filter((node) => telling.has(node)),
    telling,
  );
  const reached = new Map<PairNode, UseSet>();
  const useSetOf = (node: PairNode): UseSet => {
    let set = reached.get(node);
    if (set === undefined) reached.set(node, (set = uses.none()));
    return set;
  };
  for (const root of roots) if (telling.has(root.pair)) addUses(useSetOf(root.pair), uses.of(root));
  // From the roots down: a component is complete before the components below it.
  for (const knot of order.reverse()) {
    const [first] = knot;
    if (first === undefined) continue;
    const all = useSetOf(first);
    for (const node of knot) {
      if (node === first) continue;
      addUses(all, useSetOf(node));
      reached.set(node, all);
    }
    for (const node of knot) {
      for (const { to } of node.edges)
        if (telling.has(to) && reached.get(to) !== all) addUses(useSetOf(to), all);
    }
  }
  const usesOf = new Map([...reached].filter(([node]) => hasChanges(node)));
  return { parents, usesOf, wayTo: shortestPaths(pairs, telling) };
}

function leadingToChanges(
  roots: readonly PairNode[],
  hasChanges: (node: PairNode) => boolean,
): {
  telling: Set<PairNode>;
  parents: Map<PairNode, Parent[]>;
} {
  const parents = new Map<PairNode, Parent[]>();
  const seen = new Set(roots);
  const rest = [...seen];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    for (const { to, step } of node.edges) {
      const known = parents.get(to);
      if (known === undefined) parents.set(to, [{ from: node, step }]);
      else known.push({ from: node, step });
      if (!seen.has(to)) {
        seen.add(to);
        rest.push(to);
      }
    }
  }
  const telling = new Set([...seen].filter(hasChanges));
  const up = [...telling];
  for (let node = up.pop(); node !== undefined; node = up.pop()) {
    for (const { from } of parents.get(node) ?? []) {
      if (telling.has(from)) continue;
      telling.add(from);
      up.push(from);
    }
  }
  return { telling, parents };
}

/** Strongly connected components (Tarjan's algorithm, without recursion): those reached last come first. */
function stronglyConnectedComponents(roots: readonly PairNode[], among: ReadonlySet<PairNode>): PairNode[][] {
  const found: PairNode[][] = [];
  const index = new Map<PairNode, number>();
  const low = new Map<PairNode, number>();
  const stack: PairNode[] = [];
  const onStack = new Set<PairNode>();
  for (const root of roots) {
    if (index.has(root)) continue;
    const work: { node: PairNode; next: number }[] = [{ node: root, next: 0 }];
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { node } = frame;
      if (frame.next === 0) {
        index.set(node, index.size);
        low.set(node, index.size - 1);
        stack.push(node);
        onStack.add(node);
      }
      const to = node.edges[frame.next++]?.to;
      if (to !== undefined) {
        if (!among.has(to)) continue;
        if (!index.has(to)) work.push({ node: to, next: 0 });
        else if (onStack.has(to)) low.set(node, Math.min(low.get(node) ?? 0, index.get(to) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.node;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== index.get(node)) continue;
      const knot = stack.splice(stack.lastIndexOf(node));
      for (const member of knot) onStack.delete(member);
      found.push(knot);
    }
  }
  return found;
}

/**
 * The shortest path from the first root, by name if there are several, so that it does not depend on the order of keys.
 */
function shortestPaths(roots: readonly PairNode[], telling: ReadonlySet<PairNode>): Reachability["wayTo"] {
  const ways = new Map<PairNode, { root: number; steps: string }>();
  roots.forEach((start, root) => {
    if (!telling.has(start) || ways.has(start)) return;
    let level = new Map([[start, ""]]);
    while (level.size > 0) {
      const next = new Map<PairNode, string>();
      for (const [node, steps] of level) ways.set(node, { root, steps });
      for (const [node, steps] of level) {
        for (const { to, step } of node.edges) {
          if (!telling.has(to) || ways.has(to)) continue;
          const way = step === "" ? steps : `${steps}/${step}`;
          const known = next.get(to);
          if (known === undefined || way < known) next.set(to, way);
        }
      }
      level = next;
    }
  });
  return ways;
}
