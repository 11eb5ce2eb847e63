import { always, byVariance, quoted, type Rule } from "../rule";

export const conditionChanged: Rule<"condition-changed"> = {
  kind: "condition-changed",
  title: "Condition changed",
  breaks: "wire",
  compatibility: ({ effect }) => (effect === "unknown" ? always("dangerous") : byVariance(effect)),
  message: ({ subject, effect }) =>
    `The condition that ${quoted(subject)} must meet has changed${effect === "unknown" ? "; whether that leaves anything out could not be decided" : ""}.`,
  why: "Values that were good before may be refused.",
  advice: "Keep the published condition.",
  examples: [
    {
      title: "another condition",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
if: { properties: { a: { enum: [x] } } }
then: { required: [b] }
`,
      after: `
type: object
if: { properties: { c: { enum: [x] } } }
then: { required: [b] }
`,
      reports: [{ compatibility: "dangerous", side: "both", underlines: "if" }],
    },
    {
      title: "more values meet it",
      of: "schema",
      dialect: "3.1",
      before: `
type: object
properties: { a: { enum: [x, y] } }
if: { required: [a], properties: { a: { enum: [x] } } }
then: { required: [b] }
`,
      after: `
type: object
properties: { a: { enum: [x, y] } }
if: { required: [a], properties: { a: { enum: [x, y] } } }
then: { required: [b] }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "if" }],
    },
  ],
};
