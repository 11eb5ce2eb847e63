/** What makes the meaning of a readable text doubtful. */
import type { Problem, Span } from "../engine/index";

export type Doubt = Omit<Problem, "place"> & { readonly pointer: string; readonly span: Span };

/** @param path the keys and indexes that lead to the mapping */
export function duplicateKey(path: readonly (string | number)[], key: string, span: Span): Doubt {
  return {
    code: "duplicate-key",
    message: `\`${key}\` is written twice in one mapping; only the last one counts.`,
    advice: "Remove one of them.",
    pointer: pointerOf([...path, key]),
    span,
  };
}

export function severalDocuments(offset: number): Doubt {
  return {
    code: "several-documents",
    message: "The file holds several YAML documents; only the first one is read.",
    advice: "Keep one document in a file.",
    pointer: "",
    span: { start: offset, end: offset },
  };
}

export function unknownTag(path: readonly (string | number)[], tag: string, span: Span): Doubt {
  return {
    code: "unknown-tag",
    message: `The tag \`${tag}\` is not understood; its value is taken as it is written.`,
    advice: "Write the value out.",
    pointer: pointerOf(path),
    span,
  };
}

export function complexKey(path: readonly (string | number)[], span: Span): Doubt {
  return {
    code: "complex-key",
    message: "A list or a mapping is used as a key; OpenAPI knows only text.",
    advice: "Write the key as text.",
    pointer: pointerOf(path),
    span,
  };
}

export function mergeOfNoMapping(path: readonly (string | number)[], span: Span): Doubt {
  return {
    code: "merge-key",
    message: "`<<` stands before something that is no mapping; it is left out.",
    advice: "Give `<<` an alias to a mapping, or a list of those.",
    pointer: pointerOf(path),
    span,
  };
}

/** The JSON pointer that keys and indexes make. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
