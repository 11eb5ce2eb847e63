/** Finds the operations that reach an element of a document, by request and response side. */
import type { Api, At, Operation, PathItem, Side, SourceNode } from "../../engine/index";
import { holdsData, holdsNames } from "./element-names";

export interface OperationReach {
  /** The operations that reach a location, in document order; empty if no reference leads to it. */
  readonly of: (at: At) => Readonly<Record<Side, readonly Operation[]>>;
  /** The targets of references, with the locations of the references. */
  readonly shared: () => readonly ReferenceTarget[];
}

export interface ReferenceTarget {
  readonly at: At;
  readonly sites: readonly At[];
}

/** An element that operations reach as a whole: an entry of an operation, or the target of a reference. */
interface Vertex extends ReferenceTarget {
  readonly sites: At[];
  /** The operations, one bit for each. */
  readonly bits: Record<Side, bigint>;
  readonly to: Map<Vertex, Sides>;
}

type Sides = Readonly<Record<Side, boolean>>;

const sides = ["request", "response"] as const;
const both: Sides = { request: true, response: true };

/** Traverses every reference once, and computes the operations that reach each vertex. */
export function computeReach({ paths, webhooks, schemas }: Api): OperationReach {
  const { resolver } = schemas;
  const vertices = new Map<SourceNode, Vertex>();
  const operations: Operation[] = [];
  const waiting: Vertex[] = [];

  function vertexAt(at: At): Vertex {
    let vertex = vertices.get(at.node);
    if (vertex === undefined) {
      vertex = { at, sites: [], bits: { request: 0n, response: 0n }, to: new Map() };
      vertices.set(at.node, vertex);
      waiting.push(vertex);
    }
    return vertex;
  }

  function lead(from: Vertex, site: At, target: At | undefined, met: Sides): void {
    if (target === undefined) return;
    const to = vertexAt(target);
    to.sites.push(site);
    const { request, response } = from.to.get(to) ?? { request: false, response: false };
    from.to.set(to, { request: request || met.request, response: response || met.response });
  }

  /** Visits all references below a location of a vertex. */
  function visitReferences(from: Vertex, at: At, met: Sides): void {
    if (at.scalar !== undefined || holdsData(at)) return;
    const isNames = holdsNames(at);
    const inside = isNames ? met : carriedSides(at, met);
    if (!isNames) {
      const [reference, dynamic] = [at.get("$ref")?.string(), at.get("$dynamicRef")?.string()];
      if (reference !== undefined) lead(from, at, resolver.target(reference, at), inside);
      if (dynamic !== undefined) lead(from, at, resolver.dynamicTarget(dynamic, at), inside);
      if (at.get("discriminator") !== undefined) {
        for (const named of at.get("discriminator")?.get("mapping")?.entries() ?? []) {
          const written = named.string() ?? "";
          if (/[#/]/.test(written)) lead(from, named, resolver.target(written, named), inside);
        }
        for (const extension of schemas.extensionsOf(at)) lead(from, at, extension, inside);
      }
    }
    for (const entry of at.entries()) visitReferences(from, entry, inside);
    for (const item of at.items()) visitReferences(from, item, inside);
  }

  function enter(operation: Operation, outer: bigint, swapped: boolean): void {
    const [sent, received] = swapped ? (["response", "request"] as const) : sides;
    for (const at of requestLocations(operation, schemas)) vertexAt(at).bits[sent] |= outer;
    for (const { at } of operation.responses) vertexAt(at).bits[received] |= outer;
    for (const { items } of operation.callbacks)
      for (const item of items) for (const inner of item.operations) enter(inner, outer, !swapped);
  }

  function enterAll(items: readonly PathItem[], swapped: boolean): void {
    for (const item of items)
      for (const operation of item.operations) {
        enter(operation, 1n << BigInt(operations.length), swapped);
        operations.push(operation);
      }
  }

  enterAll(paths, false);
  enterAll(webhooks, true);
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop())
    visitReferences(vertex, vertex.at, both);
  propagate([...vertices.values()]);

  return {
    of(at) {
      const bits = { request: 0n, response: 0n };
      for (let here: At | undefined = at; here !== undefined; here = here.parent) {
        const vertex = vertices.get(here.node);
        for (const side of sides) bits[side] |= vertex?.bits[side] ?? 0n;
      }
      const named = (side: Side): Operation[] => {
        const digits = bits[side].toString(2);
        return operations.filter((_, index) => digits[digits.length - 1 - index] === "1");
      };
      return { request: named("request"), response: named("response") };
    },
    shared: () => [...vertices.values()].filter(({ sites }) => sites.length > 0),
  };
}

/**
 * The sides on which a location is used: `readOnly` excludes requests, `writeOnly` excludes responses (OpenAPI 3.0.3
 * §4.7.24).
 */
function carriedSides(at: At, met: Sides): Sides {
  return {
    request: met.request && at.get("readOnly")?.boolean() !== true,
    response: met.response && at.get("writeOnly")?.boolean() !== true,
  };
}

/** The parts of a request. In Swagger 2.0, body and form parameters are parameters too. */
function requestLocations(
  { parameters, body, at, items }: Operation,
  { dialect, resolver }: Api["schemas"],
): readonly At[] {
  const own = [...parameters.map((parameter) => parameter.at), ...(body === undefined ? [] : [body.at])];
  if (dialect !== "2.0") return own;
  const listed = [at, ...items].flatMap((holder) => holder.get("parameters")?.items() ?? []);
  const inBody = listed.filter((one) =>
    ["body", "formData"].includes(resolver.follow(one)?.get("in")?.string() ?? ""),
  );
  return [...own, ...inBody];
}

/** Propagates operations along the references until nothing changes. */
function propagate(vertices: readonly Vertex[]): void {
  const waiting = new Set(vertices);
  for (const from of waiting) {
    waiting.delete(from);
    for (const [to, met] of from.to) {
      let isNews = false;
      for (const side of sides) {
        const before = to.bits[side];
        if (met[side]) to.bits[side] |= from.bits[side];
        isNews ||= to.bits[side] !== before;
      }
      if (isNews) waiting.add(to);
    }
  }
}
