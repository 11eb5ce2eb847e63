/** Locates the settings that are looser than a locked key of an extended configuration. */
import { findLoosened, type Location, type LoosenedSetting, type Note, type Settings } from "../policy/index";
import { escapeToken, type SourceNode } from "../engine/index";
import type { ConfigFile } from "./parse-config";

/** @param chain the lowest precedence first */
export function loosenedNotes(chain: readonly ConfigFile[]): Note[] {
  const notes = new Map<string, Note>();
  for (const lock of chain.flatMap((file) => (file.config.locked ?? []).map((key) => ({ file, key })))) {
    const floors = chain.filter(({ uri }) => lock.file.ownAndExtended.has(uri)).map(({ config }) => config);
    const by = lock.file.locate(lock.key.place);
    for (const file of chain.filter(({ uri }) => !lock.file.ownAndExtended.has(uri)))
      for (const { path: prefix, settings } of settingsIn(file))
        for (const found of findLoosened(lock.key.text, floors.toReversed(), settings)) {
          const note = loosenedNote(file, prefix, found, by);
          const key = JSON.stringify(note.at);
          if (!notes.has(key)) notes.set(key, note);
        }
  }
  return [...notes.values()];
}

/** The settings of a configuration with their paths: for all APIs, for one, and for some operations. */
function settingsIn({
  config,
}: ConfigFile): { readonly path: readonly string[]; readonly settings: Settings }[] {
  const whole: { path: string[]; settings: Settings }[] = [{ path: [], settings: config }];
  const apis = config.apis.map((api) => ({ path: ["apis", api.name], settings: api }));
  return [...whole, ...apis].flatMap(({ path, settings }) => [
    { path, settings },
    ...(settings.overrides ?? []).map((override, index) => ({
      path: [...path, "overrides", String(index)],
      settings: override.settings,
    })),
  ]);
}

function loosenedNote(
  file: ConfigFile,
  prefix: readonly string[],
  { path, problem }: LoosenedSetting,
  by: Location,
): Note {
  const { node, pointer } = deepest(file.root, [...prefix, ...path]);
  const span = { start: node?.start ?? 0, end: node?.end ?? 0 };
  const name = path.filter((key) => key !== "request" && key !== "response").join(".");
  return {
    code: "config-locked",
    message: `\`${name}\` is locked and ${problem}.`,
    advice: `Remove it, or use a stricter value. The lock is in \`${shortName(by.uri)}\`, line ${by.range.start.line + 1}.`,
    at: file.locate({ uri: file.uri, pointer, span }),
  };
}

/** The node at a path, or the last one on the way to it: a severity for both sides has no keys for them. */
function deepest(
  root: SourceNode | undefined,
  path: readonly string[],
): { readonly node: SourceNode | undefined; readonly pointer: string } {
  let node = root;
  let pointer = "";
  for (const key of path) {
    const next =
      node?.kind === "seq"
        ? node.items[Number(key)]
        : node?.kind === "map"
          ? node.get(key)?.value
          : undefined;
    // A single override need not be a list.
    if (next === undefined) continue;
    node = next;
    pointer += `/${escapeToken(key)}`;
  }
  return { node, pointer };
}

/** The path in its package or repository, shortened to the last folder; a URL without its query. */
function shortName(uri: string): string {
  const inPackage = uri.lastIndexOf("/node_modules/");
  if (inPackage >= 0) return decodeURIComponent(uri.slice(inPackage + "/node_modules/".length));
  if (!uri.startsWith("file:")) return uri.replace(/[?#].*$/, "");
  return decodeURIComponent(uri.split("/").slice(-2).join("/"));
}
