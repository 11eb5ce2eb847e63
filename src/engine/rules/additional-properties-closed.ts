import { byVariance, quoted, type Rule } from "../rule";

export const additionalPropertiesClosed: Rule<"additional-properties-closed"> = {
  kind: "additional-properties-closed",
  title: "No other properties allowed",
  breaks: "wire",
  compatibility: byVariance("narrows"),
  message: ({ subject }) => `${quoted(subject)} no longer allows properties that are not named.`,
  why: "Clients that send others are refused.",
  advice: "Go on accepting them.",
  examples: [
    {
      title: "an open object is closed",
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
      title: "the standard is written out",
      of: "schema",
      before: "type: object",
      after: `
type: object
additionalProperties: true
`,
      reports: [],
    },
    {
      title: "it was closed in another word",
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
      title: "what is referred to beside the word has its properties evaluated",
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
      title: "what is referred to beside the word has been laid beside it before",
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
