/** Sort order of findings. Each comparator returns a negative number if the first argument comes first. */
import type { Position } from "./report";

export function comparePosition(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

/** By UTF-16 units, independent of the locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
