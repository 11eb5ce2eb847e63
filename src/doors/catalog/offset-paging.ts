import type { OperationDoor } from "../door";

export const offsetPaging: OperationDoor = {
  name: "offset-paging",
  title: "Paging by offset",
  isOn: false,
  of: "operation",
  find: ({ parameters }) =>
    parameters.find(
      ({ in: place, name }) =>
        place === "query" && /^(offset|skip|page|page_?(number|no|index))$/i.test(name),
    )?.definition,
  message: (subject) => `${subject} is paged by offset; it cannot be replaced by a cursor later.`,
  why: "Offsets become slow in large collections and skip or repeat items when others are added.",
  advice: "Accept an opaque cursor, and return the next one.",
  guideline: {
    name: "Zalando RESTful API Guidelines, rule 160: cursor-based pagination",
    url: "https://opensource.zalando.com/restful-api-guidelines/#160",
  },
  futures: {
    of: "operation",
    edit: "Change how pages are found.",
    design: {
      now: `
operationId: listThings
parameters:
  - { name: offset, in: query, schema: { type: integer } }
responses: { "204": { description: ok } }
`,
      later: `
operationId: listThings
parameters:
  - { name: cursor, in: query, schema: { type: string } }
responses: { "204": { description: ok } }
`,
      reports: { rule: "parameter-removed", severity: "dangerous" },
    },
    alternative: {
      now: `
operationId: listThings
parameters:
  - { name: cursor, in: query, schema: { type: string, maxLength: 64 } }
responses: { "204": { description: ok } }
`,
      later: `
operationId: listThings
parameters:
  - { name: cursor, in: query, schema: { type: string, maxLength: 512 } }
responses: { "204": { description: ok } }
`,
    },
  },
  examples: [
    {
      title: "a page number",
      of: "operation",
      text: `
parameters:
  - { name: page, in: query, schema: { type: integer } }
responses: { "204": { description: ok } }
`,
      finds: ["name: page"],
    },
    {
      title: "a cursor",
      of: "operation",
      text: `
parameters:
  - { name: cursor, in: query, schema: { type: string } }
responses: { "204": { description: ok } }
`,
      finds: [],
    },
  ],
};
