/** Locations as text. */
import type { Location, ReportBase } from "../policy/index";

/** The name of a file before `:line:column`. Default: its URI. */
export interface PathNaming {
  readonly path?: (uri: string) => string;
}

/** The source of a location in the ledger's bundle: ` (source: parts/pet.yaml:3:7)`; empty for any other location. */
export function formatOrigin({ origin }: Location): string {
  return origin === undefined ? "" : ` (source: ${origin.path}:${origin.line + 1}:${origin.character + 1})`;
}

/** `openapi.yaml:3:7`, line and column one-based. */
export function formatLocation({ uri, range: { start } }: Location, path: (uri: string) => string): string {
  return `${path(uri)}:${start.line + 1}:${start.character + 1}`;
}

/**
 * The published version of a location, as a title for it: `v1.4.0`. Empty if the location already shows it, because the
 * version is this file.
 */
export function versionTitle(base: ReportBase | null, { uri }: Location): string {
  if (base?.source === "file" && base.uri === uri) return "";
  return base?.label ?? "the published version";
}
