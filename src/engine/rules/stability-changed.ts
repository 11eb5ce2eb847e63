import { always, type Rule } from "../rule";

export const stabilityChanged: Rule<"stability-changed"> = {
  kind: "stability-changed",
  title: "Stability level changed",
  breaks: "expectation",
  compatibility: ({ before, after }) => always(rankOf(after) < rankOf(before) ? "dangerous" : "compatible"),
  message: ({ method, path, before, after }) => `\`${method} ${path}\` is now ${after}, was ${before}.`,
  why: "Clients built on the promise that the published level makes.",
  advice: "Keep the published level, or raise it.",
  examples: [
    {
      title: "what was stable is beta again",
      of: "operation",
      before: `
responses: { "200": { description: ok } }
`,
      after: `
x-stability-level: beta
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "beta" }],
    },
    {
      title: "beta becomes stable",
      of: "operation",
      before: `
x-stability-level: beta
responses: { "200": { description: ok } }
`,
      after: `
x-stability-level: stable
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "stable" }],
    },
    {
      title: "stable is what no level means",
      of: "operation",
      before: `
responses: { "200": { description: ok } }
`,
      after: `
x-stability-level: stable
responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};

/** The customary levels, the least promise first; a level that is not among them promises nothing. */
function rankOf(level: string): number {
  return ["draft", "alpha", "beta", "stable"].indexOf(level);
}
