import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const typeWidened: Rule<"type-widened"> = {
  kind: "type-widened",
  title: "More types allowed",
  breaks: "wire",
  compatibility: ({ implied }) =>
    implied ? { request: "compatible", response: "dangerous" } : byVariance("widens"),
  message: ({ subject, before, after }) =>
    before === "nothing"
      ? `Values of ${after === "any type" ? after : `type ${after}`} are now allowed for ${describeSubject(subject)}; none were allowed before.`
      : `Type of ${describeSubject(subject)} was widened from ${before} to ${after}.`,
  why: "Clients may receive a value of a type that they do not expect.",
  advice: "Keep the published type in responses. Add the new one as a separate property.",
  examples: [
    {
      title: "an integer becomes a number",
      of: "schema",
      before: "type: integer",
      after: "type: number",
      reports: [{ compatibility: "breaking", side: "response", underlines: "number" }],
    },
    {
      title: "a number in a query becomes any string",
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
      title: "a number in a form becomes any string",
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
      title: "an enum of numbers in a query becomes the same values as strings",
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
      title: "an item of a sequence, which is also compared as a whole",
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
      title: "a sequence is compared by its items, which are unchanged",
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
