/** Runs of the command with a cache. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { contractGuard, type Outcome } from "../cli/run";
import { api, commitChange, narrowed, severalApis, write } from "./apis";

/** Published APIs, of which two were changed since. */
export function changedApis(folder: string): void {
  severalApis(folder);
  write(folder, ".gitignore", "cache/\n");
  write(folder, "shared/base.yaml", "\n\nId: { type: integer }\n");
  commitChange(folder, "apis/orders/openapi.yaml", api("orders", narrowed));
}

export interface Run extends Omit<Outcome, "stderr"> {
  /** Comparisons that were read from the cache. */
  readonly cached: number;
  readonly damaged: number;
}

export function checkWithCache(
  folder: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Run {
  const { stderr, ...outcome } = contractGuard(
    folder,
    ["check", "apis/*/openapi.yaml", "--cache", "cache", ...args],
    env,
  );
  const use =
    /^(\d+) of \d+ comparisons were read from the cache\.(?: (\d+) damaged entries were ignored\.)?\n$/;
  const [, cached, damaged = 0] = use.exec(stderr) ?? [];
  assert.ok(cached, stderr);
  return { ...outcome, cached: Number(cached), damaged: Number(damaged) };
}

/** Absolute paths of the files of the cache. */
export function entries(folder: string): string[] {
  const found = readdirSync(join(folder, "cache"), { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
