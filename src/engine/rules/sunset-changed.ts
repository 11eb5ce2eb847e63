import { always, type Rule } from "../rule";

export const sunsetChanged: Rule<"sunset-changed"> = {
  kind: "sunset-changed",
  title: "Sunset changed",
  breaks: "expectation",
  compatibility: ({ before, after }) => always(comesCloser(before, after) ? "dangerous" : "compatible"),
  message: ({ method, path, before, after }) =>
    `The sunset of \`${method} ${path}\` is now ${after ?? "not named"}, was ${before ?? "not named"}.`,
  why: "Clients have planned their move by the published date.",
  advice: "Keep the published date, or choose a later one.",
  examples: [
    {
      title: "the date comes closer",
      of: "operation",
      before: `
deprecated: true
x-sunset: "2031-06-01"
responses: { "200": { description: ok } }
`,
      after: `
deprecated: true
x-sunset: "2031-01-01"
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: '"2031-01-01"' }],
    },
    {
      title: "the date is put off",
      of: "operation",
      before: `
deprecated: true
x-sunset: "2031-06-01"
responses: { "200": { description: ok } }
`,
      after: `
deprecated: true
x-sunset: "2032-01-01"
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: '"2032-01-01"' }],
    },
  ],
};

/** Whether there is less time than was named; a date that cannot be read may be any. */
function comesCloser(before: string | null, after: string | null): boolean {
  if (before === null) return false;
  return after === null || !(Date.parse(after) >= Date.parse(before));
}
