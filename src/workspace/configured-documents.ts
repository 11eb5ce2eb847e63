/** The documents that a `contract-guard.yaml` names. */
import type { Location, Note } from "../policy/index";
import { parseConfigFile } from "./parse-config";

export interface ConfiguredDocuments {
  /** The paths and globs of all its APIs, relative to its folder, without duplicates, with their locations. */
  readonly documents: readonly { readonly glob: string; readonly at: Location }[];
  /** The first problem that makes the configuration ambiguous. */
  readonly misread: Note | undefined;
}

export function readConfiguredDocuments(uri: string, text: string): ConfiguredDocuments {
  const { config, misread, locate } = parseConfigFile(uri, text);
  const named = config.apis.flatMap(({ documents }) => documents);
  const once = new Map(named.toReversed().map(({ text: glob, place }) => [glob, locate(place)]));
  return { documents: [...once].reverse().map(([glob, at]) => ({ glob, at })), misread };
}
