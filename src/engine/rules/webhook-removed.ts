import { always, type Rule } from "../rule";

export const webhookRemoved: Rule<"webhook-removed"> = {
  kind: "webhook-removed",
  title: "Webhook removed",
  breaks: "wire",
  compatibility: always("breaking"),
  message: ({ name }) => `The webhook \`${name}\` is gone.`,
  why: "Receivers wait for calls that no longer come.",
  advice: "Keep sending it until its receivers have moved.",
  examples: [
    {
      title: "a webhook is taken out",
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
