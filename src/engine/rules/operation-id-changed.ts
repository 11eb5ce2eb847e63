import { always, type Rule } from "../rule";

export const operationIdChanged: Rule<"operation-id-changed"> = {
  kind: "operation-id-changed",
  title: "Operation id changed",
  breaks: "code",
  compatibility: always("dangerous"),
  message: ({ before, after }) =>
    after === null
      ? `The operation id \`${before}\` is gone.`
      : `The operation id \`${before}\` is now \`${after}\`.`,
  why: "Generated clients name their methods after it: code that calls them no longer compiles.",
  advice: "Keep the published id; it need not be pretty.",
  examples: [
    {
      title: "the id is written anew",
      of: "operation",
      before: `
operationId: listPets
responses: { "200": { description: ok } }
`,
      after: `
operationId: getPets
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "dangerous", underlines: "getPets" }],
    },
    {
      title: "an id is given for the first time",
      of: "operation",
      before: 'responses: { "200": { description: ok } }',
      after: `
operationId: getPets
responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};
