import { byVariance, quoted, type Rule } from "../rule";

export const typeWidened: Rule<"type-widened"> = {
  kind: "type-widened",
  title: "More types allowed",
  breaks: "wire",
  compatibility: ({ implied }) =>
    implied ? { request: "compatible", response: "dangerous" } : byVariance("widens"),
  message: ({ subject, before, after }) => `${quoted(subject)} may now be ${after}, was ${before}.`,
  why: "Clients read a value of a type they do not know.",
  advice: "Keep the published type in responses; offer the new one under another name.",
  examples: [
    {
      title: "an integer becomes a number",
      of: "schema",
      before: "type: integer",
      after: "type: number",
      reports: [{ compatibility: "breaking", side: "response", underlines: "number" }],
    },
    {
      title: "a number in a query becomes any text",
      of: "operation",
      before: `
parameters:
  - { name: limit, in: query, schema: { type: integer } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: limit, in: query, schema: { type: string } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "string" }],
    },
    {
      title: "a number in a form becomes any text",
      of: "operation",
      before: `
requestBody:
  content:
    application/x-www-form-urlencoded:
      schema: { type: object, properties: { limit: { type: integer } } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody:
  content:
    application/x-www-form-urlencoded:
      schema: { type: object, properties: { limit: { type: string } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "compatible", side: "request", underlines: "string" }],
    },
    {
      title: "listed numbers in a query become the texts that say them",
      of: "operation",
      before: `
parameters:
  - { name: size, in: query, schema: { type: integer, enum: [10, 20] } }
responses: { "200": { description: ok } }
`,
      after: `
parameters:
  - { name: size, in: query, schema: { type: string, enum: ["10", "20"] } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "of a line of a sequence, whose whole is told as well",
      of: "operation",
      dialect: "3.2",
      before: `
responses:
  "200": { description: ok, content: { application/jsonl: { schema: { type: array, maxItems: 9 }, itemSchema: { type: integer } } } }
`,
      after: `
responses:
  "200": { description: ok, content: { application/jsonl: { schema: { type: array, maxItems: 9 }, itemSchema: { type: number } } } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "number" }],
    },
    {
      title: "a sequence is told by its lines, which are as before",
      of: "operation",
      dialect: "3.2",
      before: `
responses:
  "200": { description: ok, content: { application/jsonl: { schema: { type: array, items: { type: integer } } } } }
`,
      after: `
responses:
  "200": { description: ok, content: { application/jsonl: { itemSchema: { type: integer } } } }
`,
      reports: [],
    },
  ],
};
