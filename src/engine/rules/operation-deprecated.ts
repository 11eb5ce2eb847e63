import { quote } from "../quote";
import { always, type Rule } from "../rule";
import { deprecated } from "../sentences";

export const operationDeprecated: Rule<"operation-deprecated"> = {
  kind: "operation-deprecated",
  title: "Operation deprecated",
  breaks: "expectation",
  compatibility: always("compatible"),
  message: ({ method, path, sunset }) => deprecated(`operation ${quote(`${method} ${path}`)}`, sunset),
  why: "Clients have to migrate before the sunset date.",
  advice: "Announce the date in `x-sunset`, and name the replacement in the description.",
  examples: [
    {
      title: "with a sunset date",
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
      title: "`deprecated: false` is written out",
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
