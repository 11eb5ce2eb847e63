import { always, type Rule } from "../rule";

export const responseAdded: Rule<"response-added"> = {
  kind: "response-added",
  title: "Response added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ status }) => `The response \`${status}\` is new.`,
  why: "A document lists the answers it knows; clients must expect others anyway.",
  advice: "Make sure that clients that know only the old answers are not lost.",
  examples: [
    {
      title: "an error is described",
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
