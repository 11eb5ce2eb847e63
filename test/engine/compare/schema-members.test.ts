import { describeCases } from "../cases";

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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "not-relaxed breaking (response) at not: `not` of `Outer` excludes fewer values. | base /components/schemas/Outer/not",
    ],
    back: [
      "not-tightened breaking (request) at not: `not` of `Outer` excludes more values. | base /components/schemas/Outer/not",
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
    said: [
      "condition-changed breaking (response) at if: The condition that `Outer` must meet has changed. | base /components/schemas/Outer/if",
    ],
    back: [
      "condition-changed breaking (request) at if: The condition that `Outer` must meet has changed. | base /components/schemas/Outer/if",
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
    said: [
      "contains-changed breaking (request) at contains: What `Outer` must contain has changed. | base /components/schemas/Outer/contains",
    ],
    back: [
      "contains-changed breaking (response) at contains: What `Outer` must contain has changed. | base /components/schemas/Outer/contains",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "property-became-read-only dangerous (request) at a: `a` of `Outer` may no longer be sent. | base /components/schemas/Outer/properties/a",
    ],
    back: [
      "property-added compatible (request) at a: `a` is new in `Outer`. | base /components/schemas/Outer/properties/a",
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
    said: [
      "property-became-write-only dangerous (response) at a: `a` of `Outer` is no longer sent. | base /components/schemas/Outer/properties/a",
    ],
    back: [
      "property-added compatible (response) at a: `a` is new in `Outer`. | base /components/schemas/Outer/properties/a",
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
    said: [
      "length-narrowed compatible (response) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened compatible (request) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "property-removed breaking (request) at properties: `a` is gone from `Outer`. | base /components/schemas/Outer/properties/a",
    ],
    back: [
      "property-added dangerous (response) at a: `a` is new in `Outer`. | base /components/schemas/Outer/properties",
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
    said: [
      "property-deprecated compatible (both) at true: `Inner` is deprecated now, without a sunset. | base /components/schemas/Outer/properties/a",
    ],
    back: [],
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Inner` is now 5, was 9. | base /components/schemas/Inner/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Inner` is now 9, was 5. | base /components/schemas/Inner/maxLength",
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
    said: [
      "type-narrowed breaking (request) at Inner: `Inner` is no longer allowed at all, was string. | base /components/schemas/Inner/type",
    ],
    back: [
      "type-widened breaking (response) at string: `Inner` may now be string, was nothing. | base /components/schemas/Inner",
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
    said: [
      "additional-properties-closed breaking (request) at additionalProperties: `Outer` no longer allows properties that are not named. | base /components/schemas/Outer/additionalProperties",
    ],
    back: [
      "additional-properties-opened dangerous (response) at additionalProperties: `Outer` now allows properties that are not named. | base /components/schemas/Outer/additionalProperties",
    ],
  },
]);
