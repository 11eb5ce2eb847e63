import { always, type Rule } from "../rule";

export const pathAdded: Rule<"path-added"> = {
  kind: "path-added",
  title: "Path added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ path }) => `The path \`${path}\` is new.`,
  why: "Nobody calls it yet.",
  advice: "From the next publish on it is part of the contract: look at it once more.",
  examples: [
    {
      title: "a path comes in",
      of: "paths",
      before: '/pets: { get: { responses: { "200": { description: ok } } } }',
      after: `
/pets: { get: { responses: { "200": { description: ok } } } }
/shops: { get: { responses: { "200": { description: ok } } } }
`,
      reports: [{ compatibility: "compatible", underlines: "/shops" }],
    },
  ],
};
