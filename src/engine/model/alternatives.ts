/** Expands unions: a schema as a list of schemas without unions, one of which a value must match. */
import type { At } from "../at";
import { omitUnions, type Part, type Schema, type SchemaStore, type Shape } from "./schema";
import { NULL } from "./types";

export interface Alternative {
  readonly schema: Schema;
  /** The branch that it was created from, as written in its union; undefined for a schema without unions. */
  readonly branch: At | undefined;
}

/** Maximum number of alternatives; for combined unions, fewer. */
const limit = 2000;
const combinedLimit = 100;
/** Limits for expanding combined unions: number of parts and nesting depth. */
const partsLimit = 5000;
const depthLimit = 200;

const unionWords = new Set([
  "anyOf",
  "oneOf",
  "title",
  "description",
  "discriminator",
  "deprecated",
  "default",
]);

/** True if a schema object only requires that one of its branches matches. */
function isUnionOnly(at: At, { unions }: Shape): boolean {
  if (at.node.kind !== "map" || !at.node.entries.every(({ key }) => unionWords.has(key))) return false;
  // A union with one branch has been read as part of the schema.
  return ["anyOf", "oneOf"].every((keyword) => {
    const list = at.get(keyword);
    return list === undefined || unions.some((union) => union.at.node === list.node);
  });
}

/**
 * The non-null branch of a schema of the form "this schema, or null", with the branch as written; undefined for any
 * other schema.
 */
export function nonNullBranch(
  store: SchemaStore,
  shape: Shape,
): { readonly schema: Schema; readonly branch: At } | undefined {
  const { schema, unions } = shape;
  const [union, ...more] = unions;
  if (union?.branches.length !== 2 || more.length > 0) return undefined;
  if (!schema.parts.every((part) => isUnionOnly(part.at, shape))) return undefined;
  const inner = union.branches.map((part) => ({ schema: store.all([part], part.at), branch: part.at }));
  const isNull = ({ schema: own }: { schema: Schema }): boolean => store.shape(own).types === NULL;
  const [rest, ...others] = inner.filter((each) => !isNull(each));
  return others.length === 0 ? rest : undefined;
}

/**
 * The alternatives of a schema, with its own keywords merged into each branch, in document order. Empty if no value is
 * allowed; undefined if there are too many. `oneOf` is read as `anyOf`: the comparison of branches handles the
 * requirement that exactly one branch matches.
 */
export function alternatives(store: SchemaStore, schema: Schema): readonly Alternative[] | undefined {
  const done = new Map<Schema, Alternative>();
  // A recursive union adds no alternatives.
  const expanded = new Set<Schema>();
  let parts = 0;

  function expand(next: Schema, branch: At | undefined, depth: number): boolean {
    const shape = store.shape(next);
    if (shape.types === 0) return true;
    if (shape.unions.length === 0) {
      if (!done.has(next)) done.set(next, { schema: next, branch });
      return done.size <= limit;
    }
    if (expanded.has(next)) return true;
    expanded.add(next);
    if (depth > depthLimit) return false;
    const outer = next.parts
      .filter((part) => !isUnionOnly(part.at, shape))
      .map((part): Part => ({ at: part.at, omit: part.omit | omitUnions }));
    let choices: (readonly Part[])[] = [outer];
    for (const union of shape.unions) {
      choices = choices.flatMap((chosen) => union.branches.map((branch) => [...chosen, branch]));
      if (choices.length > (shape.unions.length > 1 ? combinedLimit : limit)) return false;
    }
    return choices.every((chosen) => {
      parts += chosen.length;
      if (parts > partsLimit) return false;
      return expand(store.all(chosen, next.home), branch ?? chosen.at(-1)?.at, depth + 1);
    });
  }

  return expand(schema, undefined, 1) ? [...done.values()] : undefined;
}
