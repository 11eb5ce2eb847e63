import { always, type Rule } from "../rule";
import { serverUrls } from "../sentences";

export const serverRemoved: Rule<"server-removed"> = {
  kind: "server-removed",
  title: "Server removed",
  breaks: "wire",
  compatibility: always("dangerous"),
  message: ({ url, others }) => `${serverUrls(url, others)} removed.`,
  why: "Calls to this server may fail; the document does not specify whether it still responds.",
  advice: "Keep listing the server as long as it responds.",
  examples: [
    {
      title: "a different host",
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
    {
      title: "a variable loses one of its values",
      of: "document",
      before: `
openapi: 3.0.3
servers:
  - url: https://{region}.a.example
    variables: { region: { default: eu, enum: [eu, us] } }
paths: {}
`,
      after: `
openapi: 3.0.3
servers:
  - url: https://{region}.a.example
    variables: { region: { default: eu, enum: [eu] } }
paths: {}
`,
      reports: [{ compatibility: "dangerous", underlines: "variables" }],
    },
    {
      title: "one value remains of a variable without an enum",
      of: "document",
      before: `
openapi: 3.0.3
servers: [{ url: "https://{tenant}.a.example", variables: { tenant: { default: x } } }]
paths: {}
`,
      after: `
openapi: 3.0.3
servers: [{ url: "https://x.a.example" }]
paths: {}
`,
      reports: [{ compatibility: "dangerous", underlines: "servers" }],
    },
    {
      title: "the values of a variable are written out",
      of: "document",
      before: `
openapi: 3.0.3
servers:
  - url: https://{region}.a.example
    variables: { region: { default: eu, enum: [eu, us] } }
paths: {}
`,
      after: `
openapi: 3.0.3
servers: [{ url: "https://eu.a.example" }, { url: "https://us.a.example" }]
paths: {}
`,
      reports: [],
    },
    {
      title: "a path of two operations has a different server",
      of: "paths",
      before: `
/pets:
  servers: [{ url: "https://a.example" }]
  get: { responses: { "200": { description: ok } } }
  put: { responses: { "200": { description: ok } } }
`,
      after: `
/pets:
  servers: [{ url: "https://b.example" }]
  get: { responses: { "200": { description: ok } } }
  put: { responses: { "200": { description: ok } } }
`,
      reports: [{ compatibility: "dangerous", underlines: "servers" }],
    },
    {
      title: "an operation is no longer offered without TLS",
      of: "document",
      before: `
swagger: "2.0"
host: a.example
schemes: [https]
paths:
  /pets: { get: { schemes: [https, http], responses: { "200": { description: ok } } } }
`,
      after: `
swagger: "2.0"
host: a.example
schemes: [https]
paths:
  /pets: { get: { schemes: [https], responses: { "200": { description: ok } } } }
`,
      reports: [{ compatibility: "dangerous", underlines: "schemes" }],
    },
  ],
};
