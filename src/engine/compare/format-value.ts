/** Formats values for messages. */
import type { At } from "../at";

/** A value as JSON. */
export function jsonOf(at: At): string {
  return JSON.stringify(plain(at));
}

/** A value as JSON, but a string without quotes, unless it could be mistaken for another value. */
export function wordOf(at: At): string {
  const text = at.string();
  const isWord = text !== undefined && /^[\w./:-]*[a-z][\w ./:-]*$/i.test(text);
  return isWord && !/^(true|false|null)$/.test(text) ? text : jsonOf(at);
}

function plain(at: At): unknown {
  if (at.node.kind === "seq") return at.items().map(plain);
  if (at.node.kind === "map")
    return Object.fromEntries(at.entries().map((entry) => [entry.key, plain(entry)]));
  return at.node.value;
}
