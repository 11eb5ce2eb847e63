import type { OperationDoor } from "../door";

/** Names that tools generate or that authors use until a better one is found. */
const placeholder =
  /^(?:(?:get|put|post|patch|delete|operation|endpoint|method|handler|api|route|func|function|test|foo|bar|baz|todo|tbd|temp|tmp|dummy|example|my|new|untitled|unnamed|default)[_-]?(?:operation|endpoint|api|method|id|name)?[_-]?\d*|[a-z]?\d+|string)$/i;

export const placeholderOperationId: OperationDoor = {
  name: "placeholder-operation-id",
  title: "Placeholder as operation ID",
  isOn: true,
  of: "operation",
  find({ at, operationId }) {
    return operationId !== undefined && placeholder.test(operationId) ? at.get("operationId") : undefined;
  },
  message: (subject) =>
    `The operation ID of ${subject} is a placeholder; generated clients name a method after it.`,
  why: "Code that calls a generated method no longer compiles if the method is renamed.",
  advice: "Choose the name that clients should call, for example `listOrders`.",
  guideline: {
    name: "OpenAPI Specification, Operation Object",
    url: "https://spec.openapis.org/oas/v3.1.1.html#operation-object",
  },
  futures: {
    of: "operation",
    edit: "Give the operation a meaningful name.",
    design: {
      now: `
operationId: post1
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
      title: "a generated name",
      of: "operation",
      text: `
operationId: post_1
responses: { "204": { description: ok } }
`,
      finds: ["post_1"],
    },
    {
      title: "a name",
      of: "operation",
      text: `
operationId: postMessage
responses: { "204": { description: ok } }
`,
      finds: [],
    },
  ],
};
