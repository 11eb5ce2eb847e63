/** Moves a value below new keys in a text. The text of the value is kept, only indented. */
import { fileOfNode, type Edition } from "../edition";
import { mappingNode } from "../nodes";
import type { Operation } from "../operation";
import { childrenOf, indentOf, isFlow, lineEnd, lineStart, linesOf, type Written } from "./layout";
import { detectStyle, type Style } from "./style";
import type { TextStep } from "./text-step";
import { isLikeJson, keyText } from "./write";

/** Undefined if the text cannot be edited this way. */
export function wrapping(
  head: Edition,
  { at, keys }: Extract<Operation, { do: "wrap" }>,
): TextStep | undefined {
  const file = fileOfNode(head, at);
  const holder = at.parent?.node;
  if (file === undefined || holder?.kind !== "map" || at.token === undefined) return undefined;
  const { text } = file;
  const own = childrenOf(text, holder)?.find(({ key }) => key === at.token);
  if (own === undefined) return undefined;
  const style = detectStyle(file);
  const isJson = file.format === "json" || isLikeJson(text, holder);
  const written = isFlow(text, holder)
    ? wrapFlow(text, own, keys, style, isJson)
    : wrapBlock(text, own, keys, style);
  if (written === undefined) return undefined;
  const node = keys.reduceRight((inner, key) => mappingNode([[key, inner]]), at.node);
  return {
    splice: { uri: file.document.uri, ...written },
    of: holder,
    alteration: { put: at.token, node },
  };
}

type Place = Pick<TextStep["splice"], "start" | "end" | "text">;

function wrapBlock(text: string, own: Written, keys: readonly string[], style: Style): Place | undefined {
  const { lineBreak, unit } = style;
  const isInline = !/[\r\n]/.test(text.slice(own.after, own.valueStart));
  const outer = indentOf(text, own.from);
  const base = isInline ? outer + unit : indentOf(text, own.valueStart);
  const headers = keys.map((key, index) => `${base}${unit.repeat(index)}${keyText(key, style)}:`);
  const shift = unit.repeat(keys.length);
  if (isInline) {
    const [first = "", ...rest] = linesOf(text.slice(own.after, own.end));
    const lines = [
      ...headers.slice(0, -1),
      `${headers.at(-1) ?? ""}${first}`,
      ...rest.map((line) => moved(line, shift)),
    ];
    return { start: own.after, end: own.end, text: `${lineBreak}${lines.join(lineBreak)}` };
  }
  // A comment after the key stays there.
  const start = lineEnd(text, own.after);
  const lines = linesOf(text.slice(start, own.end)).slice(1);
  return {
    start,
    end: own.end,
    text: `${lineBreak}${[...headers, ...lines.map((line) => moved(line, shift))].join(lineBreak)}`,
  };
}

function moved(line: string, by: string): string {
  return line.trim() === "" ? line : by + line;
}

function wrapFlow(text: string, own: Written, keys: readonly string[], style: Style, isJson: boolean): Place {
  const { lineBreak, unit, isCompact } = style;
  const { valueStart: start, end } = own;
  const name = (key: string): string => (isJson ? JSON.stringify(key) : keyText(key, style));
  const value = text.slice(start, end);
  const lineOfKey = lineStart(text, own.start);
  const isAlone = text.slice(lineOfKey, own.start).trim() === "";
  if (isCompact || !isAlone) {
    const [open, close, colon] = isCompact ? ["{", "}", ":"] : ["{ ", " }", ": "];
    const wrapped = keys.reduceRight((inner, key) => `${open}${name(key)}${colon}${inner}${close}`, value);
    return { start, end, text: wrapped };
  }
  const indent = indentOf(text, own.start);
  const wrapped = keys.reduceRight((inner, key, index) => {
    const here = indent + unit.repeat(index);
    const [first = "", ...rest] = linesOf(inner);
    // Only the original value is not yet indented for its depth.
    const by = index === keys.length - 1 ? unit.repeat(keys.length) : "";
    const lines = [`${here}${unit}${name(key)}: ${first}`, ...rest.map((line) => moved(line, by))];
    return `{${lineBreak}${lines.join(lineBreak)}${lineBreak}${here}}`;
  }, value);
  return { start, end, text: wrapped };
}
