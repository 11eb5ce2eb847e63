/** Creates the snapshot of a document that a ledger stores. */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256, type LedgerRecord, type NotFound, type SnapshotFile } from "../../published/index";
import { parse } from "../../source/index";
import { readFiles } from "../document-files";
import { bundle } from "./bundle";
import { createBundleMap } from "./bundle-map";

export interface Snapshot extends Pick<LedgerRecord, "form" | "document" | "files"> {
  /** By the path of each file in the snapshot. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Root of the URIs of a snapshot's files while it is created. Paths below it correspond to paths below the ledger's
 * root.
 */
const ROOT = "https://ledger.invalid/";

/**
 * Stores a document and all files that it refers to: unchanged if it is one file, bundled if the bundle is equivalent,
 * otherwise as its set of files.
 * @param root absolute path of the ledger's root; every file on disk must be located below it
 * @param isEquivalent compares a bundle with the document
 */
export async function takeSnapshot(
  { uri, text }: { readonly uri: string; readonly text: string },
  root: string,
  readFile: (uri: string) => Promise<string | undefined>,
  isEquivalent: (bundled: string) => Promise<boolean>,
): Promise<Snapshot | NotFound> {
  const texts = new Map([[uri, text]]);
  const { parsed } = await readFiles(
    parse(uri, text),
    async (other) => {
      const found = await readFile(other);
      if (found !== undefined) texts.set(other, found);
      return found;
    },
    parse,
  );
  const files: KeptFile[] = [];
  for (const { document } of parsed()) {
    if (!texts.has(document.uri)) continue; // A metaschema, which is always known.
    const source = sourcePath(document.uri, root);
    if (source === undefined) return outside(document.uri, root);
    files.push({ source, text: texts.get(document.uri) ?? "" });
  }
  const document = sourcePath(uri, root) ?? "";
  const [single, ...others] = files;
  if (single !== undefined && others.length === 0)
    return kept("file", document, [{ ...single, path: lastSegment(document) }]);

  const moved = files.map((file) => parse(atRoot(file.source), file.text));
  const whole = await bundle(moved);
  if (whole !== undefined && (await isEquivalent(whole))) {
    const name = `${lastSegment(document).replace(/\.[^.]*$/, "")}.json`;
    const map = createBundleMap(
      parse(atRoot(name), whole),
      moved,
      (from) => files[moved.findIndex((one) => one.document.uri === from)]?.source ?? from,
    );
    return kept("bundle", document, [
      { path: name, source: document, text: whole },
      { path: `${name}.map`, source: `${name}.map`, text: map },
    ]);
  }
  const paths = files.map(
    ({ source }) => `files/${/^https?:/.test(source) ? `urls/${sha256(source).slice(0, 16)}` : source}`,
  );
  return kept(
    "files",
    document,
    files.map((file, index) => ({ ...file, path: paths[index] ?? "" })),
  );
}

interface KeptFile {
  readonly source: string;
  readonly text: string;
}

function kept(
  form: Snapshot["form"],
  document: string,
  files: readonly (KeptFile & { readonly path: string })[],
): Snapshot {
  return {
    form,
    document,
    files: files.map(({ path, source, text }): SnapshotFile => ({ path, source, sha256: sha256(text) })),
    texts: new Map(files.map(({ path, text }) => [path, text])),
  };
}

function sourcePath(uri: string, root: string): string | undefined {
  if (/^https?:/.test(uri)) return uri;
  const path = relative(root, fileURLToPath(uri)).replaceAll("\\", "/");
  return /^(\.\.(\/|$)|\/|[A-Za-z]:)/.test(path) ? undefined : path;
}

function atRoot(source: string): string {
  return /^https?:/.test(source) ? source : ROOT + source.split("/").map(encodeURIComponent).join("/");
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function outside(uri: string, root: string): NotFound {
  return {
    kind: "unchecked",
    code: "outside-ledger",
    message: `The document refers to ${fileURLToPath(uri)}, which is outside of ${root}.`,
    advice: "Move the file next to the document, or move contract-guard.yaml to a common parent folder.",
  };
}
