import type { ChangeFacts } from "../change";
import { fromTo, quote, quoteValue } from "../quote";
import { always, type Rule } from "../rule";

export const linkChanged: Rule<"link-changed"> = {
  kind: "link-changed",
  title: "Link changed",
  breaks: "expectation",
  compatibility: always("dangerous"),
  message: ({ name, written }) => `Link ${quote(name)}: ${written.map(describe).join("; ")}.`,
  why: "Tools that follow links will send a different request.",
  advice: "Keep the published link. Add the new one under a different name.",
  examples: [
    {
      title: "it refers to a different operation",
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
    links: { next: { operationId: getLast } }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "getLast" }],
    },
    {
      title: "a parameter is read from a different place",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    links: { next: { operationId: getNext, parameters: { id: $response.body#/id } } }
`,
      after: `
responses:
  "200":
    description: ok
    links: { next: { operationId: getNext, parameters: { id: $response.body#/uid } } }
`,
      reports: [{ compatibility: "dangerous", side: "response", underlines: "parameters" }],
    },
    {
      title: "`operationRef` replaces `operationId` of the same operation",
      of: "paths",
      before: `
/pets:
  get:
    responses: { "200": { description: ok, links: { shop: { operationId: getShop } } } }
/shops/{id}:
  get: { operationId: getShop, responses: { "200": { description: ok } } }
`,
      after: `
/pets:
  get:
    responses: { "200": { description: ok, links: { shop: { operationRef: "#/paths/~1shops~1{id}/get" } } } }
/shops/{id}:
  get: { operationId: getShop, responses: { "200": { description: ok } } }
`,
      reports: [],
    },
  ],
};

type Written = ChangeFacts["link-changed"]["written"][number];

function describe({ property, before, after }: Written): string {
  const [, parameter] = /^parameter (.+)$/s.exec(property) ?? [];
  const name =
    parameter === undefined
      ? property === "operation"
        ? property
        : quote(property)
      : `parameter ${quote(parameter)}`;
  if (before === null) return `${name} ${quoteValue(after ?? "")} was added`;
  if (after === null) return `${name} ${quoteValue(before)} was removed`;
  return `${name} changed ${fromTo(before, after)}`;
}
