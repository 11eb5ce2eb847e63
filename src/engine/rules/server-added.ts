import { always, type Rule } from "../rule";
import { serverUrls } from "../sentences";

export const serverAdded: Rule<"server-added"> = {
  kind: "server-added",
  title: "Server added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ url, others }) => `${serverUrls(url, others)} added.`,
  why: "Clients can keep using the published servers.",
  advice: "Make sure that the new server provides the same contract.",
  examples: [
    {
      title: "a second server",
      of: "document",
      before: `
openapi: 3.0.3
servers: [{ url: "https://a.example" }]
paths: {}
`,
      after: `
openapi: 3.0.3
servers: [{ url: "https://a.example" }, { url: "https://b.example" }]
paths: {}
`,
      reports: [{ compatibility: "compatible", underlines: '"https://b.example"' }],
    },
  ],
};
