/** The problems of a `contract-guard.yaml`, regardless of any document. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { oncePerRun, type BaselineIo, type NotFound } from "../published/index";
import { matchesGlob, type LocatedString, type Note } from "../policy/index";
import { matchesAnyFile } from "./glob-files";
import { loadConfig } from "./load-config";
import type { ParsedConfig } from "./parse-config";

export interface ConfigProblems {
  readonly notes: readonly Note[];
  /** The problem that leaves all documents of the configuration unchecked. */
  readonly unchecked: NotFound | undefined;
}

/** Never rejects. @param uri of a file on disk */
export async function checkConfig(
  io: BaselineIo,
  uri: string,
  text: string,
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<ConfigProblems> {
  const { own, notes, misread, locate } = await loadConfig(io, uri, text, readFile);
  const unmatched = await unmatchedGlobs(io, dirname(fileURLToPath(uri)), {
    uri,
    config: own.config,
    locate,
  });
  return { notes: [...notes, ...unmatched], unchecked: invalidConfig({ misread }) };
}

/** The globs of a configuration that match no file. @param path of a document that may not exist yet */
export async function unmatchedGlobs(
  io: BaselineIo,
  root: string,
  { uri, config, locate }: Pick<ParsedConfig, "uri" | "config" | "locate">,
  path = "",
): Promise<readonly Note[]> {
  const find = async (): Promise<readonly LocatedString[]> => {
    const fits = await Promise.all(config.globs.map(({ text }) => matchesAnyFile(io, root, text, path)));
    return config.globs.filter((_, index) => fits[index] === false);
  };
  // In a run, the first document finds them for all.
  const unmatched = await oncePerRun(io, `unmatched ${uri}`, find);
  return unmatched
    .filter(({ text }) => !matchesGlob(text, path))
    .map(({ text: glob, place }) => ({
      code: "config-no-match",
      message: `No file matches \`${glob}\`.`,
      advice: "Correct the pattern or remove it.",
      at: locate(place),
    }));
}

/** The problem that makes the configuration ambiguous, if there is one. */
export function invalidConfig({ misread }: Pick<ParsedConfig, "misread">): NotFound | undefined {
  if (misread === undefined) return undefined;
  const { message, advice, at } = misread;
  const name = decodeURIComponent(at.uri.slice(at.uri.lastIndexOf("/") + 1));
  return { kind: "unchecked", code: "config", message: `Invalid \`${name}\`: ${message}`, advice, at };
}
