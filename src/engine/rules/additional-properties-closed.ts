import { describeSubject } from "../quote";
import { byVariance, type Rule } from "../rule";

export const additionalPropertiesClosed: Rule<"additional-properties-closed"> = {
  kind: "additional-properties-closed",
  title: "Additional properties no longer allowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `Additional properties are no longer allowed in ${describeSubject(subject)}.`,
  why: "Requests with properties that are not listed will be rejected.",
  advice: "Keep accepting additional properties.",
  examples: [
    {
      title: "`additionalProperties: false` is added",
      of: "schema",
      before: `
type: object
properties: { a: {} }
`,
      after: `
type: object
properties: { a: {} }
additionalProperties: false
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "additionalProperties" }],
    },
    {
      title: "the default is written out",
      of: "schema",
      before: "type: object",
      after: `
type: object
additionalProperties: true
`,
      reports: [],
    },
    {
      title: "`unevaluatedProperties` replaces `additionalProperties`",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
properties: { a: {} }
additionalProperties: false
`,
      after: `
type: object
properties: { a: {} }
unevaluatedProperties: false
`,
      reports: [],
    },
    {
      title: "properties behind a `$ref` next to `unevaluatedProperties` count as evaluated",
      of: "schema",
      dialect: "3.1",
      before: `
$defs: { Base: { $anchor: base, properties: { a: { type: string } } } }
type: object
properties: { a: { type: string } }
additionalProperties: false
`,
      after: `
$defs: { Base: { $anchor: base, properties: { a: { type: string } } } }
type: object
$ref: "#base"
unevaluatedProperties: false
`,
      reports: [],
    },
    {
      title: "properties behind a `$ref` were merged into the schema before",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
properties: { a: { type: string } }
additionalProperties: false
`,
      after: `
$defs: { Base: { $anchor: base, properties: { a: { type: string } } } }
type: object
allOf: [{ $ref: "#base" }, { $ref: "#base", unevaluatedProperties: false }]
`,
      reports: [],
    },
  ],
};
