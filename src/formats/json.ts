/** The report as JSON. */
import type { Report } from "../policy/index";

/**
 * One report as an object, several as an array, with a final line end. The same reports give the same bytes.
 */
export function toJson(reports: readonly Report[]): string {
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
}

/** The text of `toJson` in parts. At most two reports are in memory. */
export async function* jsonParts(reports: AsyncIterable<Report>): AsyncGenerator<string> {
  let count = 0;
  let first: Report | undefined;
  for await (const report of reports) {
    count++;
    if (count === 1) first = report;
    if (count === 2 && first !== undefined) yield `[\n${inArray(first)}`;
    if (count > 1) yield `,\n${inArray(report)}`;
    if (count > 1) first = undefined;
  }
  if (count > 1) yield "\n]\n";
  else yield toJson(first === undefined ? [] : [first]);
}

function inArray(report: Report): string {
  return `  ${JSON.stringify(report, null, 2).replaceAll("\n", "\n  ")}`;
}
