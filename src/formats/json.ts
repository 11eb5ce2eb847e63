/** The report as JSON. */
import type { Report } from "../policy/index";

/**
 * One report as an object, several as an array, with a final line end. The same reports give the same bytes.
 */
export function toJson(reports: readonly Report[]): string {
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
}
