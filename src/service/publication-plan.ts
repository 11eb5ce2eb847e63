/** Plans a publication: its name, version and folder, and the edits of files that they require. Writes no files. */
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { readApiNames, type BaselineIo } from "../published/index";
import { isFolderName } from "../policy/index";
import { parse } from "../source/index";
import { configName, findWorkspaceConfig, nameApi, type WorkspaceConfig } from "../workspace/index";
import { editsBetweenTexts } from "../fixes/index";
import { createChecker } from "./checker";
import { compareWithPrevious } from "./compare-with-previous";
import { findMismatch, preparePublication } from "./prepare-publish";
import { refusal, type Publication, type PublishRequest, type Refusal } from "./publication-types";
import { quoteVersion } from "./quote-version";
import type { Edits } from "./types";

/** The default of a publication, and what can be changed. */
export interface PublicationDraft {
  readonly kind: "draft";
  /** Name of the API: its folder in the ledger. */
  readonly api: string;
  /** Absolute path of the folder that contains the ledger. */
  readonly root: string;
  /** Published versions of the API: if there are some, its name and folder cannot be changed. */
  readonly versions: readonly string[];
  /** Names of other APIs in the ledger. */
  readonly others: readonly string[];
  /** Absolute paths of the folders that can contain the ledger; only `root` if it already has content. */
  readonly roots: readonly string[];
  /** `info.version`. */
  readonly version: string | null;
  /** The lowest version that matches the changes, if `version` does not. */
  readonly wanted: string | null;
  /** The previous published version, or null. */
  readonly follows: string | null;
}

/** The name, version and folder that the user selected. */
export type PublicationWish = Readonly<Record<"api" | "root" | "version", string>>;

export interface PlannedPublication extends Publication {
  /** The document and `contract-guard.yaml`, as the publication requires them. */
  readonly changes: readonly TextChange[];
  /** The text to publish. */
  readonly text: string;
}

/** The complete text of a file before and after. */
export interface TextChange {
  readonly uri: string;
  /** Undefined if the file does not exist. */
  readonly before: string | undefined;
  readonly text: string;
}

/** Never rejects. */
export async function draftPublication(
  io: BaselineIo,
  request: PublishRequest,
): Promise<PublicationDraft | Refusal> {
  const compared = await compareWithPrevious(io, request, createChecker());
  if (compared.kind === "refused") return compared;
  const { governed, known, version, previous } = compared;
  const { api, root } = governed.ledger;
  const apis = await readApiNames(io, root).catch((): readonly string[] => []);
  const isFixed = known.length > 0 || (await hasContent(io, root));
  return {
    kind: "draft",
    api,
    root,
    versions: known.map((one) => one.version),
    others: apis.filter((name) => name !== api),
    roots: isFixed ? [root] : foldersBetween(root, dirname(request.file)),
    version,
    wanted: findMismatch(compared, request.date)?.wanted ?? null,
    follows: previous?.base?.label ?? null,
  };
}

/** True if a folder contains a configuration, or files of a ledger. */
async function hasContent(io: BaselineIo, root: string): Promise<boolean> {
  const names = [configName, ".contract-guard"];
  const found = await Promise.all(names.map(async (name) => io.exists(join(root, name)).catch(() => true)));
  return found.includes(true);
}

/** The folders from one down to another, inclusive. */
function foldersBetween(top: string, bottom: string): readonly string[] {
  return bottom === top || dirname(bottom) === bottom
    ? [bottom]
    : [...foldersBetween(top, dirname(bottom)), bottom];
}

/** Prepares a publication as if the required edits were made. Never rejects. */
export async function planPublication(
  io: BaselineIo,
  request: PublishRequest,
  wish: PublicationWish,
): Promise<PlannedPublication | Refusal> {
  if (!isFolderName(wish.api))
    return refusal({
      code: "api-name",
      message: `${JSON.stringify(wish.api)} is not a valid name of an API.`,
      advice: "Use letters, digits, `.`, `_`, `-`, `+` and `@`.",
    });
  const governed = await findWorkspaceConfig(io, request.file, request.readFile);
  const { ledger } = governed;
  const isMoved = ledger.api !== wish.api || ledger.root !== wish.root;
  const uri = pathToFileURL(request.file).href;
  const text = withVersion(uri, request.text, wish.version) ?? request.text;
  const texts = new Map<string, TextChange>([[uri, { uri, before: request.text, text }]]);
  if (isMoved) {
    const config = pathToFileURL(join(wish.root, configName)).href;
    const before = await request.readFile(config);
    const after = named(config, before, request.file, wish, governed);
    if (after !== undefined) texts.set(config, { uri: config, before, text: after });
  }
  const readFile = async (other: string): Promise<string | undefined> =>
    texts.get(other)?.text ?? request.readFile(other);
  const prepared = await preparePublication(io, { ...request, text, readFile });
  if (prepared.kind === "refused") return prepared;
  const { place, record, known } = prepared;
  if (place.api !== wish.api || place.root !== wish.root)
    return refusal({
      code: "name-not-set",
      message: `The API cannot be named ${wish.api} in \`${configName}\`.`,
      advice: `Add \`${wish.api}\` with this document to \`apis\` in \`${configName}\`.`,
    });
  if (isMoved && known.length > 0)
    return refusal({
      code: "name-taken",
      message: `The ledger already has versions of ${wish.api}.`,
      advice: "Select another name.",
    });
  if (record.version !== wish.version)
    return refusal({
      code: "version-not-set",
      message: `\`info.version\` cannot be set to ${wish.version} automatically.`,
      advice: "Set it in the document.",
    });
  return { ...prepared, text, changes: [...texts.values()] };
}

/** The text with another `info.version`; undefined if it has none. */
function withVersion(uri: string, text: string, version: string): string | undefined {
  const { root } = parse(uri, text).document;
  const info = root?.kind === "map" ? root.get("info")?.value : undefined;
  const node = info?.kind === "map" ? info.get("version")?.value : undefined;
  if (node?.kind !== "scalar" || String(node.value) === version) return undefined;
  const written = text.slice(node.start, node.end);
  const isJson = root !== undefined && text[root.start] === "{";
  return text.slice(0, node.start) + quoteVersion(version, written, isJson) + text.slice(node.end);
}

function named(
  config: string,
  before: string | undefined,
  file: string,
  { api, root }: PublicationWish,
  governed: WorkspaceConfig,
): string | undefined {
  const path = relative(root, file).replaceAll("\\", "/");
  const former = governed.ledger.root === root ? governed.api : undefined;
  return nameApi(config, before, { name: api, path }, former);
}

/** The edits that make the changes. */
export function editsOfTexts(changes: readonly TextChange[]): Edits {
  return {
    edits: changes.flatMap(({ uri, before, text }) =>
      editsBetweenTexts(before ?? text, text).map(({ range, newText }) => ({ uri, range, text: newText })),
    ),
    files: changes.flatMap(({ uri, before, text }) => (before === undefined ? [{ uri, text }] : [])),
  };
}
