/** Candidate that keeps the published name next to the new one. */
import type { Operation } from "../operation";
import { isOfKind, type ChangeToFix } from "./change-to-fix";
import { restoreParameter, restorePath, keepBothProperties } from "./by-rule";

/** Undefined for a change that is not a rename. */
export function bothNames(
  defect: ChangeToFix,
): { readonly names: readonly [was: string, is: string]; readonly operations: Operation[] } | undefined {
  const { change } = defect;
  if (isOfKind(change, "property-removed")) {
    const { property, renamedTo } = change.facts;
    const operations = renamedTo === null ? undefined : keepBothProperties(defect);
    return renamedTo !== null && operations ? { names: [property, renamedTo], operations } : undefined;
  }
  if (isOfKind(change, "parameter-removed")) {
    const { name, renamedTo } = change.facts;
    const operations = renamedTo === null ? undefined : restoreParameter(defect);
    return renamedTo !== null && operations ? { names: [name, renamedTo], operations } : undefined;
  }
  if (isOfKind(change, "path-removed")) {
    const { path, successor } = change.facts;
    const operations = successor === undefined ? undefined : restorePath(defect);
    return successor !== undefined && operations ? { names: [path, successor], operations } : undefined;
  }
  return undefined;
}
