import { always, type Rule } from "../rule";

export const serverAdded: Rule<"server-added"> = {
  kind: "server-added",
  title: "Server added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ url, others }) =>
    others === 0
      ? `The server \`${url}\` is new.`
      : `The server \`${url}\` is new, and ${String(others)} more of its addresses.`,
  why: "Clients go on calling the one they know.",
  advice: "Make sure that it keeps the same contract.",
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
