import { fromTo, quote } from "../quote";
import { always, type Rule } from "../rule";
import { serializations } from "../serializations";

export const headerSerializationChanged: Rule<"header-serialization-changed"> = {
  kind: "header-serialization-changed",
  title: "Header serialization changed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ name, ...facts }) =>
    `Header ${quote(name)}: serialization changed ${fromTo(...serializations({ ...facts, name, in: "header" }))}.`,
  why: "Clients parse the header in its published serialization.",
  advice: "Keep the published serialization.",
  examples: [
    {
      title: "an object is exploded",
      of: "operation",
      before: `
responses:
  "200":
    description: ok
    headers: { X-Point: { schema: { type: object, properties: { x: { type: integer } } } } }
`,
      after: `
responses:
  "200":
    description: ok
    headers: { X-Point: { explode: true, schema: { type: object, properties: { x: { type: integer } } } } }
`,
      reports: [{ compatibility: "breaking", side: "response", underlines: "X-Point" }],
    },
  ],
};
