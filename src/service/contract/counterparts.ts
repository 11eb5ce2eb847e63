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
  const met = new Map<SourceNode, Set<SourceNode>>();
  const waiting: (readonly [At, At])[] = [];

  function pair(is: At | undefined, was: At | undefined): void {
    if (is === undefined || was === undefined) return;
    if (!found.has(is.node)) found.set(is.node, was);
    const known = met.get(is.node) ?? new Set();
    if (known.has(was.node)) return;
    met.set(is.node, known.add(was.node));
    waiting.push([is, was]);
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
  if (holdsData(is) || is.token === "required" || is.token === "type")
    return items.map((item) => [item, others.find((one) => scalarKey(one) === scalarKey(item))]);
  const hasNoReference = (at: At): boolean => at.get("$ref") === undefined;
  const [plain, before] = [items.filter(hasNoReference), others.filter(hasNoReference)];
  return items.map((item) => {
    const index = plain.indexOf(item);
    if (index >= 0) return [item, plain.length === before.length ? before[index] : undefined];
    const reference = item.get("$ref")?.string();
    return [item, others.find((one) => one.get("$ref")?.string() === reference)];
  });
}

function scalarKey(at: At): string | undefined {
  const { scalar } = at;
  return scalar && `${typeof scalar.value} ${at.text() ?? ""}`;
}
