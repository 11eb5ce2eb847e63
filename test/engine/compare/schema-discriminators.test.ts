import { describeCases, type Case } from "../cases";

describeCases("the tags of a union", [
  {
    title: "a second tag for what has one",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog, hound: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      "discriminator-value-added dangerous (response) at hound: The tag `hound` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping",
    ],
    back: [
      "discriminator-value-removed breaking (request) at mapping: The tag `hound` of `Pet` no longer stands for anything. | base /components/schemas/Pet/discriminator/mapping/hound",
    ],
  },
  {
    title: "a tag written with the whole reference, or by its name",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [],
    back: [],
  },
  {
    title: "names as tags, written out",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { Cat: Cat, Dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [],
    back: [],
  },
  {
    title: "a name as the tag gives way to another tag",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      "discriminator-value-removed breaking (request) at mapping: The tag `Cat` of `Pet` no longer stands for anything. | base /components/schemas/Pet/oneOf/0",
      "discriminator-value-added dangerous (response) at cat: The tag `cat` of `Pet` is new. | base /components/schemas/Pet/discriminator",
    ],
    back: [
      'discriminator-value-added dangerous (response) at $ref: "#/components/schemas/Cat": The tag `Cat` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping',
      "discriminator-value-removed breaking (request) at discriminator: The tag `cat` of `Pet` no longer stands for anything. | base /components/schemas/Pet/discriminator/mapping/cat",
    ],
  },
  {
    title: "of two tags one is the name",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, Dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [],
    back: [],
  },
  {
    title: "another property tells them apart",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: type, mapping: { cat: Cat } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      "discriminator-changed breaking (both) at type: The alternatives of `Pet` are now told apart by `type`, were by `kind`. | base /components/schemas/Pet/discriminator/propertyName",
    ],
    back: [
      "discriminator-changed breaking (both) at kind: The alternatives of `Pet` are now told apart by `kind`, were by `type`. | base /components/schemas/Pet/discriminator/propertyName",
    ],
  },
  {
    title: "two tags change places",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { a: Cat, b: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { a: Dog, b: Cat } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      "discriminator-value-changed breaking (both) at Dog: The tag `a` of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/mapping/a",
      "discriminator-value-changed breaking (both) at Cat: The tag `b` of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/mapping/b",
    ],
    back: [
      "discriminator-value-changed breaking (both) at Cat: The tag `a` of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/mapping/a",
      "discriminator-value-changed breaking (both) at Dog: The tag `b` of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/mapping/b",
    ],
  },
  {
    title: "a tag stands for a schema of another name that means the same",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Tom" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Tom, dog: Dog } } }
    Tom: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [],
    back: [],
  },
  {
    title: "a tag stands for a schema that is new",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Fox" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Fox, dog: Dog } } }
    Fox: { type: object, required: [kind, says], properties: { kind: { type: string }, says: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      "union-branch-removed breaking (request) at oneOf: `Pet` may no longer be `Cat`. | base /components/schemas/Pet/oneOf/0",
      'union-branch-added breaking (response) at $ref: "#/components/schemas/Fox": `Pet` may now also be `Fox`. | base /components/schemas/Pet/oneOf',
    ],
    back: [
      "union-branch-removed breaking (request) at oneOf: `Pet` may no longer be `Fox`. | base /components/schemas/Pet/oneOf/0",
      'union-branch-added breaking (response) at $ref: "#/components/schemas/Cat": `Pet` may now also be `Cat`. | base /components/schemas/Pet/oneOf',
    ],
  },
  {
    title: "a tag stands for a schema that had another, which it lost",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      "union-branch-removed breaking (request) at Pet: `Pet` may no longer be `Cat`. | base /components/schemas/Pet/oneOf/0",
      "discriminator-value-removed breaking (request) at mapping: The tag `dog` of `Pet` no longer stands for anything. | base /components/schemas/Pet/discriminator/mapping/dog",
      "discriminator-value-changed breaking (both) at Dog: The tag `cat` of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/mapping/cat",
    ],
    back: [
      'union-branch-added breaking (response) at $ref: "#/components/schemas/Cat": `Pet` may now also be `Cat`. | base /components/schemas/Pet',
      "discriminator-value-changed breaking (both) at Cat: The tag `cat` of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/mapping/cat",
      "discriminator-value-added dangerous (response) at dog: The tag `dog` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping",
    ],
  },
  {
    title: "an alternative comes with its tag",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
    Fox: { type: object, required: [kind, says], properties: { kind: { type: string }, says: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }, { $ref: "#/components/schemas/Fox" }], discriminator: { propertyName: kind, mapping: { cat: Cat, fox: Fox } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
    Fox: { type: object, required: [kind, says], properties: { kind: { type: string }, says: { type: boolean } } }
`,
    said: [
      'union-branch-added breaking (response) at $ref: "#/components/schemas/Fox": `Pet` may now also be `Fox`. | base /components/schemas/Pet/oneOf',
    ],
    back: [
      "union-branch-removed breaking (request) at oneOf: `Pet` may no longer be `Fox`. | base /components/schemas/Pet/oneOf/2",
    ],
  },
  {
    title: "a tag that leads nowhere is a problem of the document",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Wolf } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      'discriminator-value-added dangerous (response) at $ref: "#/components/schemas/Dog": The tag `Dog` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping',
    ],
    back: [
      "discriminator-value-removed breaking (request) at mapping: The tag `Dog` of `Pet` no longer stands for anything. | base /components/schemas/Pet/oneOf/1",
      "discriminator-value-added dangerous (response) at dog: The tag `dog` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping",
    ],
  },
  {
    title: "a tag that led nowhere leads somewhere",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Wolf } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      "discriminator-value-removed breaking (request) at mapping: The tag `Dog` of `Pet` no longer stands for anything. | base /components/schemas/Pet/oneOf/1",
      "discriminator-value-added dangerous (response) at dog: The tag `dog` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping",
    ],
  },
  {
    title: "the listed tags of an alternative are not those of its name",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { enum: [tom] }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      "enum-removed breaking (response) at kind: `Cat.kind` is no longer limited to tom. | base /components/schemas/Cat/properties/kind/enum",
    ],
    back: [
      "enum-added breaking (request) at enum: `Cat.kind` now only allows tom. | base /components/schemas/Cat/properties/kind",
    ],
  },
  {
    title: "a tag of an alternative that changed itself",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog, hound: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: string } } }
`,
    said: [
      "discriminator-value-added dangerous (response) at hound: The tag `hound` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping",
      "type-changed breaking (both) at string: The type of `Dog.barks` is now string, was boolean. | base /components/schemas/Dog/properties/barks/type",
    ],
    back: [
      "discriminator-value-removed breaking (request) at mapping: The tag `hound` of `Pet` no longer stands for anything. | base /components/schemas/Pet/discriminator/mapping/hound",
      "type-changed breaking (both) at boolean: The type of `Dog.barks` is now boolean, was string. | base /components/schemas/Dog/properties/barks/type",
    ],
  },
  {
    title: "`anyOf` is told apart by tags too",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog, hound: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      "discriminator-value-added dangerous (response) at hound: The tag `hound` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping",
    ],
  },
  {
    title: "the discriminator goes",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [],
    back: [],
  },
  {
    title: "an alternative without a name has no tag",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }], discriminator: { propertyName: kind, mapping: { cat: Cat } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }], discriminator: { propertyName: kind, mapping: { cat: Cat, tom: Cat } } }
    Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
`,
    said: [
      "discriminator-value-added dangerous (response) at tom: The tag `tom` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping",
    ],
  },
  {
    title: "names with dots",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/a.Cat" }, { $ref: "#/components/schemas/a.Dog" }], discriminator: { propertyName: kind, mapping: { cat: a.Cat, dog: a.Dog } } }
    a.Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    a.Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/a.Cat" }, { $ref: "#/components/schemas/a.Dog" }], discriminator: { propertyName: kind, mapping: { cat: a.Cat, dog: a.Dog, hound: a.Dog } } }
    a.Cat: { type: object, required: [kind, meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    a.Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`,
    said: [
      "discriminator-value-added dangerous (response) at hound: The tag `hound` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping",
    ],
    back: [
      "discriminator-value-removed breaking (request) at mapping: The tag `hound` of `Pet` no longer stands for anything. | base /components/schemas/Pet/discriminator/mapping/hound",
    ],
  },
]);

describeCases("the tags of what is extended", [
  {
    title: "an extension comes",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
    Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
`,
    said: [
      "discriminator-value-added dangerous (response) at Dog: The tag `Dog` of `Pet` is new. | base /components/schemas/Pet/discriminator",
    ],
    back: [
      "discriminator-value-removed breaking (request) at discriminator: The tag `Dog` of `Pet` no longer stands for anything. | base /components/schemas/Dog",
    ],
  },
  {
    title: "an extension changes",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { age: { type: integer, maximum: 9 } } }] }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { age: { type: integer, maximum: 5 } } }] }
`,
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Cat.age` is now 5, was 9. | base /components/schemas/Cat/allOf/1/properties/age/maximum",
    ],
    back: [
      "range-widened breaking (response) at 9: `maximum` of `Cat.age` is now 9, was 5. | base /components/schemas/Cat/allOf/1/properties/age/maximum",
    ],
  },
  {
    title: "an extension of an extension comes",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
    Lion: { allOf: [{ $ref: "#/components/schemas/Cat" }, { type: object, properties: { } }] }
`,
    said: [
      "discriminator-value-added dangerous (response) at Lion: The tag `Lion` of `Pet` is new. | base /components/schemas/Pet/discriminator",
    ],
    back: [
      "discriminator-value-removed breaking (request) at discriminator: The tag `Lion` of `Pet` no longer stands for anything. | base /components/schemas/Lion",
    ],
  },
  {
    title: "an extension has another tag",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: Cat } } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { tom: Cat } } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
`,
    said: [
      "discriminator-value-removed breaking (request) at mapping: The tag `cat` of `Pet` no longer stands for anything. | base /components/schemas/Pet/discriminator/mapping/cat",
      "discriminator-value-added dangerous (response) at tom: The tag `tom` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping",
    ],
    back: [
      "discriminator-value-removed breaking (request) at mapping: The tag `tom` of `Pet` no longer stands for anything. | base /components/schemas/Pet/discriminator/mapping/tom",
      "discriminator-value-added dangerous (response) at cat: The tag `cat` of `Pet` is new. | base /components/schemas/Pet/discriminator/mapping",
    ],
  },
  {
    title: "tags of extensions change places",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { a: Cat, b: Dog } } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
    Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { age: { type: integer } } }] }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { a: Dog, b: Cat } } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
    Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { age: { type: integer } } }] }
`,
    said: [
      "discriminator-value-changed breaking (both) at Dog: The tag `a` of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/mapping/a",
      "discriminator-value-changed breaking (both) at Cat: The tag `b` of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/mapping/b",
    ],
    back: [
      "discriminator-value-changed breaking (both) at Cat: The tag `a` of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/mapping/a",
      "discriminator-value-changed breaking (both) at Dog: The tag `b` of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/mapping/b",
    ],
  },
  {
    title: "another property tells extensions apart",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: type } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
`,
    said: [
      "discriminator-changed breaking (both) at type: The alternatives of `Pet` are now told apart by `type`, were by `kind`. | base /components/schemas/Pet/discriminator/propertyName",
    ],
    back: [
      "discriminator-changed breaking (both) at kind: The alternatives of `Pet` are now told apart by `kind`, were by `type`. | base /components/schemas/Pet/discriminator/propertyName",
    ],
  },
  {
    title: "an extension is renamed, and its tag with it",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { age: { type: integer } } }] }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Tom: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { age: { type: integer } } }] }
`,
    said: [
      "discriminator-value-removed breaking (request) at discriminator: The tag `Cat` of `Pet` no longer stands for anything. | base /components/schemas/Cat",
      "discriminator-value-added dangerous (response) at Tom: The tag `Tom` of `Pet` is new. | base /components/schemas/Pet/discriminator",
    ],
    back: [
      "discriminator-value-removed breaking (request) at discriminator: The tag `Tom` of `Pet` no longer stands for anything. | base /components/schemas/Tom",
      "discriminator-value-added dangerous (response) at Cat: The tag `Cat` of `Pet` is new. | base /components/schemas/Pet/discriminator",
    ],
  },
  {
    title: "an extension is renamed, and keeps its tag",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: Cat } } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { age: { type: integer, maximum: 9 } } }] }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { cat: Tom } } }
    Tom: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { age: { type: integer, maximum: 5 } } }] }
`,
    said: [
      "range-narrowed breaking (request) at 5: `maximum` of `Tom.age` is now 5, was 9. | base /components/schemas/Cat/allOf/1/properties/age/maximum",
    ],
    back: [
      "range-widened breaking (response) at 9: `maximum` of `Cat.age` is now 9, was 5. | base /components/schemas/Tom/allOf/1/properties/age/maximum",
    ],
  },
  {
    title: "who takes a discriminator over has none of its own",
    of: "document",
    dialect: "3.0",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Cat" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Cat" } } } } }
components:
  schemas:
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { properties: { age: {} } }] }
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Cat" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Cat" } } } } }
components:
  schemas:
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { properties: { age: {} } }] }
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { } }] }
`,
    said: [],
    back: [],
  },
  {
    title: "an extension comes in Swagger 2.0",
    of: "document",
    dialect: "2.0",
    before: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /pets: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/Pet" } }], responses: { "200": { description: ok, schema: { $ref: "#/definitions/Pet" } } } } } }
definitions:
  Pet: { type: object, required: [kind], discriminator: kind, properties: { kind: { type: string }, type: { type: string } } }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }, { type: object, properties: { age: {} } }] }
`,
    after: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /pets: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/Pet" } }], responses: { "200": { description: ok, schema: { $ref: "#/definitions/Pet" } } } } } }
definitions:
  Pet: { type: object, required: [kind], discriminator: kind, properties: { kind: { type: string }, type: { type: string } } }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }, { type: object, properties: { age: {} } }] }
  Dog: { allOf: [{ $ref: "#/definitions/Pet" }, { type: object, properties: { age: {} } }] }
`,
    said: [
      "discriminator-value-added dangerous (response) at Dog: The tag `Dog` of `Pet` is new. | base /definitions/Pet/discriminator",
    ],
    back: [
      "discriminator-value-removed breaking (request) at discriminator: The tag `Dog` of `Pet` no longer stands for anything. | base /definitions/Dog",
    ],
  },
  {
    title: "another property in Swagger 2.0",
    of: "document",
    dialect: "2.0",
    before: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /pets: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/Pet" } }], responses: { "200": { description: ok, schema: { $ref: "#/definitions/Pet" } } } } } }
definitions:
  Pet: { type: object, required: [kind], discriminator: kind, properties: { kind: { type: string }, type: { type: string } } }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }, { type: object, properties: { age: {} } }] }
`,
    after: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /pets: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/Pet" } }], responses: { "200": { description: ok, schema: { $ref: "#/definitions/Pet" } } } } } }
definitions:
  Pet: { type: object, required: [kind], discriminator: type, properties: { kind: { type: string }, type: { type: string } } }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }, { type: object, properties: { age: {} } }] }
`,
    said: [
      "discriminator-changed breaking (both) at type: The alternatives of `Pet` are now told apart by `type`, were by `kind`. | base /definitions/Pet/discriminator",
    ],
    back: [
      "discriminator-changed breaking (both) at kind: The alternatives of `Pet` are now told apart by `kind`, were by `type`. | base /definitions/Pet/discriminator",
    ],
  },
]);

const pets = (other: string, dialect = "3.2.0"): string => `
openapi: ${dialect}
paths:
  /pets:
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind${other} } }
    Cat: { type: object, required: [meows], properties: { kind: { type: string }, meows: { type: boolean } } }
    Dog: { type: object, required: [barks], properties: { kind: { type: string }, barks: { type: boolean } } }
`;
const rows: readonly (readonly [
  title: string,
  before: string,
  after: string,
  said: Case["said"],
  back?: Case["said"],
])[] = [
  [
    "another one",
    pets(", defaultMapping: Cat"),
    pets(", defaultMapping: Dog"),
    [
      "discriminator-value-changed breaking (both) at Dog: Any other tag of `Pet` now stands for another schema. | base /components/schemas/Pet/discriminator/defaultMapping",
    ],
  ],
  [
    "by its name and by its URI",
    pets(", defaultMapping: Cat"),
    pets(", defaultMapping: '#/components/schemas/Cat'"),
    [],
    [],
  ],
  [
    "one for the first time",
    pets(""),
    pets(", defaultMapping: Dog"),
    [
      "discriminator-value-added dangerous (response) at Dog: Any other tag of `Pet` stands for something now. | base /components/schemas/Pet/discriminator",
    ],
    [
      "discriminator-value-removed breaking (request) at discriminator: Any other tag of `Pet` no longer stands for anything. | base /components/schemas/Pet/discriminator/defaultMapping",
    ],
  ],
  [
    "before OpenAPI 3.2 there is none",
    pets(", defaultMapping: Cat", "3.1.0"),
    pets(", defaultMapping: Dog", "3.1.0"),
    [],
  ],
];

describeCases(
  "what all other tags stand for",
  rows.map(([title, before, after, lines, back]) => ({
    ...{ title, of: "document", before, after, said: lines },
    ...(back === undefined ? {} : { back }),
  })),
);
