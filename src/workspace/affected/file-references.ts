/** Finds the files that a text may refer to. Parses it only if that is necessary. Pure. */
import { dirname, resolve } from "node:path";
import type { SourceNode } from "../../engine/index";
import { findMentionedFiles } from "../../published/index";
import { parse } from "../../source/index";

export interface FileReferences {
  /** Absolute paths: a superset of the files that the text refers to. */
  readonly files: readonly string[];
  /** Why there may be further ones, as the end of a sentence; undefined if there are none. */
  readonly unclear: string | undefined;
}

/** A `$ref` key with its value, unless the value is certainly a reference within the file. */
const REFERENCE =
  /\$ref["']?\s*:(?!\s*(?:["']#|[^\S\n]*#|["']?https:\/\/json-schema\.org\/))\s*("(?:[^"\\]|\\[^])*"|'[^']*'|[^\n]*)/g;
/** An escaped character of `.yaml`, `.yml` or `.json`: the end of a file name may be hidden. */
const HIDDEN_ENDING = /\\(?:u00|x|U000000)(?:2e|[46]1|[57]9|[46]d|[46]c|[46]a|[57]3|[46]f|[46]e)/i;
const FILE = /\.(?:ya?ml|json)$/i;
/** A scheme, unless it is the letter of a drive. */
const OTHER_SCHEME = /^[a-z][\w+.-]+:/i;

/**
 * @param path absolute path of the file with the text
 * @param hosts hosts that references may be loaded from
 */
export function findFileReferences(text: string, path: string, hosts: readonly string[]): FileReferences {
  const files = new Set(findMentionedFiles(text.replaceAll("\\/", "/"), path));
  let unclear = hosts.some((host) => text.includes(host)) ? "it refers to a server" : undefined;
  if (HIDDEN_ENDING.test(text)) unclear ??= "it contains escaped characters";
  const written = [...text.matchAll(REFERENCE)].map(([, value = ""]) => readScalar(value));
  const values = written.every(isClear) ? written : parsedReferences(text);
  for (const value of values ?? []) {
    const file = fileOf(value);
    // Servers that are not in `hosts` are not contacted.
    if (file === "" || isOnServer(file)) continue;
    if (OTHER_SCHEME.test(file)) unclear ??= `it refers to \`${file}\``;
    else files.add(resolve(dirname(path), decode(file)));
  }
  if (values === undefined) unclear ??= "it cannot be parsed";
  return { files: [...files], unclear };
}

/** The reference without its fragment: empty within the file. */
function fileOf(reference: string): string {
  return reference.replace(/#.*$/, "");
}

function isOnServer(file: string): boolean {
  return /^https?:/i.test(file);
}

/** True if a text that looks like a reference certainly is one. */
function isClear(reference: string | undefined): reference is string {
  if (reference === undefined) return false;
  const file = fileOf(reference);
  return file === "" || isOnServer(file) || (FILE.test(file) && !OTHER_SCHEME.test(file));
}

/** The values of every `$ref` that are strings, unlike those of a property with this name; undefined if a text cannot be parsed. */
function parsedReferences(text: string): string[] | undefined {
  const { root } = parse("file:///", text).document;
  if (root === undefined) return undefined;
  const found: string[] = [];
  // The set grows while it is iterated. Aliases share nodes.
  const nodes = new Set<SourceNode>([root]);
  for (const node of nodes) {
    if (node.kind === "seq") for (const item of node.items) nodes.add(item);
    if (node.kind !== "map") continue;
    for (const { key, value } of node.entries) {
      nodes.add(value);
      if (key === "$ref" && value.kind === "scalar" && typeof value.value === "string")
        found.push(value.value);
    }
  }
  return found;
}

/** The string that a scalar in JSON or YAML represents; undefined if only a parser can read it. */
function readScalar(written: string): string | undefined {
  const text = written.trim().replace(/,$/, "");
  if (text.startsWith('"')) return readQuoted(text);
  if (text.startsWith("'")) return text.includes("\n") ? undefined : text.slice(1, -1);
  return /^[>|*&!{[?@`%]/.test(text) ? undefined : text.replace(/(?:\s+#|,\s|[}\]]).*$/, "").trim();
}

function readQuoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

function decode(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
