import { fromTo, quote } from "../quote";
import { always, type Rule } from "../rule";

export const callbackAddressChanged: Rule<"callback-address-changed"> = {
  kind: "callback-address-changed",
  title: "Callback URL changed",
  breaks: "wire",
  compatibility: always("dangerous"),
  message: ({ name, before, after }) => `URL of callback ${quote(name)} changed ${fromTo(before, after)}.`,
  why: "Clients that provide their URL in the published place might not receive the callback.",
  advice: "Keep reading the URL from the published place as well.",
  examples: [
    {
      title: "the URL is read from a different parameter",
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
      title: "the callback is renamed; its name is never sent",
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
