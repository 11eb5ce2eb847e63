/** Places as people and programs read them. */
import type { Location } from "../policy/index";

/** How a file is called before `:line:column`; left out: its URI. */
export interface Naming {
  readonly path?: (uri: string) => string;
}

/** Where a place of the ledger's bundle was written: `, written in parts/pet.yaml:3:7`; empty for any other place. */
export function writtenText({ origin }: Location): string {
  return origin === undefined ? "" : `, written in ${origin.path}:${origin.line + 1}:${origin.character + 1}`;
}

/** `openapi.yaml:3:7`, line and column one-based. */
export function placeText({ uri, range: { start } }: Location, path: (uri: string) => string): string {
  return `${path(uri)}:${start.line + 1}:${start.character + 1}`;
}
