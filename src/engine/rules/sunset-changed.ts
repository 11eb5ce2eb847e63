import { lastMoment } from "../dates";
import { always, type Rule } from "../rule";
import { valueChanged } from "../sentences";

export const sunsetChanged: Rule<"sunset-changed"> = {
  kind: "sunset-changed",
  title: "Sunset date changed",
  breaks: "expectation",
  compatibility: ({ before, after }) => always(isEarlier(before, after) ? "dangerous" : "compatible"),
  message: (facts) => valueChanged("Sunset date", facts),
  why: "Clients have planned their migration by the published date.",
  advice: "Keep the published date, or choose a later one.",
  examples: [
    {
      title: "an earlier date",
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
      title: "a later date",
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
      title: "an earlier date for a parameter",
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
      title: "the date of a property is removed",
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
      title: "the same date in the format of RFC 8594",
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
      title: "a value that is not a date",
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

/** True if the date is earlier, or may be: a value that is not a date counts as earlier. */
function isEarlier(before: string | null, after: string | null): boolean {
  if (before === null) return false;
  const [from, to] = [lastMoment(before), after === null ? undefined : lastMoment(after)];
  return from === undefined || to === undefined || to < from;
}
