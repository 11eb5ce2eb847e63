/** Which document is meant, and its text. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { relative } from "node:path";

/** No text of this size can be checked. */
const MOST_BYTES = 250_000_000;

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

/** The text of a file that the user named. */
export function readHead(file: string, fail: (message: string) => never): string {
  try {
    const found = statSync(file);
    if (found.isCharacterDevice() || found.isBlockDevice() || found.size > MOST_BYTES)
      return fail(
        `cannot read ${relative(".", file) || "."}: it is ${found.size > MOST_BYTES ? "too large" : "a device"}. Name an OpenAPI document.`,
      );
    return readFileSync(file, "utf8");
  } catch (error) {
    return fail(`cannot read ${relative(".", file) || "."}: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file. Paths count from this folder.";
  if (code === "EISDIR")
    return "it is a folder. Name a document in it, or a pattern such as '**/openapi.yaml'.";
  if (code === "EACCES") return "permission denied.";
  return `${error instanceof Error ? error.message : String(error)}.`;
}
