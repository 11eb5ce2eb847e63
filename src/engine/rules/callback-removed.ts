import { quote } from "../quote";
import { always, type Rule } from "../rule";

export const callbackRemoved: Rule<"callback-removed"> = {
  kind: "callback-removed",
  title: "Callback removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ name }) => `Callback ${quote(name)} was removed.`,
  why: "Clients that registered for this callback will not receive it.",
  advice: "Keep sending the callback until clients have migrated.",
  examples: [
    {
      title: "a callback is removed",
      of: "operation",
      before: `
callbacks:
  done:
    "{$request.query.url}":
      post: { responses: { "200": { description: ok } } }
responses: { "200": { description: ok } }
`,
      after: 'responses: { "200": { description: ok } }',
      reports: [{ compatibility: "breaking", underlines: "post" }],
    },
  ],
};
