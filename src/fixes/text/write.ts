/** Writes content as text: the published text if possible, otherwise printed. */
import type { SourceNode } from "../../engine/index";
import { contentNode, type Content, type PublishedContent } from "./content";
import { childrenOf, indentOf, isFlow, lineEnd, linesOf, lineStart, type Written } from "./layout";
import { printBlock, printFlow, printJson } from "./print";
import { detectStyle, type Style } from "./style";

/** `published`: the text of base, with comments and quotes; `printed`: only the value is the same. */
export type Form = "published" | "printed";

/** The lines of an entry or, without a key, of a list item with its dash; the first line is not indented. */
export function blockLines(key: string | undefined, content: Content, style: Style, form: Form): string[] {
  if (content.of === "holder" && !content.flow && form === "published") {
    const inner = blockLines(content.key, content.content, style, form);
    const isDashed = content.key === undefined && !style.dashesIndented;
    if (key !== undefined) return [`${keyText(key, style)}:`, ...indented(inner, isDashed ? "" : style.unit)];
  }
  if (content.of === "holder" && content.flow) {
    const text = flowText(content, { style, json: false, indent: undefined }, form);
    return [key === undefined ? `- ${text}` : `${keyText(key, style)}: ${text}`];
  }
  if (content.of === "published" && form === "published") {
    const lines = publishedLines(key, content);
    if (lines !== undefined) return lines;
  }
  return printBlock(key, contentNode(content), style);
}

/** Format of a value inside brackets. */
export interface FlowLayout {
  readonly style: Style;
  /** True if all strings are quoted, as in JSON. */
  readonly json: boolean;
  /** White space before the line in which the value begins; undefined: on a single line. */
  readonly indent: string | undefined;
}

/** The text of a value inside brackets. */
export function flowText(content: Content, layout: FlowLayout, form: Form): string {
  const { style, json, indent } = layout;
  if (content.of === "holder") {
    if (json) return printJson(contentNode(content), { indent, style });
    const inner = flowText(content.content, layout, form);
    return content.key === undefined ? `[${inner}]` : `{ ${keyText(content.key, style)}: ${inner} }`;
  }
  if (content.of === "published" && form === "published") {
    const text = publishedFlow(content, layout);
    if (text !== undefined) return text;
  }
  const node = contentNode(content);
  return json ? printJson(node, { indent, style }) : printFlow(node, style);
}

/** A key in YAML, quoted if necessary. */
export function keyText(key: string, style: Style): string {
  return printBlock(key, { kind: "scalar", value: null, start: 0, end: 0 }, style)
    .join("")
    .replace(/: null$/, "");
}

/** An element of base, as written there. */
export function writtenIn({ at, file }: PublishedContent): Written | undefined {
  const holder = at.parent?.node;
  if (holder === undefined || holder.kind === "scalar") return undefined;
  return childrenOf(file.text, holder)?.find((each) =>
    each.key === undefined ? each.index === Number(at.token) : each.key === at.token,
  );
}

function publishedLines(key: string | undefined, content: PublishedContent): string[] | undefined {
  const { at, file } = content;
  const { text } = file;
  const holder = at.parent?.node;
  const written = writtenIn(content);
  if (holder === undefined || written === undefined || file.format === "json") return undefined;
  if (key !== written.key) return undefined;
  if (isFlow(text, holder)) {
    const value = text.slice(written.valueStart, written.end);
    if (linesOf(value).length > 1 || isLikeJson(text, holder)) return undefined;
    return [
      written.key === undefined ? `- ${value}` : `${text.slice(written.start, written.after)} ${value}`,
    ];
  }
  const end = text[written.end - 1] === "\n" ? written.end - 1 : lineEnd(text, written.end);
  const column = written.from - lineStart(text, written.from);
  return linesOf(text.slice(written.from, end)).map((line, index) =>
    index === 0 ? line : withoutIndent(line, column),
  );
}

/**
 * The lines that follow the colon or the dash: the first on the same line, the others indented from there.
 * @param key undefined for a list item
 */
export function blockValue(key: string | undefined, content: Content, style: Style, form: Form): string[] {
  const published = content.of === "published" && form === "published" ? valueLines(key, content) : undefined;
  if (published !== undefined) return published;
  const [first = "", ...rest] = blockLines(key === undefined ? undefined : "k", content, style, "printed");
  return [first.slice(key === undefined ? 1 : 2), ...rest];
}

function valueLines(key: string | undefined, content: PublishedContent): string[] | undefined {
  const { at, file } = content;
  const { text } = file;
  const holder = at.parent?.node;
  const written = writtenIn(content);
  if (holder === undefined || written === undefined || file.format === "json") return undefined;
  if (isFlow(text, holder)) {
    const value = text.slice(written.valueStart, written.end);
    return /[\r\n]/.test(value) || isLikeJson(text, holder) ? undefined : [` ${value}`];
  }
  if ((key === undefined) !== (written.key === undefined)) return undefined;
  const column = written.from - lineStart(text, written.from);
  return linesOf(text.slice(written.after, written.end)).map((line, index) =>
    index === 0 ? line : withoutIndent(line, column),
  );
}

function publishedFlow(content: PublishedContent, { style, json, indent }: FlowLayout): string | undefined {
  const { at, file } = content;
  const written = writtenIn(content);
  if (written === undefined) return undefined;
  const { text } = file;
  const value = text.slice(written.valueStart, written.end);
  const holder = at.parent?.node;
  if (json && file.format !== "json" && !(holder && isLikeJson(text, holder))) return undefined;
  if (!json && at.node.kind !== "scalar" && (!isFlow(text, at.node) || isLikeJson(text, at.node)))
    return undefined;
  const [first = "", ...rest] = linesOf(value);
  if (rest.length === 0) return first;
  if (!json || indent === undefined || detectStyle(file).unit !== style.unit) return undefined;
  const before = indentOf(text, written.start);
  return [first, ...rest.map((line) => indent + withoutIndent(line, before.length))].join(style.lineBreak);
}

/** True if the keys of a flow collection are quoted, as in JSON. */
export function isLikeJson(text: string, node: SourceNode): boolean {
  if (node.kind === "map") {
    const [first] = node.entries;
    return first !== undefined && text[first.keyStart] === '"';
  }
  return node.kind === "seq" && node.items.some((item) => item.kind !== "scalar" && isLikeJson(text, item));
}

function withoutIndent(line: string, most: number): string {
  return line.replace(new RegExp(`^[ \\t]{0,${String(most)}}`), "");
}

export function indented(lines: readonly string[], by: string): string[] {
  return lines.map((line) => (line === "" ? line : by + line));
}
