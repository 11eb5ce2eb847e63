/** Finds the `contract-guard.yaml` of a document, and the folder of its API in the ledger. */
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  readApiNames,
  isAllowedPath,
  escapingLink,
  findLedgerPlace,
  allowedFolders,
  oncePerRun,
  sha256,
} from "../published/index";
import type { BaselineIo, LedgerPlace, NotFound } from "../published/index";
import type { Place } from "../engine/index";
import { effectiveConfig, settingsOf } from "../policy/index";
import type { DocumentSettings, EffectiveConfig, Location, Note, Policy } from "../policy/index";
import { defaultApiName, isDefaultApiName } from "./api-names";
import { readAcceptances, readApprovals } from "./approval-files";
import { invalidConfig, unmatchedGlobs } from "./config-notes";
import { loadConfig, type LoadedConfig } from "./load-config";
import { readOtherOperations } from "./other-apis";

export const configName = "contract-guard.yaml";

/** A common wrong name of the configuration. */
const otherName = "contract-guard.yml";

export interface WorkspaceConfig extends DocumentSettings {
  readonly ledger: LedgerPlace;
  /** Warnings about the configuration, with locations. */
  readonly notes: readonly Note[];
  /**
   * The problem that prevents finding the published version: the configuration cannot be read, or excludes the
   * document.
   */
  readonly wrong: NotFound | undefined;
  /** The policy of the document; undefined without a configuration and approvals. */
  readonly policy: Policy | undefined;
  /** SHA-256 of the configuration and of those that it extends, in hexadecimal; undefined without one. */
  readonly hash: string | undefined;
  /** Returns each value with its origin. */
  readonly explain: () => EffectiveConfig;
}

/** All except the approvals, which are located in the folder of the ledger. */
interface Found extends Omit<WorkspaceConfig, "policy"> {
  /** The APIs that the configuration names. */
  readonly names: readonly string[];
  readonly others: Policy["others"];
  /** Locates a place of the configuration; undefined if there is no configuration. */
  readonly locate: ((place: Place) => Location) | undefined;
}

/**
 * Searches for the configuration in the document's folder and its parents, up to the root of the repository. Never
 * rejects.
 * @param file absolute path
 * @param readFile returns a text by `file:` URI
 */
export async function findWorkspaceConfig(
  io: BaselineIo,
  file: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<WorkspaceConfig> {
  const { locate, names, others, ...found } = await nearest(io, file, readFile);
  const ledger = found.api === undefined ? await findLedgerPlace(io, file, found.ledger) : found.ledger;
  const { root } = ledger;
  const isInLedgerOrFolder = async (api: string): Promise<boolean> =>
    (await readApiNames(io, root).catch((): readonly string[] => [])).includes(api) ||
    isDefaultApiName(io, root, api);
  const isName = async (api: string): Promise<boolean> =>
    [ledger.api, ...names].includes(api) ||
    oncePerRun(io, `name ${root} ${api}`, async () => isInLedgerOrFolder(api));
  const approvals = await readApprovals(io, root, readFile, isName);
  const acceptances = await readAcceptances(io, root, readFile);
  const { layers, versions } = found;
  const isSilent = locate === undefined && approvals.length + acceptances.length === 0;
  const documentSettings = { layers, versions, locate: locate ?? noLocation, ...(others && { others }) };
  const policy = {
    ...documentSettings,
    api: ledger.api,
    approvals,
    ...(acceptances.length > 0 && { acceptances }),
  };
  return { ...found, ledger, policy: isSilent ? undefined : policy };
}

/** True if the nearest configuration excludes a file. Never rejects. */
export async function isExcluded(
  io: BaselineIo,
  file: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<boolean> {
  return (await nearest(io, file, readFile)).wrong?.code === "excluded";
}

/**
 * True if a file is a document of an API: the nearest configuration names no APIs, or one with this document. Never
 * rejects.
 */
export async function isNamedDocument(
  io: BaselineIo,
  file: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<boolean> {
  const { wrong, names, api } = await nearest(io, file, readFile);
  return wrong?.code !== "excluded" && (names.length === 0 || api !== undefined);
}

/** Without a configuration, there are no locations in it to report. */
function noLocation({ uri, pointer }: Place): Location {
  const start = { line: 0, character: 0 };
  return { uri, pointer, range: { start, end: start } };
}

async function nearest(
  io: BaselineIo,
  file: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<Found> {
  // The document itself need not be saved yet. A dangling link, and a file that cannot be read, count as existing.
  const pathExists = async (path: string): Promise<boolean> =>
    path === file || (await io.exists(path).catch(() => true));
  let ledgerRoot: string | undefined;
  const misnamed: Note[] = [];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const uri = pathToFileURL(join(folder, configName)).href;
    const text = await oncePerRun(io, `text ${uri}`, async () => readFile(uri));
    if (await pathExists(join(folder, otherName))) misnamed.push(ignoredNameWarning(uri));
    if (text !== undefined) {
      const out = await escapingLink(io, folder, join(folder, configName));
      if (out !== undefined) return withoutConfig(folder, file, misnamed, { ...unreadableConfig, ...out });
      const found = await readConfigured(io, file, folder, uri, text, readFile);
      return { ...found, notes: [...misnamed, ...found.notes] };
    }
    if (await pathExists(join(folder, configName)))
      return withoutConfig(folder, file, misnamed, unreadableConfig);
    if (ledgerRoot === undefined && (await pathExists(join(folder, ".contract-guard")))) ledgerRoot = folder;
    const isLast = dirname(folder) === folder;
    if (isLast || (await pathExists(join(folder, ".git")))) {
      return withoutConfig(ledgerRoot ?? (isLast ? dirname(file) : folder), file, misnamed, undefined);
    }
  }
}

/** @param root the folder of its ledger */
function withoutConfig(
  root: string,
  file: string,
  notes: readonly Note[],
  wrong: NotFound | undefined,
): Found {
  return {
    ...settingsOf({ apis: [], exclude: [], globs: [] }, ""),
    ledger: { root, api: defaultApiName(pathBelow(root, file)) },
    notes,
    wrong,
    names: [],
    others: undefined,
    locate: undefined,
    hash: undefined,
    explain: () => effectiveConfig([], undefined),
  };
}

/** The configuration exists and cannot be read: without it, another policy would apply than the intended one. */
const unreadableConfig: NotFound = {
  kind: "unchecked",
  code: "config",
  message: `Cannot read \`${configName}\`.`,
  advice: "Make sure that it is a file and readable.",
};

/** @param uri of the file that would be read instead */
function ignoredNameWarning(uri: string): Note {
  return {
    code: "config-name",
    message: `\`${otherName}\` is ignored.`,
    advice: `Rename it to \`${configName}\`.`,
    at: noLocation({ uri: uri.replace(/[^/]+$/, otherName), pointer: "", span: { start: 0, end: 0 } }),
  };
}

async function readConfigured(
  io: BaselineIo,
  file: string,
  root: string,
  uri: string,
  text: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<Found> {
  const load = async (): Promise<LoadedConfig> => loadConfig(io, uri, text, readFile);
  const { own, inherited, notes, misread, locate } = await oncePerRun(io, `config ${uri}`, load);
  const { config } = own;
  const path = pathBelow(root, file);
  const settings = settingsOf(
    config,
    path,
    inherited.map((each) => each.config),
  );
  const reach = await allowedFolders(io, join(root, configName));
  const readWithin = async (other: string): Promise<string | undefined> =>
    other.startsWith("file:") && !(await isAllowedPath(io, reach, fileURLToPath(other)))
      ? undefined
      : readFile(other);
  const unmatched = await unmatchedGlobs(io, root, { uri, config, locate }, path);
  return {
    ...settings,
    ledger: { root, api: settings.api ?? defaultApiName(path) },
    notes: [...notes, ...unmatched],
    wrong: invalidConfig({ misread }) ?? (settings.isExcluded ? excluded(path) : undefined),
    names: config.apis.map(({ name }) => name),
    others: () => readOtherOperations(io, root, config, path, readWithin),
    locate,
    explain: () => effectiveConfig([...inherited, own], settings.api),
    hash: sha256(JSON.stringify([...inherited, own].map((each) => each.text))),
  };
}

function excluded(path: string): NotFound {
  return {
    kind: "unchecked",
    code: "excluded",
    message: `\`${path}\` is excluded by ${configName}.`,
    advice: "Change `include` or `exclude` to check it.",
  };
}

function pathBelow(root: string, file: string): string {
  return relative(root, file).replaceAll("\\", "/");
}
