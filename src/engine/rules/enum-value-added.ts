import { quoted, type Rule } from "../rule";

export const enumValueAdded: Rule<"enum-value-added"> = {
  kind: "enum-value-added",
  title: "Enum value added",
  breaks: "wire",
  compatibility: ({ extensible, inHeader }) => ({
    request: "compatible",
    response: extensible ? "compatible" : inHeader ? "breaking" : "dangerous",
  }),
  message: ({ subject, value }) => `\`${value}\` is new for ${quoted(subject)}.`,
  why: "A client that knows all published values meets one it does not know.",
  advice: "Tell clients that more values may come (`x-extensible-enum: true`) before the first one does.",
  examples: [
    {
      title: "a value comes in",
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
      title: "the list was published as open",
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
      title: "beside any string, listed values are examples",
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
  ],
};
