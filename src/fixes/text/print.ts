/** Prints values that have no published text. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from "yaml";
import type { ScalarNode, SourceNode } from "../../engine/index";
import { linesOf } from "./layout";
import type { Style } from "./style";

/** The lines of an entry or, without a key, of a list item with its dash, in block style. */
export function printBlock(key: string | undefined, value: SourceNode, style: Style): string[] {
  const node = yamlOf(value);
  const whole = key === undefined ? yamlSequence([node]) : yamlMap([new Pair(new Scalar(key), node)]);
  return linesOf(yamlText(whole, style).replace(/\n$/, ""));
}

/** A value in a single line of YAML. */
export function printFlow(value: SourceNode, style: Style): string {
  const node = yamlOf(value);
  if (node instanceof YAMLMap || node instanceof YAMLSeq) node.flow = true;
  // A single scalar may be a block scalar, but not inside brackets or as the start of a key.
  const text = yamlText(yamlSequence([node], true), style);
  return text.slice(1, text.lastIndexOf("]")).trim();
}

function yamlText(node: Node, { unit, dashesIndented }: Style): string {
  const document = new Document(undefined, { version: "1.2", schema: "core", compat: "yaml-1.1" });
  document.contents = node;
  return document.toString({ lineWidth: 0, indent: unit.length, indentSeq: dashesIndented });
}

function yamlOf(node: SourceNode): Node {
  switch (node.kind) {
    case "scalar":
      return new Scalar(exactly(node));
    case "seq":
      return yamlSequence(node.items.map(yamlOf));
    case "map":
      return yamlMap(node.entries.map(({ key, value }) => new Pair(new Scalar(key), yamlOf(value))));
  }
}

/** Integers that exceed the precision of a double are printed as written. */
function exactly({ value, raw }: ScalarNode): unknown {
  return raw !== undefined && /^-?\d+$/.test(raw) ? BigInt(raw) : value;
}

function yamlSequence(items: Node[], flow = false): YAMLSeq {
  const list = new YAMLSeq();
  list.items = items;
  list.flow = flow;
  return list;
}

function yamlMap(items: Pair<Scalar, Node>[]): YAMLMap {
  const map = new YAMLMap();
  map.items = items;
  return map;
}

/** Indentation of multi-line JSON. */
export interface JsonLayout {
  /** White space before the line in which the value begins; undefined: on a single line. */
  readonly indent: string | undefined;
  readonly style: Style;
}

export function printJson(value: SourceNode, { indent, style }: JsonLayout): string {
  const { unit, lineBreak, isCompact, hasShortLists } = style;
  const isShort = (node: SourceNode): boolean =>
    node.kind === "seq" && hasShortLists && node.items.every((item) => item.kind === "scalar");
  const write = (node: SourceNode, here: string | undefined): string => {
    if (node.kind === "scalar") return jsonScalar(node);
    const brackets = node.kind === "map" ? "{}" : "[]";
    const inner = here === undefined || isShort(node) ? undefined : here + unit;
    const parts =
      node.kind === "map"
        ? node.entries.map(
            ({ key, value: each }) => `${JSON.stringify(key)}:${isCompact ? "" : " "}${write(each, inner)}`,
          )
        : node.items.map((item) => write(item, inner));
    if (parts.length === 0) return brackets;
    const [open = "", close = ""] = brackets;
    if (inner !== undefined) {
      const lines = parts.map((part) => inner + part).join(`,${lineBreak}`);
      return `${open}${lineBreak}${lines}${lineBreak}${here ?? ""}${close}`;
    }
    const padding = isCompact || node.kind === "seq" ? "" : " ";
    return `${open}${padding}${parts.join(isCompact ? "," : ", ")}${padding}${close}`;
  };
  return write(value, isCompact ? undefined : indent);
}

function jsonScalar({ value, raw }: ScalarNode): string {
  return raw ?? JSON.stringify(value);
}
