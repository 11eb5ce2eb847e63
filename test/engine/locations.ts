/** Checks that the range of a location covers the key or value of its pointer. */
import type { MapEntry, Place, SourceNode } from "../../src/engine/index";
import { parse } from "../../src/source/index";
import { compareTexts } from "./compared";

/** The faults in the locations of all changes between two texts. */
export function wrongPlaces(before: string, after: string): string[] {
  const [base, head] = [before, after].map((text) => parse("", text).document.root);
  return compareTexts(before, after).changes.flatMap((change) => {
    const wrong = [
      wrongPlace(head, change.head),
      change.base === null ? undefined : wrongPlace(base, change.base),
    ];
    return wrong.flatMap((each) => (each === undefined ? [] : [`${change.kind}: ${each}`]));
  });
}

/** The fault of a location; undefined if it is correct. */
export function wrongPlace(root: SourceNode | undefined, place: Place): string | undefined {
  let node = root;
  let entry: MapEntry | undefined;
  for (const token of place.pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    entry = node?.kind === "map" ? node.get(key) : undefined;
    node = node?.kind === "seq" ? node.items[Number(key)] : entry?.value;
    if (node === undefined) return `nothing stands at ${place.pointer}`;
  }
  if (node === undefined) return "the document is empty";
  const { start, end } = place.span;
  if (start >= end) return `an empty range at ${place.pointer}`;
  const isKey = start === entry?.keyStart && end === entry.keyEnd;
  const isValue = start === node.start && end === node.end;
  const first = node.kind === "map" ? node.entries[0] : undefined;
  const isFirst = entry === undefined && start === first?.keyStart;
  // A form field is identified by its name, like a property.
  const name = entry === undefined && node.kind === "map" ? node.get("name")?.value : undefined;
  const isName = start === name?.start && end === name.end;
  return isKey || isValue || isFirst || isName ? undefined : `neither key nor value of ${place.pointer}`;
}
