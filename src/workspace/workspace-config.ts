/** Finds the `contract-guard.yaml` of a document, and the folder of its API in the ledger. */
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { apisIn, isInReach, linkedOut, placeOf, reachOf } from "../published/index";
import type { BaselineIo, LedgerPlace, NotFound } from "../published/index";
import type { Place } from "../engine/index";
import { settingsOf } from "../policy/index";
import type { DocumentSettings, Location, Note, Policy, Written } from "../policy/index";
import { apiNameOf, isNameOfDocument } from "./api-names";
import { readApprovals } from "./approval-files";
import { readConfigText } from "./parse-config";
import { fitsAnything } from "./glob-files";
import { operationsOfOthers } from "./other-apis";

export const configName = "contract-guard.yaml";

/** A common wrong name of the configuration. */
const otherName = "contract-guard.yml";

export interface Governed extends DocumentSettings {
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
}

/** All except the approvals, which are located in the folder of the ledger. */
interface Found extends Omit<Governed, "policy"> {
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
export async function governedBy(
  io: BaselineIo,
  file: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<Governed> {
  const { locate, names, others, ...found } = await nearest(io, file, readFile);
  const ledger = found.api === undefined ? await placeOf(io, file, found.ledger) : found.ledger;
  const { root } = ledger;
  const isName = async (api: string): Promise<boolean> =>
    [ledger.api, ...names].includes(api) ||
    (await apisIn(io, root).catch((): readonly string[] => [])).includes(api) ||
    isNameOfDocument(io, root, api);
  const approvals = await readApprovals(io, root, readFile, isName);
  const { layers, versions } = found;
  const isSilent = locate === undefined && approvals.length === 0;
  const said = { layers, versions, locate: locate ?? nowhere, ...(others && { others }) };
  const policy = { ...said, api: ledger.api, approvals };
  return { ...found, ledger, policy: isSilent ? undefined : policy };
}

/** True if the nearest configuration excludes a file. Never rejects. */
export async function isLeftOut(
  io: BaselineIo,
  file: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<boolean> {
  return (await nearest(io, file, readFile)).wrong?.code === "excluded";
}

/** Without a configuration, there are no locations in it to report. */
function nowhere({ uri, pointer }: Place): Location {
  const start = { line: 0, character: 0 };
  return { uri, pointer, range: { start, end: start } };
}

async function nearest(
  io: BaselineIo,
  file: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<Found> {
  // The document itself need not be saved yet. A dangling link, and a file that cannot be read, count as existing.
  const isThere = async (path: string): Promise<boolean> =>
    path === file || (await io.exists(path).catch(() => true));
  let ledgerRoot: string | undefined;
  const misnamed: Note[] = [];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const uri = pathToFileURL(join(folder, configName)).href;
    const text = await readFile(uri);
    if (await isThere(join(folder, otherName))) misnamed.push(notRead(uri));
    if (text !== undefined) {
      const out = await linkedOut(io, folder, join(folder, configName));
      if (out !== undefined) return ungoverned(folder, file, misnamed, { ...unreadable, ...out });
      const found = await configured(io, file, folder, uri, text, readFile);
      return { ...found, notes: [...misnamed, ...found.notes] };
    }
    if (await isThere(join(folder, configName))) return ungoverned(folder, file, misnamed, unreadable);
    if (ledgerRoot === undefined && (await isThere(join(folder, ".contract-guard")))) ledgerRoot = folder;
    const isLast = dirname(folder) === folder;
    if (isLast || (await isThere(join(folder, ".git")))) {
      return ungoverned(ledgerRoot ?? (isLast ? dirname(file) : folder), file, misnamed, undefined);
    }
  }
}

/** @param root the folder of its ledger */
function ungoverned(root: string, file: string, notes: readonly Note[], wrong: NotFound | undefined): Found {
  return {
    ...settingsOf({ apis: [], exclude: [], globs: [] }, ""),
    ledger: { root, api: apiNameOf(pathBelow(root, file)) },
    notes,
    wrong,
    names: [],
    others: undefined,
    locate: undefined,
  };
}

/** The configuration exists and cannot be read: without it, another policy would apply than the intended one. */
const unreadable: NotFound = {
  kind: "unchecked",
  code: "config",
  message: `Cannot read \`${configName}\`.`,
  advice: "Make sure that it is a file and readable.",
};

/** @param uri of the file that would be read instead */
function notRead(uri: string): Note {
  return {
    code: "config-name",
    message: `\`${otherName}\` is ignored.`,
    advice: `Rename it to \`${configName}\`.`,
    at: nowhere({ uri: uri.replace(/[^/]+$/, otherName), pointer: "", span: { start: 0, end: 0 } }),
  };
}

async function configured(
  io: BaselineIo,
  file: string,
  root: string,
  uri: string,
  text: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<Found> {
  const { config, notes, misread, locate } = readConfigText(uri, text);
  const path = pathBelow(root, file);
  const settings = settingsOf(config, path);
  const reach = await reachOf(io, join(root, configName));
  const readWithin = async (other: string): Promise<string | undefined> =>
    other.startsWith("file:") && !(await isInReach(io, reach, fileURLToPath(other)))
      ? undefined
      : readFile(other);
  const fits = await Promise.all(config.globs.map(({ text: glob }) => fitsAnything(io, root, glob, path)));
  const told = ({ text: glob, place }: Written): Note => ({
    code: "config-no-match",
    message: `No file matches \`${glob}\`.`,
    advice: "Correct the pattern or remove it.",
    at: locate(place),
  });
  return {
    ...settings,
    ledger: { root, api: settings.api ?? apiNameOf(path) },
    notes: [...notes, ...config.globs.filter((_, index) => fits[index] === false).map(told)],
    wrong: misread ? unsure(misread) : settings.isExcluded ? excluded(path) : undefined,
    names: config.apis.map(({ name }) => name),
    others: () => operationsOfOthers(io, root, config, path, readWithin),
    locate,
  };
}

function unsure({ message, advice, at }: Note): NotFound {
  return { kind: "unchecked", code: "config", message: `Invalid \`${configName}\`: ${message}`, advice, at };
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
