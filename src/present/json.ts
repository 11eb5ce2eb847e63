/** The report for programs. */
import type { Report } from "../policy/index";

/**
 * One report as JSON, several as an array of them, with a closing line end; the same reports give the same bytes.
 */
export function toJson(reports: readonly Report[]): string {
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
}
