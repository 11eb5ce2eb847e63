import { always, type Rule } from "../rule";

export const linkRemoved: Rule<"link-removed"> = {
  kind: "link-removed",
  title: "Link removed",
  breaks: "expectation",
  compatibility: always("dangerous"),
  message: ({ name }) => `The link \`${name}\` is gone.`,
  why: "Tools that follow links no longer find the next call.",
  advice: "Keep the link as long as the operation it leads to is there.",
  examples: [
    {
      title: "a link is taken out",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    links: { next: { operationId: getNext } }
`,
      after: `
responses:
  "200":
    description: ok
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: '"200"' }],
    },
  ],
};
