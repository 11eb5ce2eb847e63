/** Candidate that keeps the published name next to the new one. */
import type { Operation } from "../operation";
import { isOf, type Defect } from "./defect";
import { parameterBack, propertyBeside } from "./by-rule";

/** Undefined for a change that is not a rename. */
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
