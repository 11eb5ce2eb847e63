import { always, type Rule } from "../rule";

export const headerAdded: Rule<"header-added"> = {
  kind: "header-added",
  title: "Response header added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ name }) => `The response header \`${name}\` is new.`,
  why: "Clients ignore headers they do not know.",
  advice: "Nothing to do.",
  examples: [
    {
      title: "a header comes in",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    headers: {}
`,
      after: `
responses:
  "200":
    description: ok
    headers: { ETag: { schema: { type: string } } }
`,
      reports: [{ compatibility: "compatible", underlines: "ETag" }],
    },
  ],
};
