import { ARRAY, NULL, STRING } from "../../engine/index";
import type { ValueDoor } from "../door";

export const unboundedRequest: ValueDoor = {
  name: "unbounded-request",
  title: "Unbounded string or array in a request",
  isOn: false,
  of: "value",
  side: "request",
  find: ({ shape, at }) => {
    const { values, counts, patterns, formats, unions } = shape;
    const types = shape.types & ~NULL;
    if (unions.length > 0 || values !== undefined || patterns.length + formats.length > 0) return undefined;
    const isUnbounded =
      (types === STRING && !counts.has("maxLength")) || (types === ARRAY && !counts.has("maxItems"));
    return isUnbounded ? (shape.typeAt ?? at) : undefined;
  },
  message: (subject) => `${subject} has no maximum length in requests; one cannot be added later.`,
  why: "Requests that exceed the new maximum were valid before.",
  advice: "Set `maxLength` or `maxItems` to a value that is certainly sufficient. It can be raised later.",
  guideline: {
    name: "OWASP API Security Top 10, API4:2023 Unrestricted Resource Consumption",
    url: "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",
  },
  futures: {
    of: "operation",
    edit: "Limit the length of a note.",
    design: {
      now: request("{ type: string }"),
      later: request("{ type: string, maxLength: 500 }"),
      reports: { rule: "length-narrowed", severity: "breaking" },
    },
    alternative: {
      now: request("{ type: string, maxLength: 500 }"),
      later: request("{ type: string, maxLength: 2000 }"),
    },
  },
  examples: [
    {
      title: "a string without a maximum",
      of: "operation",
      text: request("{ type: string }"),
      finds: ["string"],
    },
    {
      title: "a string with a maximum",
      of: "operation",
      text: request("{ type: string, maxLength: 500 }"),
      finds: [],
    },
    {
      title: "a string in a response",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { note: { type: string } } }
`,
      finds: [],
    },
  ],
};

function request(note: string): string {
  return `
operationId: createThing
requestBody:
  content:
    application/json:
      schema:
        type: object
        properties:
          note: ${note}
responses: { "204": { description: ok } }
`;
}
