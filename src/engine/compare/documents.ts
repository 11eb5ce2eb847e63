/** Two documents in, changes out. */
import type { Change } from "../change";
import { TooComplex } from "../too-complex";
import { createApiReader, type Api, type ApiReader } from "../model/api";
import { createRevisions } from "../model/revisions";
import { ignoresSiblings } from "../model/dialect";
import type { DocumentSet, Place, Problem } from "../span";
import { compareApis } from "./apis";
import type { At } from "../at";
import { everyone, report, type Collector, type KnownOperations } from "./collect";
import { draft, keyOf } from "./draft";
import { gather } from "./gather";
import type { Occurrence } from "./occurrences";
import { createPairGraph, type PairGraph, type PatternOracle } from "./pairs";
import { createSameness, type SamenessReader } from "./sameness";
import { compareSchemas } from "./schemas";
import { compareXml } from "./xml";

export interface Comparison {
  /** In no particular order, but always the same for the same documents. */
  readonly changes: readonly Change[];
  /** What could not be read in either document; the rest is compared all the same. */
  readonly problems: { readonly base: readonly Problem[]; readonly head: readonly Problem[] };
  /** Both APIs as they were read; undefined where a document is none. */
  readonly apis: { readonly base: Api; readonly head: Api } | undefined;
  /** Where a change is met, the nearest first; at most so many of each side. Empty for another's change. */
  readonly occurrences: (change: Change, most: number) => readonly Occurrence[];
  /** Whether the APIs and occurrences may still be asked for: nothing else was compared since by the same comparer. */
  readonly isCurrent: () => boolean;
}

export interface CompareOptions {
  /** What is known of regular expressions; without it only equal patterns are known to be equal. */
  readonly includesPattern?: PatternOracle;
}

/**
 * What differs in meaning between two documents. Throws `TooComplex` alone; a document that is no OpenAPI (see
 * `describeDocument`) has no changes, so callers ask that first.
 */
export function compareDocuments(
  base: DocumentSet,
  head: DocumentSet,
  options: CompareOptions = {},
): Comparison {
  return createComparer(options).compare(base, head);
}

/**
 * Compares versions that come one after the other, of either document: what did not change since the comparison
 * before is not looked at again. What is told is the same as if nothing had been compared before.
 */
export interface Comparer {
  /**
   * What it gave before is then no longer current: its changes stay, its APIs and occurrences do not.
   * @param attend is called every few milliseconds; what it throws ends the comparison, and is thrown on
   */
  compare(base: DocumentSet, head: DocumentSet, attend?: () => void): Comparison;
}

interface Remembered {
  readonly sameness: SamenessReader;
  readonly graph: PairGraph;
  readonly known: KnownOperations;
}

export function createComparer(options: CompareOptions = {}): Comparer {
  const includesPattern = options.includesPattern ?? ((outer, inner) => (outer === inner ? true : undefined));
  const revisions = createRevisions();
  let readers = newReaders();
  let count = 0;
  let memory: Remembered | undefined;

  function remember(base: Api, head: Api): Remembered {
    const sameness = createSameness(revisions);
    const sides = { base: base.schemas, head: head.schemas, sameness: sameness.of, samenessAt: sameness.at };
    const graph = createPairGraph(sides, includesPattern, revisions, compareSchemas);
    return { sameness, graph, known: new WeakMap() };
  }

  function newReaders(): { readonly base: ApiReader; readonly head: ApiReader } {
    return { base: createApiReader(revisions), head: createApiReader(revisions) };
  }

  function compare(
    baseDocuments: DocumentSet,
    headDocuments: DocumentSet,
    attend: (() => void) | undefined,
  ): Comparison {
    revisions.begin();
    // To end where versions follow one another would leave them half read; that takes no time there.
    revisions.attend(memory === undefined ? ending(attend, false) : undefined);
    const nth = ++count;
    const [base, head] = [readers.base.read(baseDocuments), readers.head.read(headDocuments)];
    if (base === undefined || head === undefined) return nothing;
    if (memory?.graph.base !== base.schemas || memory.graph.head !== head.schemas)
      memory = remember(base, head);
    const { sameness, graph, known } = memory;
    sameness.renew(base, head);
    graph.renew();
    const heed = ending(attend, true);
    revisions.attend(heed);
    const collector: Collector = { graph, known, found: [], roots: [], unread: [] };
    compareApis(collector, base, head);
    compareDialects(collector, base, head);
    const reached = graph.finish(collector.roots.map((root) => root.pair));
    for (const { unread } of reached) collector.unread.push(...unread);
    compareXml(collector);
    return {
      ...gather(collector, heed ?? nobody),
      problems: { base: [...base.problems], head: stopping(head.problems, collector.unread) },
      apis: { base, head },
      isCurrent: () => nth === count,
    };
  }

  return {
    compare(base, head, attend) {
      try {
        return compare(base, head, attend);
      } catch (error) {
        // What was half done is not to be built upon; what was compared until somebody ended it is.
        if (!(error instanceof Ended && error.wasRead)) readers = newReaders();
        if (error instanceof Ended) throw error.reason;
        // The stack, too, ends for what refers to one another without end.
        throw error instanceof RangeError ? new TooComplex() : error;
      } finally {
        revisions.attend(undefined);
      }
    },
  };
}

/** The problems, of which those at these places kept something from being compared. */
function stopping(problems: readonly Problem[], unread: readonly At[]): Problem[] {
  const keyAt = ({ uri, pointer }: Place): string => `${uri} ${pointer}`;
  const places = new Set(unread.map((at) => keyAt(at.place())));
  return problems.map((problem) =>
    places.has(keyAt(problem.place)) ? { ...problem, stops: true } : problem,
  );
}

const nobody = (): void => undefined;

/** Somebody ended the comparison, for a reason of their own. */
class Ended extends Error {
  /** @param wasRead both versions had been read to the end */
  constructor(
    readonly reason: unknown,
    readonly wasRead: boolean,
  ) {
    super("The comparison was ended.");
  }
}

function ending(attend: (() => void) | undefined, wasRead: boolean): (() => void) | undefined {
  if (attend === undefined) return undefined;
  return () => {
    try {
      attend();
    } catch (reason) {
      throw new Ended(reason, wasRead);
    }
  };
}

/** Under another dialect the same keywords may mean something else (OpenAPI 3.1 §4.8.24.7). */
function compareDialects(collector: Collector, base: Api, head: Api): void {
  const [was, is] = [base, head].map(({ root, dialect }) =>
    ignoresSiblings(dialect) ? undefined : root.get("jsonSchemaDialect"),
  );
  if (dialectNamed(was) === dialectNamed(is)) return;
  const facts = { subject: "the document", reason: "dialect-changed", values: [] } as const;
  const change = draft(
    "schema-not-compared",
    facts,
    keyOf(was ?? base.root),
    keyOf(is ?? head.root),
    "unknown",
  );
  for (const side of ["request", "response"] as const)
    report(collector, everyone, side, "jsonSchemaDialect", change);
}

/** Where none is named, the OpenAPI dialect holds, which says of values what JSON Schema 2020-12 does. */
function dialectNamed(at: At | undefined): string {
  const named = at?.string() ?? "";
  return /2020-12\/schema|oas\/3\.\d\/dialect/.test(named) ? "" : named;
}

const nothing: Comparison = {
  changes: [],
  problems: { base: [], head: [] },
  apis: undefined,
  occurrences: () => [],
  isCurrent: () => true,
};
