/** Readers that turn YAML nodes into settings and report what is expected at an invalid location. */
import { escapeToken } from "../../engine/index";
import type { Place, Problem, SourceNode, Span } from "../../engine/index";
import { isQuickGlob } from "../glob";
import type { LocatedString } from "../settings";

/** A value in the configuration file. */
export interface ConfigValue {
  /** URI of the file. */
  readonly uri: string;
  readonly node: SourceNode;
  /** RFC 6901. */
  readonly pointer: string;
  /** Receives problems: `config-unknown-key` for unknown keys, `config-value` for invalid values. */
  readonly tell: (problem: Omit<Problem, "place">, pointer: string, span: Span) => void;
}

/** The value; undefined if invalid: the reader has reported it. */
export type ConfigReader<T> = (at: ConfigValue) => T | undefined;

/** @param what the expected value as a noun phrase: `a path` */
export function stringReader(
  what: string,
  fits: (value: string) => boolean = () => true,
): ConfigReader<string> {
  return (at) => {
    const value = at.node.kind === "scalar" ? at.node.value : undefined;
    if (typeof value === "string" && value.trim() !== "" && fits(value)) return value;
    reportInvalid(at, what);
    return undefined;
  };
}

export const flag: ConfigReader<boolean> = (at) => {
  const value = at.node.kind === "scalar" ? at.node.value : undefined;
  if (typeof value === "boolean") return value;
  reportInvalid(at, "`true` or `false`");
  return undefined;
};

export function oneOf<const T extends string>(...words: readonly T[]): ConfigReader<T> {
  return (at) => {
    const value = at.node.kind === "scalar" ? at.node.value : undefined;
    const found = words.find((word) => word === value);
    if (found === undefined) reportInvalid(at, joinQuoted(words, "or"));
    return found;
  };
}

/** A list of strings, or a single string, with locations. */
export function locatedStrings(what: string): ConfigReader<readonly LocatedString[]> {
  return writtenAs(stringReader(what));
}

/** A list of globs. A glob that could be slow to match is rejected. */
export function globs(what: string): ConfigReader<readonly LocatedString[]> {
  const word = stringReader(what);
  return writtenAs((at) => {
    const read = word(at);
    if (read === undefined || isQuickGlob(read)) return read;
    reportInvalid(at, "a glob with fewer wildcards");
    return undefined;
  });
}

function writtenAs(word: ConfigReader<string>): ConfigReader<readonly LocatedString[]> {
  return listOrSingle((at: ConfigValue) => {
    const read = word(at);
    return read === undefined ? undefined : { text: read, place: placeOf(at) };
  });
}

export function placeOf({ uri, pointer, node }: ConfigValue): Place {
  return { uri, pointer, span: { start: node.start, end: node.end } };
}

/** A list, or a single item. */
export function listOrSingle<T>(item: ConfigReader<T>): ConfigReader<readonly T[]> {
  return (at) => {
    const { node, pointer } = at;
    if (node.kind !== "seq") return asList(item(at));
    const items = node.items.map((each, index) =>
      item({ ...at, node: each, pointer: `${pointer}/${index}` }),
    );
    return items.filter((value) => value !== undefined);
  };
}

function asList<T>(value: T | undefined): readonly T[] | undefined {
  return value === undefined ? undefined : [value];
}

/** A mapping with user-defined keys. */
export function customKeys<T>(
  what: string,
  fits: (name: string) => boolean,
  value: ConfigReader<T>,
): ConfigReader<readonly (readonly [string, T])[]> {
  return (at) => {
    if (at.node.kind !== "map") {
      reportInvalid(at, "a mapping");
      return undefined;
    }
    const found: (readonly [string, T])[] = [];
    for (const { key, keyStart, keyEnd, value: node } of at.node.entries) {
      const pointer = `${at.pointer}/${escapeToken(key)}`;
      if (!fits(key)) {
        reportInvalid(
          { ...at, node: { kind: "scalar", start: keyStart, end: keyEnd, value: key }, pointer },
          what,
        );
        continue;
      }
      const read = value({ ...at, node, pointer });
      if (read !== undefined) found.push([key, read]);
    }
    return found;
  };
}

/** A mapping with known keys: the reader of each key, or the problem of an unknown one. */
export function mapping<T>(
  readerOf: (name: string) => ConfigReader<T> | Omit<Problem, "place">,
): ConfigReader<ReadonlyMap<string, T>> {
  return (at) => {
    const { node } = at;
    if (isNothing(node)) return new Map();
    if (node.kind !== "map") {
      reportInvalid(at, "a mapping");
      return undefined;
    }
    const found = new Map<string, T>();
    for (const { key, keyStart, keyEnd, value } of node.entries) {
      const pointer = `${at.pointer}/${escapeToken(key)}`;
      const reader = readerOf(key);
      if (typeof reader !== "function") {
        at.tell(reader, pointer, { start: keyStart, end: keyEnd });
        continue;
      }
      const read = reader({ ...at, node: value, pointer });
      if (read !== undefined) found.set(key, read);
    }
    return found;
  };
}

/** True if the value is a mapping or null, which counts as empty. */
export function isMapping({ node }: ConfigValue): boolean {
  return node.kind === "map" || isNothing(node);
}

function isNothing(node: SourceNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

/** A mapping with these optional keys; `null` counts as empty. */
export function knownKeys<T extends object>(readers: {
  readonly [K in keyof T]-?: ConfigReader<T[K]>;
}): ConfigReader<Partial<T>> {
  const keys = Object.keys(readers) as (keyof T & string)[];
  return (at) => {
    const { node } = at;
    if (isNothing(node)) return {};
    if (node.kind !== "map") {
      reportInvalid(at, `a mapping with ${joinQuoted(keys, "and")}`);
      return undefined;
    }
    for (const { key, keyStart, keyEnd } of node.entries) {
      if (keys.some((known) => known === key)) continue;
      const problem = {
        code: "config-unknown-key",
        message: `Unknown key \`${key}\`.`,
        advice: `Allowed keys: ${joinQuoted(keys, "and")}.`,
      };
      at.tell(problem, `${at.pointer}/${escapeToken(key)}`, { start: keyStart, end: keyEnd });
    }
    const read: Partial<T> = {};
    for (const key of keys) {
      const entry = node.get(key);
      const value =
        entry && readers[key]({ ...at, node: entry.value, pointer: `${at.pointer}/${escapeToken(key)}` });
      if (value !== undefined) read[key] = value;
    }
    return read;
  };
}

/** Reports an invalid value and the expected one. */
export function reportInvalid({ node, pointer, tell }: ConfigValue, what: string): void {
  const name = pointer
    .slice(pointer.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  const place = /^[0-9]*$/.test(name) ? "This entry" : `\`${name}\``;
  const message = `${place} has an invalid value.`;
  tell({ code: "config-value", message, advice: `Expected ${what}.` }, pointer, node);
}

function joinQuoted(words: readonly string[], last: "and" | "or"): string {
  const quoted = words.map((word) => `\`${word}\``);
  const end = quoted.pop() ?? "";
  return quoted.length === 0 ? end : `${quoted.join(", ")} ${last} ${end}`;
}
