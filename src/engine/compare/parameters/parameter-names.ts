/** Pairs parameters whose names are not transmitted. */
import type { Parameter } from "../../model/parameters";
import type { SchemaStore } from "../../model/schema";
import type { PairGraph } from "../schemas/pairs";
import { separateProperties } from "./parameter-objects";

/**
 * Pairs parameters whose names are not transmitted (OpenAPI 3.2 §4.12.2.1 `name`), if each version has only one of them
 * in the same location.
 */
export function pairUntransmittedNames(
  { base, head }: PairGraph,
  removed: readonly Parameter[],
  added: readonly Parameter[],
): ReadonlyMap<Parameter, Parameter> {
  const [gone, come] = [
    removed.filter((each) => isNameless(base, each)),
    added.filter((each) => isNameless(head, each)),
  ];
  return new Map(
    gone.flatMap((was) => {
      const [is, ...more] = come.filter((each) => each.in === was.in);
      const isOnly = gone.filter((each) => each.in === was.in).length === 1 && more.length === 0;
      return is !== undefined && isOnly ? [[was, is] as const] : [];
    }),
  );
}

function isNameless(store: SchemaStore, parameter: Parameter): boolean {
  return parameter.in === "querystring" || separateProperties(store, parameter) !== undefined;
}
