/** Default document of the current folder, and reading of files named by the user. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { NotReadable, readRegularFile, decodeUtf8 } from "../published/index";

const defaultNames = ["openapi", "swagger"].flatMap((name) =>
  ["yaml", "yml", "json"].map((ending) => `${name}.${ending}`),
);

/** The OpenAPI document of the working directory with a conventional name. Fails unless there is exactly one. */
export function findDocument(fail: (message: string) => never): string {
  const found = defaultNames.filter((name) => existsSync(name));
  const [first, ...others] = found;
  if (first === undefined)
    return fail(
      `no document specified, and this folder does not contain ${defaultNames.join(", ")}. Specify a document: contract-guard check FILE.`,
    );
  if (others.length > 0)
    return fail(
      `no document specified, and this folder contains ${found.join(" and ")}. Specify one: contract-guard check ${first}.`,
    );
  return first;
}

/**
 * The text of a file named by the user.
 * @param instead advice if it is not a file
 */
export async function readHead(
  file: string,
  fail: (message: string) => never,
  instead = "Specify an OpenAPI document.",
): Promise<string> {
  return decodeHead(await readHeadBytes(file, fail, instead), file, fail);
}

export async function readHeadBytes(
  file: string,
  fail: (message: string) => never,
  instead = "Specify an OpenAPI document.",
): Promise<Buffer> {
  return readRegularFile(file).catch((error: unknown) =>
    fail(`cannot read ${relative(".", file) || "."}: ${reason(error, instead)}`),
  );
}

export function decodeHead(bytes: Buffer, file: string, fail: (message: string) => never): string {
  return (
    decodeUtf8(bytes) ??
    fail(`cannot read ${relative(".", file)}: not valid UTF-8. Convert the file to UTF-8.`)
  );
}

function reason(error: unknown, instead: string): string {
  if (error instanceof NotReadable) return `it ${error.message}. ${instead}`;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "file not found. Paths are relative to the current folder.";
  if (code === "EISDIR")
    return "it is a folder. Specify a document in it, or a pattern such as '**/openapi.yaml'.";
  if (code === "EACCES") return "permission denied.";
  if (code === "ELOOP") return "too many levels of symbolic links.";
  if (code === "ENAMETOOLONG") return "the file name is too long.";
  return `${error instanceof Error ? error.message : String(error)}.`;
}
