import { always, type Rule } from "../rule";

export const serverRemoved: Rule<"server-removed"> = {
  kind: "server-removed",
  title: "Server removed",
  breaks: "wire",
  compatibility: always("dangerous"),
  message: ({ url }) => `The server \`${url}\` is no longer named.`,
  why: "Clients that call it may reach nothing; the document cannot tell whether it still answers.",
  advice: "Keep naming it as long as it answers.",
  examples: [
    {
      title: "another host",
      of: "document",
      before: `
openapi: 3.0.3
servers: [{ url: "https://a.example/v1" }]
paths: {}
`,
      after: `
openapi: 3.0.3
servers: [{ url: "https://b.example/v1" }]
paths: {}
`,
      reports: [{ compatibility: "dangerous", underlines: "servers" }],
    },
    {
      title: "the base path moves from the server into the paths",
      of: "document",
      before: `
openapi: 3.0.3
servers: [{ url: "https://a.example/v1" }]
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
servers: [{ url: "https://a.example" }]
paths:
  /v1/pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [],
    },
  ],
};
