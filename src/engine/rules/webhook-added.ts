import { always, type Rule } from "../rule";

export const webhookAdded: Rule<"webhook-added"> = {
  kind: "webhook-added",
  title: "Webhook added",
  breaks: "wire",
  compatibility: always("compatible"),
  message: ({ name }) => `The webhook \`${name}\` is new.`,
  why: "Nobody receives it yet.",
  advice: "From the next publish on it is part of the contract: look at it once more.",
  examples: [
    {
      title: "a webhook comes in",
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
