/** Converts base to the keywords of head's OpenAPI version, if 3.0 and later versions express the same differently. */
import { At, type MapEntry, type MapNode, type SourceNode } from "../engine/index";
import type { Parsed } from "../source/index";
import type { Edition } from "./edition";
import { sequenceNode, scalarNode } from "./nodes";

/** Base, unchanged if both versions use the same keywords. Converted nodes keep their positions. */
export function translateToDialect(head: Edition, base: Edition): Edition {
  const [from, to] = [isLater(base), isLater(head)];
  if (from === undefined || to === undefined || from === to) return base;
  const translate = createTranslation(to ? later : earlier);
  const files = new Map<Parsed, Parsed>();
  const file = (parsed: Parsed): Parsed => {
    const { document } = parsed;
    const known = files.get(parsed) ?? {
      ...parsed,
      document: { uri: document.uri, root: document.root && translate(document.root) },
    };
    files.set(parsed, known);
    return known;
  };
  return {
    entry: file(base.entry),
    get(uri) {
      const found = base.get(uri);
      return found && file(found);
    },
  };
}

/** True for OpenAPI 3.1 or later; undefined for Swagger 2.0. */
function isLater({ entry }: Edition): boolean | undefined {
  const version = At.root(entry.document)?.get("openapi")?.text();
  return version === undefined ? undefined : !version.startsWith("3.0");
}

type Entries = readonly MapEntry[];

/** The converted entries of a mapping; the same array if nothing is converted. */
type KeywordTranslation = (node: MapNode) => Entries;

function createTranslation(words: KeywordTranslation): (node: SourceNode) => SourceNode {
  const known = new Map<SourceNode, SourceNode>();
  const translate = (node: SourceNode): SourceNode => {
    if (node.kind === "scalar") return node;
    const before = known.get(node);
    if (before !== undefined) return before;
    const now = node.kind === "seq" ? items(node, node.items.map(translate)) : entries(node);
    known.set(node, now);
    return now;
  };
  const items = (node: SourceNode & { kind: "seq" }, now: readonly SourceNode[]): SourceNode =>
    now.every((item, index) => item === node.items[index]) ? node : { ...sequenceNode(now), ...spanOf(node) };
  const entries = (node: MapNode): SourceNode => {
    const own = words(node);
    const now = own.map((entry) => {
      const value = examples.has(entry.key) ? entry.value : translate(entry.value);
      return value === entry.value ? entry : { ...entry, value };
    });
    if (own === node.entries && now.every((entry, index) => entry === own[index])) return node;
    return {
      kind: "map",
      entries: now,
      get: (key) => now.find((entry) => entry.key === key),
      ...spanOf(node),
    };
  };
  return translate;
}

/** Keys that contain values instead of schemas. */
const examples = new Set(["example", "examples", "default", "enum", "const"]);

function later(node: MapNode): Entries {
  const isNullable = is(node, "nullable", true);
  const type = node.get("type");
  let entries = node.entries;
  if (node.get("nullable") !== undefined && type !== undefined)
    entries = entries.flatMap((entry) => {
      if (entry.key === "nullable") return [];
      if (entry !== type || !isNullable || type.value.kind !== "scalar") return [entry];
      return [
        { ...entry, value: { ...sequenceNode([type.value, scalarNode("null")]), ...spanOf(type.value) } },
      ];
    });
  for (const [bound, exclusive] of bounds) {
    const limit = node.get(bound);
    if (is(node, exclusive, false)) entries = entries.filter(({ key }) => key !== exclusive);
    if (limit === undefined || !is(node, exclusive, true)) continue;
    entries = entries.flatMap((entry) => {
      if (entry.key === bound) return [];
      return entry.key === exclusive ? [{ ...entry, value: limit.value }] : [entry];
    });
  }
  return entries;
}

function earlier(node: MapNode): Entries {
  let entries = node.entries;
  const types = node.get("type")?.value;
  const others = types?.kind === "seq" ? types.items.filter((item) => !isText(item, "null")) : [];
  const [only, another] = others;
  if (types?.kind === "seq" && only !== undefined && another === undefined && types.items.length === 2)
    entries = entries.flatMap((entry) =>
      entry.key === "type"
        ? [
            { ...entry, value: only },
            { ...entry, key: "nullable", value: scalarNode(true) },
          ]
        : [entry],
    );
  for (const [bound, exclusive] of bounds) {
    const limit = node.get(exclusive)?.value;
    if (limit?.kind !== "scalar" || typeof limit.value !== "number" || node.get(bound)) continue;
    entries = entries.flatMap((entry) =>
      entry.key === exclusive
        ? [
            { ...entry, key: bound },
            { ...entry, value: scalarNode(true) },
          ]
        : [entry],
    );
  }
  return entries;
}

const bounds = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
] as const;

function is(node: MapNode, key: string, value: boolean): boolean {
  const found = node.get(key)?.value;
  return found?.kind === "scalar" && found.value === value;
}

function isText(node: SourceNode, text: string): boolean {
  return node.kind === "scalar" && node.value === text;
}

function spanOf({ start, end }: SourceNode): { readonly start: number; readonly end: number } {
  return { start, end };
}
