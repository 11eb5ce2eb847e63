/** Inserts inside brackets, in JSON and in flow style, with the commas and white space of the siblings. */
import type { Neighbor, Insertion, Place } from "./text-step";
import { indentOf, type Written } from "./layout";
import { flowText, isLikeJson, keyText } from "./write";

/** Inserts next to a sibling. */
export function insertIntoFlow(
  given: Insertion,
  { side, sibling }: Neighbor,
  children: readonly Written[],
): Place | undefined {
  const { file, into } = given;
  const { text } = file;
  const separator = separatorAt(given, children, children.indexOf(sibling) + (side === "after" ? 0 : -1));
  const isInLines = /[\r\n]/.test(separator);
  const indent = isInLines ? indentOf(text, sibling.start) : undefined;
  const colon = sibling.key === undefined ? ": " : colonOf(text, sibling);
  const own = writeEntry(given, file.format === "json" || isLikeJson(text, into.node), indent, colon);
  return side === "after"
    ? { start: sibling.end, end: sibling.end, text: separator + own }
    : { start: sibling.start, end: sibling.start, text: own + separator };
}

/** The colon of an entry with the white space around it. */
function colonOf(text: string, { start, after, valueStart }: Written): string {
  const [space = ""] = /[ \t]*$/.exec(text.slice(start, after - 1)) ?? [];
  return space + text.slice(after - 1, valueStart);
}

/** Inserts into empty brackets, or replaces null. */
export function fillFlow(given: Insertion): Place | undefined {
  const { file, into, key, content, style } = given;
  const { text } = file;
  const { node } = into;
  const json = file.format === "json" || isQuotedAround(given);
  const isShort =
    style.isCompact || !json || (key === undefined && style.hasShortLists && content.of !== "published");
  const indent = isShort ? undefined : indentOf(text, node.start) + style.unit;
  const own = writeEntry(given, json, indent, style.isCompact ? ":" : ": ");
  const [open, close] = key === undefined ? ["[", "]"] : ["{", "}"];
  const padding =
    indent === undefined
      ? ["", ""]
      : [style.lineBreak + indent, style.lineBreak + indentOf(text, node.start)];
  if (indent === undefined && key !== undefined && !style.isCompact) padding.fill(" ");
  return {
    start: node.start,
    end: node.end,
    text: `${open}${padding[0] ?? ""}${own}${padding[1] ?? ""}${close}`,
  };
}

function writeEntry(
  { key, content, style, form }: Insertion,
  json: boolean,
  indent: string | undefined,
  colon: string,
): string {
  const value = flowText(content, { style, json, indent }, form);
  if (key === undefined) return value;
  return `${json ? JSON.stringify(key) : keyText(key, style)}${colon.trim() === ":" ? colon : ": "}${value}`;
}

function isQuotedAround({ file, into }: Insertion): boolean {
  for (let holder = into.parent; holder !== undefined; holder = holder.parent)
    if (isLikeJson(file.text, holder.node)) return true;
  return false;
}

/**
 * The text between two siblings, the one at `index` first. Without such a neighbor, the text between other siblings.
 */
function separatorAt(
  { file: { text }, into, style }: Insertion,
  children: readonly Written[],
  index: number,
): string {
  const between = (at: number): string | undefined => {
    const [one, other] = [children[at], children[at + 1]];
    const found = one && other && text.slice(one.end, other.start);
    return found !== undefined && /^\s*,\s*$/.test(found) ? found : undefined;
  };
  const known = between(index) ?? between(index - 1) ?? between(0);
  if (known !== undefined) return known;
  const before = text.slice(into.node.start + 1, children[0]?.start);
  if (/^\s*[\r\n]\s*$/.test(before)) return `,${before}`;
  return style.isCompact ? "," : ", ";
}
