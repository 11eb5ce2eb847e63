/** A repository of many APIs made from real documents. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { commit, git } from "../cli/run";

type Json = Record<string, unknown>;

/** A published API and the same API with later changes. */
interface Pair {
  readonly base: string;
  readonly head: string;
}

/** Number of paths of one API: that of a team, not of a company. */
const PATHS_AN_API = 12;

/**
 * Splits each pair of documents into APIs of a few paths with the components that they need.
 * @param folder contains a folder with `base` and `head` for each document
 */
export function splitDocuments(folder: string): readonly Pair[] {
  return readdirSync(folder).flatMap((name) => {
    const read = (of: string): Json | undefined => {
      const file = ["json", "yaml"].map((ending) => join(folder, name, `${of}.${ending}`)).find(existsSync);
      return file === undefined ? undefined : (parse(readFileSync(file, "utf8")) as Json);
    };
    const [base, head] = [read("base"), read("head")];
    if (base?.openapi === undefined || head === undefined) return [];
    const paths = Object.keys(base.paths ?? {});
    const groups = Array.from({ length: Math.floor(paths.length / PATHS_AN_API) }, (_, index) =>
      paths.slice(index * PATHS_AN_API, (index + 1) * PATHS_AN_API),
    );
    return groups.map((group) => ({ base: excerptOf(base, group), head: excerptOf(head, group) }));
  });
}

/** The paths of a document with the components that they refer to, transitively. */
function excerptOf(document: Json, paths: readonly string[]): string {
  const all = (document.paths ?? {}) as Json;
  const kept: Json = { ...document, components: {}, paths: {} };
  delete kept.tags;
  delete kept["x-tagGroups"];
  const wanted = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value))
      if (key === "$ref" && typeof inner === "string") wanted.add(inner);
      else visit(inner);
  };
  for (const path of paths)
    if (path in all) {
      (kept.paths as Json)[path] = all[path];
      visit(all[path]);
    }
  // The set grows while it is iterated.
  for (const reference of wanted) {
    const [, root, kind = "", name = ""] = reference.split("/");
    const component =
      root === "components" && ((document.components as Json)[kind] as Json | undefined)?.[name];
    if (!component) continue;
    const components = kept.components as Record<string, Json>;
    (components[kind] ??= {})[name] = component;
    visit(component);
  }
  const schemes = (document.components as Json | undefined)?.securitySchemes;
  if (schemes !== undefined) (kept.components as Json).securitySchemes = schemes;
  return stringify(kept, { aliasDuplicateObjects: false, lineWidth: 0 });
}

export interface ManyApis {
  readonly folder: string;
  readonly count: number;
  /** The pairs are repeated; one API in `editEvery` has the changes of its document. */
  readonly editEvery: number;
}

/** Writes and commits the APIs, tags them as published, and commits the changes. Returns the number of bytes. */
export function createManyApis(pairs: readonly Pair[], { folder, count, editEvery }: ManyApis): number {
  let bytes = 0;
  const write = (index: number, text: string): void => {
    const path = fileOf(folder, index);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const pairText = (index: number, of: keyof Pair): string =>
    `# API ${String(index)}\n${pairs[index % pairs.length]?.[of] ?? ""}`;
  mkdirSync(folder, { recursive: true });
  git(folder, "init", "--quiet", "--initial-branch=main");
  for (let index = 0; index < count; index++) {
    const text = pairText(index, "base");
    bytes += text.length;
    write(index, text);
  }
  commit(folder, "v1.0.0");
  for (let index = 0; index < count; index += editEvery) write(index, pairText(index, "head"));
  commit(folder);
  return bytes;
}

export function fileOf(folder: string, index: number): string {
  return join(folder, "apis", `api-${String(index)}`, "openapi.yaml");
}
