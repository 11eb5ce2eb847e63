import { quote } from "../quote";
import { always, type Rule } from "../rule";

export const webhookRemoved: Rule<"webhook-removed"> = {
  kind: "webhook-removed",
  title: "Webhook removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ name }) => `Webhook ${quote(name)} was removed.`,
  why: "Clients that registered for this webhook will not receive it.",
  advice: "Keep sending the webhook until clients have migrated.",
  examples: [
    {
      title: "a webhook is removed",
      of: "document",
      dialect: "3.1",
      before: `
openapi: 3.1.0
webhooks:
  petBorn: { post: { responses: { "200": { description: ok } } } }
`,
      after: `
openapi: 3.1.0
webhooks: {}
`,
      reports: [{ compatibility: "breaking", underlines: "webhooks" }],
    },
  ],
};
