/** Adds an API to the text of `contract-guard.yaml`, or renames one. */
import { parse } from "../source/index";
import { initialConfig, quoteYaml, escapeGlob, type NamedDocument } from "./initial-config";

/**
 * The text with the API; undefined if its structure is not known.
 * @param text undefined if the file does not exist
 * @param former the name that the file gives to the document
 */
export function nameApi(
  uri: string,
  text: string | undefined,
  document: NamedDocument,
  former: string | undefined,
): string | undefined {
  if (text === undefined) return initialConfig([document]);
  const { root } = parse(uri, text).document;
  if (root !== undefined && root.kind !== "map") return undefined;
  const apis = root?.get("apis");
  const [name, path] = [quoteYaml(document.name), quoteYaml(escapeGlob(document.path))];
  const replace = (start: number, end: number, by: string): string =>
    `${text.slice(0, start)}${by}${text.slice(end)}`;
  const own = apis?.value.kind === "map" && former !== undefined ? apis.value.get(former) : undefined;
  if (own !== undefined) return replace(own.keyStart, own.keyEnd, name);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (apis === undefined) {
    const isFlow = root !== undefined && text[root.start] === "{";
    const gap = text === "" || text.endsWith("\n") ? "" : newline;
    const lines = ["apis:", `  ${name}:`, `    document: ${path}`, ""];
    return isFlow ? undefined : `${text}${gap}${lines.join(newline)}`;
  }
  if (apis.value.kind !== "map") return undefined;
  const { start } = apis.value;
  if (text[start] === "{") return replace(start + 1, start + 1, ` ${name}: { document: ${path} },`);
  const [first] = apis.value.entries;
  if (first === undefined) return undefined;
  const indent = text.slice(text.lastIndexOf("\n", first.keyStart) + 1, first.keyStart);
  if (indent.trim() !== "") return undefined;
  const entry = [`${name}:`, `${indent}  document: ${path}`, indent].join(newline);
  return replace(first.keyStart, first.keyStart, entry);
}
