/** Report formats of the command line. */
import { version } from "../../package.json";
import { displayPathWithSlashes } from "../published/index";
import type { Report } from "../policy/index";
import { toGithub, toGitlab, toHtml, toJson, toJunit, toMarkdown, toSarif } from "../formats/index";
import { everyRule } from "./every-rule";
import type { WholeFormat } from "./format-names";

export interface FormatOptions {
  /** The text of a file of either version. */
  readonly sources: (uri: string) => string | undefined;
  readonly failOnDangerous: boolean;
}

const forms = {
  json: toJson,
  sarif: (reports, { path }) => toSarif(reports, { path, version, rules: everyRule }),
  junit: (reports, { path, failOnDangerous }) => toJunit(reports, { path, failOnDangerous }),
  github: (reports, { path }) => toGithub(reports, { path }),
  gitlab: (reports, { path }) => toGitlab(reports, { path }),
  markdown: (reports, { path }) => toMarkdown(reports, { path }),
  html: (reports, { path, sources }) => toHtml(reports, { path, sources }),
} as const satisfies Record<
  WholeFormat,
  (reports: readonly Report[], options: FormatOptions & { readonly path: (uri: string) => string }) => string
>;

/** Formats the reports. Paths are relative to the working directory if inside it, always with forward slashes. */
export function formatReports(form: WholeFormat, reports: readonly Report[], options: FormatOptions): string {
  return forms[form](reports, { ...options, path: displayPathWithSlashes(process.cwd()) });
}
