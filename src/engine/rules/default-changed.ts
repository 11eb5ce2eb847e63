import { quoted, type Rule } from "../rule";

export const defaultChanged: Rule<"default-changed"> = {
  kind: "default-changed",
  title: "Default changed",
  breaks: "expectation",
  compatibility: { request: "dangerous", response: "compatible" },
  message: ({ subject, before, after }) =>
    `The default of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Clients that leave it out get another behaviour than they chose.",
  advice: "Keep the published default.",
  examples: [
    {
      title: "another default",
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
      title: "a default is named for the first time",
      of: "schema",
      before: "type: string",
      after: `
type: string
default: b
`,
      reports: [],
    },
    {
      title: "the keys of an object in another order",
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
