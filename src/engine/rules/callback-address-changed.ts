import { always, type Rule } from "../rule";

export const callbackAddressChanged: Rule<"callback-address-changed"> = {
  kind: "callback-address-changed",
  title: "Address of a callback changed",
  breaks: "wire",
  compatibility: always("dangerous"),
  message: ({ name, before, after }) =>
    `The callback \`${name}\` is now sent to \`${after}\`, was \`${before}\`.`,
  why: "A client that gives its address in the old place waits for a call that may no longer come.",
  advice: "Go on taking the address from the old place too.",
  examples: [
    {
      title: "another field names the receiver",
      of: "operation",
      before: `
callbacks:
  done:
    "{$request.query.url}":
      post: { responses: { "200": { description: ok } } }
responses: { "200": { description: ok } }
`,
      after: `
callbacks:
  done:
    "{$request.body#/url}":
      post: { responses: { "200": { description: ok } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", underlines: '"{$request.body#/url}"' }],
    },
    {
      title: "the callback has another name, which is not sent",
      of: "operation",
      before: `
callbacks:
  done:
    "{$request.query.url}":
      post: { responses: { "200": { description: ok } } }
responses: { "200": { description: ok } }
`,
      after: `
callbacks:
  finished:
    "{$request.query.url}":
      post: { responses: { "200": { description: ok } } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};
