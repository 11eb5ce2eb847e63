/** Alternatives of `anyOf` and `oneOf` that are added and removed, and how those of base and head are paired. */
import { breaking, compatible, dangerous, describeCases } from "../../cases";

const subject = "Thing";
const branchAdded = (base: string, head: string, branch: string) =>
  breaking("union-branch-added", "response", base, head, { subject, branch });
const branchRemoved = (base: string, head: string, branch: string) =>
  breaking("union-branch-removed", "request", base, head, { subject, branch });
/** A `maxLength` that is added or decreased. */
const shortened = (base: string, head: string, of: string, before: string | null, after: string | null) =>
  breaking("length-narrowed", "request", base, head, { subject: of, keyword: "maxLength", before, after });
/** A `maxLength` that is removed or increased. */
const lengthened = (base: string, head: string, of: string, before: string | null, after: string | null) =>
  breaking("length-widened", "response", base, head, { subject: of, keyword: "maxLength", before, after });

const union = (keyword: string, schemas: readonly string[]) =>
  `${keyword}:\n${schemas.map((schema) => `  - ${schema}\n`).join("")}`;
const anyOf = (...schemas: readonly string[]) => union("anyOf", schemas);
const oneOf = (...schemas: readonly string[]) => union("oneOf", schemas);
const [cat, dog, fox] = [
  "{ type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }",
  "{ type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }",
  "{ type: object, title: Fox, required: [says], properties: { says: { type: string } } }",
];

describeCases("added and removed alternatives", [
  {
    title: "reports an added and a removed alternative",
    of: "schema",
    before: anyOf(cat, dog),
    after: anyOf(cat, dog, fox),
    changes: [branchAdded("#/anyOf", "#/anyOf/2: type: object", "Fox")],
    reverted: [branchRemoved("#/anyOf/2", "#/anyOf", "Fox")],
  },
  {
    title: "reports two added alternatives separately",
    of: "schema",
    before: anyOf(cat, dog),
    after: anyOf(
      cat,
      dog,
      fox,
      "{ type: object, title: Cow, required: [moos], properties: { moos: { type: boolean } } }",
    ),
    changes: [
      branchAdded("#/anyOf", "#/anyOf/2: type: object", "Fox"),
      branchAdded("#/anyOf", "#/anyOf/3: type: object", "Cow"),
    ],
  },
  {
    title: "reports a schema that becomes a union with two others once",
    of: "schema",
    before: cat,
    after: anyOf(cat, dog, fox),
    changes: [branchAdded("#", "#/anyOf", "Dog, Fox")],
    reverted: [branchRemoved("#/anyOf/1", "#", "Dog"), branchRemoved("#/anyOf/2", "#", "Fox")],
  },
  {
    title: "reports a schema that is replaced by a union of two others",
    of: "schema",
    before: cat,
    after: anyOf(dog, fox),
    changes: [branchRemoved("#", "#/anyOf", "Cat"), branchAdded("#", "#/anyOf", "Dog, Fox")],
    reverted: [
      branchRemoved("#/anyOf/0", "#", "Dog"),
      branchRemoved("#/anyOf/1", "#", "Fox"),
      branchAdded("#/anyOf", "#", "Cat"),
    ],
  },
  {
    title: "reports two objects that are added to a string and an object separately",
    of: "schema",
    before: anyOf("{ type: string }", cat),
    after: anyOf("{ type: string }", cat, dog, fox),
    changes: [
      branchAdded("#/anyOf", "#/anyOf/2: type: object", "Dog"),
      branchAdded("#/anyOf", "#/anyOf/3: type: object", "Fox"),
    ],
  },
  {
    title: "reports the only object of a union that is replaced by two others",
    of: "schema",
    before: anyOf("{ type: string }", cat),
    after: anyOf("{ type: string }", dog, fox),
    changes: [branchRemoved("#/anyOf/1", "#/anyOf", "Cat"), branchAdded("#/anyOf/1", "#/anyOf", "Dog, Fox")],
  },
  {
    title: "reports the added alternatives if a nullable schema becomes a nullable union",
    of: "schema",
    dialect: "3.1",
    before:
      '{ type: [object, "null"], title: Cat, required: [meows], properties: { meows: { type: boolean } } }',
    after: anyOf('{ type: "null" }', cat, dog, fox),
    changes: [branchAdded("#", "#/anyOf", "Dog, Fox")],
    reverted: [branchRemoved("#/anyOf/2", "#", "Dog"), branchRemoved("#/anyOf/3", "#", "Fox")],
  },
  {
    title: "calls an alternative without a name by its type",
    of: "schema",
    before: anyOf(
      "{ type: array, items: { type: string }, maxItems: 3 }",
      "{ type: array, items: { type: integer }, minItems: 2 }",
    ),
    after: anyOf(
      "{ type: array, items: { type: string }, maxItems: 3 }",
      "{ type: array, items: { type: integer }, minItems: 2 }",
      "{ type: array, items: { type: boolean }, minItems: 2 }",
    ),
    changes: [branchAdded("#/anyOf", "#/anyOf/2: type: array", "array")],
    reverted: [branchRemoved("#/anyOf/2", "#/anyOf", "array")],
  },
  {
    title: "accepts that an alternative is removed if another includes it",
    of: "schema",
    before: anyOf(
      "{ type: array, items: { type: string } }",
      "{ type: array, items: { type: string }, maxItems: 3 }",
      "{ type: array, items: { type: integer } }",
    ),
    after: anyOf("{ type: array, items: { type: string } }", "{ type: array, items: { type: integer } }"),
    changes: [],
    reverted: [],
  },
  {
    title: "accepts that an alternative is removed if another accepts its properties as undescribed ones",
    of: "schema",
    before: anyOf(
      cat,
      "{ type: object, title: Big, required: [meows, tall, wide, deep], properties: { meows: { type: boolean }, tall: {}, wide: {}, deep: {} } }",
      dog,
    ),
    after: anyOf(cat, dog),
    changes: [],
  },
  {
    title: "accepts strings that are divided into two overlapping alternatives",
    of: "schema",
    before: "{ type: string }",
    after: anyOf("{ type: string, maxLength: 5 }", "{ type: string, minLength: 3 }"),
    changes: [],
  },
  {
    title: "accepts numbers that are divided into two overlapping alternatives",
    of: "schema",
    before: "{ type: number }",
    after: anyOf("{ type: number, maximum: 5 }", "{ type: number, minimum: 3 }"),
    changes: [],
  },
  {
    title: "reports arrays that are limited to two item types",
    of: "schema",
    before: "{ type: array, items: {} }",
    after: anyOf("{ type: array, items: { type: string } }", "{ type: array, items: { type: integer } }"),
    changes: [
      breaking("type-narrowed", "request", "#/items", "#/anyOf/0/items/type: string", {
        subject: "Thing[]",
        before: "any type",
        after: "string",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", "#/anyOf/0/items/type", "#/items", {
        subject: "Thing[]",
        before: "string",
        after: "any type",
        implied: false,
      }),
    ],
  },
  {
    title: "reports strings that become shorter strings or integers",
    of: "schema",
    before: "{ type: string }",
    after: anyOf("{ type: string, maxLength: 5 }", "{ type: integer }"),
    changes: [
      breaking("type-widened", "response", "#/type", "#/anyOf", {
        subject,
        before: "string",
        after: "string or integer",
        implied: false,
      }),
      shortened("#", "#/anyOf/0/maxLength: 5", "Thing", null, "5"),
    ],
    reverted: [
      lengthened("#/anyOf/0/maxLength", "#", "Thing", "5", null),
      breaking("type-narrowed", "request", "#/anyOf", "#/type: string", {
        subject,
        before: "string or integer",
        after: "string",
        implied: false,
      }),
    ],
  },
]);

describeCases("alternatives of base and head that are paired", [
  {
    title: "pairs alternatives in another order with other titles",
    of: "schema",
    before: anyOf(cat, dog),
    after: anyOf(
      "{ type: object, title: Hound, required: [barks], properties: { barks: { type: boolean } } }",
      "{ type: object, title: Feline, required: [meows], properties: { meows: { type: boolean } } }",
    ),
    changes: [],
  },
  {
    title: "compares an alternative that is changed and moved",
    of: "schema",
    before: anyOf(
      "{ type: object, required: [meows], properties: { meows: { type: boolean }, name: { type: string, maxLength: 9 } } }",
      "{ type: object, required: [barks], properties: { barks: { type: boolean } } }",
    ),
    after: anyOf(
      "{ type: object, required: [barks], properties: { barks: { type: boolean } } }",
      "{ type: object, required: [meows], properties: { meows: { type: boolean }, name: { type: string, maxLength: 5 } } }",
    ),
    changes: [
      shortened(
        "#/anyOf/0/properties/name/maxLength",
        "#/anyOf/1/properties/name/maxLength: 5",
        "Thing.name",
        "9",
        "5",
      ),
    ],
    reverted: [
      lengthened(
        "#/anyOf/1/properties/name/maxLength",
        "#/anyOf/0/properties/name/maxLength: 9",
        "Thing.name",
        "5",
        "9",
      ),
    ],
  },
  {
    title: "compares an alternative that is narrowed and widened",
    of: "schema",
    before: anyOf(
      "{ type: object, required: [meows], properties: { meows: { type: boolean }, name: { type: string, maxLength: 9 } } }",
      "{ type: object, required: [barks], properties: { barks: { type: boolean } } }",
    ),
    after: anyOf(
      "{ type: object, required: [barks], properties: { barks: { type: boolean } } }",
      "{ type: object, properties: { meows: { type: boolean }, name: { type: string, maxLength: 5 } } }",
    ),
    changes: [
      breaking("property-became-optional", "response", "#/anyOf/0/required/0", "#/anyOf/1/properties/meows", {
        subject,
        property: "meows",
      }),
      shortened(
        "#/anyOf/0/properties/name/maxLength",
        "#/anyOf/1/properties/name/maxLength: 5",
        "Thing.name",
        "9",
        "5",
      ),
    ],
    reverted: [
      breaking(
        "property-became-required",
        "request",
        "#/anyOf/1/properties/meows",
        "#/anyOf/0/required/0: meows",
        { subject, property: "meows" },
      ),
      lengthened(
        "#/anyOf/1/properties/name/maxLength",
        "#/anyOf/0/properties/name/maxLength: 9",
        "Thing.name",
        "5",
        "9",
      ),
    ],
  },
  {
    title: "compares alternatives that share half of their properties",
    of: "schema",
    before: anyOf(
      "{ type: object, title: Cat, properties: { meows: { type: boolean }, name: { type: string } } }",
      dog,
    ),
    after: anyOf(
      "{ type: object, title: Feline, properties: { meows: { type: boolean }, name: { type: string }, fur: {}, age: {} } }",
      dog,
    ),
    changes: [
      compatible("property-added", "both", "#/anyOf/0/properties", "#/anyOf/0/properties/fur", {
        subject,
        property: "fur",
      }),
      compatible("property-added", "both", "#/anyOf/0/properties", "#/anyOf/0/properties/age", {
        subject,
        property: "age",
      }),
    ],
  },
  {
    title: "does not compare alternatives that share less than half of their properties",
    of: "schema",
    before: anyOf(
      "{ type: object, title: Cat, required: [meows], properties: { meows: { type: boolean }, name: { type: string } } }",
      dog,
    ),
    after: anyOf(
      "{ type: object, title: Bird, required: [sings], properties: { name: { type: string }, sings: {}, wings: {} } }",
      dog,
    ),
    changes: [
      branchRemoved("#/anyOf/0", "#/anyOf", "Cat"),
      branchAdded("#/anyOf", "#/anyOf/0: type: object", "Bird"),
    ],
  },
  {
    title: "does not compare alternatives whose enums of a property have no value in common",
    of: "schema",
    before: anyOf(
      "{ type: object, title: Cat, required: [kind], properties: { kind: { enum: [cat] }, name: { type: string } } }",
      "{ type: object, title: Dog, required: [kind], properties: { kind: { enum: [dog] }, name: { type: string } } }",
    ),
    after: anyOf(
      "{ type: object, title: Cat, required: [kind], properties: { kind: { enum: [cat] }, name: { type: string } } }",
      "{ type: object, title: Fox, required: [kind], properties: { kind: { enum: [fox] }, name: { type: string } } }",
    ),
    changes: [
      branchRemoved("#/anyOf/1", "#/anyOf", "Dog"),
      branchAdded("#/anyOf", "#/anyOf/1: type: object", "Fox"),
    ],
    reverted: [
      branchRemoved("#/anyOf/1", "#/anyOf", "Fox"),
      branchAdded("#/anyOf", "#/anyOf/1: type: object", "Dog"),
    ],
  },
  {
    title: "compares alternatives whose enums of a property have a value in common",
    of: "schema",
    before: anyOf(
      "{ type: object, title: Cat, required: [kind], properties: { kind: { enum: [cat] }, name: { type: string } } }",
      "{ type: object, title: Dog, required: [kind], properties: { kind: { enum: [dog] }, name: { type: string } } }",
    ),
    after: anyOf(
      "{ type: object, title: Cat, required: [kind], properties: { kind: { enum: [cat] }, name: { type: string } } }",
      "{ type: object, title: Dog, required: [kind], properties: { kind: { enum: [dog, wolf] }, name: { type: string } } }",
    ),
    changes: [
      dangerous(
        "enum-value-added",
        "response",
        "#/anyOf/1/properties/kind/enum",
        "#/anyOf/1/properties/kind/enum/1: wolf",
        { subject: "Thing.kind", value: '"wolf"', inHeader: false },
      ),
    ],
    reverted: [
      breaking(
        "enum-value-removed",
        "request",
        "#/anyOf/1/properties/kind/enum/1",
        "#/anyOf/1/properties/kind/enum",
        { subject: "Thing.kind", value: "wolf" },
      ),
    ],
  },
  {
    title: "compares alternatives of which one has lost the enum of a property",
    of: "schema",
    before: anyOf(
      "{ type: object, title: Cat, required: [meows], properties: { meows: { enum: [loud] }, name: { type: string } } }",
      dog,
    ),
    after: anyOf(
      "{ type: object, title: Cat, required: [meows], properties: { meows: { type: string }, name: { type: string } } }",
      dog,
    ),
    changes: [
      breaking("enum-removed", "response", "#/anyOf/0/properties/meows/enum", "#/anyOf/0/properties/meows", {
        subject: "Thing.meows",
        values: ["loud"],
      }),
    ],
  },
  {
    title: "compares alternatives without properties by `required`",
    of: "schema",
    before: anyOf("{ type: object, required: [a, b] }", "{ type: object, required: [c], maxProperties: 2 }"),
    after: anyOf("{ type: object, required: [a] }", "{ type: object, required: [c], maxProperties: 2 }"),
    changes: [
      breaking("property-became-optional", "response", "#/anyOf/0/required/1", "#/anyOf/0/required", {
        subject,
        property: "b",
      }),
    ],
  },
  {
    title: "compares the only two arrays without an equal",
    of: "schema",
    before: anyOf(
      "{ type: array, title: Names, items: { type: string } }",
      "{ type: array, title: Ages, items: { type: integer } }",
    ),
    after: anyOf(
      "{ type: array, title: Ages, items: { type: integer } }",
      "{ type: array, title: Names, items: { type: string, maxLength: 9 } }",
    ),
    changes: [shortened("#/anyOf/0/items", "#/anyOf/1/items/maxLength: 9", "Thing[]", null, "9")],
    reverted: [lengthened("#/anyOf/1/items/maxLength", "#/anyOf/0/items", "Thing[]", "9", null)],
  },
  {
    title: "compares the only two strings without an equal",
    of: "schema",
    before: oneOf("{ type: string, maxLength: 3 }", "{ type: string, minLength: 8 }"),
    after: oneOf("{ type: string, minLength: 8 }", "{ type: string, maxLength: 5 }"),
    changes: [lengthened("#/oneOf/0/maxLength", "#/oneOf/1/maxLength: 5", "Thing", "3", "5")],
    reverted: [shortened("#/oneOf/1/maxLength", "#/oneOf/0/maxLength: 3", "Thing", "5", "3")],
  },
  {
    title: "does not compare two strings that changed at the same time",
    of: "schema",
    before: oneOf("{ type: string, maxLength: 3 }", "{ type: string, minLength: 8 }"),
    after: oneOf("{ type: string, minLength: 20 }", "{ type: string, minLength: 12, maxLength: 15 }"),
    changes: [branchRemoved("#/oneOf/0", "#/oneOf", "string")],
  },
  {
    title: "does not compare the only two objects without an equal",
    of: "schema",
    before: anyOf(cat, dog),
    after: anyOf(cat, fox),
    changes: [
      branchRemoved("#/anyOf/1", "#/anyOf", "Dog"),
      branchAdded("#/anyOf", "#/anyOf/1: type: object", "Fox"),
    ],
  },
  {
    title: "prefers the alternative with the same title among similar ones",
    of: "schema",
    before: anyOf(
      "{ type: object, title: In, properties: { name: { type: string, maxLength: 3 }, in: { type: string } } }",
      "{ type: object, title: Out, properties: { name: { type: string, maxLength: 3 }, in: { type: integer } } }",
    ),
    after: anyOf(
      "{ type: object, title: Out, properties: { name: { type: string, maxLength: 5 }, in: { type: integer } } }",
      "{ type: object, title: In, properties: { name: { type: string, maxLength: 5 }, in: { type: string } } }",
    ),
    changes: [
      lengthened(
        "#/anyOf/1/properties/name/maxLength",
        "#/anyOf/0/properties/name/maxLength: 5",
        "Thing.name",
        "3",
        "5",
      ),
      lengthened(
        "#/anyOf/0/properties/name/maxLength",
        "#/anyOf/1/properties/name/maxLength: 5",
        "Thing.name",
        "3",
        "5",
      ),
    ],
    reverted: [
      shortened(
        "#/anyOf/1/properties/name/maxLength",
        "#/anyOf/0/properties/name/maxLength: 3",
        "Thing.name",
        "5",
        "3",
      ),
      shortened(
        "#/anyOf/0/properties/name/maxLength",
        "#/anyOf/1/properties/name/maxLength: 3",
        "Thing.name",
        "5",
        "3",
      ),
    ],
  },
  {
    title: "prefers the alternative with the same title among equivalent ones",
    of: "schema",
    before: anyOf(
      "{ type: object, title: Cat, properties: { legs: { type: integer, default: 4 } } }",
      "{ type: object, title: Hen, properties: { legs: { type: integer, default: 2 } } }",
    ),
    after: anyOf(
      "{ type: object, title: Hen, properties: { legs: { type: integer, default: 2 } } }",
      "{ type: object, title: Cat, properties: { legs: { type: integer, default: 4 } } }",
    ),
    changes: [],
  },
  {
    title: "does not compare alternatives that have only the title in common",
    of: "schema",
    before: anyOf(
      "{ type: object, title: Cat, required: [meows], properties: { meows: { type: boolean }, fur: {} } }",
      dog,
    ),
    after: anyOf(
      "{ type: object, title: Cat, required: [purrs], properties: { purrs: { type: boolean }, tail: {} } }",
      dog,
    ),
    changes: [
      branchRemoved("#/anyOf/0", "#/anyOf", "Cat"),
      branchAdded("#/anyOf", "#/anyOf/0: type: object", "Cat"),
    ],
  },
  {
    title: "pairs equivalent alternatives",
    of: "schema",
    dialect: "3.1",
    before: anyOf(
      '{ type: object, title: Cat, required: [kind], properties: { kind: { const: cat }, age: { type: [integer, "null"] } } }',
      "{ type: object, title: Dog, required: [kind], properties: { kind: { const: dog }, age: { type: integer } } }",
    ),
    after: anyOf(
      "{ type: object, required: [kind], properties: { kind: { enum: [dog] }, age: { type: integer, minLength: 3 } } }",
      '{ type: object, required: [kind], properties: { kind: { enum: [cat] }, age: { anyOf: [{ type: integer }, { type: "null" }] } } }',
    ),
    changes: [],
  },
]);
