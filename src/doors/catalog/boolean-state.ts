import { BOOLEAN, NULL } from "../../engine/index";
import type { ValueDoor } from "../door";

const state =
  /^(is_?)?(active|enabled|archived|open|closed|published|verified|approved|completed?|done|paid|shipped|cancell?ed|locked|blocked|deleted|pending)$/i;

export const booleanState: ValueDoor = {
  name: "boolean-state",
  title: "Boolean for a state in a response",
  isOn: false,
  of: "value",
  side: "response",
  find: ({ name, shape }) =>
    (shape.types & ~NULL) === BOOLEAN && name !== undefined && state.test(name) ? shape.typeAt : undefined,
  message: (subject) => `${subject} is a boolean; a third state cannot be returned later.`,
  why: "States such as active and inactive are often joined by others, such as suspended.",
  advice: "Return a string, and announce that more values may be added.",
  guideline: {
    name: "Google AIP-216, States",
    url: "https://google.aip.dev/216",
  },
  futures: {
    of: "schema",
    edit: "Return that an account is suspended.",
    design: {
      now: `
type: object
properties:
  active: { type: boolean }
`,
      later: `
type: object
properties:
  active: { type: string, enum: ["yes", "no", suspended] }
`,
      reports: { rule: "type-changed", severity: "breaking" },
    },
    alternative: {
      now: `
type: object
properties:
  state: { type: string, enum: [active, inactive], x-extensible-enum: true }
`,
      later: `
type: object
properties:
  state: { type: string, enum: [active, inactive, suspended], x-extensible-enum: true }
`,
    },
  },
  examples: [
    {
      title: "a boolean that describes a state",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { active: { type: boolean } } }
`,
      finds: ["boolean"],
    },
    {
      title: "another boolean",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { hasImage: { type: boolean } } }
`,
      finds: [],
    },
  ],
};
