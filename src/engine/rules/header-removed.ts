import { quote } from "../quote";
import type { Rule } from "../rule";

export const headerRemoved: Rule<"header-removed"> = {
  kind: "header-removed",
  title: "Header removed",
  breaks: "wire",
  compatibility: ({ required }) => ({ request: "compatible", response: required ? "breaking" : "dangerous" }),
  message: ({ name }) => `Header ${quote(name)} was removed.`,
  why: "Clients that read this header will find it missing.",
  advice: "Keep sending the header.",
  examples: [
    {
      title: "a required header",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    headers: { ETag: { required: true, schema: { type: string } } }
`,
      after: `
responses:
  "200":
    description: ok
    headers: {}
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "headers" }],
    },
    {
      title: "an optional header",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    headers: { ETag: { schema: { type: string } } }
`,
      after: `
responses:
  "200":
    description: ok
    headers: {}
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "headers" }],
    },
    {
      title: "the name in different case",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    headers: { ETag: { schema: { type: string } } }
`,
      after: `
responses:
  "200":
    description: ok
    headers: { etag: { schema: { type: string } } }
`,
      reports: [],
    },
    {
      title: "from a shared response",
      of: "document",
      before: `
openapi: 3.0.3
paths:
  /pets: { get: { responses: { "200": { $ref: "#/components/responses/Pets" } } } }
components: { responses: { Pets: { description: ok, headers: { ETag: { schema: { type: string } } } } } }
`,
      after: `
openapi: 3.0.3
paths:
  /pets: { get: { responses: { "200": { $ref: "#/components/responses/Pets" } } } }
components: { responses: { Pets: { description: ok } } }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "Pets" }],
    },
    {
      title: "a `$ref` now leads to a response without the header",
      of: "document",
      before: `
openapi: 3.0.3
paths:
  /pets: { get: { responses: { "200": { $ref: "#/components/responses/Tagged" } } } }
components: { responses: { Plain: { description: ok }, Tagged: { description: ok, headers: { ETag: { schema: { type: string } } } } } }
`,
      after: `
openapi: 3.0.3
paths:
  /pets: { get: { responses: { "200": { $ref: "#/components/responses/Plain" } } } }
components: { responses: { Plain: { description: ok }, Tagged: { description: ok, headers: { ETag: { schema: { type: string } } } } } }
`,
      reports: [
        { compatibility: "dangerous", side: "response", underlines: '"#/components/responses/Plain"' },
      ],
    },
  ],
};
