/** Values of a document in the words of a message. */
import type { At } from "../at";

/** A value as JSON, for a message; cut where it is long. */
export function jsonOf(at: At): string {
  return shortened(JSON.stringify(plain(at)));
}

/** A value as a person would say it: text without quotes, unless it could be taken for something else. */
export function wordOf(at: At): string {
  const text = at.string();
  const isWord = text !== undefined && /^[\w./:-]*[a-z][\w ./:-]*$/i.test(text);
  return isWord && !/^(true|false|null)$/.test(text) ? shortened(text) : jsonOf(at);
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
