import { endOf } from "../dates";
import { always, quoted, type Rule } from "../rule";

export const sunsetChanged: Rule<"sunset-changed"> = {
  kind: "sunset-changed",
  title: "Sunset changed",
  breaks: "expectation",
  compatibility: ({ before, after }) => always(comesCloser(before, after) ? "dangerous" : "compatible"),
  message: ({ subject, before, after }) =>
    `The sunset of ${quoted(subject)} is now ${after ?? "not named"}, was ${before ?? "not named"}.`,
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
    {
      title: "the date of a parameter comes closer",
      of: "operation",
      before: `
parameters: [{ name: limit, in: query, deprecated: true, x-sunset: "2031-06-01", schema: { type: integer } }]
responses: { "200": { description: ok } }
`,
      after: `
parameters: [{ name: limit, in: query, deprecated: true, x-sunset: "2031-05-01", schema: { type: integer } }]
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: '"2031-05-01"' }],
    },
    {
      title: "the date of a property is taken back",
      of: "schema",
      before: `
type: object
properties: { name: { type: string, deprecated: true, x-sunset: "2031-06-01" } }
`,
      after: `
type: object
properties: { name: { type: string, deprecated: true } }
`,
      reports: [{ compatibility: "dangerous", side: "both", underlines: "name" }],
    },
    {
      title: "the same date, written as RFC 8594 does",
      of: "operation",
      before: `
deprecated: true
x-sunset: "2031-12-31"
responses: { "200": { description: ok } }
`,
      after: `
deprecated: true
x-sunset: Wed, 31 Dec 2031 23:59:59 GMT
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "what was a date is none any more",
      of: "operation",
      before: `
deprecated: true
x-sunset: "2031-12-31"
responses: { "200": { description: ok } }
`,
      after: `
deprecated: true
x-sunset: "2032"
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: '"2032"' }],
    },
  ],
};

/** Whether there is less time than was named; a date that cannot be read may be any. */
function comesCloser(before: string | null, after: string | null): boolean {
  if (before === null) return false;
  const [from, to] = [endOf(before), after === null ? undefined : endOf(after)];
  return from === undefined || to === undefined || to < from;
}
