import { quote } from "../quote";
import { always, type Rule } from "../rule";
import { reviewFirst } from "../sentences";

export const callbackAdded: Rule<"callback-added"> = {
  kind: "callback-added",
  title: "Callback added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ name }) => `Callback ${quote(name)} was added.`,
  why: "No client handles this callback yet.",
  advice: reviewFirst,
  examples: [
    {
      title: "a callback is added",
      of: "operation",
      before: 'responses: { "200": { description: ok } }',
      after: `
callbacks:
  done:
    "{$request.query.url}":
      post: { responses: { "200": { description: ok } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", underlines: "done" }],
    },
  ],
};
