import { always, type Rule } from "../rule";

export const pathTrailingSlashChanged: Rule<"path-trailing-slash-changed"> = {
  kind: "path-trailing-slash-changed",
  title: "Trailing slash of a path changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ before, after }) => `The path \`${before}\` is now \`${after}\`.`,
  why: "To many servers these are two resources; a redirect loses the body of a POST.",
  advice: "Keep the published spelling, or serve both.",
  examples: [
    {
      title: "a slash is added",
      of: "paths",
      before: '/pets: { get: { responses: { "200": { description: ok } } } }',
      after: '/pets/: { get: { responses: { "200": { description: ok } } } }',
      reports: [{ compatibility: "breaking", underlines: "/pets/" }],
    },
  ],
};
