import { fromTo, quote } from "../quote";
import { always, type Rule } from "../rule";

export const operationIdChanged: Rule<"operation-id-changed"> = {
  kind: "operation-id-changed",
  title: "Operation ID changed",
  breaks: "code",
  compatibility: always("dangerous"),
  message: ({ before, after }) => {
    if (before === null) return `Operation ID ${quote(after ?? "")} was added.`;
    if (after === null) return `Operation ID ${quote(before)} was removed.`;
    return `Operation ID changed ${fromTo(before, after)}.`;
  },
  why: "Generated clients name their methods after the operation ID, or after method and path if there is none, so code that calls them will no longer compile.",
  advice: "Keep the published operation ID, or leave it out if none was published.",
  examples: [
    {
      title: "a different operation ID",
      of: "operation",
      before: `
operationId: listPets
responses: { "200": { description: ok } }
`,
      after: `
operationId: getPets
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", underlines: "getPets" }],
    },
    {
      title: "an operation ID is added",
      of: "operation",
      before: 'responses: { "200": { description: ok } }',
      after: `
operationId: getPets
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", underlines: "getPets" }],
    },
  ],
};
