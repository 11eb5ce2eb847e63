import { breaking, dangerous, describeCases, type Case } from "../../cases";

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
    changes: [
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        "/components/schemas/Pet/discriminator/mapping/hound",
        { subject: "Pet", value: "hound" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/discriminator/mapping/hound",
        "/components/schemas/Pet/discriminator/mapping",
        { subject: "Pet", value: "hound" },
      ),
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
    changes: [],
    reverted: [],
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
    changes: [],
    reverted: [],
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
    changes: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/oneOf/0",
        "/components/schemas/Pet/discriminator/mapping/cat",
        { subject: "Pet", value: "Cat", successor: "cat" },
      ),
      breaking(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator",
        "/components/schemas/Pet/discriminator/mapping/cat",
        { subject: "Pet", value: "cat", replaces: "Cat" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        '/components/schemas/Pet/oneOf/0: $ref: "#/components/schemas/Cat"',
        { subject: "Pet", value: "Cat", replaces: "cat" },
      ),
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/discriminator/mapping/cat",
        "/components/schemas/Pet/discriminator",
        { subject: "Pet", value: "cat" },
      ),
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
    changes: [],
    reverted: [],
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
    changes: [
      breaking(
        "discriminator-changed",
        "both",
        "/components/schemas/Pet/discriminator/propertyName",
        "/components/schemas/Pet/discriminator/propertyName: type",
        { subject: "Pet", before: "kind", after: "type" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-changed",
        "both",
        "/components/schemas/Pet/discriminator/propertyName",
        "/components/schemas/Pet/discriminator/propertyName: kind",
        { subject: "Pet", before: "type", after: "kind" },
      ),
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
    changes: [
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/mapping/a",
        "/components/schemas/Pet/discriminator/mapping/a: Dog",
        { subject: "Pet", value: "a" },
      ),
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/mapping/b",
        "/components/schemas/Pet/discriminator/mapping/b: Cat",
        { subject: "Pet", value: "b" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/mapping/a",
        "/components/schemas/Pet/discriminator/mapping/a: Cat",
        { subject: "Pet", value: "a" },
      ),
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/mapping/b",
        "/components/schemas/Pet/discriminator/mapping/b: Dog",
        { subject: "Pet", value: "b" },
      ),
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
    changes: [],
    reverted: [],
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
    changes: [
      breaking(
        "union-branch-removed",
        "request",
        "/components/schemas/Pet/oneOf/0",
        "/components/schemas/Pet/oneOf",
        { subject: "Pet", branch: "Cat" },
      ),
      breaking(
        "union-branch-added",
        "response",
        "/components/schemas/Pet/oneOf",
        '/components/schemas/Pet/oneOf/0: $ref: "#/components/schemas/Fox"',
        { subject: "Pet", branch: "Fox" },
      ),
    ],
    reverted: [
      breaking(
        "union-branch-removed",
        "request",
        "/components/schemas/Pet/oneOf/0",
        "/components/schemas/Pet/oneOf",
        { subject: "Pet", branch: "Fox" },
      ),
      breaking(
        "union-branch-added",
        "response",
        "/components/schemas/Pet/oneOf",
        '/components/schemas/Pet/oneOf/0: $ref: "#/components/schemas/Cat"',
        { subject: "Pet", branch: "Cat" },
      ),
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
    changes: [
      breaking(
        "union-branch-removed",
        "request",
        "/components/schemas/Pet/oneOf/0",
        "/components/schemas/Pet",
        { subject: "Pet", branch: "Cat" },
      ),
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/discriminator/mapping/dog",
        "/components/schemas/Pet/discriminator/mapping",
        { subject: "Pet", value: "dog" },
      ),
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/mapping/cat",
        "/components/schemas/Pet/discriminator/mapping/cat: Dog",
        { subject: "Pet", value: "cat" },
      ),
    ],
    reverted: [
      breaking(
        "union-branch-added",
        "response",
        "/components/schemas/Pet",
        '/components/schemas/Pet/oneOf/0: $ref: "#/components/schemas/Cat"',
        { subject: "Pet", branch: "Cat" },
      ),
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/mapping/cat",
        "/components/schemas/Pet/discriminator/mapping/cat: Cat",
        { subject: "Pet", value: "cat" },
      ),
      breaking(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        "/components/schemas/Pet/discriminator/mapping/dog",
        { subject: "Pet", value: "dog", replaces: "cat" },
      ),
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
    changes: [
      breaking(
        "union-branch-added",
        "response",
        "/components/schemas/Pet/oneOf",
        '/components/schemas/Pet/oneOf/2: $ref: "#/components/schemas/Fox"',
        { subject: "Pet", branch: "Fox" },
      ),
    ],
    reverted: [
      breaking(
        "union-branch-removed",
        "request",
        "/components/schemas/Pet/oneOf/2",
        "/components/schemas/Pet/oneOf",
        { subject: "Pet", branch: "Fox" },
      ),
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
    changes: [
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        '/components/schemas/Pet/oneOf/1: $ref: "#/components/schemas/Dog"',
        { subject: "Pet", value: "Dog" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/oneOf/1",
        "/components/schemas/Pet/discriminator/mapping/dog",
        { subject: "Pet", value: "Dog", successor: "dog" },
      ),
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        "/components/schemas/Pet/discriminator/mapping/dog",
        { subject: "Pet", value: "dog" },
      ),
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
    changes: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/oneOf/1",
        "/components/schemas/Pet/discriminator/mapping/dog",
        { subject: "Pet", value: "Dog", successor: "dog" },
      ),
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        "/components/schemas/Pet/discriminator/mapping/dog",
        { subject: "Pet", value: "dog" },
      ),
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
    changes: [
      dangerous(
        "union-overlap-grown",
        "request",
        "/components/schemas/Pet",
        '/components/schemas/Pet/oneOf/0: $ref: "#/components/schemas/Cat"',
        {
          subject: "Pet",
          branch: "Cat",
          witness: '{"kind":"","meows":true,"barks":true}',
        },
      ),
      breaking(
        "enum-removed",
        "response",
        "/components/schemas/Cat/properties/kind/enum",
        "/components/schemas/Cat/properties/kind",
        { subject: "Cat.kind", values: ["tom"] },
      ),
    ],
    reverted: [
      dangerous(
        "union-overlap-shrunk",
        "response",
        "/components/schemas/Pet/oneOf/0",
        "/components/schemas/Pet",
        {
          subject: "Pet",
          branch: "Cat",
          witness: '{"kind":"","meows":true,"barks":true}',
        },
      ),
      breaking(
        "enum-added",
        "request",
        "/components/schemas/Cat/properties/kind",
        "/components/schemas/Cat/properties/kind/enum",
        { subject: "Cat.kind", values: ["tom"] },
      ),
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
    changes: [
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        "/components/schemas/Pet/discriminator/mapping/hound",
        { subject: "Pet", value: "hound" },
      ),
      breaking(
        "type-changed",
        "both",
        "/components/schemas/Dog/properties/barks/type",
        "/components/schemas/Dog/properties/barks/type: string",
        { subject: "Dog.barks", before: "boolean", after: "string" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/discriminator/mapping/hound",
        "/components/schemas/Pet/discriminator/mapping",
        { subject: "Pet", value: "hound" },
      ),
      breaking(
        "type-changed",
        "both",
        "/components/schemas/Dog/properties/barks/type",
        "/components/schemas/Dog/properties/barks/type: boolean",
        { subject: "Dog.barks", before: "string", after: "boolean" },
      ),
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
    changes: [
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        "/components/schemas/Pet/discriminator/mapping/hound",
        { subject: "Pet", value: "hound" },
      ),
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
    changes: [],
    reverted: [],
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
    changes: [
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        "/components/schemas/Pet/discriminator/mapping/tom",
        { subject: "Pet", value: "tom" },
      ),
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
    changes: [
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        "/components/schemas/Pet/discriminator/mapping/hound",
        { subject: "Pet", value: "hound" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/discriminator/mapping/hound",
        "/components/schemas/Pet/discriminator/mapping",
        { subject: "Pet", value: "hound" },
      ),
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
    changes: [
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator",
        "/components/schemas/Dog",
        { subject: "Pet", value: "Dog" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Dog",
        "/components/schemas/Pet/discriminator",
        { subject: "Pet", value: "Dog" },
      ),
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
    changes: [
      breaking(
        "range-narrowed",
        "request",
        "/components/schemas/Cat/allOf/1/properties/age/maximum",
        "/components/schemas/Cat/allOf/1/properties/age/maximum: 5",
        { subject: "Cat.age", keyword: "maximum", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "range-widened",
        "response",
        "/components/schemas/Cat/allOf/1/properties/age/maximum",
        "/components/schemas/Cat/allOf/1/properties/age/maximum: 9",
        { subject: "Cat.age", keyword: "maximum", before: "5", after: "9" },
      ),
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
    changes: [
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator",
        "/components/schemas/Lion",
        { subject: "Pet", value: "Lion" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Lion",
        "/components/schemas/Pet/discriminator",
        { subject: "Pet", value: "Lion" },
      ),
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
    changes: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/discriminator/mapping/cat",
        "/components/schemas/Pet/discriminator/mapping/tom",
        { subject: "Pet", value: "cat", successor: "tom" },
      ),
      breaking(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        "/components/schemas/Pet/discriminator/mapping/tom",
        { subject: "Pet", value: "tom", replaces: "cat" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/discriminator/mapping/tom",
        "/components/schemas/Pet/discriminator/mapping/cat",
        { subject: "Pet", value: "tom", successor: "cat" },
      ),
      breaking(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator/mapping",
        "/components/schemas/Pet/discriminator/mapping/cat",
        { subject: "Pet", value: "cat", replaces: "tom" },
      ),
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
    changes: [
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/mapping/a",
        "/components/schemas/Pet/discriminator/mapping/a: Dog",
        { subject: "Pet", value: "a" },
      ),
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/mapping/b",
        "/components/schemas/Pet/discriminator/mapping/b: Cat",
        { subject: "Pet", value: "b" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/mapping/a",
        "/components/schemas/Pet/discriminator/mapping/a: Cat",
        { subject: "Pet", value: "a" },
      ),
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/mapping/b",
        "/components/schemas/Pet/discriminator/mapping/b: Dog",
        { subject: "Pet", value: "b" },
      ),
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
    changes: [
      breaking(
        "discriminator-changed",
        "both",
        "/components/schemas/Pet/discriminator/propertyName",
        "/components/schemas/Pet/discriminator/propertyName: type",
        { subject: "Pet", before: "kind", after: "type" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-changed",
        "both",
        "/components/schemas/Pet/discriminator/propertyName",
        "/components/schemas/Pet/discriminator/propertyName: kind",
        { subject: "Pet", before: "type", after: "kind" },
      ),
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
    changes: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Cat",
        "/components/schemas/Pet/discriminator",
        { subject: "Pet", value: "Cat" },
      ),
      breaking(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator",
        "/components/schemas/Tom",
        { subject: "Pet", value: "Tom", replaces: "Cat" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Tom",
        "/components/schemas/Pet/discriminator",
        { subject: "Pet", value: "Tom" },
      ),
      breaking(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator",
        "/components/schemas/Cat",
        { subject: "Pet", value: "Cat", replaces: "Tom" },
      ),
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
    changes: [
      breaking(
        "range-narrowed",
        "request",
        "/components/schemas/Cat/allOf/1/properties/age/maximum",
        "/components/schemas/Tom/allOf/1/properties/age/maximum: 5",
        { subject: "Tom.age", keyword: "maximum", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "range-widened",
        "response",
        "/components/schemas/Tom/allOf/1/properties/age/maximum",
        "/components/schemas/Cat/allOf/1/properties/age/maximum: 9",
        { subject: "Cat.age", keyword: "maximum", before: "5", after: "9" },
      ),
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
    changes: [],
    reverted: [],
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
    changes: [
      dangerous(
        "discriminator-value-added",
        "response",
        "/definitions/Pet/discriminator",
        "/definitions/Dog",
        { subject: "Pet", value: "Dog" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/definitions/Dog",
        "/definitions/Pet/discriminator",
        { subject: "Pet", value: "Dog" },
      ),
    ],
  },
  {
    title: "the extension `x-ms-discriminator-value` declares another tag",
    of: "document",
    dialect: "2.0",
    before: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /pets: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/Pet" } }], responses: { "200": { description: ok, schema: { $ref: "#/definitions/Pet" } } } } } }
definitions:
  Pet: { type: object, required: [kind], discriminator: kind, properties: { kind: { type: string } } }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }], x-ms-discriminator-value: cat }
`,
    after: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /pets: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/Pet" } }], responses: { "200": { description: ok, schema: { $ref: "#/definitions/Pet" } } } } } }
definitions:
  Pet: { type: object, required: [kind], discriminator: kind, properties: { kind: { type: string } } }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }], x-ms-discriminator-value: feline }
`,
    changes: [
      breaking(
        "discriminator-value-removed",
        "request",
        "/definitions/Cat",
        "/definitions/Pet/discriminator",
        { subject: "Pet", value: "cat" },
      ),
      breaking(
        "discriminator-value-added",
        "response",
        "/definitions/Pet/discriminator",
        "/definitions/Cat",
        { subject: "Pet", value: "feline", replaces: "cat" },
      ),
    ],
  },
  {
    title: "a schema with the extension `x-ms-discriminator-value` is renamed",
    of: "document",
    dialect: "2.0",
    before: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /pets: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/Pet" } }], responses: { "200": { description: ok, schema: { $ref: "#/definitions/Pet" } } } } } }
definitions:
  Pet: { type: object, required: [kind], discriminator: kind, properties: { kind: { type: string } } }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }], x-ms-discriminator-value: cat }
`,
    after: `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /pets: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/Pet" } }], responses: { "200": { description: ok, schema: { $ref: "#/definitions/Pet" } } } } } }
definitions:
  Pet: { type: object, required: [kind], discriminator: kind, properties: { kind: { type: string } } }
  Kitty: { allOf: [{ $ref: "#/definitions/Pet" }], x-ms-discriminator-value: cat }
`,
    changes: [],
    reverted: [],
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
    changes: [
      breaking(
        "discriminator-changed",
        "both",
        "/definitions/Pet/discriminator",
        "/definitions/Pet/discriminator: type",
        { subject: "Pet", before: "kind", after: "type" },
      ),
    ],
    reverted: [
      breaking(
        "discriminator-changed",
        "both",
        "/definitions/Pet/discriminator",
        "/definitions/Pet/discriminator: kind",
        { subject: "Pet", before: "type", after: "kind" },
      ),
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
  changes: Case["changes"],
  reverted?: Case["changes"],
])[] = [
  [
    "another one",
    pets(", defaultMapping: Cat"),
    pets(", defaultMapping: Dog"),
    [
      breaking(
        "discriminator-value-changed",
        "both",
        "/components/schemas/Pet/discriminator/defaultMapping",
        "/components/schemas/Pet/discriminator/defaultMapping: Dog",
        { subject: "Pet", value: null },
      ),
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
      dangerous(
        "discriminator-value-added",
        "response",
        "/components/schemas/Pet/discriminator",
        "/components/schemas/Pet/discriminator/defaultMapping: Dog",
        { subject: "Pet", value: null },
      ),
    ],
    [
      breaking(
        "discriminator-value-removed",
        "request",
        "/components/schemas/Pet/discriminator/defaultMapping",
        "/components/schemas/Pet/discriminator",
        { subject: "Pet", value: null },
      ),
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
  rows.map(([title, before, after, lines, reverted]) => ({
    ...{ title, of: "document", before, after, changes: lines },
    ...(reverted === undefined ? {} : { reverted }),
  })),
);
