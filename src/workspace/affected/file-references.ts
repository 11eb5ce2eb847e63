/** Finds the files that a text may refer to, without parsing it. Pure. */
import { dirname, resolve } from "node:path";
import { findMentionedFiles } from "../../published/index";

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

/**
 * @param path absolute path of the file with the text
 * @param hosts hosts that references may be loaded from
 */
export function findFileReferences(text: string, path: string, hosts: readonly string[]): FileReferences {
  const files = new Set(findMentionedFiles(text.replaceAll("\\/", "/"), path));
  let unclear = hosts.some((host) => text.includes(host)) ? "it refers to a server" : undefined;
  if (HIDDEN_ENDING.test(text)) unclear ??= "it contains escaped characters";
  for (const [, written = ""] of text.matchAll(REFERENCE)) {
    const value = readScalar(written);
    const file = value?.replace(/#.*$/, "") ?? "";
    // Servers that are not in `hosts` are not contacted.
    if (value?.startsWith("#") === true || /^https?:/i.test(file)) continue;
    if (FILE.test(file) && !/^[a-z][\w+.-]+:/i.test(file)) files.add(resolve(dirname(path), decode(file)));
    else unclear ??= "one of its references cannot be read without parsing it";
  }
  return { files: [...files], unclear };
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
