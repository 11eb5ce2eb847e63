/** A way to keep the published name beside the one that it was renamed to. */
import type { Operation } from "../operation";
import { isOf, type Defect } from "./defect";
import { parameterBack, propertyBeside } from "./of-kind";

/** Undefined for what was not renamed. */
export function bothNames(
  defect: Defect,
): { readonly names: readonly [was: string, is: string]; readonly operations: Operation[] } | undefined {
  const { change } = defect;
  if (isOf(change, "property-removed")) {
    const { property, renamedTo } = change.facts;
    const operations = renamedTo === null ? undefined : propertyBeside(defect);
    return renamedTo !== null && operations ? { names: [property, renamedTo], operations } : undefined;
  }
  if (isOf(change, "parameter-removed")) {
    const { name, renamedTo } = change.facts;
    const operations = renamedTo === null ? undefined : parameterBack(defect);
    return renamedTo !== null && operations ? { names: [name, renamedTo], operations } : undefined;
  }
  return undefined;
}
