/** The order in which findings are told. Each gives a number below zero where the first comes first. */
import type { Position } from "./report";

export function comparePosition(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

/** By UTF-16 units, so that it is the same in every language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
