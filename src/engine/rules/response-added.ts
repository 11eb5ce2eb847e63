import { quote } from "../quote";
import { always, type Rule } from "../rule";

export const responseAdded: Rule<"response-added"> = {
  kind: "response-added",
  title: "Response added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ status }) => `Response ${quote(status)} was added.`,
  why: "Clients must handle status codes that the document does not list.",
  advice: "Make sure that clients that handle only the published responses keep working.",
  examples: [
    {
      title: "an error response is added",
      of: "operation",
      before: `
responses:
  "200": { description: d }
`,
      after: `
responses:
  "200": { description: d }
  "404": { description: d }
`,
      reports: [{ compatibility: "compatible", underlines: '"404"' }],
    },
  ],
};
