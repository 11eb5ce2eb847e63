import { describeSubject } from "../quote";
import type { Rule } from "../rule";

export const additionalPropertiesOpened: Rule<"additional-properties-opened"> = {
  kind: "additional-properties-opened",
  title: "Additional properties allowed",
  breaks: "wire",
  compatibility: { request: "compatible", response: "dangerous" },
  message: ({ subject }) => `Additional properties are now allowed in ${describeSubject(subject)}.`,
  why: "Clients that accept only the published properties will reject the response.",
  advice: "Keep `additionalProperties: false` in responses.",
  examples: [
    {
      title: "`additionalProperties: false` is removed",
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
      title: "a pattern that matches all names",
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
      title: "no name is allowed",
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
      title: "the enum of names is removed next to a pattern that matches all names",
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
