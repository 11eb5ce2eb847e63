import type { Rule } from "../rule";
import { valueChanged } from "../sentences";

export const defaultChanged: Rule<"default-changed"> = {
  kind: "default-changed",
  title: "Default changed",
  breaks: "expectation",
  compatibility: { request: "dangerous", response: "compatible" },
  message: (facts) => valueChanged("Default", facts),
  why: "Clients that omit the value will see different behavior.",
  advice: "Keep the published default.",
  examples: [
    {
      title: "a different default",
      of: "schema",
      before: `
type: string
default: a
`,
      after: `
type: string
default: b
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "b" }],
    },
    {
      title: "a default is added",
      of: "schema",
      before: "type: string",
      after: `
type: string
default: b
`,
      reports: [],
    },
    {
      title: "the keys of an object are reordered",
      of: "schema",
      before: `
type: object
default: { a: 1, b: 2 }
properties: { c: { type: string } }
`,
      after: `
type: object
default: { b: 2, a: 1 }
properties: { c: { type: string } }
`,
      reports: [],
    },
  ],
};
