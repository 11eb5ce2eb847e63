import { ARRAY, NULL } from "../../engine/index";
import { successBodies } from "../bodies";
import type { OperationDoor } from "../door";
import { isPaged } from "../paging";

export const topLevelArray: OperationDoor = {
  name: "top-level-array",
  title: "Top-level array in a response",
  isOn: true,
  of: "operation",
  find(operation, api) {
    if (isPaged(operation)) return undefined;
    const body = successBodies(operation, api).find(({ shape }) => (shape.types & ~NULL) === ARRAY);
    return body && (body.shape.typeAt ?? body.schemaAt);
  },
  message: (subject) => `${subject} returns a top-level array; paging cannot be added later.`,
  why: "A JSON array has no place for a link to the next page, a total or a warning.",
  advice: "Return an object that contains the array, for example as `items`.",
  guideline: {
    name: "Zalando RESTful API Guidelines, rule 110: objects as top-level data structures",
    url: "https://opensource.zalando.com/restful-api-guidelines/#110",
  },
  futures: {
    of: "paths",
    edit: "Return the total.",
    design: {
      now: orders("type: array", "items: { type: string }"),
      later: orders(
        "type: object",
        "properties:",
        "  items: { type: array, items: { type: string } }",
        "  total: { type: integer }",
      ),
      reports: { rule: "type-changed", severity: "breaking" },
    },
    alternative: {
      now: orders(
        "type: object",
        "properties:",
        "  items: { type: array, items: { type: string } }",
        "  next: { type: string }",
      ),
      later: orders(
        "type: object",
        "properties:",
        "  items: { type: array, items: { type: string } }",
        "  next: { type: string }",
        "  total: { type: integer }",
      ),
    },
  },
  examples: [
    {
      title: "an array as the body of a response",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content: { application/json: { schema: { type: array, items: { type: string } } } }
`,
      finds: ["array"],
    },
    {
      title: "an array that is paged by parameters",
      of: "operation",
      text: `
parameters:
  - { name: cursor, in: query, schema: { type: string } }
responses:
  "200":
    description: ok
    content: { application/json: { schema: { type: array, items: { type: string } } } }
`,
      finds: [],
    },
    {
      title: "an array as the body of a request",
      of: "operation",
      text: `
requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }
responses: { "204": { description: ok } }
`,
      finds: [],
    },
  ],
};

function orders(...schema: readonly string[]): string {
  return `
/orders:
  get:
    operationId: listOrders
    responses:
      "200":
        description: ok
        content:
          application/json:
            schema:
              ${schema.join("\n              ")}
`;
}
