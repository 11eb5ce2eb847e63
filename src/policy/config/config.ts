/** `contract-guard.yaml`: keys, and the resulting settings of a document. */
import type { PublishedSource } from "../../published/index";
import type { Problem, SourceDocument } from "../../engine/index";
import { globBase, createGlobTest } from "../glob";
import type { Layer, Override, PolicySettings, LocatedString } from "../settings";
import { extendedSources, lockedKeys, type ExtendedSource } from "./extends";
import { isFolderName } from "./folder-name";
import { overrides, policyKeys } from "./policy-keys";
import {
  knownKeys,
  flag,
  globs,
  customKeys,
  oneOf,
  reportInvalid,
  stringReader,
  type ConfigReader,
} from "./read";

/** The published versions to compare with: the latest, or all that are not retired. */
export type CompatibilityMode = "latest" | "all";

/** Keys allowed for all APIs and for one API. */
export interface Settings extends PolicySettings {
  /** Source of the published version. Default: detected. */
  readonly published?: PublishedSource;
  readonly compatibility?: CompatibilityMode;
  /** `semver`: `info.version` must match the changes. */
  readonly versions?: "semver" | "off";
  /** Settings for some operations; later ones take precedence. */
  readonly overrides?: readonly Override[];
}

export interface ApiConfig extends Settings {
  readonly name: string;
  /** Globs of its documents, relative to the configuration's folder, with forward slashes. */
  readonly documents: readonly LocatedString[];
}

export interface Config extends Settings {
  readonly apis: readonly ApiConfig[];
  /** Globs; undefined: every document. */
  readonly include?: readonly string[];
  readonly exclude: readonly string[];
  /** All globs of the configuration, with locations. */
  readonly globs: readonly LocatedString[];
  /** Follows symbolic links that lead out of the configuration's folder. */
  readonly followLinks?: boolean;
  /** The configurations that this one extends; later ones take precedence. */
  readonly extends?: readonly ExtendedSource[];
  /** Keys that extending configurations cannot loosen. */
  readonly locked?: readonly LocatedString[];
}

export interface ReadConfig {
  readonly config: Config;
  /** In document order. */
  readonly problems: readonly Problem[];
}

/** Settings of one document. */
export interface DocumentSettings {
  /** The name of its API in the configuration. */
  readonly api: string | undefined;
  readonly published: PublishedSource | undefined;
  readonly compatibility: CompatibilityMode;
  readonly followLinks: boolean;
  /** Excluded by `include` or `exclude`. */
  readonly isExcluded: boolean;
  readonly versions: "semver" | "off";
  /** Layers for all operations, then for some. */
  readonly layers: readonly Layer[];
}

const source = knownKeys<{ tag: string; prereleases: boolean; branch: string; url: string; file: string }>({
  tag: stringReader(
    "a pattern of release tags with one `*` for the version, such as `orders/v*`",
    (pattern) => pattern.split("*").length === 2,
  ),
  prereleases: flag,
  branch: stringReader("the name of a branch"),
  url: stringReader("an https URL", (url) => /^https?:\/\//i.test(url)),
  file: stringReader("the path of a file, relative to this one"),
});

const published: ConfigReader<PublishedSource> = (at) => {
  const { node } = at;
  if (node.kind === "scalar" && node.value === "ledger") return { kind: "ledger" };
  const given = node.kind === "map" ? ["tag", "branch", "url", "file"].filter((key) => node.get(key)) : [];
  if (given.length !== 1) {
    reportInvalid(at, "`ledger`, or a mapping with one of `tag`, `branch`, `url` and `file`");
    return undefined;
  }
  const { tag, prereleases = false, branch, url, file } = source(at) ?? {};
  if (tag !== undefined) return { kind: "tag", pattern: tag, prereleases };
  if (branch !== undefined) return { kind: "branch", branch };
  if (url !== undefined) return { kind: "url", url };
  return file === undefined ? undefined : { kind: "file", file };
};

const settings = {
  published,
  compatibility: oneOf("latest", "all"),
  versions: oneOf("semver", "off"),
  ...policyKeys,
  overrides,
};
const paths = globs("a path or a glob, relative to this file");

const api = knownKeys<Required<Settings> & { document: readonly LocatedString[] }>({
  ...settings,
  document: paths,
});

const root = knownKeys<
  Required<Settings> & {
    apis: readonly (readonly [string, Settings & { document?: readonly LocatedString[] }])[];
    include: readonly LocatedString[];
    exclude: readonly LocatedString[];
    followLinks: boolean;
    extends: readonly ExtendedSource[];
    locked: readonly LocatedString[];
  }
>({
  ...settings,
  apis: customKeys("a name of A–Z, a–z, 0–9, `.`, `_`, `-`, `+` and `@`", isFolderName, api),
  include: paths,
  exclude: paths,
  followLinks: flag,
  extends: extendedSources,
  locked: lockedKeys,
});

/** Reads a configuration. Invalid parts are reported and ignored. Never throws. */
export function readConfig({ root: node, uri }: SourceDocument): ReadConfig {
  const problems: Problem[] = [];
  const read =
    node === undefined
      ? undefined
      : root({
          uri,
          node,
          pointer: "",
          tell: (problem, pointer, span) => problems.push({ ...problem, place: { uri, pointer, span } }),
        });
  problems.sort((one, other) => one.place.span.start - other.place.span.start);
  const { apis = [], include, exclude = [], ...rest } = read ?? {};
  const documents = apis.flatMap(([, { document }]) => document ?? []);
  const config = {
    ...rest,
    ...(include && { include: texts(include) }),
    exclude: texts(exclude),
    globs: [...documents, ...(include ?? []), ...exclude],
    apis: apis.map(([name, { document, ...own }]) => ({ name, documents: document ?? [], ...own })),
  };
  return { config, problems };
}

function texts(words: readonly LocatedString[]): string[] {
  return words.map(({ text: word }) => word);
}

/** The fixed part of a glob without a trailing slash: if this path does not exist, nothing can match. */
export function fixedPrefix(glob: string): string {
  return globBase(fromHere(glob)).replace(/\/$/, "");
}

/**
 * The settings of a document: those of its API, else those of all, else inherited ones. The first API with a matching
 * glob is used.
 * @param path relative to the configuration's folder, with forward slashes
 * @param inherited the extended configurations, the lowest precedence first
 */
export function settingsOf(
  config: Config,
  path: string,
  inherited: readonly Settings[] = [],
): DocumentSettings {
  const own = config.apis.find(({ documents }) => matches(texts(documents), path));
  const all = [...inherited, config, ...(own ? [own] : [])];
  const isLeftOut = own === undefined && config.include !== undefined && !matches(config.include, path);
  return {
    api: own?.name,
    published: nearest(all, "published"),
    compatibility: nearest(all, "compatibility") ?? "latest",
    followLinks: config.followLinks ?? false,
    isExcluded: isLeftOut || matches(config.exclude, path),
    versions: nearest(all, "versions") ?? "off",
    layers: layersOf(config, own, inherited),
  };
}

/** @param all the lowest precedence first */
function nearest<K extends "published" | "compatibility" | "versions">(
  all: readonly Settings[],
  key: K,
): Settings[K] | undefined {
  return all.findLast((settings) => settings[key] !== undefined)?.[key];
}

/** Layers, defaults first. Without any, the rules decide. */
function layersOf(config: Config, own: ApiConfig | undefined, inherited: readonly Settings[]): Layer[] {
  const some = (of: Settings | undefined, patterns: NonNullable<Layer["patterns"]>): Layer[] =>
    (of?.overrides ?? []).map(({ select, settings: told }) => ({ settings: told, select, patterns }));
  // With several APIs, a pattern may match operations of another API.
  const isAlone = config.apis.every((api) => api === own);
  return [
    ...inherited.map((settings) => ({ settings })),
    { settings: withoutLists(config) },
    ...(own ? [{ settings: own }] : []),
    ...inherited.flatMap((settings) => some(settings, "optional")),
    ...some(config, isAlone ? "of-api" : "of-any-api"),
    ...some(own, "of-api"),
  ];
}

/** Without the lists of APIs and globs, which have no effect on a report. */
function withoutLists(config: Config): Settings {
  return Object.fromEntries(Object.entries(config).filter(([key]) => key in settings));
}

function matches(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => matchesGlob(glob, path));
}

/** @param path relative to the configuration's folder, with forward slashes */
export function matchesGlob(glob: string, path: string): boolean {
  const test = globTests.get(glob) ?? createPathTest(fromHere(glob));
  if (globTests.size >= MAX_GLOB_TESTS) globTests.clear();
  globTests.set(glob, test);
  return test(path);
}

/** A configuration of many APIs is matched with each of their documents. */
const globTests = new Map<string, (path: string) => boolean>();
const MAX_GLOB_TESTS = 20_000;

/** A plain path need not be compiled. */
function createPathTest(glob: string): (path: string) => boolean {
  return /^[\w./@ -]+$/.test(glob) ? (path) => path === glob : createGlobTest(glob, true);
}

function fromHere(glob: string): string {
  return glob.replace(/^\.\//, "");
}
