import { describeSubject, fromTo } from "../quote";
import { always, type Rule } from "../rule";
import { stabilityLevels, parseStability } from "../stability";

export const stabilityChanged: Rule<"stability-changed"> = {
  kind: "stability-changed",
  title: "Stability level changed",
  breaks: "expectation",
  compatibility: ({ before, after }) => always(mayBeLower(before, after) ? "dangerous" : "compatible"),
  message: ({ subject, before, after }) =>
    `Stability of ${describeSubject(subject)} changed ${fromTo(before, after)}.`,
  why: "Clients rely on the published stability level.",
  advice: "Keep the published level, or raise it.",
  examples: [
    {
      title: "stable becomes beta",
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
      title: "no level means stable",
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
      title: "the level in different case",
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
      title: "an unknown level",
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
      title: "an unknown level becomes stable",
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

/** An unknown level counts as `stable` if it was published, and as the lowest level otherwise. */
function mayBeLower(before: string, after: string): boolean {
  const rankOf = (level: string): number =>
    stabilityLevels.findIndex((each) => each === parseStability(level));
  const was = rankOf(before);
  return rankOf(after) < (was < 0 ? stabilityLevels.length - 1 : was);
}
