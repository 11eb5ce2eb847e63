import { quote } from "../quote";
import { always, type Rule } from "../rule";

export const linkRemoved: Rule<"link-removed"> = {
  kind: "link-removed",
  title: "Link removed",
  breaks: "expectation",
  compatibility: always("dangerous"),
  message: ({ name }) => `Link ${quote(name)} was removed.`,
  why: "Tools that follow links cannot find the next request.",
  advice: "Keep the link as long as its target operation exists.",
  examples: [
    {
      title: "a link is removed",
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
