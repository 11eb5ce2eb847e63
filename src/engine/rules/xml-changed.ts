import { always, quoted, type Rule } from "../rule";

export const xmlChanged: Rule<"xml-changed"> = {
  kind: "xml-changed",
  title: "Written otherwise in XML",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ subject, before, after }) => `The XML of ${quoted(subject)} is now ${after}, was ${before}.`,
  why: "Whoever reads it finds another element, or none.",
  advice: "Keep the published names and forms.",
  examples: [
    {
      title: "an element has another name",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    content:
      application/xml: { schema: { type: object, properties: { tag: { type: string, xml: { name: label } } } } }
`,
      after: `
responses:
  "200":
    description: ok
    content:
      application/xml: { schema: { type: object, properties: { tag: { type: string, xml: { name: badge } } } } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "xml" }],
    },
    {
      title: "an element becomes an attribute",
      of: "operation",
      before: `
requestBody: { content: { application/xml: { schema: { type: object, properties: { tag: { type: string } } } } } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody: { content: { application/xml: { schema: { type: object, properties: { tag: { type: string, xml: { attribute: true } } } } } } }
responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "xml" }],
    },
    {
      title: "what is standard is written out",
      of: "operation",
      before: `
requestBody: { content: { application/xml: { schema: { type: object, properties: { tag: { type: string } } } } } }
responses: { "200": { description: ok } }
`,
      after: `
requestBody: { content: { application/xml: { schema: { type: object, properties: { tag: { type: string, xml: { name: tag, attribute: false } } } } } } }
responses: { "200": { description: ok } }
`,
      reports: [],
    },
    {
      title: "nobody sends it as XML",
      of: "schema",
      before: "{ type: object, properties: { tag: { type: string, xml: { name: label } } } }",
      after: "{ type: object, properties: { tag: { type: string, xml: { name: badge } } } }",
      reports: [],
    },
  ],
};
