import { quote } from "../quote";
import { always, type Rule } from "../rule";

export const operationRemoved: Rule<"operation-removed"> = {
  kind: "operation-removed",
  title: "Operation removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ method, path }) => `Operation ${quote(`${method} ${path}`)} was removed.`,
  why: "Calls to this operation will fail.",
  advice:
    "Keep the operation until clients have migrated. Mark it as deprecated, and announce a sunset date.",
  examples: [
    {
      title: "one of two methods is removed",
      of: "paths",
      before: `
/pets:
  get: { responses: { "200": { description: ok } } }
  delete: { responses: { "204": { description: ok } } }
`,
      after: `
/pets:
  get: { responses: { "200": { description: ok } } }
`,
      reports: [{ compatibility: "breaking", underlines: "/pets" }],
    },
    {
      title: "the path item is moved behind a `$ref`",
      of: "document",
      dialect: "3.1",
      before: `
openapi: 3.1.0
paths:
  /pets: { get: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.1.0
paths:
  /pets: { $ref: "#/components/pathItems/pets" }
components:
  pathItems:
    pets: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [],
    },
  ],
};
