/** The files of a document that differ from the published ones. */
import { posix } from "node:path";
import { Uri, workspace } from "vscode";
import type { Guarded } from "./guarded";
import { publishedUri } from "./published";
import type { Session } from "./session";

/** A file in both versions; one of them is missing where it was added or taken away. */
export interface ChangedFile {
  readonly published: Uri | undefined;
  readonly edited: Uri | undefined;
}

/** The document itself comes first. Empty where every text is the published one, or nothing is known of that. */
export async function changedFiles(session: Session, document: Guarded): Promise<ChangedFile[]> {
  const report = session.state(document)?.report;
  if (!report?.base) return [];
  const head = document.uri;
  const base = publishedUri(report.base.uri);
  const parts = session.files(document).map((uri) => Uri.parse(uri));
  // What no text refers to any more is known from what is found about it.
  const gone = report.findings.flatMap((finding) => (finding.base ? [publishedUri(finding.base.uri)] : []));
  const pairs = [
    { published: base, edited: head },
    // A server, and a bundle, have one file alone.
    ...(base.query === "" ? parts.map((edited) => ({ published: moved(edited, head, base), edited })) : []),
    ...gone
      .filter((published) => published.query === "" && versionOf(published) === versionOf(base))
      .map((published) => ({ published, edited: moved(published, base, head) })),
  ];
  const unique = new Map(pairs.map((pair) => [pair.edited.toString(), pair]));
  const compared = await Promise.all(
    [...unique.values()].map(async ({ published, edited }): Promise<ChangedFile[]> => {
      const [before, now] = await Promise.all([textOf(published), textOf(edited)]);
      if (before === now) return [];
      const isThere = { published: before !== undefined, edited: now !== undefined };
      return [
        { published: isThere.published ? published : undefined, edited: isThere.edited ? edited : undefined },
      ];
    }),
  );
  return compared.flat();
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

/** With `\n` for every line end, which differ between a checkout and what git keeps; undefined where there is no such file. */
async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  try {
    const text = open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
    return text.replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}
