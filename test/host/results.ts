/** Results of the suite inside the extension host: one JSON object per line, in the order of events. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The environment variable with the folder of the results files, set by the launcher. */
export const resultsFolderVariable = "CONTRACT_GUARD_HOST_RESULTS";

/** The environment variable with the results file of the suite, set inside the extension host. */
export const resultsVariable = "CONTRACT_GUARD_SUITE_RESULTS";

/** The results file of a suite. */
export const resultsOf = (folder: string, suite: string) => join(folder, `${suite}.jsonl`);

export type ResultEvent =
  | { readonly type: "suite"; readonly title: string; readonly depth: number }
  | { readonly type: "passed"; readonly title: string; readonly depth: number; readonly ms: number }
  | { readonly type: "skipped"; readonly title: string; readonly depth: number }
  | { readonly type: "failed"; readonly title: string; readonly depth: number; readonly error: string }
  /** A measured value. */
  | { readonly type: "figure"; readonly text: string }
  | { readonly type: "end"; readonly passed: number; readonly failed: number; readonly skipped: number };

/** The event as mocha's spec reporter would print it. */
export function describeEvent(event: ResultEvent): string {
  if (event.type === "end") return "";
  if (event.type === "figure") return `    ${event.text}`;
  const indent = "  ".repeat(event.depth);
  switch (event.type) {
    case "suite":
      return `${indent}${event.title}`;
    case "passed":
      return `${indent}✔ ${event.title}${event.ms > 75 ? ` (${String(event.ms)}ms)` : ""}`;
    case "skipped":
      return `${indent}- ${event.title}`;
    case "failed":
      return `${indent}✖ ${event.title}\n${event.error.replaceAll(/^/gm, `${indent}    `)}`;
  }
}

/** The events written so far; empty if the file does not exist. An incomplete line is ignored. */
export function readEvents(path: string): ResultEvent[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as ResultEvent);
}
