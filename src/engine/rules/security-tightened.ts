import { byVariance, type Rule } from "../rule";

export const securityTightened: Rule<"security-tightened"> = {
  kind: "security-tightened",
  title: "Security tightened",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ before, after }) => `Calls now need ${after}; ${before} is no longer enough.`,
  why: "Clients that could call before are refused with 401 or 403.",
  advice: "Keep the published way in beside the new one.",
  examples: [
    {
      title: "authentication is asked for",
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
      title: "one of two ways in is taken out",
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
      title: "authentication is asked for by two operations at once",
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
      title: "a scheme is named by its URI",
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
      title: "a further way in comes beside it",
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
