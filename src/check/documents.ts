/** The documents that a `contract-guard.yaml` names. */
import { readConfig } from "../policy/index";
import { parse } from "../source/index";

/** The paths and globs of every API in it, relative to its folder; empty where it names none or cannot be read. */
export function documentsNamedIn(uri: string, text: string): readonly string[] {
  const { config } = readConfig(parse(uri, text).document);
  return [...new Set(config.apis.flatMap(({ documents }) => documents))];
}
