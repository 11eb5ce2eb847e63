/** Changes of configurations, approvals and published versions that affect a document. */
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import {
  readDocument,
  type BaselineIo,
  type ChangedFiles,
  type PublishedSource,
} from "../../published/index";
import { acceptanceFolder, approvalFolder, settingsOf } from "../../policy/index";
import { parse } from "../../source/index";
import { parseConfigFile, type ParsedConfig } from "../parse-config";
import { configName, findWorkspaceConfig } from "../workspace-config";

const LEDGER = ".contract-guard/published/";
const CONFIG_NAMES = [configName, "contract-guard.yml"];

/** A changed file below `.contract-guard`. */
interface ChangedDecision {
  readonly path: string;
  /** Absolute path of the folder that contains `.contract-guard`. */
  readonly root: string;
  /** The APIs that it is about; undefined if unknown. */
  readonly apis: readonly string[] | undefined;
  readonly isVersion: boolean;
}

/** Returns why the configuration, an approval or a published version affects a document; undefined if none does. */
export type FindGoverningChange = (document: string) => Promise<string | undefined>;

interface GoverningOptions {
  /** A path as it is shown in messages. */
  readonly show: (path: string) => string;
  /** Why a file, or a file that it refers to, may have changed. */
  readonly changeIn: (path: string) => Promise<string | undefined>;
}

export async function createGoverningSearch(
  io: BaselineIo,
  changes: ChangedFiles,
  { show, changeIn }: GoverningOptions,
): Promise<FindGoverningChange> {
  const decisions = await Promise.all(
    [...changes.paths]
      .filter((path) => path.split(sep).includes(".contract-guard"))
      .map((path) => readDecision(io, changes, path)),
  );
  const renamedPackages = await findRenamedPackages(io, changes);
  const configs = new Map<string, Promise<ParsedConfig | undefined>>();
  const readConfigOf = (folder: string): Promise<ParsedConfig | undefined> => {
    const known = configs.get(folder) ?? readConfig(io, folder);
    configs.set(folder, known);
    return known;
  };

  return async (document) => {
    const renamed = renamedPackages.find((path) => document.startsWith(dirname(path) + sep));
    if (renamed !== undefined) return `The name in \`${show(renamed)}\` was changed.`;
    for (let folder = dirname(document); ; folder = dirname(folder)) {
      const changed = CONFIG_NAMES.map((name) => join(folder, name)).find((path) => changes.paths.has(path));
      if (changed !== undefined) return `\`${show(changed)}\` was changed.`;
      const config = await readConfigOf(folder);
      const published = config && publishedFrom(config, relative(folder, document));
      if (published?.kind === "url")
        return "The published version is loaded from a server, so its changes are unknown.";
      const change = published?.kind === "file" && (await changeIn(join(folder, published.file)));
      if (change) return `${change} It is part of the published version.`;
      const isLast = config !== undefined || existsSync(join(folder, ".git")) || dirname(folder) === folder;
      if (isLast) break;
    }
    return decisions.length === 0 ? undefined : findDecision(io, decisions, document, show);
  };
}

async function readConfig(io: BaselineIo, folder: string): Promise<ParsedConfig | undefined> {
  const path = join(folder, configName);
  if (!existsSync(path)) return undefined;
  return parseConfigFile(pathToFileURL(path).href, (await io.readFile(path).catch(() => undefined)) ?? "");
}

/** The source of a document's published version, if the configuration names a file or a server for any document. */
function publishedFrom({ config }: ParsedConfig, path: string): PublishedSource | undefined {
  const isAny = [config, ...config.apis].some(({ published }) =>
    /^(?:url|file)$/.test(published?.kind ?? ""),
  );
  return isAny ? settingsOf(config, path.replaceAll("\\", "/")).published : undefined;
}

async function readDecision(io: BaselineIo, changes: ChangedFiles, path: string): Promise<ChangedDecision> {
  const slashed = path.replaceAll("\\", "/");
  const at = slashed.indexOf("/.contract-guard/");
  const root = path.slice(0, at);
  const inside = slashed.slice(at + 1);
  if (inside.startsWith(LEDGER))
    return { path, root, apis: [inside.slice(LEDGER.length).replace(/\/.*$/, "")], isVersion: true };
  const isDecision = [approvalFolder, acceptanceFolder].some((folder) => inside.startsWith(`${folder}/`));
  const texts = isDecision ? [await changes.readBefore(path), await io.readFile(path).catch(() => "")] : [""];
  const apis = texts.flatMap((text) => (text === undefined ? [] : [apiOfDecision(path, text)]));
  return { path, root, apis: apis.every((api) => api !== undefined) ? apis : undefined, isVersion: false };
}

/** The `api` of an approval or an acceptance; undefined if it cannot be read. */
function apiOfDecision(path: string, text: string): string | undefined {
  const { document, problems } = parse(pathToFileURL(path).href, text);
  const value = document.root?.kind === "map" ? document.root.get("api")?.value : undefined;
  const api = value?.kind === "scalar" ? value.value : undefined;
  return problems.length === 0 && typeof api === "string" ? api : undefined;
}

async function findDecision(
  io: BaselineIo,
  decisions: readonly ChangedDecision[],
  document: string,
  show: (path: string) => string,
): Promise<string | undefined> {
  const { ledger } = await findWorkspaceConfig(io, document, async (uri) => readDocument(io, uri));
  // A document without versions of its own may be a renamed document of another API.
  const isNew = !existsSync(join(ledger.root, LEDGER, ledger.api));
  const found = decisions.find(
    ({ root, apis, isVersion }) =>
      root === ledger.root && (apis === undefined || apis.includes(ledger.api) || (isVersion && isNew)),
  );
  return found && `\`${show(found.path)}\` was changed.`;
}

/** The changed `package.json` files with another name: a release tag may contain it. */
async function findRenamedPackages(
  io: BaselineIo,
  { paths, readBefore }: ChangedFiles,
): Promise<readonly string[]> {
  const packageName = (text = ""): string | undefined => /"name"\s*:\s*"([^"]+)"/.exec(text)?.[1];
  const files = [...paths].filter((path) => /[\\/]package\.json$/.test(path));
  const renamed = await Promise.all(
    files.map(
      async (path) =>
        packageName(await readBefore(path)) !== packageName(await io.readFile(path).catch(() => "")),
    ),
  );
  return files.filter((_, index) => renamed[index]);
}
