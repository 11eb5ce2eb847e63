import { quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const securityTightened: Rule<"security-tightened"> = {
  kind: "security-tightened",
  title: "Security tightened",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ before, after }) =>
    before === "no authentication"
      ? `Authentication is now required: ${quote(after)}.`
      : `Authentication with ${quote(before)} is no longer sufficient; ${quote(after)} is now required.`,
  why: "Requests with the published credentials will be rejected with 401 or 403.",
  advice: "Keep the published authentication method in addition to the new one.",
  examples: [
    {
      title: "authentication becomes required",
      of: "document",
      before: `
openapi: 3.0.3
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r, write: w } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
security: [{ key: [] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r, write: w } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "security" }],
    },
    {
      title: "a scope is added",
      of: "document",
      before: `
openapi: 3.0.3
security: [{ oauth: [read] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r, write: w } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
security: [{ oauth: [read, write] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r, write: w } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "security" }],
    },
    {
      title: "one of two authentication methods is removed",
      of: "document",
      before: `
openapi: 3.0.3
security: [{ key: [] }, { oauth: [read] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r, write: w } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
security: [{ oauth: [read] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r, write: w } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "security" }],
    },
    {
      title: "two operations become authenticated at once",
      of: "document",
      before: `
openapi: 3.0.3
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } }, put: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } }, put: { responses: { "200": { description: ok } } } }
security: [{ key: [] }]
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "security" }],
    },
    {
      title: "a scheme is referenced by its URI",
      of: "document",
      before: `
openapi: 3.2.0
security: [{ key: [] }]
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.2.0
security: [{ "#/components/securitySchemes/key": [] }]
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [],
    },
    {
      title: "another authentication method is added",
      of: "document",
      before: `
openapi: 3.0.3
security: [{ key: [] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r, write: w } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
security: [{ key: [] }, { oauth: [read] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r, write: w } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [],
    },
  ],
};
