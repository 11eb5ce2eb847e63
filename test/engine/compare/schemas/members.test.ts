import { breaking, compatible, dangerous, describeCases } from "../../cases";

describeCases("schemas that stay, and lead to others that change", [
  {
    title: "a property",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "items",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, items: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, items: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "the rest",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, additionalProperties: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, additionalProperties: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "`allOf`",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { allOf: [{ $ref: "#/components/schemas/Inner" }, { title: x }] }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { allOf: [{ $ref: "#/components/schemas/Inner" }, { title: x }] }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "`anyOf`",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { anyOf: [{ $ref: "#/components/schemas/Inner" }, { type: array }] }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { anyOf: [{ $ref: "#/components/schemas/Inner" }, { type: array }] }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "`oneOf`",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { oneOf: [{ $ref: "#/components/schemas/Inner" }, { type: array }] }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { oneOf: [{ $ref: "#/components/schemas/Inner" }, { type: array }] }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "`not`",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { not: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { not: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking("not-relaxed", "response", "/components/schemas/Outer/not", "/components/schemas/Outer/not", {
        subject: "Outer",
      }),
    ],
    reverted: [
      breaking("not-tightened", "request", "/components/schemas/Outer/not", "/components/schemas/Outer/not", {
        subject: "Outer",
      }),
    ],
  },
  {
    title: "`if`",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { if: { $ref: "#/components/schemas/Inner" }, then: { maxLength: 3 } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { if: { $ref: "#/components/schemas/Inner" }, then: { maxLength: 3 } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "condition-changed",
        "response",
        "/components/schemas/Outer/if",
        "/components/schemas/Outer/if",
        { subject: "Outer", effect: "widens" },
      ),
    ],
    reverted: [
      breaking(
        "condition-changed",
        "request",
        "/components/schemas/Outer/if",
        "/components/schemas/Outer/if",
        { subject: "Outer", effect: "narrows" },
      ),
    ],
  },
  {
    title: "`contains`",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, contains: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, contains: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "contains-changed",
        "request",
        "/components/schemas/Outer/contains",
        "/components/schemas/Outer/contains",
        { subject: "Outer", effect: "narrows" },
      ),
    ],
    reverted: [
      breaking(
        "contains-changed",
        "response",
        "/components/schemas/Outer/contains",
        "/components/schemas/Outer/contains",
        { subject: "Outer", effect: "widens" },
      ),
    ],
  },
  {
    title: "`prefixItems`",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, prefixItems: [{ $ref: "#/components/schemas/Inner" }] }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, prefixItems: [{ $ref: "#/components/schemas/Inner" }] }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a pattern",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, patternProperties: { "^x": { $ref: "#/components/schemas/Inner" } } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, patternProperties: { "^x": { $ref: "#/components/schemas/Inner" } } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "names",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, propertyNames: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, propertyNames: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a dependent schema",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, dependentSchemas: { a: { properties: { b: { $ref: "#/components/schemas/Inner" } } } } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, dependentSchemas: { a: { properties: { b: { $ref: "#/components/schemas/Inner" } } } } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "what is left unevaluated",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, unevaluatedProperties: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, unevaluatedProperties: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "items left unevaluated",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, unevaluatedItems: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, unevaluatedItems: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "items of a list that may not be long",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, maxItems: 3, items: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, maxItems: 3, items: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a property that becomes readOnly",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string, readOnly: true }
`,
    changes: [
      dangerous(
        "property-became-read-only",
        "request",
        "/components/schemas/Outer/properties/a",
        "/components/schemas/Outer/properties/a",
        { subject: "Outer", property: "a", required: false },
      ),
    ],
    reverted: [
      compatible(
        "property-added",
        "request",
        "/components/schemas/Outer/properties/a",
        "/components/schemas/Outer/properties/a",
        { subject: "Outer", property: "a", closed: false },
      ),
    ],
  },
  {
    title: "a property that becomes writeOnly",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string, writeOnly: true }
`,
    changes: [
      dangerous(
        "property-became-write-only",
        "response",
        "/components/schemas/Outer/properties/a",
        "/components/schemas/Outer/properties/a",
        { subject: "Outer", property: "a", required: false },
      ),
    ],
    reverted: [
      compatible(
        "property-added",
        "response",
        "/components/schemas/Outer/properties/a",
        "/components/schemas/Outer/properties/a",
        { subject: "Outer", property: "a", closed: false },
      ),
    ],
  },
  {
    title: "a property that is readOnly",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string, readOnly: true, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string, readOnly: true, maxLength: 5 }
`,
    changes: [
      compatible(
        "length-narrowed",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a property that is writeOnly",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string, writeOnly: true, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string, writeOnly: true, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      compatible(
        "length-widened",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "a property that nothing meets any more",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { not: {} }
`,
    changes: [
      breaking(
        "property-removed",
        "request",
        "/components/schemas/Outer/properties/a",
        "/components/schemas/Outer/properties",
        { subject: "Outer", property: "a", required: false, closed: true, renamedTo: null, sunset: null },
      ),
    ],
    reverted: [
      dangerous(
        "property-added",
        "response",
        "/components/schemas/Outer/properties",
        "/components/schemas/Outer/properties/a",
        { subject: "Outer", property: "a", closed: true },
      ),
    ],
  },
  {
    title: "a property that is deprecated",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a: { $ref: "#/components/schemas/Inner" }, b: {} } }
    Inner: { type: string, deprecated: true }
`,
    changes: [
      compatible(
        "property-deprecated",
        "both",
        "/components/schemas/Outer/properties/a",
        "/components/schemas/Inner/deprecated: true",
        { subject: "Inner", sunset: null },
      ),
    ],
    reverted: [],
  },
  {
    title: "a property called like a path",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a/b: { $ref: "#/components/schemas/Inner" } } }
    Inner: { type: string, maxLength: 9 }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, properties: { a/b: { $ref: "#/components/schemas/Inner" } } }
    Inner: { type: string, maxLength: 5 }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 5",
        { subject: "Inner", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "/components/schemas/Inner/maxLength",
        "/components/schemas/Inner/maxLength: 9",
        { subject: "Inner", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "items that nothing meets any more",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, items: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: array, items: { $ref: "#/components/schemas/Inner" } }
    Inner: { not: {} }
`,
    changes: [
      breaking("type-narrowed", "request", "/components/schemas/Inner/type", "/components/schemas/Inner", {
        subject: "Inner",
        before: "string",
        after: "nothing",
        implied: false,
      }),
    ],
    reverted: [
      breaking(
        "type-widened",
        "response",
        "/components/schemas/Inner",
        "/components/schemas/Inner/type: string",
        { subject: "Inner", before: "nothing", after: "string", implied: false },
      ),
    ],
  },
  {
    title: "a rest that nothing meets any more",
    of: "document",
    dialect: "3.1",
    before: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, additionalProperties: { $ref: "#/components/schemas/Inner" } }
    Inner: { type: string }
`,
    after: `
openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Outer" } } } } }
components:
  schemas:
    Outer: { type: object, additionalProperties: { $ref: "#/components/schemas/Inner" } }
    Inner: { not: {} }
`,
    changes: [
      breaking(
        "additional-properties-closed",
        "request",
        "/components/schemas/Outer/additionalProperties",
        "/components/schemas/Outer/additionalProperties",
        { subject: "Outer" },
      ),
    ],
    reverted: [
      dangerous(
        "additional-properties-opened",
        "response",
        "/components/schemas/Outer/additionalProperties",
        "/components/schemas/Outer/additionalProperties",
        { subject: "Outer" },
      ),
    ],
  },
]);
