import { always, quoted, type Rule } from "../rule";

export const schemaNotCompared: Rule<"schema-not-compared"> = {
  kind: "schema-not-compared",
  title: "Schema could not be compared",
  breaks: "wire",
  compatibility: always("dangerous"),
  message: ({ subject, because }) => `${quoted(subject)} could not be compared: ${because}.`,
  why: "What cannot be compared may hide a break.",
  advice: "Mend what stands in the way, or look at it yourself.",
  examples: [
    {
      title: "a malformed keyword was corrected",
      of: "schema",
      before: `
type: object
properties: { count: { type: int } }
`,
      after: `
type: object
properties: { count: { type: integer } }
`,
      reports: [{ compatibility: "dangerous", side: "both", underlines: "count" }],
    },
    {
      title: "a list of values that the type excludes changes",
      of: "schema",
      before: `
type: array
items: { type: string }
enum: [a, b]
`,
      after: `
type: array
items: { type: string }
enum: [a]
`,
      reports: [{ compatibility: "dangerous", side: "both", underlines: "Thing" }],
    },
    {
      title: "a pattern that can neither be tried nor taken apart takes the place of a list",
      of: "schema",
      before: `
type: string
enum: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab]
`,
      after: `
type: string
pattern: '^((a|aa)+)(?!\\1c)b?$'
`,
      reports: [{ compatibility: "dangerous", underlines: "Thing" }],
    },
    {
      title: "a dependent schema changes what `unevaluatedProperties` leaves over",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
unevaluatedProperties: { type: string }
`,
      after: `
type: object
dependentSchemas: { card: { additionalProperties: {} } }
unevaluatedProperties: { type: string }
`,
      reports: [{ compatibility: "dangerous", side: "both", underlines: "card" }],
    },
    {
      title: "a condition that `unevaluatedProperties` hangs on stays as it was",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
if: { required: [a] }
then: { properties: { a: {}, b: {} } }
unevaluatedProperties: false
`,
      after: `
type: object
unevaluatedProperties: false
if: { required: [a] }
then: { allOf: [{ properties: { b: {}, a: {} } }] }
`,
      reports: [],
    },
  ],
};
