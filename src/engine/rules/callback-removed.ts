import { always, type Rule } from "../rule";

export const callbackRemoved: Rule<"callback-removed"> = {
  kind: "callback-removed",
  title: "Callback removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ name }) => `The callback \`${name}\` is gone.`,
  why: "A client that gave its address waits for a call that no longer comes.",
  advice: "Keep calling back until its clients have moved.",
  examples: [
    {
      title: "a callback is taken out",
      of: "operation",
      before: `
callbacks:
  done:
    "{$request.query.url}":
      post: { responses: { "200": { description: ok } } }
responses: { "200": { description: ok } }
`,
      after: 'responses: { "200": { description: ok } }',
      reports: [{ compatibility: "breaking", underlines: "get" }],
    },
  ],
};
