import { STRING, NULL } from "../../engine/index";
import type { Value, ValueDoor } from "../door";

export const closedEnum: ValueDoor = {
  name: "closed-enum",
  title: "Closed enum in a response",
  isOn: true,
  of: "value",
  side: "response",
  find({ shape, at, name }) {
    const { values, valuesAt, types, extensible } = shape;
    if (extensible || values === undefined || (types & ~NULL) !== STRING) return undefined;
    // The variants are listed by the union.
    if (name !== undefined && discriminatorOf(at) === name) return undefined;
    const texts = [...values.keys()].filter((text) => text !== "null");
    return texts.length > 1 && !isComplete(texts) ? valuesAt : undefined;
  },
  decision: ({ shape }) => [...(shape.values?.keys() ?? [])].sort().join(),
  message: (subject) =>
    `The enum of ${subject} is closed in responses; a new value breaks clients that handle only these.`,
  why: "Generated clients reject values that the published enum does not list.",
  advice: "Announce that more values may be added: `x-extensible-enum: true`.",
  guideline: {
    name: "Zalando RESTful API Guidelines, rule 112: open-ended enums",
    url: "https://opensource.zalando.com/restful-api-guidelines/#112",
  },
  futures: {
    of: "schema",
    edit: "Return one more value.",
    design: {
      now: `
type: string
enum: [pending, shipped]
`,
      later: `
type: string
enum: [pending, shipped, returned]
`,
      reports: { rule: "enum-value-added", severity: "dangerous" },
    },
    alternative: {
      now: `
type: string
enum: [pending, shipped]
x-extensible-enum: true
`,
      later: `
type: string
enum: [pending, shipped, returned]
x-extensible-enum: true
`,
    },
  },
  examples: [
    {
      title: "a status in a response",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { status: { type: string, enum: [pending, shipped] } } }
`,
      finds: ["enum"],
    },
    {
      title: "an enum in a request: values can be added later",
      of: "operation",
      text: `
requestBody:
  content:
    application/json:
      schema: { type: object, properties: { status: { type: string, enum: [pending, shipped] } } }
responses: { "204": { description: ok } }
`,
      finds: [],
    },
    {
      title: "the same values in several properties: one decision",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties:
            payment: { type: string, enum: [open, failed] }
            delivery: { type: string, enum: [open, failed] }
`,
      finds: ["enum"],
    },
    {
      title: "the same values as a published enum",
      of: "operation",
      published: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { payment: { type: string, enum: [open, failed] } } }
`,
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          properties:
            payment: { type: string, enum: [open, failed] }
            delivery: { type: string, enum: [open, failed] }
`,
      finds: [],
    },
    {
      title: "a constant",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { kind: { type: string, enum: [order] } } }
`,
      finds: [],
    },
    {
      title: "a value and its negation",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { prompt: { type: string, enum: [ALLOWED, NOT_ALLOWED] } } }
`,
      finds: [],
    },
    {
      title: "the discriminator of a union, which lists the variants",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema:
          type: object
          discriminator: { propertyName: kind }
          properties: { kind: { type: string, enum: [card, bank] } }
`,
      finds: [],
    },
    {
      title: "an enum that is complete",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { sort: { type: string, enum: [asc, desc] } } }
`,
      finds: [],
    },
  ],
};

/** Sets of values to which none will be added. */
const complete = [
  ["asc", "desc", "ascending", "descending"],
  ["true", "false"],
  ["yes", "no"],
  ["on", "off"],
  ["am", "pm"],
  ["enabled", "disabled"],
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
  ["read", "write"],
  ["minute", "hour", "day", "week", "month", "quarter", "year", "second"],
  ["debit", "credit"],
  ["inbound", "outbound"],
  ["incoming", "outgoing"],
];

/** @param texts strings as JSON */
function isComplete(texts: readonly string[]): boolean {
  const words = texts.map((text) => text.replaceAll('"', "").toLowerCase());
  const [one = "", other = ""] = words.toSorted((first, second) => first.length - second.length);
  const isNegated = words.length === 2 && /^(not?|dont|non|un|dis)[_-]?/.test(other) && other.endsWith(one);
  return isNegated || complete.some((set) => words.every((word) => set.includes(word)));
}

/** The name of the property that selects the variant of the object that contains a property. */
function discriminatorOf({ parent }: Value["at"]): string | undefined {
  return parent?.parent?.get("discriminator")?.get("propertyName")?.string();
}
