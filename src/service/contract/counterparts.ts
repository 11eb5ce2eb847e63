/** Finds the published counterpart of an element, also if it was renamed or moved. */
import {
  pairCallbacks,
  pairPaths,
  positionedNames,
  type Api,
  type At,
  type Operation,
  type PathItem,
  type SourceNode,
} from "../../engine/index";
import { holdsComponents, holdsData, holdsNames } from "./element-names";

/** The counterpart in base of an element of head; undefined if there is none, or if it is unknown. */
export type Counterparts = (head: At) => At | undefined;

/** Traverses both versions in parallel: components by name, then paths by URL, then keyword by keyword. */
export function findCounterparts(base: Api, head: Api): Counterparts {
  const found = new Map<SourceNode, At>();
  /** The first counterpart that each node was paired with; and further ones, which are rare. */
  const firstMet = new Map<SourceNode, SourceNode>();
  const laterMet = new Map<SourceNode, Set<SourceNode>>();
  const waiting: (readonly [At, At])[] = [];

  function pair(is: At | undefined, was: At | undefined): void {
    if (is === undefined || was === undefined) return;
    if (!found.has(is.node)) found.set(is.node, was);
    if (hasMet(is.node, was.node)) return;
    // Two scalars have nothing below them.
    if (is.scalar === undefined || was.scalar === undefined) waiting.push([is, was]);
  }

  /** True if they were paired before; from now on they were. */
  function hasMet(is: SourceNode, was: SourceNode): boolean {
    const first = firstMet.get(is);
    if (first === undefined) firstMet.set(is, was);
    if (first === undefined || first === was) return first === was;
    const later = laterMet.get(is) ?? new Set();
    laterMet.set(is, later);
    const isKnown = later.has(was);
    later.add(was);
    return isKnown;
  }

  function descend(is: At, was: At): void {
    const [now, before] = [head.schemas.resolver.follow(is), base.schemas.resolver.follow(was)];
    if (now?.node !== is.node || before?.node !== was.node) pair(now, before);
    const isNames = holdsNames(is);
    for (const entry of is.entries()) {
      // Order does not matter: see `pairOperations`.
      if (!isNames && ["parameters", "callbacks"].includes(entry.key) && !holdsComponents(entry)) continue;
      pair(entry, was.get(entry.key));
    }
    for (const [one, other] of matchItems(is, was)) pair(one, other);
  }

  function pairOperations(is: Operation, was: Operation): void {
    pair(is.at, was.at);
    const [places, before] = [positionedNames(is.path), positionedNames(was.path)];
    for (const parameter of is.parameters) {
      const other = was.parameters.find((one) =>
        one.in === "path" && parameter.in === "path"
          ? before.get(one.name) === places.get(parameter.name)
          : one.key === parameter.key,
      );
      pair(parameter.at, other?.at);
    }
    pair(is.body?.at, was.body?.at);
    for (const called of pairCallbacks(was, is).pairs) {
      pair(called.head.at, called.base.at);
      for (const item of called.items) pairItems(item.head, item.base);
    }
  }

  function pairItems(is: PathItem, was: PathItem): void {
    if (!found.has(is.at.node)) found.set(is.at.node, was.at);
    for (const operation of is.operations) {
      const other = was.operations.find(({ method }) => method === operation.method);
      if (other !== undefined) pairOperations(operation, other);
    }
  }

  for (const [is, was] of pairByName(head.root, base.root)) pair(is, was);
  for (const item of pairPaths(base, head).pairs) pairItems(item.head, item.base);
  for (const item of head.webhooks) {
    const other = base.webhooks.find(({ path }) => path === item.path);
    if (other !== undefined) pairItems(item, other);
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) descend(...next);
  return ({ node }) => found.get(node);
}

/** The components of the same kind and name. */
function pairByName(is: At, was: At): [At, At | undefined][] {
  const both = [is, is.get("components")].map((holder, index) => ({
    holder,
    other: index === 0 ? was : was.get("components"),
  }));
  return both.flatMap(({ holder, other }) =>
    (holder?.entries() ?? [])
      .filter(holdsComponents)
      .flatMap((kind) =>
        kind.entries().map((at): [At, At | undefined] => [at, other?.get(kind.key)?.get(at.key)]),
      ),
  );
}

/**
 * Pairs equal values, and schemas with the same reference; the remaining ones by position if their number is the same.
 */
function matchItems(is: At, was: At): [At, At | undefined][] {
  const [items, others] = [is.items(), was.items()];
  if (items.length === 0) return [];
  if (holdsData(is) || is.token === "required" || is.token === "type") {
    const byKey = firstByKey(others, scalarKey);
    return items.map((item) => [item, byKey.get(scalarKey(item))]);
  }
  const hasNoReference = (at: At): boolean => at.get("$ref") === undefined;
  const [plain, before] = [items.filter(hasNoReference), others.filter(hasNoReference)];
  const byReference = firstByKey(others, referenceOf);
  let index = 0;
  return items.map((item) => {
    if (!hasNoReference(item)) return [item, byReference.get(referenceOf(item))];
    const other = before[index++];
    return [item, plain.length === before.length ? other : undefined];
  });
}

function firstByKey(
  items: readonly At[],
  identity: (at: At) => string | undefined,
): Map<string | undefined, At> {
  const first = new Map<string | undefined, At>();
  for (const item of items) {
    const key = identity(item);
    if (!first.has(key)) first.set(key, item);
  }
  return first;
}

function referenceOf(at: At): string | undefined {
  return at.get("$ref")?.string();
}

function scalarKey(at: At): string | undefined {
  const { scalar } = at;
  return scalar && `${typeof scalar.value} ${at.text() ?? ""}`;
}
