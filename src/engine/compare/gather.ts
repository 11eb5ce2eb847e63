/** From what was found to changes: one for each edited place, with every operation that sees it. */
import type { Change, Use } from "../change";
import type { Place } from "../span";
import type { Collector, Found, Root } from "./collect";
import { placeOf, type Draft } from "./draft";
import { fingerprint } from "./fingerprint";
import type { PairNode } from "./pairs";

interface Gathered {
  readonly draft: Draft;
  readonly base: Place | null;
  readonly head: Place;
  /** By its key; each operation once for each side. */
  readonly uses: Map<string, Use>;
  /** The first way that leads here. */
  readonly where: string;
}

export function gather(collector: Collector): Change[] {
  const all = new Map<string, Gathered>();
  for (const { draft, use, where } of sorted(collector.found)) {
    add(all, draft, [use], `${useKey(use)} ${where}`);
  }
  const roots = sorted(collector.roots);
  const { uses, ways } = reachOf(roots);
  for (const [node, ofNode] of uses) {
    for (const draft of node.drafts) add(all, draft, ofNode, ways.get(node) ?? "");
  }
  return withFingerprints([...all.values()]);
}

function sorted<T extends Found | Root>(items: readonly T[]): T[] {
  const keyed = items.map((item) => ({ item, key: `${useKey(item.use)} ${item.where}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

function useKey(use: Use): string {
  return `${use.path} ${use.method} ${use.side}`;
}

function add(all: Map<string, Gathered>, draft: Draft, uses: Iterable<Use>, where: string): void {
  const base = draft.base === undefined ? null : placeOf(draft.base);
  const head = placeOf(draft.head);
  const key = [draft.kind, placeKey(base), placeKey(head), JSON.stringify(draft.facts)].join(" ");
  let known = all.get(key);
  if (known === undefined) all.set(key, (known = { draft, base, head, uses: new Map(), where }));
  for (const use of uses) known.uses.set(useKey(use), use);
}

function placeKey(place: Place | null): string {
  return place === null ? "-" : `${place.uri} ${String(place.span.start)} ${String(place.span.end)}`;
}

/**
 * For each pair that has something to report: the operations that reach it, and the first way to it. Only pairs
 * on a way to a change are walked: most documents change little.
 */
function reachOf(roots: readonly Root[]): { uses: Map<PairNode, Set<Use>>; ways: Map<PairNode, string> } {
  const telling = leadingToChanges(roots);
  const ways = new Map<PairNode, string>();
  const uses = new Map<PairNode, Set<Use>>();
  for (const { pair, use, where } of roots) {
    if (!telling.has(pair)) continue;
    const rest: [PairNode, string][] = [[pair, `${useKey(use)} ${where}`]];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const [node, way] = next;
      let known = uses.get(node);
      if (known === undefined) uses.set(node, (known = new Set()));
      if (known.has(use)) continue;
      known.add(use);
      if (!ways.has(node)) ways.set(node, way);
      for (const { to, step } of [...node.edges].reverse()) {
        if (telling.has(to) && uses.get(to)?.has(use) !== true) rest.push([to, `${way}/${step}`]);
      }
    }
  }
  return { uses, ways };
}

function leadingToChanges(roots: readonly Root[]): Set<PairNode> {
  const parents = new Map<PairNode, PairNode[]>();
  const seen = new Set<PairNode>();
  const rest = roots.map((root) => root.pair);
  for (const node of rest) seen.add(node);
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    for (const { to } of node.edges) {
      const known = parents.get(to);
      if (known === undefined) parents.set(to, [node]);
      else known.push(node);
      if (!seen.has(to)) {
        seen.add(to);
        rest.push(to);
      }
    }
  }
  const telling = new Set([...seen].filter((node) => node.drafts.length > 0));
  const up = [...telling];
  for (let node = up.pop(); node !== undefined; node = up.pop()) {
    for (const parent of parents.get(node) ?? []) {
      if (telling.has(parent)) continue;
      telling.add(parent);
      up.push(parent);
    }
  }
  return telling;
}

function withFingerprints(gathered: readonly Gathered[]): Change[] {
  const counts = new Map<string, number>();
  return gathered.map(({ draft, base, head, uses, where }) => {
    const text = `${draft.kind} ${where} ${JSON.stringify(draft.facts)}`;
    const nth = counts.get(text) ?? 0;
    counts.set(text, nth + 1);
    return {
      kind: draft.kind,
      facts: draft.facts,
      base,
      head,
      uses: [...uses].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, use]) => use),
      fingerprint: fingerprint(nth === 0 ? text : `${text} ${String(nth)}`),
    };
  });
}
