import type { NotCompared } from "../change";
import { describeSubject, quoteValues } from "../quote";
import { always, type Rule } from "../rule";

export const schemaNotCompared: Rule<"schema-not-compared"> = {
  kind: "schema-not-compared",
  title: "Schema could not be compared",
  breaks: "wire",
  compatibility: always("dangerous"),
  message: ({ subject, reason, values }) =>
    `${describeSubject(subject)} could not be compared: ${reasons[reason](values)}.`,
  why: "A schema that was not compared may contain a breaking change.",
  advice: "Fix the cause, or review this schema manually.",
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
      title: "an enum that the type excludes changes",
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
      title: "a pattern that is too complex to match replaces an enum",
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
      title: "a dependent schema changes what `unevaluatedProperties` applies to",
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
      reports: [{ compatibility: "dangerous", side: "response", underlines: "card" }],
    },
    {
      title: "a condition that affects `unevaluatedProperties` is unchanged",
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

const reasons: Readonly<Record<NotCompared, (values: readonly string[]) => string>> = {
  "dialect-changed": () => "its JSON Schema dialect changed",
  "enum-excluded-by-type": () => "its type excludes every value of its enum",
  "inclusion-undecided": () => "whether both versions accept the same values could not be decided",
  "malformed-published": (values) => `its published ${quoteValues(values)} is malformed`,
  "pattern-undecided": (values) => `whether its pattern matches ${quoteValues(values)} could not be decided`,
  "too-many-alternatives": () => "it combines too many alternatives",
  "too-many-schemas": () => "it refers to too many schemas that changed",
  "unevaluated-depends-on-condition": () =>
    "a changed condition decides which properties or items are evaluated",
};
