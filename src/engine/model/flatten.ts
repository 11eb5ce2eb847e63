/** Resolves `$ref` and `allOf` of a schema to a flat list of parts. */
import { ignoresSiblings } from "./dialect";
import type { At } from "../at";
import type { SourceNode } from "../span";
import { omitUnions, type FlatPart, type Schema, type SchemaStore, type Union } from "./schema";
import { malformedInSchema, malformedProblem, type Malformed } from "./malformed";
import { schemaTarget } from "./reference-targets";
import { allowsAll, isFalse } from "./trivial-schemas";
import { excludedBranches, exclusionsOf } from "./desugar";

export interface Flattened {
  readonly parts: readonly FlatPart[];
  readonly unions: readonly Union[];
  readonly discriminators: readonly At[];
  /** True if a part is the schema `false`: no value is allowed. */
  readonly never: At | undefined;
  /** True if a reference could not be resolved, so that its constraints are unknown. */
  readonly unknown: At | undefined;
  readonly malformed: readonly Malformed[];
}

export function flatten(store: SchemaStore, schema: Schema): Flattened {
  const parts: FlatPart[] = [];
  const unions: Union[] = [];
  const discriminators: At[] = [];
  /** Indexes in `parts` of the parts that a node contributed. */
  const spans = new Map<SourceNode, { readonly start: number; end?: number }>();
  /** The parts whose nested schemas are being flattened. */
  const seeing: At[][] = [];
  let malformed: readonly Malformed[] = [];
  let never: At | undefined;
  let unknown: At | undefined;

  function add(at: At, omit: number): void {
    const before = spans.get(at.node);
    if (before !== undefined) {
      const again = seeing.length === 0 ? [] : parts.slice(before.start, before.end);
      for (const sees of seeing) sees.push(...again.map((part) => part.at));
      return;
    }
    const span: { start: number; end?: number } = { start: parts.length };
    spans.set(at.node, span);
    const sees = seesInside(at) ? [] : undefined;
    if (sees !== undefined) seeing.push(sees);
    lay(at, omit, sees ?? []);
    if (sees !== undefined) seeing.pop();
    span.end = parts.length;
  }

  function lay(at: At, omit: number, sees: readonly At[]): void {
    const { node } = at;
    const own = malformedInSchema(at, store.dialect);
    if (own.length > 0) malformed = [...malformed, ...own];
    for (const each of own) store.resolver.tell(each.at, malformedProblem(each));
    if (node.kind === "scalar" && node.value === false) never ??= at;
    if (node.kind !== "map") return;
    const reference = at.get("$ref")?.string();
    if (reference !== undefined) {
      follow(schemaTarget(store.resolver, store.dialect, reference, at), at, omit);
      if (ignoresSiblings(store.dialect)) return;
    }
    if (at.get("$ref") !== undefined && reference === undefined) unknown ??= at;
    const dynamic = at.get("$dynamicRef")?.string();
    if (dynamic !== undefined) follow(store.resolver.dynamicTarget(dynamic, at), at, omit);
    parts.push({ at, sees });
    for (const each of seeing) each.push(at);
    for (const branch of at.get("allOf")?.items() ?? []) add(branch, omit);
    for (const kind of ["anyOf", "oneOf"] as const) addUnion(kind, at, omit);
    const certain = certainBranch(at);
    if (certain !== undefined) add(certain, omit);
    for (const excluded of exclusionsOf(at)) addNot(excluded, omit);
    const discriminator = at.get("discriminator");
    if (discriminator !== undefined) discriminators.push(discriminator);
  }

  /** Simplifies `not` if its schema accepts every value or only negates another schema. */
  function addNot(not: At, omit: number): void {
    if (allowsAll(not)) never ??= not;
    const double = not.node.kind === "map" && not.node.entries.length === 1 ? not.get("not") : undefined;
    if (double !== undefined) add(double, omit);
  }

  function follow(target: At | undefined, from: At, omit: number): void {
    if (target === undefined) unknown ??= from;
    else add(target, omit);
  }

  function addUnion(kind: "anyOf" | "oneOf", at: At, omit: number): void {
    const list = at.get(kind);
    if (list?.node.kind !== "seq" || list.node.items.length === 0) return;
    if (kind === "oneOf" && excludedBranches(at) !== undefined) return;
    const branches = list.items().filter((branch) => !isFalse(branch));
    const [only] = branches;
    if (only === undefined) never ??= list;
    if (branches.length === 1 && only !== undefined) add(only, omit);
    else if ((omit & omitUnions) === 0 && (kind === "oneOf" || seesInside(at) || !branches.some(allowsAll))) {
      unions.push({ kind, at: list, branches: branches.map((branch) => ({ at: branch, omit: 0 })) });
    }
  }

  for (const part of schema.parts) {
    spans.delete(part.at.node);
    add(part.at, part.omit);
  }
  // The branches selected for a part are separate parts here, but they also contribute to its unevaluated properties
  // and items.
  const chosen = new Set(
    schema.parts.filter(({ omit }) => (omit & omitUnions) !== 0).map(({ at }) => at.node),
  );
  const all = parts.map((part) => part.at);
  for (const [index, part] of parts.entries()) {
    if (chosen.has(part.at.node) && seesInside(part.at)) part.sees = [...part.sees, ...all.slice(index + 1)];
  }
  return { parts, unions, discriminators, never, unknown, malformed };
}

/** The result of an `if` that matches every value, or no value. */
function certainBranch(at: At): At | undefined {
  const condition = at.get("if");
  if (condition === undefined) return undefined;
  if (allowsAll(condition)) return at.get("then");
  return isFalse(condition) ? at.get("else") : undefined;
}

/** With `unevaluated…`, the set of matching branches matters even if any value is accepted. */
function seesInside(at: At): boolean {
  return (at.get("unevaluatedProperties") ?? at.get("unevaluatedItems")) !== undefined;
}
