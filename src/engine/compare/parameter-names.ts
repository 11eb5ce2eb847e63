/** Parameters by names that are not sent: what is sent is the same under another one. */
import type { Parameter } from "../model/parameters";
import type { SchemaStore } from "../model/schema";
import { NULL, OBJECT } from "../model/types";
import type { PairGraph } from "./pairs";

/** The only two of a place whose names are not sent (OpenAPI 3.2 §4.12.2.1 `name`): by another name they are the same. */
export function renamedUnseen(
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

/** A whole query string, or an object of which each property is sent as a parameter of its own. */
function isNameless(store: SchemaStore, { in: place, style, explode, schema, content }: Parameter): boolean {
  if (place === "querystring") return true;
  const isApart = explode && /^(form|cookie)$/.test(style) && content.length === 0;
  return isApart && schema !== undefined && (store.shape(schema).types & ~NULL) === OBJECT;
}
