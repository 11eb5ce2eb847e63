import { NULL, STRING } from "../../engine/index";
import type { ValueDoor } from "../door";

const date = /(^|_)(date|datetime|timestamp)$|_(at|on)$|[a-z](Date|DateTime|Timestamp|At)$/;

export const dateWithoutFormat: ValueDoor = {
  name: "date-without-format",
  title: "Date without a format in a request",
  isOn: false,
  of: "value",
  side: "request",
  find: ({ name, shape }) => {
    const { types, formats, patterns, values, typeAt } = shape;
    if ((types & ~NULL) !== STRING || values !== undefined || formats.length + patterns.length > 0)
      return undefined;
    return name !== undefined && date.test(name) ? typeAt : undefined;
  },
  message: (subject) => `${subject} accepts any text as a date; a format cannot be required later.`,
  why: "Clients send dates in their own formats, and each of them was valid when it was published.",
  advice: "Add `format: date` or `format: date-time`.",
  guideline: {
    name: "Zalando RESTful API Guidelines, rule 169: date and time properties",
    url: "https://opensource.zalando.com/restful-api-guidelines/#169",
  },
  futures: {
    of: "schema",
    edit: "Accept only dates with a time zone.",
    design: {
      now: `
type: object
properties:
  due_date: { type: string }
`,
      later: `
type: object
properties:
  due_date: { type: string, format: date-time }
`,
      reports: { rule: "format-added", severity: "breaking" },
    },
    alternative: {
      now: `
type: object
properties:
  due_date: { type: string, format: date-time }
`,
      later: `
type: object
properties:
  due_date: { type: string, format: date-time, description: With a time zone. }
`,
    },
  },
  examples: [
    {
      title: "a date as a string",
      of: "operation",
      text: `
requestBody:
  content:
    application/json:
      schema: { type: object, properties: { due_date: { type: string } } }
responses: { "204": { description: ok } }
`,
      finds: ["string"],
    },
    {
      title: "a date with a format",
      of: "operation",
      text: `
requestBody:
  content:
    application/json:
      schema: { type: object, properties: { due_date: { type: string, format: date } } }
responses: { "204": { description: ok } }
`,
      finds: [],
    },
  ],
};
