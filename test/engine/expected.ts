/** Reported changes as structured data, for expectations and for results of the engine. No wording. */
import type { ChangeFacts, ChangeKind, Compatibility, Example, Place } from "../../src/engine/index";
import { told, type Told } from "./compared";

/** A reported change. Pointers that start with `#` are relative to the text of the case, others to the document. */
export interface Expected {
  readonly kind: ChangeKind;
  readonly severity: Compatibility;
  readonly side: Told["side"];
  /** The pointer in base; null if the element did not exist. */
  readonly base: string | null;
  /** The pointer in head where its key is underlined, or `POINTER: TEXT` with the first line of an underlined value. */
  readonly head: string;
  readonly facts: ChangeFacts[ChangeKind];
  /** The operations as `METHOD PATH`, if there are several. */
  readonly operations?: readonly string[];
}

type Build = <K extends ChangeKind>(
  kind: K,
  side: Expected["side"],
  base: string | null,
  head: string,
  facts: ChangeFacts[K],
  operations?: readonly string[],
) => Expected;

const build =
  (severity: Compatibility): Build =>
  (kind, side, base, head, facts, operations) => ({
    ...{ kind, severity, side, base, head, facts },
    ...(operations && { operations }),
  });

export const breaking = build("breaking");
export const dangerous = build("dangerous");
export const compatible = build("compatible");

/** The changes that the engine reports between two documents, in document order of head. */
export function reported(before: string, after: string, of: Example["of"] = "document"): Expected[] {
  return told(before, after).map(({ kind, compatibility, side, underlines, change }) => {
    const operations = [...new Set(change.uses.map(({ method, path }) => `${method} ${path}`))];
    return {
      ...{ kind, severity: compatibility, side, facts: change.facts },
      base: change.base && relative(change.base, of),
      head: relative(change.head, of) + underlinedValue(change.head, underlines),
      ...(operations.length > 1 && { operations }),
    };
  });
}

/** One line for a change, for snapshots. */
export function lineOf({ kind, severity, side, base, head, facts, operations }: Expected): string {
  return [
    `${kind} ${severity} (${side})`,
    `${base ?? "nothing"} -> ${head}`,
    JSON.stringify(facts),
    ...(operations === undefined ? [] : [operations.join(", ")]),
  ].join(" | ");
}

const roots: Readonly<Partial<Record<Example["of"], string>>> = {
  operation: "/paths/~1things/post",
  schema: "/components/schemas/Thing",
};

function relative({ pointer }: Place, of: Example["of"]): string {
  const root = roots[of];
  const isInside = root !== undefined && (pointer === root || pointer.startsWith(`${root}/`));
  return isInside ? `#${pointer.slice(root.length)}` : pointer;
}

/** Undefined if the key is underlined. */
function underlinedValue({ pointer }: Place, underlines: string): string {
  const [line = ""] = underlines.split("\n");
  const key = pointer
    .slice(pointer.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  return [key, `"${key}"`, `'${key}'`].includes(line) ? "" : `: ${line}`;
}
