import { describeCases } from "../cases";

const under = (dialect: string, version = "3.1.0"): string => `
openapi: ${version}
${dialect === "" ? "" : `jsonSchemaDialect: ${dialect}`}
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: string } } } }, responses: {} } } }
`;
const [standard, draft] = [
  "https://json-schema.org/draft/2020-12/schema",
  "https://json-schema.org/draft-07/schema",
];

describeCases("documents under another dialect of JSON Schema", [
  {
    title: "the standard one, in so many words",
    of: "document",
    before: under(""),
    after: under(standard),
    said: [],
  },
  {
    title: "the one of OpenAPI, in so many words",
    of: "document",
    before: under("https://spec.openapis.org/oas/3.1/dialect/base"),
    after: under(""),
    said: [],
  },
  {
    title: "another one comes",
    of: "document",
    before: under(""),
    after: under(draft),
    said: [
      "schema-not-compared dangerous (both) at jsonSchemaDialect: The document could not be compared: its JSON Schema dialect is another. | base ",
    ],
  },
  {
    title: "another one goes",
    of: "document",
    before: under(draft),
    after: under(""),
    said: [
      "schema-not-compared dangerous (both) at openapi: 3.1.0: The document could not be compared: its JSON Schema dialect is another. | base /jsonSchemaDialect",
    ],
  },
  {
    title: "another one becomes another",
    of: "document",
    before: under("https://a.example"),
    after: under(draft),
    said: [
      "schema-not-compared dangerous (both) at jsonSchemaDialect: The document could not be compared: its JSON Schema dialect is another. | base /jsonSchemaDialect",
    ],
  },
  { title: "another one stays", of: "document", before: under(draft), after: under(draft), said: [] },
  {
    title: "one comes with OpenAPI 3.1",
    of: "document",
    before: under("", "3.0.3"),
    after: under(draft, "3.1.0"),
    said: [
      "schema-not-compared dangerous (both) at jsonSchemaDialect: The document could not be compared: its JSON Schema dialect is another. | base ",
    ],
  },
  {
    title: "OpenAPI 3.0 has no such word",
    of: "document",
    before: under(standard, "3.0.3"),
    after: under(draft, "3.0.3"),
    said: [],
  },
  {
    title: "one comes with OpenAPI 3.2",
    of: "document",
    before: under(standard),
    after: under(draft, "3.2.0"),
    said: [
      "schema-not-compared dangerous (both) at jsonSchemaDialect: The document could not be compared: its JSON Schema dialect is another. | base /jsonSchemaDialect",
    ],
  },
]);
