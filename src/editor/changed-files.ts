/** The files of a document that differ from the published ones. */
import { posix } from "node:path";
import { Uri } from "vscode";
import type { Guarded } from "./guarded";
import type { LaidOutFiles } from "./laid-out";
import { publishedUri } from "./published";
import type { Session } from "./session";
import { settingsFor } from "./settings";
import { textOf } from "./text-of";

/** A file in both versions; one of them is missing where it was added or taken away. */
export interface ChangedFile {
  readonly published: Uri | undefined;
  readonly edited: Uri | undefined;
}

/**
 * The document itself comes first. Empty where every text says what was published, or nothing is known of that. What
 * was published is laid out as the edited text where that can be done, unless a setting asks for the texts as they are.
 */
export async function changedFiles(
  session: Session,
  laidOut: LaidOutFiles,
  document: Guarded,
): Promise<ChangedFile[]> {
  const report = session.state(document)?.report;
  if (!report?.base) return [];
  const head = document.uri;
  const base = publishedUri(report.base.uri);
  const parts = session.files(document).map((uri) => Uri.parse(uri));
  // What no text refers to any more is known from what is found about it.
  const gone = report.findings.flatMap((finding) => (finding.base ? [publishedUri(finding.base.uri)] : []));
  const pairs = [
    { published: base, edited: head },
    ...parts.flatMap((edited) => {
      const published = counterpart(edited, head, base);
      return published === undefined ? [] : [{ published, edited }];
    }),
    ...gone
      .filter((published) => published.query === "" && versionOf(published) === versionOf(base))
      .map((published) => ({ published, edited: moved(published, base, head) })),
  ];
  const unique = new Map(pairs.map((pair) => [pair.edited.toString(), pair]));
  const compared = await Promise.all(
    [...unique.values()].map(async (pair): Promise<ChangedFile[]> => {
      const { published, edited } = pair;
      const [before, now] = (await Promise.all([textOf(published), textOf(edited)])).map(withoutReturns);
      if (before === now) return [];
      if (before === undefined) return [{ published: undefined, edited }];
      if (now === undefined) return [{ published, edited: undefined }];
      const arranged = settingsFor(head).diff === "contract" ? await laidOut.arrange(pair) : undefined;
      if (arranged === undefined) return [pair];
      return withoutReturns(arranged.text) === now
        ? []
        : [{ published: laidOut.uriOf(pair, arranged), edited }];
    }),
  );
  return compared.flat();
}

/** The published file that a file of a document is compared with; undefined where that is not one of its own. */
export function publishedOf(session: Session, document: Guarded, file: Uri): Uri | undefined {
  const report = session.state(document)?.report;
  if (!report?.base) return undefined;
  const base = publishedUri(report.base.uri);
  return file.toString() === document.uri.toString() ? base : counterpart(file, document.uri, base);
}

/** A server, and a bundle, have one file alone. */
function counterpart(edited: Uri, head: Uri, base: Uri): Uri | undefined {
  return base.query === "" ? moved(edited, head, base) : undefined;
}

/** The place that is to `to` what `uri` is to `from`. */
function moved(uri: Uri, from: Uri, to: Uri): Uri {
  const way = posix.relative(posix.dirname(from.path), uri.path);
  return to.with({ path: posix.join(posix.dirname(to.path), way) });
}

/** `/v1.4.0~1a2b3c/` of a published file. */
function versionOf({ scheme, path }: Uri): string {
  return scheme === "file" ? scheme : `${scheme}:${path.split("/", 2).join("/")}`;
}

/** Line ends differ between a checkout and what git keeps. */
function withoutReturns(text: string | undefined): string | undefined {
  return text?.replaceAll("\r\n", "\n");
}
