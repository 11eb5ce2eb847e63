/** Finds the operations that reach an element of a document, by request and response side. */
import type { Api, At, Operation, Side, SourceNode } from "../../engine/index";
import { findReferences, sides, type FoundReference, type Sides } from "./references-below";

type SchemaStore = Api["schemas"];

export interface OperationReach {
  /** The operations that reach a location; none if no reference leads to it. */
  readonly of: (at: At) => ReachingOperations;
  /** The targets of references, with the locations of the references. */
  readonly shared: () => readonly ReferenceTarget[];
}

export interface ReachingOperations {
  readonly requests: number;
  readonly responses: number;
  /** The number of operations on either side. */
  readonly count: number;
  /** The operations: those on the request side first, each in document order. */
  readonly list: () => readonly Operation[];
}

export interface ReferenceTarget {
  readonly at: At;
  readonly sites: () => readonly At[];
}

/** An element that operations reach as a whole: an entry of an operation, or the target of a reference. */
interface Vertex {
  readonly at: At;
  readonly references: Reference[];
  /** The operations, one bit for each. */
  readonly bits: Record<Side, Bits>;
  readonly to: Map<Vertex, Sides>;
}

interface Reference {
  readonly from: Vertex;
  readonly found: FoundReference;
}

type Bits = Uint32Array;

/** Traverses every reference once, and computes the operations that reach each vertex. */
export function computeReach({ paths, webhooks, schemas }: Api): OperationReach {
  const vertices = new Map<SourceNode, Vertex>();
  const called = paths.flatMap((item) => item.operations);
  const operations = [...called, ...webhooks.flatMap((item) => item.operations)];
  const words = (operations.length + 31) >>> 5;
  const waiting: Vertex[] = [];

  function vertexAt(at: At): Vertex {
    let vertex = vertices.get(at.node);
    if (vertex === undefined) {
      const bits = { request: new Uint32Array(words), response: new Uint32Array(words) };
      vertices.set(at.node, (vertex = { at, references: [], bits, to: new Map() }));
      waiting.push(vertex);
    }
    return vertex;
  }

  function follow(from: Vertex, found: FoundReference): void {
    const site = siteOf({ from, found });
    for (const target of targetsOf(schemas, site, found)) {
      const to = vertexAt(target);
      to.references.push({ from, found });
      const { request, response } = from.to.get(to) ?? { request: false, response: false };
      from.to.set(to, {
        request: request || found.sides.request,
        response: response || found.sides.response,
      });
    }
  }

  function enter(operation: Operation, bit: number, swapped: boolean): void {
    const [sent, received] = swapped ? (["response", "request"] as const) : sides;
    for (const at of requestLocations(operation, schemas)) addBit(vertexAt(at).bits[sent], bit);
    for (const { at } of operation.responses) addBit(vertexAt(at).bits[received], bit);
    for (const { items } of operation.callbacks)
      for (const item of items) for (const inner of item.operations) enter(inner, bit, !swapped);
  }

  for (const [bit, operation] of operations.entries()) enter(operation, bit, bit >= called.length);
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop())
    for (const found of findReferences(vertex.at)) follow(vertex, found);
  propagate([...vertices.values()]);

  return {
    of(at) {
      const bits = { request: new Uint32Array(words), response: new Uint32Array(words) };
      for (let here: At | undefined = at; here !== undefined; here = here.parent) {
        const vertex = vertices.get(here.node);
        if (vertex !== undefined) for (const side of sides) addBits(bits[side], vertex.bits[side]);
      }
      const all = bits.request.slice();
      addBits(all, bits.response);
      const named = (side: Side): Operation[] => operations.filter((_, bit) => hasBit(bits[side], bit));
      return {
        requests: countBits(bits.request),
        responses: countBits(bits.response),
        count: countBits(all),
        list: () => [...new Set([...named("request"), ...named("response")])],
      };
    },
    shared: () =>
      [...vertices.values()].flatMap(({ at, references }) =>
        references.length === 0 ? [] : [{ at, sites: () => references.map(siteOf) }],
      ),
  };
}

function siteOf({ from, found }: Reference): At {
  return found.way.reduce((at, token) => at.get(token) ?? at.items()[Number(token)] ?? at, from.at);
}

function targetsOf(schemas: SchemaStore, site: At, found: FoundReference): readonly At[] {
  const { resolver } = schemas;
  if (found.kind === "extensions") return schemas.extensionsOf(site);
  const target =
    found.kind === "dynamic"
      ? resolver.dynamicTarget(found.reference, site)
      : resolver.target(found.reference, site);
  return target === undefined ? [] : [target];
}

function addBit(bits: Bits, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** @returns true if it added some */
function addBits(to: Bits, from: Bits): boolean {
  let isNews = false;
  for (let index = 0; index < from.length; index++) {
    const [before, more] = [to[index] ?? 0, from[index] ?? 0];
    if ((more & ~before) === 0) continue;
    to[index] = before | more;
    isNews = true;
  }
  return isNews;
}

function hasBit(bits: Bits, bit: number): boolean {
  return (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}

function countBits(bits: Bits): number {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count++;
  return count;
}

/** The parts of a request. In Swagger 2.0, body and form parameters are parameters too. */
function requestLocations(
  { parameters, body, at, items }: Operation,
  { dialect, resolver }: SchemaStore,
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
      for (const side of sides) if (met[side] && addBits(to.bits[side], from.bits[side])) isNews = true;
      if (isNews) waiting.add(to);
    }
  }
}
