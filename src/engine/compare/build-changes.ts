/** Builds changes from findings: one for each edited location, with every affected operation. */
import type { Json } from "../../schema/index";
import type { Change, Decided, Side } from "../change";
import type { Place } from "../span";
import type { Collector, Found, ElementUse } from "./collector";
import { keySpot, spotPlace, type PendingChange } from "./pending-change";
import { fingerprint, fingerprintedText, withoutFrozen } from "./fingerprint";
import { createOccurrenceSearch, type Occurrence } from "./change-paths";
import type { Decisions } from "./decision/decide";
import type { PairNode } from "./schemas/pairs";
import { computeReachability } from "./reachability";
import { createUseSets, unionOfUses, type UseSets, type UseSet } from "./operation-set";

export interface BuiltChanges {
  readonly changes: readonly Change[];
  /** The paths to a change, nearest first, limited per side. See `Occurrence`. */
  readonly occurrences: (change: Change, most: number) => readonly Occurrence[];
}

interface GatheredChange {
  readonly draft: PendingChange;
  /** By the shortest path. */
  base: Place | null;
  readonly head: Place;
  uses: UseSet;
  /** The shortest path; if there are several, the first by name. */
  where: string;
  /** Its findings outside schemas, and its pairs of schemas. */
  readonly found: Found[];
  readonly nodes: PairNode[];
  /** What is decided about it, by its uses and its pairs of schemas. */
  readonly decisions: Decision[];
}

interface Decision {
  readonly side: Side;
  readonly decided: Decided | undefined;
  readonly witness: Json | undefined;
}

/** @param attend is called after each step, and may throw */
export function buildChanges(collector: Collector, decisions: Decisions, attend: () => void): BuiltChanges {
  const all = new Map<string, GatheredChange>();
  const [found, roots] = [sorted(collector.found), sorted(collector.roots)];
  const everyUse = createUseSets(found, roots);
  for (const each of found) {
    const { side } = each.use;
    const decision = { side, decided: each.draft.byConvention[side], witness: undefined };
    add(all, each.draft, everyUse.of(each), each.key, decision).found.push(each);
  }
  attend();
  const { usesOf, wayTo, parents } = computeReachability(
    roots,
    everyUse,
    (node) => decisions.draftsOf(node).length > 0,
  );
  for (const [node, uses] of usesOf) {
    attend();
    const known = wayTo.get(node);
    const from = known && roots[known.root];
    const where = from === undefined ? "" : `${from.key}${known?.steps ?? ""}`;
    for (const { draft, decided, witness } of decisions.draftsOf(node)) {
      // If a reference was changed to an existing schema, the reference is the edited location.
      const seen =
        node.head.repointed === undefined ? draft : { ...draft, head: keySpot(node.head.repointed) };
      const way = draft.step === undefined ? where : `${where}/${draft.step}`;
      add(all, seen, uses, way, { side: node.side, decided, witness }).nodes.push(node);
    }
  }
  const gathered = [...all.values()];
  const changes = withFingerprints(gathered, everyUse);
  attend();
  const sources = new Map(changes.map((change, index) => [change, gathered[index]]));
  const sourceOf = (change: Change): GatheredChange | undefined => sources.get(change);
  return {
    changes,
    occurrences: createOccurrenceSearch(roots, parents, sourceOf, (node) => decisions.counterexampleOf(node)),
  };
}

function sorted<T extends ElementUse>(items: readonly T[]): T[] {
  return items.toSorted((one, other) => compareStrings(one.key, other.key));
}

function add(
  all: Map<string, GatheredChange>,
  draft: PendingChange,
  uses: UseSet,
  where: string,
  decision: Decision,
): GatheredChange {
  const base = draft.base === undefined ? null : spotPlace(draft.base);
  const head = spotPlace(draft.head);
  // An edit may correspond to several locations of base, if head uses one definition where base repeated it.
  const key = [draft.kind, placeKey(head), factsAsText(draft).all].join(" ");
  let known = all.get(key);
  if (known === undefined) {
    known = { draft, base, head, uses, where, found: [], nodes: [], decisions: [] };
    all.set(key, known);
  } else if (isShorter(where, known.where)) Object.assign(known, { where, base });
  known.uses = unionOfUses(known.uses, uses);
  known.decisions.push(decision);
  return known;
}

function isShorter(way: string, other: string): boolean {
  return way.length !== other.length ? way.length < other.length : way < other;
}

function placeKey({ uri, span }: Place): string {
  return `${uri} ${String(span.start)} ${String(span.end)}`;
}

interface SpelledChange {
  readonly all: string;
  /** As hashed for the fingerprint. */
  readonly lasting: string;
}

const spellings = new WeakMap<object, SpelledChange>();

/** The facts as text. */
function factsAsText({ facts }: PendingChange): SpelledChange {
  let known = spellings.get(facts);
  if (known === undefined) {
    const all = JSON.stringify(facts);
    const lasting = fingerprintedText(facts);
    spellings.set(facts, (known = { all, lasting }));
  }
  return known;
}

/** Equal lists of uses are shared. */
function withFingerprints(gathered: readonly GatheredChange[], { list }: UseSets): Change[] {
  const alike = new Map<string, GatheredChange[]>();
  const texts = gathered.map((each) => {
    const text = `${each.draft.kind} ${each.where} ${factsAsText(each.draft).lasting}`;
    const known = alike.get(text);
    if (known === undefined) alike.set(text, [each]);
    else known.push(each);
    return text;
  });
  const nths = new Map<GatheredChange, number>();
  for (const some of alike.values())
    if (some.length > 1) some.sort(byPlace).forEach((each, nth) => nths.set(each, nth));
  return gathered.map((each, index) => {
    const { draft, base, head, uses } = each;
    const text = texts[index] ?? "";
    const nth = nths.get(each) ?? 0;
    return {
      kind: draft.kind,
      facts: withoutFrozen(draft.facts),
      base,
      head,
      uses: list(uses),
      decided: decidedBy(each.decisions),
      witness: witnessOf(each.decisions),
      fingerprint: fingerprint(nth === 0 ? text : `${text} ${String(nth)}`),
    };
  });
}

function witnessOf(decisions: GatheredChange["decisions"]): string | null {
  const known = decisions.find(({ witness }) => witness !== undefined);
  return known === undefined ? null : JSON.stringify(known.witness);
}

/** What is decided about the uses and the pairs of schemas of a change, the most harmful first; otherwise it is harmless. */
const byHarm: readonly (Decided | undefined)[] = ["breaking", undefined, "uncertain"];

function decidedBy(decisions: GatheredChange["decisions"]): Change["decided"] {
  const all: Partial<Record<Side, Decided>> = {};
  for (const side of new Set(decisions.map((each) => each.side))) {
    const own = decisions.filter((each) => each.side === side).map(({ decided }) => decided);
    const found = byHarm.find((each) => own.includes(each));
    const decided = own.includes(found) ? found : "harmless";
    if (decided !== undefined) all[side] = decided;
  }
  return all;
}

/** Changes with the same text are numbered in an order that does not depend on line numbers. */
function byPlace({ head: one }: GatheredChange, { head: other }: GatheredChange): number {
  return compareStrings(one.pointer, other.pointer) || compareStrings(one.uri, other.uri);
}

function compareStrings(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
