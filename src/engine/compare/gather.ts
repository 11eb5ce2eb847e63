/** From what was found to changes: one for each edited place, with every operation that sees it. */
import type { Change, Use } from "../change";
import type { Place } from "../span";
import type { Collector, Found, Root } from "./collect";
import { keyOf, placeOf, type Draft } from "./draft";
import { fingerprint } from "./fingerprint";
import { occurrencesIn, type Occurrence } from "./occurrences";
import type { PairNode } from "./pairs";
import { reachOf } from "./reach";

export interface Gathering {
  readonly changes: readonly Change[];
  /** Where a change is met, the nearest first; at most this many of each side. See `Occurrence`. */
  readonly occurrences: (change: Change, most: number) => readonly Occurrence[];
}

interface Gathered {
  readonly draft: Draft;
  readonly base: Place | null;
  readonly head: Place;
  readonly uses: Set<Uses>;
  /** The shortest way that leads here, and of several the first by name. */
  where: string;
  /** What it was gathered from: findings outside schemas, and pairs of schemas. */
  readonly found: Found[];
  readonly nodes: PairNode[];
}

export function gather(collector: Collector): Gathering {
  const all = new Map<string, Gathered>();
  for (const each of sorted(collector.found)) {
    add(
      all,
      each.draft,
      new Map([[useKey(each.use), each.use]]),
      `${useKey(each.use)} ${each.where}`,
    ).found.push(each);
  }
  const roots = sorted(collector.roots);
  const usesOf = sharedUses(roots);
  const { rootsOf, wayTo, parents } = reachOf(roots.map((root) => root.pair));
  for (const [node, indexes] of rootsOf) {
    const uses = usesOf(indexes);
    const known = wayTo.get(node);
    const from = known && roots[known.root];
    const where = from === undefined ? "" : `${useKey(from.use)} ${from.where}${known?.steps ?? ""}`;
    for (const draft of node.drafts) {
      // A reference was pointed at a schema that was there before: the reference is what was edited.
      const seen = node.head.repointed === undefined ? draft : { ...draft, head: keyOf(node.head.repointed) };
      const way = draft.step === undefined ? where : `${where}/${draft.step}`;
      add(all, seen, uses, way).nodes.push(node);
    }
  }
  const gathered = [...all.values()];
  const changes = withFingerprints(gathered);
  const sources = new Map(changes.map((change, index) => [change, gathered[index]]));
  return { changes, occurrences: occurrencesIn(roots, parents, (change) => sources.get(change)) };
}

function sorted<T extends Found | Root>(items: readonly T[]): T[] {
  const keyed = items.map((item) => ({ item, key: `${useKey(item.use)} ${item.where}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

function useKey(use: Use): string {
  return `${use.path} ${use.method} ${use.side}`;
}

/** Uses by their keys. Most changes of a large document are seen by one of a few lists of roots. */
type Uses = ReadonlyMap<string, Use>;

function sharedUses(roots: readonly Root[]): (indexes: readonly number[]) => Uses {
  const keyed = roots.map(({ use }) => [useKey(use), use] as const);
  const known = new Map<readonly number[], Uses>();
  return (indexes) => {
    let uses = known.get(indexes);
    if (uses === undefined)
      known.set(
        indexes,
        (uses = new Map(
          indexes.flatMap((index) => {
            const use = keyed[index];
            return use === undefined ? [] : [use];
          }),
        )),
      );
    return uses;
  };
}

function add(all: Map<string, Gathered>, draft: Draft, uses: Uses, where: string): Gathered {
  const base = draft.base === undefined ? null : placeOf(draft.base);
  const head = placeOf(draft.head);
  // One edit may be met from several places of base, where what was written often is written once now.
  const key = [draft.kind, placeKey(head), JSON.stringify(draft.facts)].join(" ");
  let known = all.get(key);
  if (known === undefined) {
    known = { draft, base, head, uses: new Set(), where, found: [], nodes: [] };
    all.set(key, known);
  } else if (isShorter(where, known.where)) known.where = where;
  known.uses.add(uses);
  return known;
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

/** Each operation once for each side, by path, method and side. */
function inOrder(uses: ReadonlySet<Uses>): readonly Use[] {
  const all = new Map([...uses].flatMap((each) => [...each]));
  return [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, use]) => use);
}

/** Lists of uses that several changes share stay one list. */
function withFingerprints(gathered: readonly Gathered[]): Change[] {
  const counts = new Map<string, number>();
  const ids = new Map<Uses, number>();
  const idOf = (uses: Uses): number => {
    const known = ids.get(uses) ?? ids.size;
    ids.set(uses, known);
    return known;
  };
  const ordered = new Map<string, readonly Use[]>();
  const listOf = (uses: ReadonlySet<Uses>): readonly Use[] => {
    const key = [...uses].map(idOf).sort().join();
    let list = ordered.get(key);
    if (list === undefined) ordered.set(key, (list = inOrder(uses)));
    return list;
  };
  return gathered.map(({ draft, base, head, uses, where }) => {
    const text = `${draft.kind} ${where} ${lasting(draft)}`;
    const nth = counts.get(text) ?? 0;
    counts.set(text, nth + 1);
    return {
      kind: draft.kind,
      facts: draft.facts,
      base,
      head,
      uses: listOf(uses),
      fingerprint: fingerprint(nth === 0 ? text : `${text} ${String(nth)}`),
    };
  });
}
