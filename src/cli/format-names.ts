/** Report formats by name. Their code is loaded on demand. */
export const wholeFormats = ["json", "sarif", "junit", "github", "gitlab", "markdown", "html"] as const;

/** Formats printed after all documents are checked; `text` is printed document by document. */
export type WholeFormat = (typeof wholeFormats)[number];

export type Format = WholeFormat | "text";

export const formats: readonly Format[] = ["text", ...wholeFormats];

/** Maximum number of proofs per report, by format. Text shows them on request. */
export const maxProofs: Readonly<Record<Format, number>> = {
  text: Infinity,
  json: Infinity,
  html: Infinity,
  junit: Infinity,
  markdown: 50,
  sarif: 0,
  github: 0,
  gitlab: 0,
};
