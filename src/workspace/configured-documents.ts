/** The documents that a `contract-guard.yaml` names. */
import type { Location, Note } from "../policy/index";
import { readConfigText } from "./parse-config";

export interface NamedDocuments {
  /** The paths and globs of every API in it, relative to its folder, each once, with the place where it stands. */
  readonly documents: readonly { readonly glob: string; readonly at: Location }[];
  /** The first thing in the file that leaves open what is meant. */
  readonly misread: Note | undefined;
}

export function documentsNamedIn(uri: string, text: string): NamedDocuments {
  const { config, misread, locate } = readConfigText(uri, text);
  const named = config.apis.flatMap(({ documents }) => documents);
  const once = new Map(named.toReversed().map(({ text: glob, place }) => [glob, locate(place)]));
  return { documents: [...once].reverse().map(([glob, at]) => ({ glob, at })), misread };
}
