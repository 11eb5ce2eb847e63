/** The report for programs. */
import type { Report } from "../policy/index";

/** The report as JSON with a closing line end; the same report gives the same bytes. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
