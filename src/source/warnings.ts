/** Warnings about ambiguous texts. */
import type { Problem, Span } from "../engine/index";

export type Warning = Omit<Problem, "place"> & { readonly pointer: string; readonly span: Span };

/** @param path the keys and indexes of the mapping */
export function duplicateKey(path: readonly (string | number)[], key: string, span: Span): Warning {
  return {
    code: "duplicate-key",
    message: `\`${key}\` is a duplicate key; only its last value is used.`,
    advice: "Remove one of the keys.",
    pointer: formatPointer([...path, key]),
    span,
  };
}

export function severalDocuments(offset: number): Warning {
  return {
    code: "several-documents",
    message: "The file contains several YAML documents; only the first one is read.",
    advice: "Keep one document per file.",
    pointer: "",
    span: { start: offset, end: offset },
  };
}

export function unknownTag(path: readonly (string | number)[], tag: string, span: Span): Warning {
  return {
    code: "unknown-tag",
    message: `The tag \`${tag}\` is not supported; its value is read literally.`,
    advice: "Remove the tag and write the value literally.",
    pointer: formatPointer(path),
    span,
  };
}

export function complexKey(path: readonly (string | number)[], span: Span): Warning {
  return {
    code: "complex-key",
    message: "A sequence or mapping is used as a key; OpenAPI allows only strings.",
    advice: "Use a string as the key.",
    pointer: formatPointer(path),
    span,
  };
}

export function invalidMergeKey(path: readonly (string | number)[], span: Span): Warning {
  return {
    code: "merge-key",
    message: "The value of `<<` is not a mapping; it is ignored.",
    advice: "Set `<<` to an alias of a mapping, or to a list of such aliases.",
    pointer: formatPointer(path),
    span,
  };
}

/** The JSON Pointer of keys and indexes. */
export function formatPointer(path: readonly (string | number)[]): string {
  return path.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
