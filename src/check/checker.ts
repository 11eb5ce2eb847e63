import type { Checker } from "./check";

/** A checker with an empty memory. One per process is enough; it forgets what is not used. */
export function createChecker(): Checker {
  return {
    check: async ({ head }) => ({
      reportVersion: 1,
      verdict: "unchecked",
      unchecked: { code: "not-built", message: "The check is not built yet.", advice: "Wait for it." },
      base: null,
      head: { uri: head.uri, label: head.label ?? "working tree", apiVersion: null },
      requiredBump: "none",
      summary: { breaking: 0, dangerous: 0, compatible: 0, approved: 0 },
      findings: [],
      notes: [],
    }),
  };
}
