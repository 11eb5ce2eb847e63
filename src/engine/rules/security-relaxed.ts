import { fromTo } from "../quote";
import { byVariance, type Rule } from "../rule";

export const securityRelaxed: Rule<"security-relaxed"> = {
  kind: "security-relaxed",
  title: "Security relaxed",
  breaks: "wire",
  compatibility: byVariance("widens"),
  message: ({ before, after }) => `Accepted authentication changed ${fromTo(before, after)}.`,
  why: {
    request: "Clients can keep authenticating the published way.",
    response: "Receivers that check the published credentials will reject the call.",
  },
  advice: "Confirm that the change is intended.",
  examples: [
    {
      title: "an alternative authentication method",
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
      reports: [{ compatibility: "compatible", side: "request", underlines: "security" }],
    },
    {
      title: "a webhook is no longer authenticated",
      of: "document",
      before: `
openapi: 3.1.0
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
webhooks:
  sold: { post: { security: [{ key: [] }], responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.1.0
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
webhooks:
  sold: { post: { responses: { "200": { description: ok } } } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "post" }],
    },
    {
      title: "the same scheme under a second name",
      of: "document",
      before: `
openapi: 3.0.3
security: [{ key: [] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    token: { type: apiKey, in: header, name: X-Key }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
security: [{ key: [] }, { token: [] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    token: { type: apiKey, in: header, name: X-Key }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [],
    },
    {
      title: "the alternatives are reordered",
      of: "document",
      before: `
openapi: 3.0.3
security: [{ oauth: [read] }, { key: [] }]
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
