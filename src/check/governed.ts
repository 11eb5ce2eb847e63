/** What the nearest `contract-guard.yaml` says of a document, and where the versions of its API are kept. */
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { placeOf } from "../baseline/index";
import type { BaselineIo, LedgerPlace, NotFound } from "../baseline/index";
import { isFolderName, readConfig, settingsOf, type DocumentSettings, type Note } from "../policy/index";
import { parse } from "../source/index";

export const configName = "contract-guard.yaml";

export interface Governed extends DocumentSettings {
  readonly ledger: LedgerPlace;
  /** What is doubtful in the configuration, at its place. */
  readonly notes: readonly Note[];
  /** Why the configuration leaves open what is published: it cannot be read, or leaves the document out. */
  readonly wrong: NotFound | undefined;
}

/**
 * Looks for the configuration in the document's folder and those above it, as far as its repository goes. Never
 * rejects.
 * @param file absolute path
 * @param readFile gives a text by `file:` URI
 */
export async function governedBy(
  io: BaselineIo,
  file: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<Governed> {
  const governed = await nearest(io, file, readFile);
  if (governed.api !== undefined) return governed;
  return { ...governed, ledger: await placeOf(io, file, governed.ledger) };
}

async function nearest(
  io: BaselineIo,
  file: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<Governed> {
  const isThere = async (path: string): Promise<boolean> =>
    (await io.realPath(path).catch(() => undefined)) !== undefined;
  let ledgerRoot: string | undefined;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const uri = pathToFileURL(join(folder, configName)).href;
    const text = await readFile(uri);
    if (text !== undefined) return configured(file, folder, uri, text);
    if (ledgerRoot === undefined && (await isThere(join(folder, ".contract-guard")))) ledgerRoot = folder;
    const isLast = dirname(folder) === folder;
    if (isLast || (await isThere(join(folder, ".git")))) {
      const root = ledgerRoot ?? (isLast ? dirname(file) : folder);
      const nothing = { published: undefined, compatibility: "latest", followLinks: false } as const;
      const ledger = { root, api: apiName(pathBelow(root, file)) };
      return { ...nothing, api: undefined, isExcluded: false, ledger, notes: [], wrong: undefined };
    }
  }
}

function configured(file: string, root: string, uri: string, text: string): Governed {
  const { document, problems: unreadable, lines } = parse(uri, text);
  const { config, problems } = readConfig(document);
  const path = pathBelow(root, file);
  const settings = settingsOf(config, path);
  const notes = [...unreadable, ...problems].map(({ code, message, advice, place: { pointer, span } }) => {
    const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
    return { code, message, advice, at: { uri, pointer, range } };
  });
  const misread = notes.find(
    ({ code }) => (document.root === undefined && text.trim() !== "") || code === "config-value",
  );
  return {
    ...settings,
    ledger: { root, api: settings.api ?? apiName(path) },
    notes,
    wrong: misread ? unsure(misread) : settings.isExcluded ? excluded(path) : undefined,
  };
}

function unsure({ message, advice, at }: Note): NotFound {
  const line = at.range.start.line + 1;
  return { kind: "unchecked", code: "config", message: `${configName}, line ${line}: ${message}`, advice };
}

function excluded(path: string): NotFound {
  return {
    kind: "unchecked",
    code: "excluded",
    message: `\`${path}\` is left out by ${configName}.`,
    advice: "Change `include` and `exclude` there to have it checked.",
  };
}

/** The name of an API that nobody named: the path of its document, `services-orders-openapi`. */
function apiName(path: string): string {
  const name = path
    .replace(/\.[^./]*$/, "")
    .replace(/[^A-Za-z0-9._@-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
  return isFolderName(name) ? name : `api-${name}`;
}

function pathBelow(root: string, file: string): string {
  return relative(root, file).replaceAll("\\", "/");
}
