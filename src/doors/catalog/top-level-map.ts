import { NULL, OBJECT } from "../../engine/index";
import type { ValueDoor } from "../door";

export const topLevelMap: ValueDoor = {
  name: "top-level-map",
  title: "Top-level map in a response",
  isOn: true,
  of: "value",
  side: "response",
  find({ isBody, shape, view }) {
    if (!isBody || (shape.types & ~NULL) !== OBJECT || shape.unions.length > 0) return undefined;
    const { properties, restIs, restAt } = view();
    return properties.size === 0 && restIs === "schema" ? restAt : undefined;
  },
  message: (subject) =>
    `${subject} returns a top-level map; properties of the response cannot be added later.`,
  why: "Every key of a map is data, so a link to the next page or a total would be read as an entry.",
  advice: "Return an object that contains the map, for example as `entries`.",
  guideline: {
    name: "Zalando RESTful API Guidelines, rule 110: objects as top-level data structures",
    url: "https://opensource.zalando.com/restful-api-guidelines/#110",
  },
  futures: {
    of: "operation",
    edit: "Return the total.",
    design: {
      now: `
operationId: getThings
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          additionalProperties: { type: string }
`,
      later: `
operationId: getThings
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties:
            total: { type: integer }
          additionalProperties: { type: string }
`,
      reports: { rule: "type-changed", severity: "breaking" },
    },
    alternative: {
      now: `
operationId: getThings
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties:
            entries: { type: object, additionalProperties: { type: string } }
`,
      later: `
operationId: getThings
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties:
            entries: { type: object, additionalProperties: { type: string } }
            total: { type: integer }
`,
    },
  },
  examples: [
    {
      title: "a map as the body of a response",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content: { application/json: { schema: { type: object, additionalProperties: { type: integer } } } }
`,
      finds: ["additionalProperties"],
    },
    {
      title: "a map inside an object",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties: { labels: { type: object, additionalProperties: { type: string } } }
`,
      finds: [],
    },
  ],
};
