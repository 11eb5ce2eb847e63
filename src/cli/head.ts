/** Which document is meant, and its text. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { NotReadable, readRegularFile, utf8Of } from "../baseline/index";

const names = ["openapi", "swagger"].flatMap((name) =>
  ["yaml", "yml", "json"].map((ending) => `${name}.${ending}`),
);

/** The one OpenAPI document of the working directory, by its customary name. */
export function findDocument(fail: (message: string) => never): string {
  const found = names.filter((name) => existsSync(name));
  const [first, ...others] = found;
  if (first === undefined)
    return fail(
      `no document named, and this folder has no ${names.join(", ")}. Say which one to check: contract-guard check FILE.`,
    );
  if (others.length > 0)
    return fail(
      `no document named, and this folder has ${found.join(" and ")}. Say which one to check: contract-guard check ${first}.`,
    );
  return first;
}

/**
 * The text of a file that the user named.
 * @param instead what to do if it is not a file
 */
export async function readHead(
  file: string,
  fail: (message: string) => never,
  instead = "Name an OpenAPI document.",
): Promise<string> {
  const text = await textOf(file).catch((error: unknown) =>
    fail(`cannot read ${relative(".", file) || "."}: ${reason(error, instead)}`),
  );
  return text ?? fail(`cannot read ${relative(".", file)}: it is not written in UTF-8. Save it so.`);
}

async function textOf(file: string): Promise<string | undefined> {
  return utf8Of(await readRegularFile(file));
}

function reason(error: unknown, instead: string): string {
  if (error instanceof NotReadable) return `it ${error.message}. ${instead}`;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file. Paths count from this folder.";
  if (code === "EISDIR")
    return "it is a folder. Name a document in it, or a pattern such as '**/openapi.yaml'.";
  if (code === "EACCES") return "permission denied.";
  if (code === "ELOOP") return "it is a symbolic link that leads to itself.";
  if (code === "ENAMETOOLONG") return "no file has a name as long as this.";
  return `${error instanceof Error ? error.message : String(error)}.`;
}
