/** Candidate fixes for a change, each as a draft that a check has yet to verify. */
import type { HeadDraft } from "./draft-head";
import type { Edition } from "./edition";
import { applied } from "./fix/apply";
import type { ChangeToFix } from "./fix/change-to-fix";
import { deprecated, isDeprecatable } from "./fix/deprecate";
import { bothNames } from "./fix/keep-both";
import { candidatesToMakeOptional } from "./fix/make-optional";
import { restoreCandidates } from "./fix/restore";
import { changedName, describeRestored } from "./fix/fix-titles";
import type { Operation } from "./operation";

/**
 * `restore`: restores the published element. `deprecate`: restores it as deprecated. `optional`: makes the added
 * element optional. `keep-both`: restores the published name next to the new one.
 */
export type RepairKind = "restore" | "deprecate" | "optional" | "keep-both";

/** A candidate fix. Of several candidates of the same kind, the first that a check accepts is used. */
export interface Attempt {
  readonly kind: RepairKind;
  /** Title for a menu. */
  readonly title: string;
  readonly operations: readonly Operation[];
  /** The version that restored elements come from. */
  readonly base: Edition;
  /** Head with the fix; undefined if its text cannot be edited to have exactly the expected content. */
  readonly draft: () => HeadDraft | undefined;
}

/**
 * All candidates: those that keep the addition first, then the smallest.
 * @param head the current version
 * @param sunset the earliest sunset for elements deprecated today, if the policy defines one
 */
export function attempts(
  { change, way: through, base, head }: Omit<ChangeToFix, "head"> & { readonly head: HeadDraft },
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
  const name = changedName(change);
  const optional = candidatesToMakeOptional(defect);
  const both = bothNames(defect);
  const restoring = restoreCandidates(defect);
  return [
    ...optional.ways.map((way) => by("optional", `Make ${optional.name} optional`, way)),
    ...(both ? [by("keep-both", `Keep both names: ${both.names.join(" and ")}`, both.operations)] : []),
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
  return describeRestored(way) ?? name ?? "original definition";
}
