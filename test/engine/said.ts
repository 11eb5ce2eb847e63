/** What the engine says of a pair of texts, a line for each change: what tables of cases are held to. */
import { messageOf } from "../../src/engine/index";
import { told } from "./compared";

/**
 * In document order of head: `kind compatibility (side) at TEXT: message | base POINTER | operations`. TEXT is the first
 * line of what is underlined in head; the base is left out where nothing stood, the operations where it is one alone.
 */
export function said(before: string, after: string): string[] {
  return told(before, after).map(({ kind, compatibility, side, underlines, change }) => {
    const operations = [...new Set(change.uses.map(({ method, path }) => `${method} ${path}`))];
    return [
      `${kind} ${compatibility} (${side}) at ${underlines.split("\n")[0] ?? ""}: ${messageOf(change)}`,
      ...(change.base === null ? [] : [`base ${change.base.pointer}`]),
      ...(operations.length > 1 ? [operations.join(", ")] : []),
    ].join(" | ");
  });
}
