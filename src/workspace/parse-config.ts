/** Parses `contract-guard.yaml`, and locates its problems. */
import type { Place, SourceNode } from "../engine/index";
import { readConfig, type Config, type Location, type Note } from "../policy/index";
import { parse } from "../source/index";

export interface ParsedConfig {
  readonly uri: string;
  readonly text: string;
  readonly config: Config;
  /** In document order. */
  readonly notes: readonly Note[];
  /** The first note that makes the configuration ambiguous. */
  readonly misread: Note | undefined;
  readonly locate: (place: Place) => Location;
  /** The values; undefined if the file is empty or unreadable. */
  readonly root: SourceNode | undefined;
}

/** A configuration among those that it extends and that extend it. */
export interface ConfigFile extends ParsedConfig {
  /** URIs of the file itself and of those that it extends, also indirectly. */
  readonly ownAndExtended: ReadonlySet<string>;
}

export function parseConfigFile(uri: string, text: string): ParsedConfig {
  const { document, problems: unreadable, lines } = parse(uri, text);
  const { config, problems } = readConfig(document);
  const locate = ({ pointer, span }: Place): Location => ({
    uri,
    pointer,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
  });
  const notes = [...unreadable, ...problems].map(({ code, message, advice, place }) => {
    return { code, message, advice, at: locate(place) };
  });
  const isUnreadable = document.root === undefined && text.trim() !== "";
  return {
    uri,
    text,
    config,
    notes,
    misread: notes.find(({ code }) => isUnreadable || code === "config-value"),
    locate,
    root: document.root,
  };
}
