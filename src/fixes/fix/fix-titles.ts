/** Titles of fixes. */
import type { Change } from "../../engine/index";
import type { Operation } from "../operation";
import { nodeOf, type Content } from "../text/content";

/** Longer values are omitted. */
const LONGEST = 40;

/** Display name of the changed element. */
export function nameOf({ kind, facts }: Change): string | undefined {
  const known = facts as Readonly<Record<string, unknown>>;
  const word = (key: string): string | undefined =>
    typeof known[key] === "string" && known[key] !== "" ? known[key] : undefined;
  const [name, path] = [word("name"), word("path")];
  if (word("in") !== undefined) return `${word("in") ?? ""} parameter ${name ?? ""}`;
  if (kind.includes("request-body-")) return "the request body";
  if (word("method") !== undefined) return `${word("method") ?? ""} ${path ?? ""}`;
  const status = word("status");
  if (status !== undefined) return `response ${status}`;
  return (
    word("property") ?? word("mediaType") ?? word("url") ?? word("value") ?? word("branch") ?? path ?? name
  );
}

/** `minLength: 1`, `without pattern`; undefined if that is not specific enough. */
export function restoredWords(operations: readonly Operation[]): string | undefined {
  const all = operations.map(wordsOf);
  return all.every((each) => each !== undefined) && all.length > 0 ? all.join(", ") : undefined;
}

function wordsOf(operation: Operation): string | undefined {
  switch (operation.do) {
    case "insert":
      return operation.key === undefined ? undefined : entryWords(operation.key, operation.content);
    case "replace":
      return operation.at.key === "" ? undefined : entryWords(operation.at.key, operation.content);
    case "remove":
      return operation.at.key === "" ? undefined : `without ${operation.at.key}`;
    case "rename":
      return operation.key;
  }
}

function entryWords(key: string, content: Content): string {
  const node = nodeOf(content);
  const text = node.kind === "scalar" ? `: ${node.raw ?? String(node.value)}` : "";
  return text.length > LONGEST || /[\r\n]/.test(text) ? key : `${key}${text}`;
}
