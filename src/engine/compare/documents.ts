/** Two documents in, changes out. */
import type { Change } from "../change";
import { buildApi } from "../model/api";
import type { DocumentSet, Problem } from "../span";
import { compareApis } from "./apis";
import type { Collector } from "./collect";
import { gather } from "./gather";
import { createPairGraph, type PatternOracle } from "./pairs";
import { compareSchemas } from "./schemas";

export interface Comparison {
  /** In no particular order, but always the same for the same documents. */
  readonly changes: readonly Change[];
  /** What could not be read in either document; the rest is compared all the same. */
  readonly problems: { readonly base: readonly Problem[]; readonly head: readonly Problem[] };
}

export interface CompareOptions {
  /** What is known of regular expressions; without it only equal patterns are known to be equal. */
  readonly includesPattern?: PatternOracle;
}

/**
 * What differs in meaning between two documents. Never throws; a document that is no OpenAPI (see
 * `describeDocument`) has no changes, so callers ask that first.
 */
export function compareDocuments(
  base: DocumentSet,
  head: DocumentSet,
  options: CompareOptions = {},
): Comparison {
  const [before, after] = [buildApi(base), buildApi(head)];
  if (before === undefined || after === undefined) return { changes: [], problems: { base: [], head: [] } };
  const includesPattern = options.includesPattern ?? ((outer, inner) => (outer === inner ? true : undefined));
  const graph = createPairGraph(before.schemas, after.schemas, includesPattern, compareSchemas);
  const collector: Collector = { graph, found: [], roots: [] };
  compareApis(collector, before, after);
  graph.finish(collector.roots.map((root) => root.pair));
  return { changes: gather(collector), problems: { base: before.problems, head: after.problems } };
}
