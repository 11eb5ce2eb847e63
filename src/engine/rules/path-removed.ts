import { always, type Rule } from "../rule";

export const pathRemoved: Rule<"path-removed"> = {
  kind: "path-removed",
  title: "Path removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ path }) => `The path \`${path}\` is gone.`,
  why: "Every call to it is refused.",
  advice: "Keep the path until its clients have moved; mark its operations deprecated and name a sunset.",
  examples: [
    {
      title: "a path is taken out",
      of: "paths",
      before: `
/pets: { get: { responses: { "200": { description: ok } } } }
/shops: { get: { responses: { "200": { description: ok } } } }
`,
      after: '/pets: { get: { responses: { "200": { description: ok } } } }',
      reports: [{ compatibility: "breaking", underlines: "paths" }],
    },
    {
      title: "a template parameter has another name",
      of: "paths",
      before: '/pets/{id}: { get: { responses: { "200": { description: ok } } } }',
      after: '/pets/{petId}: { get: { responses: { "200": { description: ok } } } }',
      reports: [],
    },
  ],
};
