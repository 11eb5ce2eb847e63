import { isAlias, isCollection, isMap, isScalar, parseAllDocuments, type ParsedNode } from "yaml";
import { TreeBuilder } from "./builder";
import { severalDocuments, unknownTag } from "./warnings";
import { tooDeep, Unreadable } from "./failure";
import { Scalar } from "./nodes";
import { plainScalar } from "./scalars";
import { withoutBlankLines } from "./scan";
import { isKnownTag, taggedScalar } from "./tags";

/**
 * Parses the first document of a YAML stream with the `yaml` package. Ten times slower than `readYaml`; only for texts
 * which `js-yaml` rejects by mistake. Throws `Unreadable` for a text that is invalid for this parser too.
 */
export function readTolerantly(text: string): TreeBuilder {
  const builder = new TreeBuilder(text);
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: "silent" });
    const error = documents.flatMap((document) => document.errors)[0];
    if (error !== undefined) throw new Unreadable("syntax", error.message, error.pos[0]);
    const [first, second] = documents;
    if (first !== undefined && first.contents !== null) addNode(builder, first.contents);
    if (second !== undefined) builder.doubts.push(severalDocuments(second.range[0]));
  } catch (error) {
    throw error instanceof Unreadable ? error : tooDeep(0);
  }
  return builder;
}

/** Adds a key or a value, and returns its end. */
function addNode(builder: TreeBuilder, node: ParsedNode): number {
  const start = node.range[0];
  const end = endOf(builder.text, node);
  if (isAlias(node)) {
    builder.alias(node.source, start, end);
    return end;
  }
  const tag = node.tag?.startsWith("tag:") ? `!<${node.tag}>` : node.tag;
  if (tag !== undefined && !isKnownTag(tag))
    builder.doubts.push(unknownTag(builder.path(), tag, { start, end }));
  if (isScalar(node)) {
    const source = node.source;
    const isPlain = node.type === "PLAIN";
    if (builder.expects === "key") builder.key(source, start, end, isPlain && source === "<<", node.anchor);
    else if (tag !== undefined) builder.scalar(taggedScalar(tag, source, start, end), node.anchor);
    else
      builder.scalar(
        isPlain ? plainScalar(source, start, end) : new Scalar(start, end, source, undefined),
        node.anchor,
      );
    return end;
  }
  if (!isCollection(node)) return end;
  builder.openCollection(isMap(node) ? "map" : "seq", start, node.anchor);
  let last = start;
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      last = addNode(builder, key);
      if (value === null) builder.scalar(new Scalar(last, last, null, undefined));
      else last = addNode(builder, value);
    }
  } else {
    for (const item of node.items) last = addNode(builder, item);
  }
  const close = node.flow ? end : last;
  builder.closeCollection(close);
  return close;
}

function endOf(text: string, node: ParsedNode): number {
  const [start, end] = node.range;
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  const keepsBreaks = /^.[0-9]?\+/.test(text.slice(start, start + 3));
  return isBlock && !keepsBreaks ? withoutBlankLines(text, start, end, Infinity) : end;
}
