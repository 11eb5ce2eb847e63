import { describeSubject } from "../quote";
import { always, byVariance, type Rule } from "../rule";
import { undecided } from "../sentences";

export const conditionChanged: Rule<"condition-changed"> = {
  kind: "condition-changed",
  title: "Condition changed",
  breaks: "wire",
  compatibility: ({ effect }) => (effect === "unknown" ? always("dangerous") : byVariance(effect)),
  message: ({ subject }, decided) =>
    `Condition (\`if\`) of ${describeSubject(subject)} changed${undecided(decided, "it rejects more values")}.`,
  why: "Values that satisfied the published condition may be rejected.",
  advice: "Keep the published condition.",
  examples: [
    {
      title: "a different condition",
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
      title: "a weaker condition",
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
