import { quote } from "../quote";
import { always, type Rule } from "../rule";

export const pathShadowsTemplate: Rule<"path-shadows-template"> = {
  kind: "path-shadows-template",
  title: "Path shadows a template",
  breaks: "wire",
  compatibility: ({ listed }) => always(listed ? "breaking" : "dangerous"),
  message: ({ path, template, method }) =>
    `${quote(`${method} ${path}`)} now answers requests that ${quote(`${method} ${template}`)} answered.`,
  why: "Concrete paths are matched before templates, and the two operations differ.",
  advice: "Choose a path that the template does not match, or make sure that clients never send this value.",
  examples: [
    {
      title: "a concrete path with another response next to a template",
      of: "paths",
      before: `
/users/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { "200": { description: ok, content: { application/json: { schema: { type: object } } } } }
`,
      after: `
/users/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    responses: { "200": { description: ok, content: { application/json: { schema: { type: object } } } } }
/users/me:
  get:
    responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: {} } } } } }
`,
      reports: [{ compatibility: "dangerous", side: "request", underlines: "get" }],
    },
    {
      title: "the template lists the value",
      of: "paths",
      before: `
/users/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string, enum: [me, admin] } }]
    responses: { "204": { description: ok } }
`,
      after: `
/users/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: string, enum: [me, admin] } }]
    responses: { "204": { description: ok } }
/users/me:
  get:
    responses: { "200": { description: ok } }
`,
      reports: [{ compatibility: "breaking", side: "request", underlines: "get" }],
    },
    {
      title: "the template never matches the text",
      of: "paths",
      before: `
/users/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
    responses: { "204": { description: ok } }
`,
      after: `
/users/{id}:
  get:
    parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
    responses: { "204": { description: ok } }
/users/me:
  get:
    responses: { "200": { description: ok } }
`,
      reports: [],
    },
  ],
};
