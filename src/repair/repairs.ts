/** The repairs of one change, each as a draft that a check has yet to find right. */
import type { Draft } from "./draft";
import type { Edition } from "./edition";
import { applied } from "./fix/apply";
import type { Defect } from "./fix/defect";
import { deprecated, isDeprecatable } from "./fix/deprecate";
import { bothNames } from "./fix/keep-both";
import { madeOptional } from "./fix/optional";
import { restorations } from "./fix/restore";
import { nameOf, restoredWords } from "./fix/words";
import type { Operation } from "./operation";

/**
 * `restore`: what was published comes back. `deprecate`: it comes back to go later. `optional`: what was added may be
 * left out. `both`: the published name comes back beside the new one.
 */
export type RepairKind = "restore" | "deprecate" | "optional" | "both";

/** One way to repair a change; of several of one kind the first that a check finds right is meant. */
export interface Attempt {
  readonly kind: RepairKind;
  /** For a menu. */
  readonly title: string;
  readonly operations: readonly Operation[];
  /** The version that what comes back is from. */
  readonly base: Edition;
  /** Head with it; undefined where its text cannot be edited so that it says that and nothing else. */
  readonly draft: () => Draft | undefined;
}

/**
 * Every way that is worth a try, those that keep what was added first, then the smallest.
 * @param head as it is now
 * @param sunset the first day on which what is deprecated today may go, if policy says one
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
