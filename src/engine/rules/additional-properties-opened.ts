import { quoted, type Rule } from "../rule";

export const additionalPropertiesOpened: Rule<"additional-properties-opened"> = {
  kind: "additional-properties-opened",
  title: "Other properties allowed",
  breaks: "wire",
  compatibility: { request: "compatible", response: "dangerous" },
  message: ({ subject }) => `${quoted(subject)} now allows properties that are not named.`,
  why: "A client that takes nothing but the published properties refuses the response.",
  advice: "Keep it closed in responses.",
  examples: [
    {
      title: "a closed object is opened",
      of: "schema",
      before: `
type: object
properties: { a: {} }
additionalProperties: false
`,
      after: `
type: object
properties: { a: {} }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "Thing" }],
    },
    {
      title: "`propertyNames` lists the names instead",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
properties: { a: true, b: true }
additionalProperties: false
`,
      after: `
type: object
propertyNames: { enum: [a, b] }
`,
      reports: [],
    },
    {
      title: "a pattern for all names",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
additionalProperties: { type: string }
`,
      after: `
type: object
patternProperties: { ".*": { type: string } }
`,
      reports: [],
    },
    {
      title: "no name passes",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
propertyNames: false
`,
      after: `
type: object
additionalProperties: false
`,
      reports: [],
    },
    {
      title: "the list of names is taken away beside a pattern for all",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
propertyNames: { const: a }
patternProperties: { ".*": { type: string } }
`,
      after: `
type: object
patternProperties: { ".*": { type: string } }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: '".*"' }],
    },
  ],
};
