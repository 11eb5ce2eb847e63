import { fromTo, quote } from "../quote";
import { always, type Rule } from "../rule";
import { removed } from "../sentences";

export const pathRemoved: Rule<"path-removed"> = {
  kind: "path-removed",
  title: "Path removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ path, address, successor = null }) =>
    address === null
      ? `Path ${removed(path, "", successor)}`
      : `URL of path ${quote(path)} changed ${fromTo(address.before, address.after)}.`,
  why: "Calls to this path will fail.",
  advice:
    "Keep the path until clients have migrated. Mark its operations as deprecated, and announce a sunset date.",
  examples: [
    {
      title: "a path is removed",
      of: "paths",
      before: `
/pets: { get: { responses: { "200": { description: ok } } } }
/shops: { get: { responses: { "200": { description: ok } } } }
`,
      after: '/pets: { get: { responses: { "200": { description: ok } } } }',
      reports: [{ compatibility: "breaking", underlines: "paths" }],
    },
    {
      title: "a path parameter is renamed",
      of: "paths",
      before: '/pets/{id}: { get: { responses: { "200": { description: ok } } } }',
      after: '/pets/{petId}: { get: { responses: { "200": { description: ok } } } }',
      reports: [],
    },
    {
      title: "one of two paths moves its prefix into a server URL",
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
      title: "the path without the prefix keeps its server",
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
    {
      title: "a path is renamed",
      of: "paths",
      before: '/pets/{id}/owner: { get: { responses: { "200": { description: ok } } } }',
      after: '/pets/{id}/owners: { get: { responses: { "200": { description: ok } } } }',
      reports: [{ compatibility: "breaking", underlines: "/pets/{id}/owners" }],
    },
  ],
};
