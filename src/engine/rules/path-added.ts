import { quote } from "../quote";
import { always, type Rule } from "../rule";
import { reviewFirst } from "../sentences";

export const pathAdded: Rule<"path-added"> = {
  kind: "path-added",
  title: "Path added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ path }) => `Path ${quote(path)} was added.`,
  why: "No client calls this path yet.",
  advice: reviewFirst,
  examples: [
    {
      title: "a path is added",
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
