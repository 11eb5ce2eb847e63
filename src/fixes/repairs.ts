/** Candidate fixes for a change, each as a draft that a check has yet to verify. */
import type { Draft } from "./draft-head";
import type { Edition } from "./edition";
import { applied } from "./fix/apply";
import type { Defect } from "./fix/defect";
import { deprecated, isDeprecatable } from "./fix/deprecate";
import { bothNames } from "./fix/keep-both";
import { madeOptional } from "./fix/optional";
import { restorations } from "./fix/restore";
import { nameOf, restoredWords } from "./fix/fix-titles";
import type { Operation } from "./operation";

/**
 * `restore`: restores the published element. `deprecate`: restores it as deprecated. `optional`: makes the added
 * element optional. `both`: restores the published name next to the new one.
 */
export type RepairKind = "restore" | "deprecate" | "optional" | "both";

/** A candidate fix. Of several candidates of the same kind, the first that a check accepts is used. */
export interface Attempt {
  readonly kind: RepairKind;
  /** Title for a menu. */
  readonly title: string;
  readonly operations: readonly Operation[];
  /** The version that restored elements come from. */
  readonly base: Edition;
  /** Head with the fix; undefined if its text cannot be edited to have exactly the expected content. */
  readonly draft: () => Draft | undefined;
}

/**
 * All candidates: those that keep the addition first, then the smallest.
 * @param head the current version
 * @param sunset the earliest sunset for elements deprecated today, if the policy defines one
 */
export function attempts(
  { change, way: through, base, head }: Omit<Defect, "head"> & { readonly head: Draft },
  sunset?: string,
): Attempt[] {
  const defect = { change, way: through, base, head };
  const by = (kind: RepairKind, title: string, operations: readonly Operation[]): Attempt => ({
    kind,
    title,
    operations,
    base,
    draft: () => applied(head, base, operations),
  });
  const name = nameOf(change);
  const optional = madeOptional(defect);
  const both = bothNames(defect);
  const restoring = restorations(defect);
  return [
    ...optional.ways.map((way) => by("optional", `Make ${optional.name} optional`, way)),
    ...(both ? [by("both", `Keep both names: ${both.names.join(" and ")}`, both.operations)] : []),
    ...restoring.map((way) =>
      by("restore", `Restore what was published: ${restoredName(change.kind, name, way)}`, way),
    ),
    ...(isDeprecatable(defect)
      ? restoring
          .filter(([first]) => first?.do === "insert")
          .map((way): Attempt => ({
            kind: "deprecate",
            title: `Deprecate ${name ?? "it"} instead of removing it`,
            operations: way,
            base,
            draft: () => {
              const back = applied(head, base, way);
              return back && deprecated(defect, back, way, sunset);
            },
          }))
      : []),
  ];
}

function restoredName(kind: string, name: string | undefined, way: readonly Operation[]): string {
  if (kind.endsWith("-became-required")) return `${name ?? "it"} is optional`;
  if (kind.endsWith("-became-optional")) return `${name ?? "it"} is required`;
  if (kind.endsWith("-removed") && name !== undefined) return name;
  if (way[0]?.do === "remove" && name !== undefined) return `without ${name.replace(/^the /, "")}`;
  return restoredWords(way) ?? name ?? "original definition";
}
