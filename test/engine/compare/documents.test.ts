import { dangerous, describeCases } from "../cases";

const under = (dialect: string, version = "3.1.0"): string => `
openapi: ${version}
${dialect === "" ? "" : `jsonSchemaDialect: ${dialect}`}
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: string } } } }, responses: {} } } }
`;
const [standard, draft] = [
  "https://json-schema.org/draft/2020-12/schema",
  "https://json-schema.org/draft-07/schema",
];

describeCases("documents with another JSON Schema dialect", [
  {
    title: "the standard dialect, made explicit",
    of: "document",
    before: under(""),
    after: under(standard),
    changes: [],
  },
  {
    title: "the OpenAPI dialect, made explicit",
    of: "document",
    before: under("https://spec.openapis.org/oas/3.1/dialect/base"),
    after: under(""),
    changes: [],
  },
  {
    title: "another dialect is added",
    of: "document",
    before: under(""),
    after: under(draft),
    changes: [
      dangerous("schema-not-compared", "both", "", "/jsonSchemaDialect", {
        subject: "the document",
        reason: "dialect-changed",
        values: [],
      }),
    ],
  },
  {
    title: "another dialect is removed",
    of: "document",
    before: under(draft),
    after: under(""),
    changes: [
      dangerous("schema-not-compared", "both", "/jsonSchemaDialect", ": openapi: 3.1.0", {
        subject: "the document",
        reason: "dialect-changed",
        values: [],
      }),
    ],
  },
  {
    title: "another dialect is changed",
    of: "document",
    before: under("https://a.example"),
    after: under(draft),
    changes: [
      dangerous("schema-not-compared", "both", "/jsonSchemaDialect", "/jsonSchemaDialect", {
        subject: "the document",
        reason: "dialect-changed",
        values: [],
      }),
    ],
  },
  {
    title: "another dialect is unchanged",
    of: "document",
    before: under(draft),
    after: under(draft),
    changes: [],
  },
  {
    title: "a dialect is added with OpenAPI 3.1",
    of: "document",
    before: under("", "3.0.3"),
    after: under(draft, "3.1.0"),
    changes: [
      dangerous("schema-not-compared", "both", "", "/jsonSchemaDialect", {
        subject: "the document",
        reason: "dialect-changed",
        values: [],
      }),
    ],
  },
  {
    title: "OpenAPI 3.0 ignores the keyword",
    of: "document",
    before: under(standard, "3.0.3"),
    after: under(draft, "3.0.3"),
    changes: [],
  },
  {
    title: "a dialect is added with OpenAPI 3.2",
    of: "document",
    before: under(standard),
    after: under(draft, "3.2.0"),
    changes: [
      dangerous("schema-not-compared", "both", "/jsonSchemaDialect", "/jsonSchemaDialect", {
        subject: "the document",
        reason: "dialect-changed",
        values: [],
      }),
    ],
  },
]);
