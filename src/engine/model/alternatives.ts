/** Unions taken apart: a schema as a list of schemas without unions, of which a value must meet one. */
import { omitUnions, type Part, type Schema, type SchemaStore } from "./schema";

/** More alternatives than this are not told apart. */
const limit = 256;

/**
 * The alternatives of a schema, its own keywords merged into each branch, in document order; empty if nothing
 * is allowed; undefined if there are too many. `oneOf` is read as `anyOf`: that exactly one branch may match
 * is judged where branches are compared.
 */
export function alternatives(store: SchemaStore, schema: Schema): readonly Schema[] | undefined {
  const done: Schema[] = [];
  const open = new Set<Schema>();

  function expand(next: Schema): boolean {
    const shape = store.shape(next);
    if (shape.types === 0) return true;
    if (shape.unions.length === 0) {
      if (!done.includes(next)) done.push(next);
      return done.length <= limit;
    }
    // A branch that leads back to the union itself adds nothing.
    if (open.has(next)) return true;
    open.add(next);
    const outer = next.parts.map((part): Part => ({ at: part.at, omit: part.omit | omitUnions }));
    let choices: (readonly Part[])[] = [outer];
    for (const union of shape.unions) {
      choices = choices.flatMap((chosen) => union.branches.map((branch) => [...chosen, branch]));
      if (choices.length > limit) return false;
    }
    for (const chosen of choices) if (!expand(store.all(chosen, next.home))) return false;
    return true;
  }

  return expand(schema) ? done : undefined;
}
