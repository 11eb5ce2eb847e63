/** The problems of a `contract-guard.yaml`, regardless of any document. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { BaselineIo, NotFound } from "../published/index";
import type { LocatedString, Note } from "../policy/index";
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
  const unmatched = await unmatchedGlobs(io, dirname(fileURLToPath(uri)), { config: own.config, locate });
  return { notes: [...notes, ...unmatched], unchecked: invalidConfig({ misread }) };
}

/** The globs of a configuration that match no file. @param path of a document that may not exist yet */
export async function unmatchedGlobs(
  io: BaselineIo,
  root: string,
  { config, locate }: Pick<ParsedConfig, "config" | "locate">,
  path = "",
): Promise<readonly Note[]> {
  const fits = await Promise.all(config.globs.map(({ text: glob }) => matchesAnyFile(io, root, glob, path)));
  return config.globs
    .filter((_, index) => fits[index] === false)
    .map(({ text: glob, place }: LocatedString) => ({
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
