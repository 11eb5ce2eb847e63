/** The forms of a report, by name; what prints them is loaded when it is needed. */
export const wholeForms = ["json", "sarif", "junit", "github", "gitlab", "markdown", "html"] as const;

/** Printed when all documents are checked; `text` is printed as they are. */
export type WholeForm = (typeof wholeForms)[number];

export type Format = WholeForm | "text";

export const formats: readonly Format[] = ["text", ...wholeForms];

/** Proofs that a format shows of one report at most. As text, they are shown on request. */
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
