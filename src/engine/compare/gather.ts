/** From what was found to changes: one for each edited place, with every operation that sees it. */
import type { Change, Use } from "../change";
import type { Place } from "../span";
import type { Collector, Found, Root } from "./collect";
import { placeOf, type Draft } from "./draft";
import { fingerprint } from "./fingerprint";
import { reachOf } from "./reach";

interface Gathered {
  readonly draft: Draft;
  readonly base: Place | null;
  readonly head: Place;
  /** By its key; each operation once for each side. */
  readonly uses: Map<string, Use>;
  /** The shortest way that leads here, and of several the first by name. */
  where: string;
}

export function gather(collector: Collector): Change[] {
  const all = new Map<string, Gathered>();
  for (const { draft, use, where } of sorted(collector.found)) {
    add(all, draft, [use], `${useKey(use)} ${where}`);
  }
  const roots = sorted(collector.roots);
  const { rootsOf, wayTo } = reachOf(roots.map((root) => root.pair));
  for (const [node, indexes] of rootsOf) {
    const uses = indexes.flatMap((index) => roots[index]?.use ?? []);
    const way = wayTo.get(node);
    const from = way && roots[way.root];
    const where = from === undefined ? "" : `${useKey(from.use)} ${from.where}${way?.steps ?? ""}`;
    for (const draft of node.drafts) add(all, draft, uses, where);
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
  else if (isShorter(where, known.where)) known.where = where;
  for (const use of uses) known.uses.set(useKey(use), use);
}

function isShorter(way: string, other: string): boolean {
  return way.length !== other.length ? way.length < other.length : way < other;
}

function placeKey(place: Place | null): string {
  return place === null ? "-" : `${place.uri} ${String(place.span.start)} ${String(place.span.end)}`;
}

/** The facts that do not hang on what components are called. */
function lasting({ facts }: Draft): string {
  return JSON.stringify(facts, (key, value: unknown) =>
    key === "subject" || key === "branch" ? undefined : value,
  );
}

function withFingerprints(gathered: readonly Gathered[]): Change[] {
  const counts = new Map<string, number>();
  return gathered.map(({ draft, base, head, uses, where }) => {
    const text = `${draft.kind} ${where} ${lasting(draft)}`;
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
