import { always, type Rule } from "../rule";

export const securityRelaxed: Rule<"security-relaxed"> = {
  kind: "security-relaxed",
  title: "Security relaxed",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ after }) => `Calls now pass with ${after}.`,
  why: "Clients that could call before still can.",
  advice: "Make sure that this is meant.",
  examples: [
    {
      title: "a further way in",
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
      title: "the order of the alternatives changes",
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
