/** Alternatives of `anyOf` and `oneOf` that are references. */
import { breaking, compatible, describeCases } from "../../cases";

const response = "/paths/~1pets/get/responses/200/content/application~1json/schema";
const typeChanged = (base: string, head: string, subject: string, before: string, after: string) =>
  breaking("type-changed", "response", base, head, { subject, before, after });
const branchAdded = (base: string, head: string, subject: string, branch: string) =>
  breaking("union-branch-added", "response", base, head, { subject, branch });
const branchRemoved = (base: string, head: string, subject: string, branch: string) =>
  compatible("union-branch-removed", "response", base, head, { subject, branch });

const refTo = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;
/** A document whose one operation responds with this schema. Each of the component schemas is in one line. */
const documentOf = (schema: string, schemas: readonly string[]) => `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: ${schema} } } }
components:
  schemas:
${schemas.map((each) => `    ${each}\n`).join("")}`;
/** `schemas` are the component schemas of base, and of head by default. */
const responding = (before: string, after: string, schemas: readonly string[], inHead = schemas) =>
  ({ of: "document", before: documentOf(before, schemas), after: documentOf(after, inHead) }) as const;

const closedFox =
  "Fox: { type: object, additionalProperties: false, properties: { says: { type: string } } }";
const box = "Box: { type: object, properties: { size: { type: integer } } }";
const den = "Den: { type: object, properties: { size: { type: string } } }";
const cat = "Cat: { type: object, required: [meows], properties: { meows: { type: boolean } } }";
const dog = "Dog: { type: object, required: [barks], properties: { barks: { type: boolean } } }";
const fox = "Fox: { type: object, required: [says], properties: { says: { type: string } } }";
const catInBox = `Cat: { type: object, required: [age], properties: { age: { type: integer }, home: ${refTo("Box")} } }`;
const dogInDen = `Dog: { type: object, required: [age], properties: { age: { type: string }, home: ${refTo("Den")} } }`;
const namedCat =
  "Cat: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }";
const catKind = "Cat: { type: object, required: [kind], properties: { kind: { type: string } } }";

/** The schemas of a union of `Cat` and another alternative, which has this discriminator value. */
const catOr = (name: string, value: string, property: string) => [
  `Pet: { oneOf: [${refTo("Cat")}, ${refTo(name)}], discriminator: { propertyName: kind, mapping: { cat: Cat, ${value}: ${name} } } }`,
  namedCat,
  `${name}: { type: object, required: [kind], properties: { kind: { type: string }, name: ${property} } }`,
];

describeCases("alternatives that are references", [
  {
    title: "reports a reference to another schema as another alternative",
    ...responding(
      `{ oneOf: [${refTo("Cat")}, ${refTo("Dog")}] }`,
      `{ oneOf: [${refTo("Cat")}, ${refTo("Fox")}] }`,
      [cat, dog],
      [cat, dog, fox],
    ),
    changes: [
      branchRemoved(`${response}/oneOf/1`, `${response}/oneOf`, "the 200 response", "Dog"),
      branchAdded(
        `${response}/oneOf`,
        `${response}/oneOf/1: $ref: "#/components/schemas/Fox"`,
        "the 200 response",
        "Fox",
      ),
    ],
    reverted: [
      branchRemoved(`${response}/oneOf/1`, `${response}/oneOf`, "the 200 response", "Fox"),
      branchAdded(
        `${response}/oneOf`,
        `${response}/oneOf/1: $ref: "#/components/schemas/Dog"`,
        "the 200 response",
        "Dog",
      ),
    ],
  },
  {
    title: "reports differences at the only reference of a union if it points to another schema",
    ...responding(
      `{ type: object, properties: { pet: { anyOf: [{ type: string }, ${refTo("Cat")}] } } }`,
      `{ type: object, properties: { pet: { anyOf: [{ type: string }, ${refTo("Dog")}] } } }`,
      [catInBox, dogInDen, closedFox, box, den],
    ),
    changes: [
      typeChanged(
        "/components/schemas/Cat/properties/age/type",
        `${response}/properties/pet/anyOf/1: $ref: "#/components/schemas/Dog"`,
        "Dog.age",
        "integer",
        "string",
      ),
      typeChanged(
        "/components/schemas/Box/properties/size/type",
        `${response}/properties/pet/anyOf/1: $ref: "#/components/schemas/Dog"`,
        "Den.size",
        "integer",
        "string",
      ),
    ],
    reverted: [
      typeChanged(
        "/components/schemas/Dog/properties/age/type",
        `${response}/properties/pet/anyOf/1: $ref: "#/components/schemas/Cat"`,
        "Cat.age",
        "string",
        "integer",
      ),
      typeChanged(
        "/components/schemas/Den/properties/size/type",
        `${response}/properties/pet/anyOf/1: $ref: "#/components/schemas/Cat"`,
        "Box.size",
        "string",
        "integer",
      ),
    ],
  },
  {
    title: "reports differences in the schema if another alternative could be the changed one",
    ...responding(
      `{ type: object, properties: { pet: { oneOf: [${refTo("Fox")}, ${refTo("Cat")}] } } }`,
      `{ type: object, properties: { pet: { oneOf: [${refTo("Fox")}, ${refTo("Dog")}] } } }`,
      [catInBox, dogInDen, closedFox, box, den],
    ),
    changes: [
      typeChanged(
        "/components/schemas/Cat/properties/age/type",
        "/components/schemas/Dog/properties/age/type: string",
        "Dog.age",
        "integer",
        "string",
      ),
      typeChanged(
        "/components/schemas/Box/properties/size/type",
        "/components/schemas/Dog/properties/home",
        "Den.size",
        "integer",
        "string",
      ),
    ],
    reverted: [
      typeChanged(
        "/components/schemas/Dog/properties/age/type",
        "/components/schemas/Cat/properties/age/type: integer",
        "Cat.age",
        "string",
        "integer",
      ),
      typeChanged(
        "/components/schemas/Den/properties/size/type",
        "/components/schemas/Cat/properties/home",
        "Box.size",
        "string",
        "integer",
      ),
    ],
  },
  {
    title: "reports differences of nested alternatives at a reference that points to another schema",
    ...responding(
      `{ type: object, properties: { pet: ${refTo("Pet")} } }`,
      `{ type: object, properties: { pet: ${refTo("Wild")} } }`,
      [
        `Pet: { type: object, properties: { kind: { oneOf: [${refTo("Fox")}, ${refTo("Cat")}] } } }`,
        `Wild: { type: object, properties: { kind: { oneOf: [${refTo("Fox")}, ${refTo("Dog")}] } } }`,
        "Cat: { type: object, required: [age], properties: { age: { type: integer } } }",
        "Dog: { type: object, required: [age], properties: { age: { type: string } } }",
        closedFox,
      ],
    ),
    changes: [
      typeChanged(
        "/components/schemas/Cat/properties/age/type",
        `${response}/properties/pet`,
        "Dog.age",
        "integer",
        "string",
      ),
    ],
    reverted: [
      typeChanged(
        "/components/schemas/Dog/properties/age/type",
        `${response}/properties/pet`,
        "Cat.age",
        "string",
        "integer",
      ),
    ],
  },
  {
    title: "reports differences of a nullable schema at a reference that points to another schema",
    ...responding(
      `{ type: object, properties: { pet: ${refTo("Pet")} } }`,
      `{ type: object, properties: { pet: ${refTo("Wild")} } }`,
      [
        `Pet: { type: object, properties: { home: { nullable: true, allOf: [${refTo("Box")}] } } }`,
        `Wild: { type: object, properties: { home: { nullable: true, allOf: [${refTo("Den")}] } } }`,
        box,
        den,
      ],
    ),
    changes: [
      typeChanged(
        "/components/schemas/Box/properties/size/type",
        `${response}/properties/pet`,
        "Den.size",
        "integer",
        "string",
      ),
    ],
    reverted: [
      typeChanged(
        "/components/schemas/Den/properties/size/type",
        `${response}/properties/pet`,
        "Box.size",
        "string",
        "integer",
      ),
    ],
  },
  {
    title: "reports differences next to unions at a reference that points to another schema",
    ...responding(
      `{ type: object, properties: { pet: ${refTo("Pet")} } }`,
      `{ type: object, properties: { pet: ${refTo("Wild")} } }`,
      [
        "Pet: { type: object, properties: { id: { type: string } }, anyOf: [{ required: [id] }, { required: [code] }], oneOf: [{ required: [a] }, { required: [b] }] }",
        "Wild: { type: object, properties: { id: { type: integer } }, anyOf: [{ required: [id] }, { required: [code] }], oneOf: [{ required: [a] }, { required: [b] }] }",
      ],
    ),
    changes: [
      typeChanged(
        "/components/schemas/Pet/properties/id/type",
        `${response}/properties/pet`,
        "Wild.id",
        "string",
        "integer",
      ),
    ],
    reverted: [
      typeChanged(
        "/components/schemas/Wild/properties/id/type",
        `${response}/properties/pet`,
        "Pet.id",
        "integer",
        "string",
      ),
    ],
  },
  {
    title: "reports alternatives at a reference that points to another union",
    ...responding(
      `{ type: object, properties: { pet: ${refTo("Pet")} } }`,
      `{ type: object, properties: { pet: ${refTo("Wild")} } }`,
      [
        `Pet: { anyOf: [${refTo("Cat")}, ${refTo("Dog")}] }`,
        `Wild: { anyOf: [${refTo("Cat")}, ${refTo("Fox")}] }`,
        cat,
        dog,
        fox,
      ],
    ),
    changes: [
      branchRemoved("/components/schemas/Pet/anyOf/1", `${response}/properties/pet`, "pet", "Dog"),
      branchAdded("/components/schemas/Pet/anyOf", `${response}/properties/pet`, "pet", "Fox"),
    ],
    reverted: [
      branchRemoved("/components/schemas/Wild/anyOf/1", `${response}/properties/pet`, "pet", "Fox"),
      branchAdded("/components/schemas/Wild/anyOf", `${response}/properties/pet`, "pet", "Dog"),
    ],
  },
  {
    title: "does not compare alternatives with different discriminator values",
    ...responding(
      refTo("Pet"),
      refTo("Pet"),
      catOr("Dog", "dog", "{ type: string }"),
      catOr("Fox", "fox", "{ type: string, maxLength: 3 }"),
    ),
    changes: [
      branchRemoved("/components/schemas/Pet/oneOf/1", "/components/schemas/Pet/oneOf", "Pet", "Dog"),
      branchAdded(
        "/components/schemas/Pet/oneOf",
        '/components/schemas/Pet/oneOf/1: $ref: "#/components/schemas/Fox"',
        "Pet",
        "Fox",
      ),
    ],
  },
  {
    title: "compares an alternative that is renamed and keeps its discriminator value",
    ...responding(
      refTo("Pet"),
      refTo("Pet"),
      catOr("Dog", "dog", "{ type: string }"),
      catOr("Hound", "dog", "{ type: string, maxLength: 3 }"),
    ),
    changes: [
      compatible(
        "length-narrowed",
        "response",
        "/components/schemas/Dog/properties/name",
        "/components/schemas/Hound/properties/name/maxLength: 3",
        { subject: "Hound.name", keyword: "maxLength", before: null, after: "3" },
      ),
    ],
  },
  {
    title: "reports an added alternative next to properties",
    ...responding(
      refTo("Pet"),
      refTo("Pet"),
      [
        `Pet: { type: object, properties: { id: {} }, anyOf: [${refTo("Cat")}, ${refTo("Dog")}] }`,
        "Cat: { type: object, required: [meows], properties: { meows: { type: string } } }",
        "Dog: { type: object, required: [barks], properties: { barks: { type: string } } }",
      ],
      [
        `Pet: { type: object, properties: { id: {} }, anyOf: [${refTo("Cat")}, ${refTo("Dog")}, ${refTo("Fox")}] }`,
        "Cat: { type: object, required: [meows], properties: { meows: { type: string } } }",
        "Dog: { type: object, required: [barks], properties: { barks: { type: string } } }",
        fox,
      ],
    ),
    changes: [
      branchAdded(
        "/components/schemas/Pet/anyOf",
        '/components/schemas/Pet/anyOf/2: $ref: "#/components/schemas/Fox"',
        "Pet",
        "Fox",
      ),
    ],
    reverted: [
      branchRemoved("/components/schemas/Pet/anyOf/2", "/components/schemas/Pet/anyOf", "Pet", "Fox"),
    ],
  },
  {
    title: "reports an added discriminator value whose schema another alternative includes",
    ...responding(
      refTo("Pet"),
      refTo("Pet"),
      [
        `Pet: { oneOf: [${refTo("Cat")}, ${refTo("Dog")}], discriminator: { propertyName: kind } }`,
        catKind,
        "Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: string } } }",
      ],
      [
        `Pet: { oneOf: [${refTo("Cat")}, ${refTo("Dog")}, ${refTo("Fox")}], discriminator: { propertyName: kind } }`,
        catKind,
        "Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: string } } }",
        "Fox: { type: object, required: [kind, says], properties: { kind: { type: string }, says: { type: string } } }",
      ],
    ),
    changes: [
      branchAdded(
        "/components/schemas/Pet/oneOf",
        '/components/schemas/Pet/oneOf/2: $ref: "#/components/schemas/Fox"',
        "Pet",
        "Fox",
      ),
    ],
    reverted: [
      branchRemoved("/components/schemas/Pet/oneOf/2", "/components/schemas/Pet/oneOf", "Pet", "Fox"),
    ],
  },
  {
    title: "reports an added discriminator value whose schema equals another alternative",
    ...responding(
      refTo("Pet"),
      refTo("Pet"),
      [`Pet: { oneOf: [${refTo("Cat")}], discriminator: { propertyName: kind } }`, catKind],
      [
        `Pet: { oneOf: [${refTo("Cat")}, ${refTo("Fox")}], discriminator: { propertyName: kind } }`,
        catKind,
        "Fox: { type: object, required: [kind], properties: { kind: { type: string } } }",
      ],
    ),
    changes: [
      branchAdded(
        "/components/schemas/Pet",
        '/components/schemas/Pet/oneOf/1: $ref: "#/components/schemas/Fox"',
        "Pet",
        "Fox",
      ),
    ],
    reverted: [branchRemoved("/components/schemas/Pet/oneOf/1", "/components/schemas/Pet", "Pet", "Fox")],
  },
]);
