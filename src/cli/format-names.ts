/** Report formats by name. Their code is loaded on demand. */
export const wholeForms = ["json", "sarif", "junit", "github", "gitlab", "markdown", "html"] as const;

/** Formats printed after all documents are checked; `text` is printed document by document. */
export type WholeForm = (typeof wholeForms)[number];

export type Format = WholeForm | "text";

export const formats: readonly Format[] = ["text", ...wholeForms];

/** Maximum number of proofs per report, by format. Text shows them on request. */
export const proofsShown: Readonly<Record<Format, number>> = {
  text: Infinity,
  json: Infinity,
  html: Infinity,
  junit: Infinity,
  markdown: 50,
  sarif: 0,
  github: 0,
  gitlab: 0,
};
