import { always, type Rule } from "../rule";

export const linkChanged: Rule<"link-changed"> = {
  kind: "link-changed",
  title: "Link changed",
  breaks: "expectation",
  compatibility: always("dangerous"),
  message: ({ name, what }) => `The link \`${name}\` leads elsewhere, or with other values: ${what}.`,
  why: "Tools that follow links make another call than before.",
  advice: "Keep the link as it is; add the new one under another name.",
  examples: [
    {
      title: "it leads to another operation",
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
      title: "it takes a value from elsewhere",
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
      title: "the same operation by its name and by its place",
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
