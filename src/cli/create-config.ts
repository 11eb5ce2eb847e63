/** `contract-guard init`: finds the documents of a repository and lists them in a commented contract-guard.yaml. */
import { statSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { readApiNames, nodeIo, readDocument, type BaselineIo } from "../published/index";
import { configName, findWorkspaceConfig } from "../service/index";
import { initialConfig, nameDocuments, type NamedDocument } from "../workspace/index";
import { filterOpenApiFiles } from "./filter-openapi-files";
import { findMatchingFiles } from "./find-matching-files";
import { printLine } from "./print";

/** Folders without documents of the project, skipped if git cannot list the files. */
const ignoredGlobs = ["**/vendor/**", "**/dist/**"];
const endings = ["yaml", "yml", "json"];

/** Writes the file and prints what it contains. Never overwrites an existing file. `fail` reports a usage error and does not return. */
export async function init(folder: string, fail: (message: string) => never): Promise<void> {
  const root = resolve(folder);
  if (!isFolder(root)) return fail(`folder not found: ${folder}.`);
  const io = nodeIo();
  const files = await documentsBelow(io, root);
  if (files.length === 0)
    return fail(
      `no OpenAPI document found in ${folder === "." ? "this folder" : folder} or below. A document has \`openapi:\` or \`swagger:\` at its root.`,
    );
  const documents = await namedDocuments(io, root, files);
  const target = join(root, configName);
  try {
    writeFileSync(target, initialConfig(documents), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return fail(`${relative(".", target)} already exists. It was not changed.`);
  }
  const width = Math.max(...documents.map(({ name }) => name.length));
  printLine(
    `Wrote ${relative(".", target)}, which lists ${documents.length === 1 ? "1 document" : `${documents.length} documents`}:`,
  );
  for (const { name, path } of documents) printLine(`  ${name.padEnd(width)}  ${path}`);
  printLine("Commit the file. `contract-guard check` in this folder now checks these documents.");
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Candidate files, relative to the folder, with forward slashes, sorted: tracked or not ignored by git, else all. */
async function documentsBelow(io: BaselineIo, root: string): Promise<readonly string[]> {
  const listed = await gitFiles(io, root).catch(() => filesBelow(root));
  const paths = new Map([...new Set(listed)].sort().map((path) => [join(root, path), path]));
  return (await filterOpenApiFiles([...paths.keys()])).flatMap((file) => paths.get(file) ?? []);
}

async function filesBelow(root: string): Promise<readonly string[]> {
  const files = await findMatchingFiles(`**/*.{${endings.join(",")}}`, root, ignoredGlobs);
  return files.map((file) => relative(root, file).replaceAll("\\", "/"));
}

async function gitFiles(io: BaselineIo, root: string): Promise<readonly string[]> {
  const places = [...endings.map((ending) => `*.${ending}`), ":(exclude,glob)**/.contract-guard/**"];
  const options = ["-z", "--cached", "--others", "--exclude-standard"];
  const output = await io.git(root).raw(["ls-files", ...options, "--", ...places]);
  return output.split("\0").filter((path) => path !== "");
}

/** Each document with its name in the ledger, else a short one. */
async function namedDocuments(
  io: BaselineIo,
  root: string,
  files: readonly string[],
): Promise<readonly NamedDocument[]> {
  // A ledger that cannot be read is reported by every check.
  const inLedger = await readApiNames(io, root).catch((): readonly string[] => []);
  const apis = new Map<string, string>();
  for (const path of files) {
    const read = async (uri: string): Promise<string | undefined> => readDocument(io, uri);
    apis.set(path, (await findWorkspaceConfig(io, join(root, path), read)).ledger.api);
  }
  return nameDocuments(basename(root), files, inLedger, (path) => apis.get(path) ?? path);
}
