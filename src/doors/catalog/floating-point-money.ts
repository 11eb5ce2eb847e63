import { FRACTION, NULL, NUMBER } from "../../engine/index";
import type { ValueDoor } from "../door";

const money = /(^|_)(price|amount|cost|balance|fee|salary)s?$|(Price|Amount|Cost|Balance|Fee|Salary)$/;

export const floatingPointMoney: ValueDoor = {
  name: "floating-point-money",
  title: "Money as a floating-point number in a response",
  isOn: false,
  of: "value",
  side: "response",
  find: ({ name, shape }) => {
    const types = shape.types & ~NULL;
    const isFractional = (types & ~NUMBER) === 0 && (types & FRACTION) !== 0;
    return isFractional && name !== undefined && money.test(name) ? shape.typeAt : undefined;
  },
  message: (subject) =>
    `${subject} is an amount of money as a floating-point number; an exact form cannot be returned later.`,
  why: "Sums of floating-point numbers are rounded, and a bare number has no currency.",
  advice: "Return an object with the amount as a decimal string and the currency.",
  guideline: {
    name: "Zalando RESTful API Guidelines, rule 173: common money object",
    url: "https://opensource.zalando.com/restful-api-guidelines/#173",
  },
  futures: {
    of: "schema",
    edit: "Return the currency of the price.",
    design: {
      now: `
type: object
properties:
  price: { type: number }
`,
      later: `
type: object
properties:
  price: { type: object, properties: { amount: { type: string }, currency: { type: string } } }
`,
      reports: { rule: "type-changed", severity: "breaking" },
    },
    alternative: {
      now: `
type: object
properties:
  price: { type: object, properties: { amount: { type: string } } }
`,
      later: `
type: object
properties:
  price: { type: object, properties: { amount: { type: string }, currency: { type: string } } }
`,
    },
  },
  examples: [
    {
      title: "a number",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { price: { type: number } } }
`,
      finds: ["number"],
    },
    {
      title: "an integer in minor units",
      of: "operation",
      text: `
responses:
  "200":
    description: ok
    content:
      application/json:
        schema: { type: object, properties: { price: { type: integer } } }
`,
      finds: [],
    },
  ],
};
