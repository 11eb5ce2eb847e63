/** Formats values for messages. */
import type { At } from "../at";

/** A value as JSON. */
export function formatJson(at: At): string {
  return JSON.stringify(plainValue(at));
}

/** A value as JSON, but a string without quotes, unless it could be mistaken for another value. */
export function formatUnquoted(at: At): string {
  const text = at.string();
  const isWord = text !== undefined && /^[\w./:-]*[a-z][\w ./:-]*$/i.test(text);
  return isWord && !/^(true|false|null)$/.test(text) ? text : formatJson(at);
}

function plainValue(at: At): unknown {
  if (at.node.kind === "seq") return at.items().map(plainValue);
  if (at.node.kind === "map")
    return Object.fromEntries(at.entries().map((entry) => [entry.key, plainValue(entry)]));
  return at.node.value;
}
