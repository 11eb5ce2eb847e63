/** Which pairs of schemas are about the same value, and which about values inside it. */
import type { PairNode } from "../schemas/pairs";

/** Steps to a schema that applies to the same value, or to some of its values. */
const inPlaceSteps: ReadonlySet<string> = new Set(["", "beside", "then", "else"]);
/** Steps to schemas that the schema of the value does not contain. */
const apart = /^(?:contentSchema$|subtype\/)/;

function isInPlace(step: string): boolean {
  return inPlaceSteps.has(step) || step.startsWith("branch ") || step.startsWith("dependentSchemas/");
}

export interface Parts {
  /** The pair and those about the same value. */
  readonly parts: ReadonlySet<PairNode>;
  /** The pairs about items and properties, each with the part that leads to it. */
  readonly inside: readonly { readonly part: PairNode; readonly to: PairNode }[];
  readonly others: readonly PairNode[];
}

/** @param among limits the pairs */
export function partsOf(value: PairNode, among: ReadonlySet<PairNode>): Parts {
  const parts = new Set([value]);
  const [inside, others]: [Parts["inside"][number][], PairNode[]] = [[], []];
  for (const part of parts) {
    for (const { step, to } of part.edges) {
      if (!among.has(to)) continue;
      if (isInPlace(step)) parts.add(to);
      else if (apart.test(step)) others.push(to);
      else inside.push({ part, to });
    }
  }
  return { parts, inside, others };
}

export interface Users {
  /** By pair, the pairs from which it is reached directly. */
  readonly users: ReadonlyMap<PairNode, readonly PairNode[]>;
  readonly nodes: ReadonlySet<PairNode>;
}

/** All pairs that are reached. */
export function usersOf(roots: readonly PairNode[]): Users {
  const users = new Map<PairNode, PairNode[]>();
  const nodes = new Set(roots);
  for (const node of nodes) {
    for (const { to } of node.edges) {
      const known = users.get(to);
      if (known === undefined) users.set(to, [node]);
      else known.push(node);
      nodes.add(to);
    }
  }
  return { users, nodes };
}

/** The pairs from which others are reached, with these. */
export function reaching(
  users: ReadonlyMap<PairNode, readonly PairNode[]>,
  others: readonly PairNode[],
): ReadonlySet<PairNode> {
  const all = new Set(others);
  for (const node of all) for (const user of users.get(node) ?? []) all.add(user);
  return all;
}
