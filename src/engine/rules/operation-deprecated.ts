import { always, type Rule } from "../rule";

export const operationDeprecated: Rule<"operation-deprecated"> = {
  kind: "operation-deprecated",
  title: "Operation deprecated",
  breaks: "expectation",
  compatibility: always("compatible"),
  message: ({ method, path, sunset }) =>
    sunset === null
      ? `\`${method} ${path}\` is deprecated now, without a sunset.`
      : `\`${method} ${path}\` is deprecated now; it may be gone after ${sunset}.`,
  why: "Clients learn that they have to move, and by when.",
  advice: "Name the date in `x-sunset`, and what to use instead in the description.",
  examples: [
    {
      title: "with a date",
      of: "operation",
      before: `
responses: { "200": { description: ok } }
`,
      after: `
deprecated: true
x-sunset: "2031-01-01"
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "true" }],
    },
    {
      title: "not deprecated, said in so many words",
      of: "operation",
      before: `
responses: { "200": { description: ok } }
`,
      after: `
deprecated: false
responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};
