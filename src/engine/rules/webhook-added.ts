import { quote } from "../quote";
import { always, type Rule } from "../rule";
import { reviewFirst } from "../sentences";

export const webhookAdded: Rule<"webhook-added"> = {
  kind: "webhook-added",
  title: "Webhook added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ name }) => `Webhook ${quote(name)} was added.`,
  why: "No client receives this webhook yet.",
  advice: reviewFirst,
  examples: [
    {
      title: "a webhook is added",
      of: "document",
      dialect: "3.1",
      before: `
openapi: 3.1.0
webhooks: {}
`,
      after: `
openapi: 3.1.0
webhooks:
  petBorn: { post: { responses: { "200": { description: ok } } } }
`,
      reports: [{ compatibility: "compatible", underlines: "petBorn" }],
    },
  ],
};
