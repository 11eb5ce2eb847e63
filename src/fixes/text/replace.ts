/** Replaces a value or a key in a text. */
import type { At } from "../../engine/index";
import { fileOfNode, type Edition } from "../edition";
import type { Operation } from "../operation";
import { contentNode } from "./content";
import { insertion } from "./insert";
import type { TextStep } from "./text-step";
import { childrenOf, indentOf, isFlow, lineStart, type Written } from "./layout";
import { detectStyle } from "./style";
import { blockValue, flowText, indented, isLikeJson, keyText, type Form } from "./write";

/** Undefined if the text cannot be edited this way. */
export function replacement(
  head: Edition,
  { at, content }: Extract<Operation, { do: "replace" }>,
  form: Form,
): TextStep | undefined {
  const file = fileOfNode(head, at);
  const { parent, token } = at;
  if (file === undefined || parent === undefined || token === undefined) return undefined;
  const { node } = parent;
  const { text } = file;
  const own = writtenAt(text, at);
  if (node.kind === "scalar") return undefined;
  if (own === undefined) {
    // The entry comes from a merge key, and an entry of the mapping itself takes precedence over it.
    const place = { after: [] };
    return node.kind === "map"
      ? insertion(head, { do: "insert", into: parent, key: token, content, place }, form)
      : undefined;
  }
  const style = detectStyle(file);
  const step = (start: number, end: number, written: string): TextStep => ({
    splice: { uri: file.document.uri, start, end, text: written },
    of: node,
    alteration:
      own.key === undefined
        ? { setAt: own.index, node: contentNode(content) }
        : { put: own.key, node: contentNode(content) },
  });
  if (isFlow(text, node)) {
    const begin = lineStart(text, own.start);
    const isAlone = text.slice(begin, own.start).trim() === "";
    const json = file.format === "json" || isLikeJson(text, node);
    const layout = { style, json, indent: isAlone ? indentOf(text, own.start) : undefined };
    return step(own.valueStart, own.end, flowText(content, layout, form));
  }
  const [first = "", ...rest] = blockValue(own.key, content, style, form);
  const between = text.slice(own.after, own.valueStart);
  const isInline = rest.length === 0 && !/[\r\n]/.test(between) && between !== "";
  if (isInline) return step(own.valueStart, own.end, first.trimStart());
  if (between.trim() !== "") return undefined;
  const indent = text.slice(lineStart(text, own.from), own.from).replace(/[^ \t]/g, " ");
  return step(own.after, own.end, [first, ...indented(rest, indent)].join(style.lineBreak));
}

/** Undefined if the text cannot be edited this way. */
export function renaming(head: Edition, at: At, key: string): TextStep | undefined {
  const file = fileOfNode(head, at);
  const node = at.parent?.node;
  if (file === undefined || node?.kind !== "map" || at.token === undefined) return undefined;
  const own = writtenAt(file.text, at);
  const entry = node.get(at.token);
  if (own === undefined || entry === undefined || node.get(key) !== undefined) return undefined;
  const [quote] = file.text.slice(entry.keyStart, entry.keyEnd);
  const isQuoted = quote === '"' || (quote === "'" && !/['\r\n]/.test(key));
  const written = isQuoted ? quoteKey(key, quote) : keyText(key, detectStyle(file));
  return {
    splice: { uri: file.document.uri, start: entry.keyStart, end: entry.keyEnd, text: written },
    of: node,
    alteration: { rename: at.token, to: key },
  };
}

function quoteKey(key: string, quote: string): string {
  return quote === '"' ? JSON.stringify(key) : `'${key}'`;
}

function writtenAt(text: string, { parent, token }: At): Written | undefined {
  const node = parent?.node;
  if (node === undefined || node.kind === "scalar") return undefined;
  return childrenOf(text, node)?.find(({ key, index }) => (key ?? String(index)) === token);
}
