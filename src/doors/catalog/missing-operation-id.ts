import type { OperationDoor } from "../door";

export const missingOperationId: OperationDoor = {
  name: "missing-operation-id",
  title: "Operation without an operation ID",
  isOn: true,
  of: "operation",
  // If no operation of a document has an ID, only the first one is reported.
  find({ at, operationId, method, path }, { paths }) {
    if (operationId !== undefined) return undefined;
    const operations = paths.flatMap((item) => item.operations);
    const isFirst = operations[0]?.path === path && operations[0].method === method;
    const isUsual = operations.some((other) => other.operationId !== undefined);
    return isUsual || isFirst ? at : undefined;
  },
  message: (subject) =>
    `${subject} has no operation ID; one that is added later renames the method of generated clients.`,
  why: "Generators derive the method name from the HTTP method and the path if there is no operation ID.",
  advice: "Add the name that clients should call, for example `listOrders`.",
  guideline: {
    name: "OpenAPI Specification, Operation Object",
    url: "https://spec.openapis.org/oas/v3.1.1.html#operation-object",
  },
  futures: {
    of: "operation",
    edit: "Give the operation a name.",
    design: {
      now: `
responses: { "204": { description: ok } }
`,
      later: `
operationId: createThing
responses: { "204": { description: ok } }
`,
      reports: { rule: "operation-id-changed", severity: "dangerous" },
    },
    alternative: {
      now: `
operationId: createThing
responses: { "204": { description: ok } }
`,
      later: `
operationId: createThing
summary: Create a thing
responses: { "204": { description: ok } }
`,
    },
  },
  examples: [
    {
      title: "one operation without an ID",
      of: "paths",
      text: `
/things: { get: { operationId: listThings, responses: { "204": { description: ok } } } }
/orders: { get: { responses: { "204": { description: ok } } } }
`,
      finds: ["get"],
    },
    {
      title: "no operation with an ID",
      of: "paths",
      text: `
/things: { get: { responses: { "204": { description: ok } } } }
/orders: { put: { responses: { "204": { description: ok } } } }
`,
      finds: ["get"],
    },
    {
      title: "an operation is added where none has an ID",
      of: "paths",
      published: `
/things: { get: { responses: { "204": { description: ok } } } }
`,
      text: `
/things: { get: { responses: { "204": { description: ok } } } }
/orders: { put: { responses: { "204": { description: ok } } } }
`,
      finds: [],
    },
    {
      title: "an operation of a callback",
      of: "operation",
      text: `
operationId: createThing
callbacks: { done: { "{$request.body#/url}": { post: { responses: { "204": { description: ok } } } } } }
responses: { "204": { description: ok } }
`,
      finds: [],
    },
  ],
};
