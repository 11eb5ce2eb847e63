/** Which files of tests run: all of a folder, or those that `npm run test:host -- NAME…` names a part of. */
import { globSync } from "node:fs";
import { join } from "node:path";

/** The environment variable that carries the names into the extension host, separated by commas. */
export const chosenVariable = "CONTRACT_GUARD_HOST_TESTS";

/** The compiled files of a folder that are chosen, in the order of their names, as absolute paths. */
export function chosenFiles(folder: string): readonly string[] {
  const names = (process.env[chosenVariable] ?? "").split(",");
  return globSync("*.{host,story}.js", { cwd: join(__dirname, folder) })
    .filter((file) => names.some((name) => `${folder}/${file}`.includes(name)))
    .sort()
    .map((file) => join(__dirname, folder, file));
}
