import { byVariance, type Rule } from "../rule";

export const securitySchemeChanged: Rule<"security-scheme-changed"> = {
  kind: "security-scheme-changed",
  title: "Security scheme changed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ scheme, what }) => `The security scheme \`${scheme}\` asks for something else: ${what}.`,
  why: "Clients send what is no longer asked for and are refused.",
  advice: "Keep the published scheme; add the new one under another name.",
  examples: [
    {
      title: "an API key has another name",
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
security: [{ key: [] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Token }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r, write: w } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "X-Token" }],
    },
    {
      title: "tokens are refreshed elsewhere",
      of: "document",
      before: `
openapi: 3.0.3
security: [{ oauth: [] }]
components:
  securitySchemes:
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", refreshUrl: "https://a.example/fresh", scopes: {  } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.0.3
security: [{ oauth: [] }]
components:
  securitySchemes:
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", refreshUrl: "https://b.example/fresh", scopes: {  } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: '"https://b.example/fresh"' }],
    },
    {
      title: "a header name in other letters",
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
security: [{ key: [] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: x-key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://a.example/token", scopes: { read: r, write: w } } } }
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [],
    },
  ],
};
