/** How values are written in XML (OpenAPI 3.0.3 §4.7.26): looked at only where a media type is XML. */
import type { At } from "../../at";
import { objectView } from "../../model/object";
import { schemaName, type Schema } from "../../model/schema";
import { createElementUse, type Collector, type Root } from "../collector";
import { pendingChange, keySpot, type PendingChange } from "../pending-change";
import type { Edge, PairGraph, PairNode } from "./pairs";
import { subjectOf } from "../subject";
import { isArray, withElementNames, xmlForm, xmlOf } from "./xml-forms";

/** Reports changed XML representations; called after all pairs have been compared. */
export function compareXml(collector: Collector): void {
  compareByElementNames(collector);
  const roots = collector.roots.filter(isXml);
  const pendingByLocation = new Map<string, PendingChange | undefined>();
  const differenceAt = (node: PairNode, step: string | undefined): PendingChange | undefined => {
    const name = step === undefined ? rootElement : /^properties\/(.*)$/s.exec(step)?.[1];
    const { base, head } = node;
    const key = [base.id, head.id, String(name ?? "")].join(" ");
    if (!pendingByLocation.has(key)) pendingByLocation.set(key, differenceOf(collector, base, head, name));
    return pendingByLocation.get(key);
  };
  // Most documents have the same XML in both versions, which a single walk from all roots detects.
  const all = roots.map(({ pair }) => ({ node: pair, way: "" }));
  if (differencesFrom(all, differenceAt).length === 0) return;
  for (const { pair, use, where, operations } of roots) {
    for (const { difference, way } of differencesFrom([{ node: pair, way: "" }], differenceAt)) {
      collector.found.push({ draft: difference, ...createElementUse(use, operations, `${where}${way} xml`) });
    }
  }
}

/** In XML, a property that is renamed while `xml.name` keeps its element stays the same. */
function compareByElementNames({ graph, roots }: Collector): void {
  const isRenamed = (node: PairNode): boolean => {
    if (!node.drafts.some(({ kind }) => kind === "property-removed")) return false;
    const views = {
      base: objectView(graph.base, graph.base.shape(node.base)),
      head: objectView(graph.head, graph.head.shape(node.head)),
    };
    const { base, head } = withElementNames(graph, views);
    return base !== views.base || head !== views.head;
  };
  for (const [index, root] of roots.entries()) {
    if (!isXml(root) || ![...graph.finish([root.pair])].some(isRenamed)) continue;
    const { base, head, side } = root.pair;
    const pair = graph.pair(base, head, side, 0, "xml");
    graph.finish([pair]);
    roots[index] = { ...root, pair };
  }
}

function isXml({ carrier }: Root): boolean {
  return "mediaType" in carrier && /[/+]xml\b/i.test(carrier.mediaType);
}

/** Represents the root element in place of a property name. */
const rootElement = Symbol("root element");

interface Visit {
  readonly node: PairNode;
  readonly way: string;
}

function differencesFrom(
  start: readonly Visit[],
  differenceAt: (node: PairNode, step: string | undefined) => PendingChange | undefined,
): { readonly difference: PendingChange; readonly way: string }[] {
  const found: { difference: PendingChange; way: string }[] = [];
  const seen = new Set(start.map(({ node }) => node));
  const rest = [...seen].map((node): Visit => ({ node, way: "" }));
  const look = ({ node, way }: Visit, step?: string): void => {
    const difference = differenceAt(node, step);
    if (difference !== undefined) found.push({ difference, way });
  };
  for (const visit of [...rest]) look(visit);
  // The nearest first, then by name, so that a path does not depend on the order of keys.
  for (const visit of rest) {
    for (const { to, step } of inOrder(visit.node.edges)) {
      const next = { node: to, way: `${visit.way}/${step}` };
      look(next, step);
      if (seen.has(to)) continue;
      seen.add(to);
      rest.push(next);
    }
  }
  return found;
}

function inOrder(edges: readonly Edge[]): readonly Edge[] {
  return [...edges].sort((a, b) => (a.step < b.step ? -1 : a.step > b.step ? 1 : 0));
}

function differenceOf(
  { graph }: Collector,
  base: Schema,
  head: Schema,
  name: string | typeof rootElement | undefined,
): PendingChange | undefined {
  const [was, is] = [xmlOf(graph.base, base), xmlOf(graph.head, head)];
  if (was === undefined && is === undefined && name !== rootElement) return undefined;
  const ofArray = isArray(graph.base.shape(base));
  const [standard, standardNow] = standardNames(graph, base, head, [was, is], name);
  const [before, after] = [xmlForm(was, standard, ofArray), xmlForm(is, standardNow, ofArray)];
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  const facts = { subject: subjectOf(head.home), before, after };
  const isSeen = is === undefined || head.repointed !== undefined;
  return pendingChange("xml-changed", facts, keySpot(was ?? base.home), keySpot(isSeen ? head.home : is));
}

/**
 * The default names of the element in both versions, without `xml.name`: the name of the property, else that of the
 * component. Since OpenAPI 3.2 (§4.26.1), the root element is named like its component. Earlier versions do not define
 * it, although most serializers do this, so renaming a component is then not a change.
 */
function standardNames(
  { base: before, head: after }: PairGraph,
  base: Schema,
  head: Schema,
  [was, is]: readonly [At | undefined, At | undefined],
  name: string | typeof rootElement | undefined,
): readonly [string | undefined, string | undefined] {
  if (typeof name === "string") return [name, name];
  const own = [schemaName(base), schemaName(head)] as const;
  const isSpecified = before.dialect === "3.2" && after.dialect === "3.2";
  const isNamed = [was, is].some((xml) => xml?.get("name") !== undefined);
  if (name === rootElement && (isSpecified || isNamed)) return own;
  const either = own[1] ?? own[0];
  return [either, either];
}
