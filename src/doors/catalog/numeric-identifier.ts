import { FRACTION, INTEGER, NULL } from "../../engine/index";
import type { ValueDoor } from "../door";

const identifier = /^id$|[a-z]I[dD]$|_id$|^(uu)?id$/;

export const numericIdentifier: ValueDoor = {
  name: "numeric-identifier",
  title: "Numeric identifier in a response",
  isOn: false,
  of: "value",
  side: "response",
  find: ({ name, shape }) => {
    const types = shape.types & ~NULL;
    const isNumeric = types !== 0 && (types & ~(INTEGER | FRACTION)) === 0;
    return isNumeric && name !== undefined && identifier.test(name) ? shape.typeAt : undefined;
  },
  message: (subject) => `${subject} is a number; identifiers of another form cannot be returned later.`,
  why: "Clients store the number in a numeric column, and JavaScript rounds numbers beyond 2^53.",
  advice: "Return identifiers as strings.",
  guideline: {
    name: "JSON:API, Identification",
    url: "https://jsonapi.org/format/#document-resource-object-identification",
  },
  futures: {
    of: "schema",
    edit: "Return identifiers such as `ord_8f3a`.",
    design: {
      now: `
type: object
properties:
  id: { type: integer }
`,
      later: `
type: object
properties:
  id: { type: string }
`,
      reports: { rule: "type-changed", severity: "breaking" },
    },
    alternative: {
      now: `
type: object
properties:
  id: { type: string, example: "1042" }
`,
      later: `
type: object
properties:
  id: { type: string, example: ord_8f3a }
`,
    },
  },
  examples: [
    {
      title: "an integer",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { id: { type: integer } } }
`,
      finds: ["integer"],
    },
    {
      title: "a string",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { id: { type: string } } }
`,
      finds: [],
    },
  ],
};
