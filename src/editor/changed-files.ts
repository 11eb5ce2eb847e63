/** The files of a document that differ from the published files. */
import { posix } from "node:path";
import { Uri } from "vscode";
import type { Guarded } from "./checked-documents";
import type { LaidOutFiles } from "./published-layout";
import { publishedUri } from "./published-documents";
import type { Session } from "./session";
import { settingsFor } from "./settings";
import { readEditorText } from "./file-text";

/** A file in both versions; undefined for the version that does not contain it. */
export interface ChangedFile {
  readonly published: Uri | undefined;
  readonly edited: Uri | undefined;
}

/**
 * The changed files, the document itself first. Empty if all texts are equal or the published version is unknown. The
 * published text is shown in the layout of the edited text where possible, unless the setting `diff` is `text`.
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
  // Findings refer to published files that are no longer referenced.
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
      const [before, now] = (await Promise.all([readEditorText(published), readEditorText(edited)])).map(
        withoutReturns,
      );
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

/** The published counterpart of a file; undefined if the published version has no such file. */
export function publishedOf(session: Session, document: Guarded, file: Uri): Uri | undefined {
  const report = session.state(document)?.report;
  if (!report?.base) return undefined;
  const base = publishedUri(report.base.uri);
  return file.toString() === document.uri.toString() ? base : counterpart(file, document.uri, base);
}

/** Versions from a server and bundles have a single file. */
function counterpart(edited: Uri, head: Uri, base: Uri): Uri | undefined {
  return base.query === "" ? moved(edited, head, base) : undefined;
}

/** The URI that is relative to `to` what `uri` is relative to `from`. */
function moved(uri: Uri, from: Uri, to: Uri): Uri {
  const way = posix.relative(posix.dirname(from.path), uri.path);
  return to.with({ path: posix.join(posix.dirname(to.path), way) });
}

/** Scheme and version part of a published URI, such as `/v1.4.0~1a2b3c/`. */
function versionOf({ scheme, path }: Uri): string {
  return scheme === "file" ? scheme : `${scheme}:${path.split("/", 2).join("/")}`;
}

/** Line endings in a checkout differ from those in the git repository. */
function withoutReturns(text: string | undefined): string | undefined {
  return text?.replaceAll("\r\n", "\n");
}
