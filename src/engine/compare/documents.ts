/** Compares two documents. */
import type { Change } from "../change";
import { TooComplex } from "../too-complex";
import { createApiReader, type Api, type ApiReader } from "../model/api";
import { createRevisions } from "../model/revisions";
import { ignoresSiblings } from "../model/dialect";
import type { DocumentSet, Place, Problem } from "../span";
import { compareApis } from "./apis";
import type { At } from "../at";
import { anyCaller, report, type Collector, type KnownOperations } from "./collector";
import { pendingChange, keySpot } from "./pending-change";
import { buildChanges } from "./build-changes";
import type { Occurrence } from "./change-paths";
import { createAnswerLog, type AnswerLog } from "./decision/answer-log";
import { decide } from "./decision/decide";
import { createPairGraph, type PairGraph, type PatternOracle } from "./schemas/pairs";
import { createSameness, type SamenessReader } from "./schemas/sameness";
import { compareSchemas } from "./schemas/schemas";
import { compareXml } from "./schemas/xml";

export interface Comparison {
  /** In an unspecified but deterministic order. */
  readonly changes: readonly Change[];
  /** Problems in either document; the rest is compared. */
  readonly problems: { readonly base: readonly Problem[]; readonly head: readonly Problem[] };
  /** Both APIs as read; undefined if a document is not an OpenAPI document. */
  readonly apis: { readonly base: Api; readonly head: Api } | undefined;
  /** The paths to a change, nearest first, limited per side. Empty for a change of another comparison. */
  readonly occurrences: (change: Change, most: number) => readonly Occurrence[];
  /** True if the APIs and occurrences are still valid: the comparer has compared nothing else since. */
  readonly isCurrent: () => boolean;
}

export interface CompareOptions {
  /** Decides inclusion of regular expressions; without it, only equal patterns are known to be equal. */
  readonly includesPattern?: PatternOracle;
  /** Called for each pair of schemas that is compared. The result of an earlier comparison may be used instead. */
  readonly onPair?: () => void;
}

/**
 * The differences in meaning between two documents. Throws only `TooComplex`. A document that is not an OpenAPI
 * document (see `describeDocument`) has no changes, so callers check that first.
 */
export function compareDocuments(
  base: DocumentSet,
  head: DocumentSet,
  options: CompareOptions = {},
): Comparison {
  return createComparer(options).compare(base, head);
}

/**
 * Compares consecutive versions of either document. Unchanged parts are not compared again. The result is the same as
 * that of a first comparison.
 */
export interface Comparer {
  /**
   * Invalidates the previous result: its changes remain valid, but its APIs and occurrences do not.
   * @param attend is called every few milliseconds; an error that it throws aborts the comparison and is rethrown
   */
  compare(base: DocumentSet, head: DocumentSet, attend?: () => void): Comparison;
}

interface Remembered {
  readonly sameness: SamenessReader;
  readonly graph: PairGraph;
  readonly known: KnownOperations;
  readonly answers: AnswerLog;
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
    const graph = createPairGraph(sides, includesPattern, revisions, (pairs, pair) => {
      options.onPair?.();
      return compareSchemas(pairs, pair);
    });
    return { sameness, graph, known: new WeakMap(), answers: createAnswerLog(revisions) };
  }

  function newReaders(): { readonly base: ApiReader; readonly head: ApiReader } {
    return { base: createApiReader(revisions), head: createApiReader(revisions) };
  }

  function compare(
    baseDocuments: DocumentSet,
    headDocuments: DocumentSet,
    attend: (() => void) | undefined,
  ): Comparison {
    revisions.begin(charactersOf(baseDocuments) + charactersOf(headDocuments));
    // Aborting while one version replaces another would leave them half read; this step takes negligible time.
    revisions.attend(memory === undefined ? ending(attend, false) : undefined);
    const nth = ++count;
    const [base, head] = [readers.base.read(baseDocuments), readers.head.read(headDocuments)];
    if (base === undefined || head === undefined) return emptyComparison;
    if (memory?.graph.base !== base.schemas || memory.graph.head !== head.schemas)
      memory = remember(base, head);
    const { sameness, graph, known, answers } = memory;
    sameness.renew(base, head);
    graph.renew();
    const interrupt = ending(attend, true);
    const checkpoint = interrupt ?? ignored;
    revisions.attend(interrupt);
    const collector: Collector = { graph, known, found: [], roots: [], unread: [] };
    compareApis(collector, base, head);
    compareDialects(collector, base, head);
    const reached = graph.finish(collector.roots.map((root) => root.pair));
    for (const { unread } of reached) collector.unread.push(...unread);
    compareXml(collector);
    const roots = collector.roots.map(({ pair }) => pair);
    const built = answers.run(() =>
      buildChanges(collector, decide(graph, roots, answers, checkpoint), checkpoint),
    );
    return {
      ...built,
      problems: { base: [...base.problems], head: markStopping(head.problems, collector.unread) },
      apis: { base, head },
      isCurrent: () => nth === count,
    };
  }

  return {
    compare(base, head, attend) {
      try {
        return compare(base, head, attend);
      } catch (error) {
        // Results of a failed computation are discarded; results completed before an abort are kept.
        if (!(error instanceof ComparisonAborted && error.wasRead)) readers = newReaders();
        if (error instanceof ComparisonAborted) throw error.reason;
        // Deeply nested references can also exhaust the stack.
        throw error instanceof RangeError ? new TooComplex() : error;
      } finally {
        revisions.finish();
      }
    },
  };
}

/** The problems, marked if they prevented the comparison of one of these locations. */
function markStopping(problems: readonly Problem[], unread: readonly At[]): Problem[] {
  const keyAt = ({ uri, pointer }: Place): string => `${uri} ${pointer}`;
  const places = new Set(unread.map((at) => keyAt(at.place())));
  return problems.map((problem) =>
    places.has(keyAt(problem.place)) ? { ...problem, stops: true } : problem,
  );
}

/** The length of a document, without the files that it refers to. */
function charactersOf({ entry }: DocumentSet): number {
  return entry.root?.end ?? 0;
}

const ignored = (): void => undefined;

/** An error thrown by `attend` to abort the comparison. */
class ComparisonAborted extends Error {
  /** @param wasRead true if both versions had been read completely */
  constructor(
    readonly reason: unknown,
    readonly wasRead: boolean,
  ) {
    super("The comparison was ended.");
  }
}

function ending(attend: (() => void) | undefined, wasRead: boolean): (() => void) | undefined {
  if (attend === undefined) return undefined;
  let aborted: ComparisonAborted | undefined;
  return () => {
    // The decision procedure catches all errors.
    if (aborted !== undefined) throw aborted;
    try {
      attend();
    } catch (reason) {
      throw (aborted = new ComparisonAborted(reason, wasRead));
    }
  };
}

/** In another dialect, the same keywords may have another meaning (OpenAPI 3.1 §4.8.24.7). */
function compareDialects(collector: Collector, base: Api, head: Api): void {
  const [was, is] = [base, head].map(({ root, dialect }) =>
    ignoresSiblings(dialect) ? undefined : root.get("jsonSchemaDialect"),
  );
  if (dialectNamed(was) === dialectNamed(is)) return;
  const facts = { subject: "the document", reason: "dialect-changed", values: [] } as const;
  const change = pendingChange(
    "schema-not-compared",
    facts,
    keySpot(was ?? base.root),
    keySpot(is ?? head.root),
    "unknown",
  );
  for (const side of ["request", "response"] as const)
    report(collector, anyCaller, side, "jsonSchemaDialect", change);
}

/** The default is the OpenAPI dialect, which validates values like JSON Schema 2020-12. */
function dialectNamed(at: At | undefined): string {
  const named = at?.string() ?? "";
  return /2020-12\/schema|oas\/3\.\d\/dialect/.test(named) ? "" : named;
}

const emptyComparison: Comparison = {
  changes: [],
  problems: { base: [], head: [] },
  apis: undefined,
  occurrences: () => [],
  isCurrent: () => true,
};
