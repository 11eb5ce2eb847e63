import { always, type Rule } from "../rule";

export const operationRemoved: Rule<"operation-removed"> = {
  kind: "operation-removed",
  title: "Operation removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ method, path }) => `\`${method} ${path}\` is gone.`,
  why: "Every call to it is refused.",
  advice: "Keep the operation until its clients have moved; mark it deprecated and name a sunset.",
  examples: [
    {
      title: "one of two methods is taken out",
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
      title: "the same operation, its path item behind a reference",
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
