import { describeSubject } from "../quote";
import type { ChangeFacts } from "../change";
import type { Compatibility, Rule } from "../rule";
import { quoteEnumValue } from "../sentences";

/** Clients can be prepared for more values of the published type, but not if each value is new. */
function inResponses({ inHeader, newType, noneLeft }: ChangeFacts["enum-value-added"]): Compatibility {
  return newType || inHeader || noneLeft ? "breaking" : "dangerous";
}

export const enumValueAdded: Rule<"enum-value-added"> = {
  kind: "enum-value-added",
  title: "Enum value added",
  breaks: "wire",
  compatibility: (facts) => ({ request: "compatible", response: inResponses(facts) }),
  message: ({ subject, value, lookalike }) =>
    `Enum value ${quoteEnumValue(value, lookalike)} was added to ${describeSubject(subject)}.`,
  why: "Clients that handle only the published enum values may fail on a new one.",
  advice: "Announce that more values may be added (`x-extensible-enum: true`) before you add one.",
  examples: [
    {
      title: "a value is added",
      of: "schema",
      before: `
type: string
enum: [cat]
`,
      after: `
type: string
enum: [cat, dog]
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "dog" }],
    },
    {
      title: "the enum was published as extensible",
      of: "schema",
      before: `
type: string
enum: [cat]
x-extensible-enum: true
`,
      after: `
type: string
enum: [cat, dog]
x-extensible-enum: true
`,
      reports: [{ compatibility: "compatible", side: "both", underlines: "dog" }],
    },
    {
      title: "in a header",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    headers: { X-Kind: { schema: { type: string, enum: [cat] } } }
`,
      after: `
responses:
  "200":
    description: ok
    headers: { X-Kind: { schema: { type: string, enum: [cat, dog] } } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "dog" }],
    },
    {
      title: "an enum next to any string lists examples only",
      of: "schema",
      before: `
anyOf:
  - { type: string }
  - { type: string, enum: [a] }
`,
      after: `
anyOf:
  - { type: string }
  - { type: string, enum: [a, b] }
`,
      reports: [],
    },
    {
      title: "no published value is left",
      of: "schema",
      dialect: "3.1",
      before: "const: cat",
      after: "const: dog",
      reports: [{ compatibility: "breaking", side: "response", underlines: "dog" }],
    },
    {
      title: "a value of another type",
      of: "schema",
      dialect: "3.1",
      before: `
type: string
enum: [cat]
`,
      after: `
type: [string, boolean]
enum: [cat, true]
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "true" }],
    },
  ],
};
