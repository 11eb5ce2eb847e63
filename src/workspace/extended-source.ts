/** Reads a configuration that another one extends: a file, a file of an npm package, or a pinned URL. */
import { createHash } from "node:crypto";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  isAllowedPath,
  isServerUri,
  outsideAllowedFolders,
  requestServedText,
  type BaselineIo,
  type NotRead,
} from "../published/index";
import type { ExtendedSource } from "../policy/index";

export interface ExtendedText {
  /** Identifies the file: its `file:` URI or its URL. */
  readonly uri: string;
  readonly text: string;
}

export interface SourceReader {
  readonly io: BaselineIo;
  /** Absolute paths of the folders that files must be located in. */
  readonly reach: readonly string[];
  /** Returns a text by `file:` URI. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
}

/** Milliseconds for which a failed request is not repeated. */
const RETRY_MILLISECONDS = 30_000;

/**
 * The text, or why it cannot be read. Never rejects.
 * @param from URI of the extending file
 */
export async function readExtended(
  reader: SourceReader,
  source: ExtendedSource,
  from: string,
): Promise<ExtendedText | NotRead> {
  if (source.kind === "url") return readPinned(reader.io, source);
  if (isServerUri(from))
    return {
      message: "A configuration that is loaded from a URL can only extend URLs.",
      advice: "Specify a mapping with `url` and `integrity`.",
    };
  const file = fileURLToPath(from);
  return source.kind === "file"
    ? readInReach(reader, resolve(dirname(file), source.path))
    : readFromPackage(reader, source, file);
}

async function readInReach(
  { io, reach, readFile }: SourceReader,
  path: string,
): Promise<ExtendedText | NotRead> {
  if (!(await isAllowedPath(io, reach, path).catch(() => false))) return outsideAllowedFolders(path, reach);
  if (!/\.(?:ya?ml|json)$/i.test(path))
    return {
      message: `\`${basename(path)}\` is not a .yaml, .yml or .json file.`,
      advice: "Correct the path.",
    };
  const uri = pathToFileURL(path).href;
  const text = await readFile(uri).catch(() => undefined);
  if (text !== undefined) return { uri, text };
  return {
    message: `Cannot read \`${basename(path)}\`.`,
    advice: "Make sure that the file exists and is readable.",
  };
}

/** As Node.js resolves packages: in `node_modules` of the folder of the real file and of its parent folders. */
async function readFromPackage(
  reader: SourceReader,
  { name, path }: ExtendedSource & { kind: "package" },
  from: string,
): Promise<ExtendedText | NotRead> {
  const { io, reach } = reader;
  const real = (await io.realPath(from).catch(() => undefined)) ?? from;
  for (let folder = dirname(real); ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (!(await isAllowedPath(io, reach, folder).catch(() => false))) break;
    if (await io.exists(found).catch(() => false)) return readInReach(reader, join(found, path));
    if (dirname(folder) === folder) break;
  }
  return {
    message: `Cannot find the package \`${name}\` in \`node_modules\` of this repository.`,
    advice: `Run \`npm install\`, or begin the path of a file with \`./\`.`,
  };
}

type Pinned = ExtendedSource & { kind: "url" };

const requests = new WeakMap<
  BaselineIo,
  Map<string, { until: number; text: Promise<ExtendedText | NotRead> }>
>();

/** A verified text never changes, so it is requested once. */
async function readPinned(io: BaselineIo, source: Pinned): Promise<ExtendedText | NotRead> {
  const known =
    requests.get(io) ?? new Map<string, { until: number; text: Promise<ExtendedText | NotRead> }>();
  requests.set(io, known);
  const key = JSON.stringify([source.url, source.integrity]);
  const before = known.get(key);
  if (before !== undefined && Date.now() < before.until) return before.text;
  const one = { until: Infinity, text: requestPinned(io, source) };
  known.set(key, one);
  const answer = await one.text;
  if (!("text" in answer)) one.until = isPermission(answer) ? 0 : Date.now() + RETRY_MILLISECONDS;
  return answer;
}

/** Not cached: a host may be allowed, and a workspace trusted, at any time. */
function isPermission(answer: NotRead): boolean {
  return "code" in answer && ["url-not-allowed", "restricted"].includes(String(answer.code));
}

async function requestPinned(io: BaselineIo, { url, integrity }: Pinned): Promise<ExtendedText | NotRead> {
  const algorithm = integrity.slice(0, integrity.indexOf("-"));
  const hashOf = (text: string): string =>
    `${algorithm}-${createHash(algorithm).update(text).digest("base64")}`;
  const kept = await io.cache?.get(url).catch(() => undefined);
  if (kept !== undefined && hashOf(kept.text) === integrity) return { uri: url, text: kept.text };
  const host = URL.canParse(url) ? new URL(url).host : url;
  if (io.approves?.(host) !== true)
    return {
      message: `The configuration at ${host} is not loaded, because the host is not allowed.`,
      advice: `If you trust it, pass \`--allow-host ${host}\`.`,
    };
  const answer = await requestServedText(io, url);
  if ("kind" in answer) return answer;
  const actual = hashOf(answer.text);
  if (actual === integrity) return { uri: url, text: answer.text };
  return {
    message: `The configuration at ${host} does not match its \`integrity\`.`,
    advice: `If you reviewed the new content, set \`integrity: ${actual}\`.`,
  };
}
