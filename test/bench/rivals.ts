/** Other tools that compare two documents, if they are available. */
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runOf, type Run } from "./processes";

export type Format = "text" | "json";

export interface Rival {
  readonly name: string;
  /** Compares two files. */
  readonly run: (base: string, head: string, format: Format) => Run;
  /** The formats of its reports. */
  readonly formats: readonly Format[];
  /** The target of our time, relative to theirs. */
  readonly target: number;
}

/**
 * `oasdiff`, if it is on the PATH.
 * @param target of our time, relative to its time
 */
export function oasdiff(target = 0.5): Rival[] {
  if (spawnSync("oasdiff", ["--version"]).error !== undefined) return [];
  return [
    {
      name: "oasdiff",
      target,
      formats: ["text", "json"],
      run(base, head, format) {
        const started = performance.now();
        const { error } = spawnSync("oasdiff", ["breaking", "--format", format, base, head], {
          stdio: "ignore",
        });
        return { time: performance.now() - started, rss: Number.NaN, failed: error !== undefined };
      },
    },
  ];
}

/** The JavaScript tool that supports large documents, installed from the registry into a folder. */
export function apiSmartDiff(folder: string): Rival[] {
  execFileSync("npm", ["install", "--silent", "--prefix", folder, "api-smart-diff@1.0.6", "js-yaml@4"], {
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  const script = join(folder, "compare.cjs");
  writeFileSync(
    script,
    `const { apiDiff } = require("api-smart-diff");
     const read = (file) => require("js-yaml").load(require("node:fs").readFileSync(file, "utf8"));
     const [base, head] = process.argv.slice(2).map(read);
     process.on("uncaughtException", () => process.exit(9));
     apiDiff(base, head);`,
  );
  const run = (base: string, head: string): Run => runOf(["--max-old-space-size=6000", script, base, head]);
  return [{ name: "api-smart-diff", target: 0.2, formats: ["text"], run }];
}
