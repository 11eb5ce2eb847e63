import { fromTo } from "../quote";
import { always, type Rule } from "../rule";

export const pathTrailingSlashChanged: Rule<"path-trailing-slash-changed"> = {
  kind: "path-trailing-slash-changed",
  title: "Trailing slash of a path changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ before, after }) => `Path changed ${fromTo(before, after)}.`,
  why: "Many servers treat the two as different resources, and a redirect can lose the body of a POST request.",
  advice: "Keep the published path, or serve both.",
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
