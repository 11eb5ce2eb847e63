/** The effective configuration of a document: each value with its origin. */
import { escapeToken, rules, type MapNode, type Place, type Side, type SourceNode } from "../../engine/index";
import type { Location } from "../report";
import type { LocatedString } from "../settings";
import type { Config } from "./config";
import { splitKey } from "./extends";

/** A configuration with its text's values. */
export interface ConfigSource {
  readonly uri: string;
  readonly config: Config;
  readonly root: SourceNode | undefined;
  readonly locate: (place: Place) => Location;
}

export interface EffectiveValue {
  /** Keys and list indices: `rules`, `enum-value-added`, `request`. */
  readonly path: readonly (string | number)[];
  /** Null: none is configured. */
  readonly value: string | number | boolean | null;
  /** Undefined: the default. */
  readonly origin: Location | undefined;
  /** The entry of `locked` that keeps the configuration from loosening it. */
  readonly lock: Location | undefined;
}

export interface EffectiveConfig {
  /** The name of the API of the document in the configuration. */
  readonly api: string | undefined;
  /** URIs of the configurations, the nearest first. */
  readonly files: readonly string[];
  readonly values: readonly EffectiveValue[];
}

/** The settings of one mapping: of a file, or of one of its APIs. */
interface Level {
  readonly source: ConfigSource;
  readonly map: MapNode;
  readonly pointer: string;
}

/** A value and the location that sets it. */
interface Located {
  readonly node: SourceNode;
  readonly pointer: string;
  readonly source: ConfigSource;
}

const byEntry = ["rules", "breaks", "doors"] as const;
const replaced = [
  "published",
  "compatibility",
  "versions",
  "outOfContract",
  "extensibleEnums",
  "deprecation",
] as const;
const defaults: Readonly<Record<string, string | boolean | null>> = {
  published: null,
  compatibility: "latest",
  versions: "off",
  outOfContract: false,
  extensibleEnums: false,
  followLinks: false,
};

/**
 * @param chain the configurations, the lowest precedence first, the document's own at the end
 * @param api the name of the document's API
 */
export function effectiveConfig(chain: readonly ConfigSource[], api: string | undefined): EffectiveConfig {
  const own = chain.at(-1);
  const levels = [...chain.flatMap(levelOf), ...(own && api !== undefined ? levelOfApi(own, api) : [])];
  const locks = chain
    .slice(0, -1)
    .flatMap(({ config, locate }) => (config.locked ?? []).map((lock) => ({ lock, locate })));
  const lockOf = (path: EffectiveValue["path"]): Location | undefined => {
    const found = locks.find(({ lock }) => isLockedBy(path, lock));
    return found?.locate(found.lock.place);
  };
  const values = [
    ...replaced.flatMap((key) => nearest(levels, key)),
    ...nearest(own ? levelOf(own) : [], "followLinks"),
    ...byEntry.flatMap((key) => entries(levels, key)),
    ...allOverrides(levels),
  ];
  return {
    api,
    files: chain.map(({ uri }) => uri).reverse(),
    values: values.map((value) => ({ ...value, lock: lockOf(value.path) })),
  };
}

type Value = Omit<EffectiveValue, "lock">;

function levelOf(source: ConfigSource): Level[] {
  return source.root?.kind === "map" ? [{ source, map: source.root, pointer: "" }] : [];
}

function levelOfApi(source: ConfigSource, api: string): Level[] {
  return levelOf(source).flatMap(({ map }) => {
    const apis = map.get("apis")?.value;
    const found = apis?.kind === "map" ? apis.get(api)?.value : undefined;
    return found?.kind === "map" ? [{ source, map: found, pointer: `/apis/${api}` }] : [];
  });
}

/** `null` counts as empty. */
function valueAt({ source, map, pointer }: Level, key: string): Located | undefined {
  const node = map.get(key)?.value;
  const isEmpty = node === undefined || (node.kind === "scalar" && node.value === null);
  return isEmpty ? undefined : { node, pointer: `${pointer}/${key}`, source };
}

function nearest(levels: readonly Level[], key: string): Value[] {
  const found = levels.map((level) => valueAt(level, key)).findLast((value) => value !== undefined);
  if (found !== undefined) return leaves(found, [key]);
  const usual = defaults[key];
  return usual === undefined ? [] : [{ path: [key], value: usual, origin: undefined }];
}

/** Severities by rule or effect, or levels of doors. Later levels take precedence, for each side. */
function entries(levels: readonly Level[], key: (typeof byEntry)[number]): Value[] {
  const found = new Map<string, Map<Side, Located>>();
  for (const level of levels) {
    if (key === "rules") removeOverridden(found, valueAt(level, "breaks"));
    const all = valueAt(level, key);
    for (const { name, value } of childrenOf(all))
      for (const side of sidesOf(value)) {
        const own = found.get(name) ?? new Map<Side, Located>();
        found.set(name, own.set(side.side, side.value));
      }
  }
  return [...found].flatMap(([name, bySide]) => {
    const [first, second] = [bySide.get("request"), bySide.get("response")];
    if (first !== undefined && first.node === second?.node) return leaves(first, [key, name]);
    return [...bySide].flatMap(([side, value]) => leaves(value, [key, name, side]));
  });
}

/** A severity in `breaks` takes precedence over those in `rules` of farther files. */
function removeOverridden(found: Map<string, Map<Side, Located>>, breaks: Located | undefined): void {
  for (const { name: effect, value } of childrenOf(breaks))
    for (const { side } of sidesOf(value))
      for (const [rule, bySide] of found)
        if (Object.entries(rules).some(([kind, { breaks: of }]) => kind === rule && of === effect))
          bySide.delete(side);
}

function childrenOf(located: Located | undefined): { readonly name: string; readonly value: Located }[] {
  if (located?.node.kind !== "map") return [];
  return located.node.entries.map(({ key, value }) => ({
    name: key,
    value: { ...located, node: value, pointer: `${located.pointer}/${escapeToken(key)}` },
  }));
}

const sides: readonly Side[] = ["request", "response"];

function sidesOf(value: Located): { readonly side: Side; readonly value: Located }[] {
  if (value.node.kind !== "map") return sides.map((side) => ({ side, value }));
  const children = childrenOf(value);
  return sides.flatMap((side) => {
    const child = children.find(({ name }) => name === side);
    return child === undefined ? [] : [{ side, value: child.value }];
  });
}

/** The entries of all levels in the order of their precedence. */
function allOverrides(levels: readonly Level[]): Value[] {
  const items = levels.flatMap((level) => {
    const located = valueAt(level, "overrides");
    if (located?.node.kind !== "seq") return located === undefined ? [] : [located];
    return located.node.items.map((node, index) => ({
      ...located,
      node,
      pointer: `${located.pointer}/${index}`,
    }));
  });
  return items.flatMap((item, index) => leaves(item, ["overrides", index]));
}

/** The scalars below a value. An empty mapping or list is null. */
function leaves(located: Located, path: EffectiveValue["path"]): Value[] {
  const { node, pointer, source } = located;
  const below =
    node.kind === "seq"
      ? node.items.flatMap((item, index) =>
          leaves({ ...located, node: item, pointer: `${pointer}/${index}` }, [...path, index]),
        )
      : childrenOf(located).flatMap(({ name, value }) => leaves(value, [...path, name]));
  if (below.length > 0) return below;
  const span = { start: node.start, end: node.end };
  const value = node.kind === "scalar" ? node.value : null;
  return [{ path, value, origin: source.locate({ uri: source.uri, pointer, span }) }];
}

function isLockedBy([key, entry]: EffectiveValue["path"], { text }: LocatedString): boolean {
  const [lockedKey, lockedEntry] = splitKey(text);
  return key === lockedKey && (lockedEntry === undefined || lockedEntry === entry);
}
