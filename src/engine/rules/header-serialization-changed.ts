import { always, type Rule } from "../rule";

export const headerSerializationChanged: Rule<"header-serialization-changed"> = {
  kind: "header-serialization-changed",
  title: "Header is written another way",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ name, before, after }) => `The header \`${name}\` is now written as ${after}, was ${before}.`,
  why: "Clients parse it by the published way.",
  advice: "Keep the published way.",
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
