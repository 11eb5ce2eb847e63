import { always, type Rule } from "../rule";

export const callbackAdded: Rule<"callback-added"> = {
  kind: "callback-added",
  title: "Callback added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ name }) => `The callback \`${name}\` is new.`,
  why: "No client expects it yet.",
  advice: "From the next publish on it is part of the contract: look at it once more.",
  examples: [
    {
      title: "a callback comes in",
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
