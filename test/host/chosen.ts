/**
 * Selects test files: all files of a folder, or those whose names contain an argument of `npm run test:host -- NAME…`.
 */
import { globSync } from "node:fs";
import { join } from "node:path";

/** The environment variable that carries the names into the extension host, separated by commas. */
export const chosenVariable = "CONTRACT_GUARD_HOST_TESTS";

/** The selected compiled files of a folder, sorted by name, as absolute paths. */
export function chosenFiles(folder: string): readonly string[] {
  const names = (process.env[chosenVariable] ?? "").split(",");
  return globSync("*.{host,story}.js", { cwd: join(__dirname, folder) })
    .filter((file) => names.some((name) => `${folder}/${file}`.includes(name)))
    .sort()
    .map((file) => join(__dirname, folder, file));
}
