/** Values of a document in the words of a message. */
import type { At } from "../at";

/** A value as JSON, for a message; cut where it is long. */
export function jsonOf(at: At): string {
  return shortened(JSON.stringify(plain(at)));
}

function plain(at: At): unknown {
  if (at.node.kind === "seq") return at.items().map(plain);
  if (at.node.kind === "map")
    return Object.fromEntries(at.entries().map((entry) => [entry.key, plain(entry)]));
  return at.node.value;
}

export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
