/** Loads `contract-guard.yaml` with the configurations that it extends. */
import { fileURLToPath } from "node:url";
import { allowedFolders, type BaselineIo } from "../published/index";
import { parseConfigFile, type ConfigFile, type ParsedConfig } from "./parse-config";
import { loosenedNotes } from "./loosened-notes";
import { readExtended, type SourceReader } from "./extended-source";
import type { Location, Note } from "../policy/index";
import type { Place } from "../engine/index";

export interface LoadedConfig {
  /** The configuration itself. */
  readonly own: ConfigFile;
  /** The extended configurations, the lowest precedence first. */
  readonly inherited: readonly ConfigFile[];
  readonly notes: readonly Note[];
  /** The first note that makes the configuration ambiguous, or that locates a loosened key. */
  readonly misread: Note | undefined;
  readonly locate: (place: Place) => Location;
}

/** Limit of files in one chain. */
const MAX_FILES = 50;

/** Keys that name files. They hold for the folder of their own configuration only. */
const notInherited = ["apis", "include", "exclude", "followLinks"] as const;

/**
 * Never rejects.
 * @param uri `file:` URI of the configuration
 * @param readFile returns a text by `file:` URI
 */
export async function loadConfig(
  io: BaselineIo,
  uri: string,
  text: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<LoadedConfig> {
  const own = parseConfigFile(uri, text);
  if (own.config.extends === undefined)
    return { ...own, own: { ...own, ownAndExtended: new Set([uri]) }, inherited: [] };
  const loader = createLoader({ io, readFile, reach: await allowedFolders(io, fileURLToPath(uri)) });
  const chain = await loader.load(own, []);
  const inherited = chain.filter((file) => file.uri !== uri);
  const itself = { ...own, ownAndExtended: new Set(chain.map((file) => file.uri)) };
  const loosened = loosenedNotes([...inherited, itself]);
  const failed = [...loader.failures, ...loosened];
  return {
    own: itself,
    inherited,
    notes: [...chain.flatMap(({ notes }) => notes), ...inherited.flatMap(ignoredKeys), ...failed],
    misread: chain.find(({ misread }) => misread !== undefined)?.misread ?? failed[0],
    locate: (place) => (chain.find((file) => file.uri === place.uri) ?? own).locate(place),
  };
}

interface Loader {
  /** The configurations that extended ones are read into, and the file itself at the end. Each is listed once. */
  readonly load: (file: ParsedConfig, above: readonly string[]) => Promise<readonly ConfigFile[]>;
  readonly failures: Note[];
}

function createLoader(reader: SourceReader): Loader {
  const failures: Note[] = [];
  const loaded = new Map<string, readonly ConfigFile[]>();
  let count = 0;

  async function load(file: ParsedConfig, above: readonly string[]): Promise<readonly ConfigFile[]> {
    const path = [...above, file.uri];
    const chain = new Map<string, ConfigFile>();
    for (const source of file.config.extends ?? []) {
      const report = (message: string, advice: string): void =>
        void failures.push({ code: "config-extends", message, advice, at: file.locate(source.place) });
      const found = await readExtended(reader, source, file.uri);
      if (!("text" in found)) {
        report(found.message, found.advice);
        continue;
      }
      if (path.includes(found.uri)) {
        report(`\`${fileName(found.uri)}\` extends itself.`, "Remove the entry.");
        continue;
      }
      if (!loaded.has(found.uri) && ++count > MAX_FILES) {
        report(`More than ${MAX_FILES} configurations are extended.`, "Extend fewer files.");
        continue;
      }
      const more = loaded.get(found.uri) ?? (await load(parseConfigFile(found.uri, found.text), path));
      loaded.set(found.uri, more);
      for (const one of more) if (!chain.has(one.uri)) chain.set(one.uri, one);
    }
    chain.set(file.uri, { ...file, ownAndExtended: new Set([...chain.keys(), file.uri]) });
    return [...chain.values()];
  }

  return { load, failures };
}

/** A file with this name is also the configuration of its own folder, where these keys have their effect. */
function ignoredKeys({ uri, root, locate }: ConfigFile): Note[] {
  if (fileName(uri) === "contract-guard.yaml" && !uri.includes("/node_modules/")) return [];
  return notInherited.flatMap((key) => {
    const entry = root?.kind === "map" ? root.get(key) : undefined;
    if (entry === undefined) return [];
    return {
      code: "config-not-inherited",
      message: `\`${key}\` has no effect in a configuration that is extended.`,
      advice: "Move it to the configuration of the repository.",
      at: locate({ uri, pointer: `/${key}`, span: { start: entry.keyStart, end: entry.keyEnd } }),
    };
  });
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}
