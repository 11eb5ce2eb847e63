import type { ValueDoor } from "../door";

export const closedObject: ValueDoor = {
  name: "closed-object",
  title: "Object without additional properties in a response",
  isOn: true,
  of: "value",
  side: "response",
  find({ view, shape }) {
    if (shape.unions.length > 0) return undefined;
    const { restIs, restAt, properties } = view();
    return restIs === "closed" && properties.size > 0 ? restAt : undefined;
  },
  message: (subject) =>
    `Responses exclude additional properties of ${subject}; a new property breaks clients that validate them.`,
  why: "A published response that excludes all other properties excludes those that are added later.",
  advice: "Remove `additionalProperties: false` from the response. Requests can stay closed.",
  guideline: {
    name: "Zalando RESTful API Guidelines, rule 111: open for extension by default",
    url: "https://opensource.zalando.com/restful-api-guidelines/#111",
  },
  futures: {
    of: "schema",
    edit: "Return one more property.",
    design: {
      now: `
type: object
properties:
  id: { type: string }
additionalProperties: false
`,
      later: `
type: object
properties:
  id: { type: string }
  note: { type: string }
additionalProperties: false
`,
      reports: { rule: "property-added", severity: "dangerous" },
    },
    alternative: {
      now: `
type: object
properties:
  id: { type: string }
`,
      later: `
type: object
properties:
  id: { type: string }
  note: { type: string }
`,
    },
  },
  examples: [
    {
      title: "a closed object in a response",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { id: { type: string } }, additionalProperties: false }
`,
      finds: ["false"],
    },
    {
      title: "a closed object in a request",
      of: "operation",
      text: `
requestBody:
  content:
    application/json:
      schema: { type: object, properties: { id: { type: string } }, additionalProperties: false }
responses: { "204": { description: ok } }
`,
      finds: [],
    },
  ],
};
