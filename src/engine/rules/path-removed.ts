import { always, type Rule } from "../rule";

export const pathRemoved: Rule<"path-removed"> = {
  kind: "path-removed",
  title: "Path removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ path, address }) =>
    address === null
      ? `The path \`${path}\` is gone.`
      : `The path \`${path}\` is now called at \`${address.after}\`, was \`${address.before}\`.`,
  why: "Every call to it is refused.",
  advice: "Keep the path until its clients have moved; mark its operations deprecated and name a sunset.",
  examples: [
    {
      title: "a path is taken out",
      of: "paths",
      before: `
/pets: { get: { responses: { "200": { description: ok } } } }
/shops: { get: { responses: { "200": { description: ok } } } }
`,
      after: '/pets: { get: { responses: { "200": { description: ok } } } }',
      reports: [{ compatibility: "breaking", underlines: "paths" }],
    },
    {
      title: "a template parameter has another name",
      of: "paths",
      before: '/pets/{id}: { get: { responses: { "200": { description: ok } } } }',
      after: '/pets/{petId}: { get: { responses: { "200": { description: ok } } } }',
      reports: [],
    },
    {
      title: "of two paths one moves its prefix into the server, which the other did not have",
      of: "document",
      before: `
openapi: 3.0.3
servers: [{ url: "https://a.example" }]
paths:
  /v1/pets: { get: { responses: { "200": { description: ok } } } }
  /shops: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
servers: [{ url: "https://a.example/v1" }]
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
  /shops: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [{ compatibility: "breaking", underlines: "/shops" }],
    },
    {
      title: "the path without the prefix keeps the server it had",
      of: "document",
      before: `
openapi: 3.0.3
servers: [{ url: "https://a.example" }]
paths:
  /v1/pets: { get: { responses: { "200": { description: ok } } } }
  /shops: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
servers: [{ url: "https://a.example/v1" }]
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
  /shops: { servers: [{ url: "https://a.example" }], get: { responses: { "200": { description: ok } } } }
`,
      reports: [],
    },
  ],
};
