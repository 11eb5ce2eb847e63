import { always, type Rule } from "../rule";

export const responseRemoved: Rule<"response-removed"> = {
  kind: "response-removed",
  title: "Response removed",
  breaks: "wire",
  compatibility: ({ expected }) => always(expected ? "breaking" : "dangerous"),
  message: ({ status }) => `The response \`${status}\` is gone.`,
  why: "Clients handle this answer and may not handle what comes instead.",
  advice: "Keep answering as published.",
  examples: [
    {
      title: "the success is taken out",
      of: "operation",
      before: `
responses:
  "200": { description: d }
  "404": { description: d }
`,
      after: `
responses:
  "404": { description: d }
`,
      reports: [{ compatibility: "breaking", underlines: "responses" }],
    },
    {
      title: "an error is taken out",
      of: "operation",
      before: `
responses:
  "200": { description: d }
  "404": { description: d }
`,
      after: `
responses:
  "200": { description: d }
`,
      reports: [{ compatibility: "dangerous", underlines: "responses" }],
    },
    {
      title: "a code that a range still covers",
      of: "operation",
      before: `
responses:
  "200": { description: d }
`,
      after: `
responses:
  "2XX": { description: d }
`,
      reports: [],
    },
  ],
};
