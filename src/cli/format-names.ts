/** Report formats by name. Their code is loaded on demand. */
export const wholeFormats = ["json", "sarif", "junit", "github", "gitlab", "markdown", "html"] as const;

/** Formats printed after all documents are checked; `text` is printed document by document. */
export type WholeFormat = (typeof wholeFormats)[number];

/** Formats for people and other programs. */
export type ReportFormat = WholeFormat | "text";

export const reportFormats: readonly ReportFormat[] = ["text", ...wholeFormats];

/** `blob` is the input of `merge`. */
export type Format = ReportFormat | "blob";

export const formats: readonly Format[] = [...reportFormats, "blob"];

/** Maximum number of proofs per report, by format. Text shows them on request. */
export const maxProofs: Readonly<Record<ReportFormat, number>> = {
  text: Infinity,
  json: Infinity,
  html: Infinity,
  junit: Infinity,
  markdown: 50,
  sarif: 0,
  github: 0,
  gitlab: 0,
};
