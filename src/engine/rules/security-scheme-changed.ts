import type { ChangeFacts } from "../change";
import { fromTo, quote } from "../quote";
import { byVariance, type Rule } from "../rule";

export const securitySchemeChanged: Rule<"security-scheme-changed"> = {
  kind: "security-scheme-changed",
  title: "Security scheme changed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ scheme, changed }) => `Security scheme ${quote(scheme)}: ${changed.map(describe).join("; ")}.`,
  why: "Requests with the published credentials will be rejected.",
  advice: "Keep the published scheme. Add the new one under a different name.",
  examples: [
    {
      title: "an API key is renamed",
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
      title: "the token URL changes",
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
      title: "a header name in different case",
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

type Difference = ChangeFacts["security-scheme-changed"]["changed"][number];

function describe({ key, before, after }: Difference): string {
  if (after !== null) return `${quote(key)} changed ${fromTo(before, after)}`;
  const [, flow] = /^flow (.+)$/.exec(key) ?? [];
  return flow === undefined ? `${quote(key)} was removed` : `OAuth flow ${quote(flow)} was removed`;
}
