/** The report on a document as an HTML page. */
import { displayPathWithSlashes } from "../published/index";
import { reportWithProofs, uncheckedReport, withDoors, type Checker } from "../service/index";
import type { Location, Report } from "../policy/index";
import { toHtml, type HtmlPanel } from "../formats/index";
import type { PageQuestion } from "./protocol";

/** Reads a file; undefined if it cannot be read. */
type Read = (uri: string) => Promise<string | undefined>;

export interface PageSources {
  readonly published: Read;
  readonly edited: Read;
}

/**
 * The same bytes as the command line writes in that folder. A page for a panel also shows what becomes permanent.
 * @param report the last report on the text of the request
 */
export async function reportPage(
  { uri, directory, unchecked, panel }: PageQuestion,
  report: Report | undefined,
  checker: Checker,
  { published, edited }: PageSources,
): Promise<string | undefined> {
  const head = { uri, label: "working tree", apiVersion: null };
  const told =
    unchecked === undefined
      ? report && (await reportWithProofs(checker, report))
      : uncheckedReport(null, head, unchecked);
  if (told === undefined) return undefined;
  const texts = new Map<string, string>();
  async function keep(places: readonly (Location | null)[], read: Read): Promise<void> {
    for (const one of new Set(places.flatMap((place) => (place === null ? [] : [place.uri])))) {
      const text = await read(one);
      if (text !== undefined) texts.set(one, text);
    }
  }
  await keep(
    told.findings.map((finding) => finding.head),
    edited,
  );
  await keep(
    told.findings.map(({ base }) => base),
    async (one) => (await published(one)) ?? texts.get(one) ?? (await edited(one)),
  );
  const doors = panel === undefined || report === undefined ? undefined : await checker.doors(report);
  return toHtml([withDoors(told, doors, undefined)], {
    path: displayPathWithSlashes(directory),
    sources: (one) => texts.get(one),
    ...(panel !== undefined && { panel: inPanel(panel) }),
  });
}

function inPanel({ command, ...rest }: NonNullable<PageQuestion["panel"]>): HtmlPanel {
  const address = ({ uri, range: { start } }: Location): string =>
    `command:${command}?${encodeURIComponent(JSON.stringify([uri, start.line, start.character]))}`;
  return { ...rest, address };
}
