/** Titles of fixes. */
import type { Change } from "../../engine/index";
import type { Operation } from "../operation";
import { contentNode, type Content } from "../text/content";

/** Longer values are omitted. */
const LONGEST = 40;

/** Display name of the changed element. */
export function changedName({ kind, facts }: Change): string | undefined {
  const known = facts as Readonly<Record<string, unknown>>;
  const textFact = (key: string): string | undefined =>
    typeof known[key] === "string" && known[key] !== "" ? known[key] : undefined;
  const [name, path] = [textFact("name"), textFact("path")];
  if (textFact("in") !== undefined) return `${textFact("in") ?? ""} parameter ${name ?? ""}`;
  if (kind.includes("request-body-")) return "the request body";
  if (textFact("method") !== undefined) return `${textFact("method") ?? ""} ${path ?? ""}`;
  const status = textFact("status");
  if (status !== undefined) return `response ${status}`;
  return (
    textFact("property") ??
    textFact("mediaType") ??
    textFact("url") ??
    textFact("value") ??
    textFact("branch") ??
    path ??
    name
  );
}

/** `minLength: 1`, `without pattern`; undefined if that is not specific enough. */
export function describeRestored(operations: readonly Operation[]): string | undefined {
  const all = operations.map(describeOperation);
  return all.every((each) => each !== undefined) && all.length > 0 ? all.join(", ") : undefined;
}

function describeOperation(operation: Operation): string | undefined {
  switch (operation.do) {
    case "insert":
      return operation.key === undefined ? undefined : describeEntry(operation.key, operation.content);
    case "replace":
      return operation.at.key === "" ? undefined : describeEntry(operation.at.key, operation.content);
    case "remove":
      return operation.at.key === "" ? undefined : `without ${operation.at.key}`;
    case "wrap":
      return undefined;
    case "rename":
      return operation.key;
  }
}

function describeEntry(key: string, content: Content): string {
  const node = contentNode(content);
  const text = node.kind === "scalar" ? `: ${node.raw ?? String(node.value)}` : "";
  return text.length > LONGEST || /[\r\n]/.test(text) ? key : `${key}${text}`;
}
