import { always, quoted, type Rule } from "../rule";
import { stabilityLevels, stabilityNamed } from "../stability";

export const stabilityChanged: Rule<"stability-changed"> = {
  kind: "stability-changed",
  title: "Stability level changed",
  breaks: "expectation",
  compatibility: ({ before, after }) => always(mayPromiseLess(before, after) ? "dangerous" : "compatible"),
  message: ({ subject, before, after }) => `${quoted(subject)} is now ${after}, was ${before}.`,
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
    {
      title: "the same level in other letters",
      of: "operation",
      before: `
x-stability-level: beta
responses: { "200": { description: ok } }
`,
      after: `
x-stability-level: Beta
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "a level that nobody knows",
      of: "operation",
      before: `
x-stability-level: beta
responses: { "200": { description: ok } }
`,
      after: `
x-stability-level: preview
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "preview" }],
    },
    {
      title: "a level that nobody knew becomes stable",
      of: "operation",
      before: `
x-stability-level: preview
responses: { "200": { description: ok } }
`,
      after: `
x-stability-level: stable
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "stable" }],
    },
  ],
};

/** A level that nobody knows may have promised all, and may promise nothing. */
function mayPromiseLess(before: string, after: string): boolean {
  const rankOf = (level: string): number =>
    stabilityLevels.findIndex((each) => each === stabilityNamed(level));
  const was = rankOf(before);
  return rankOf(after) < (was < 0 ? stabilityLevels.length - 1 : was);
}
