/** The forms of a report, by name; what prints them is loaded when it is needed. */
export const wholeForms = ["json", "sarif", "junit", "github", "gitlab", "markdown", "html"] as const;

/** Printed when all documents are checked; `text` is printed as they are. */
export type WholeForm = (typeof wholeForms)[number];

export type Format = WholeForm | "text";

export const formats: readonly Format[] = ["text", ...wholeForms];
