import type { XmlForm } from "../change";
import { describeSubject, fromTo, quote } from "../quote";
import { always, type Rule } from "../rule";

export const xmlChanged: Rule<"xml-changed"> = {
  kind: "xml-changed",
  title: "XML representation changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ subject, before, after }) => {
    const [first, ...more] = differencesOf(before, after);
    if (first === "name" && more.length === 0)
      return `XML ${after.as} name changed ${fromTo(before.name, after.name)}.`;
    const clauses = differencesOf(before, after).map((difference) => clauseOf[difference](before, after));
    return `XML representation of ${describeSubject(subject)}: ${clauses.join("; ")}.`;
  },
  why: "Clients and servers cannot find the element under its published name.",
  advice: "Keep the published names and structure.",
  examples: [
    {
      title: "an element is renamed",
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
      title: "the default is written out",
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
      title: "no operation uses XML",
      of: "schema",
      before: "{ type: object, properties: { tag: { type: string, xml: { name: label } } } }",
      after: "{ type: object, properties: { tag: { type: string, xml: { name: badge } } } }",
      reports: [],
    },
  ],
};

const aspects = ["name", "namespace", "as", "wrapped"] as const;
type Aspect = (typeof aspects)[number];

/** The name is ignored if either form has no element. */
function differencesOf(before: XmlForm, after: XmlForm): Aspect[] {
  const isNamed = before.name !== "" && after.name !== "";
  return aspects.filter((aspect) => before[aspect] !== after[aspect] && (aspect !== "name" || isNamed));
}

const clauseOf: Readonly<Record<Aspect, (before: XmlForm, after: XmlForm) => string>> = {
  name: (before, after) => `name changed ${fromTo(before.name, after.name)}`,
  namespace: ({ namespace: before }, { namespace: after }) => {
    if (before === null) return `namespace ${quote(after ?? "")} was added`;
    return after === null
      ? `namespace ${quote(before)} was removed`
      : `namespace changed ${fromTo(before, after)}`;
  },
  as: (before, after) => `node type changed from ${before.as} to ${after.as}`,
  wrapped: (_, after) => `the array is ${after.wrapped ? "now" : "no longer"} wrapped in an element`,
};
