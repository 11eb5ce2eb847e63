import { breaking, compatible, dangerous, describeCases } from "../../cases";

describeCases("alternatives that come and go", [
  {
    title: "a third comes to two",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, title: Fox, required: [says], properties: { says: { type: string } } }
`,
    changes: [
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/2: type: object", {
        subject: "Thing",
        branch: "Fox",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/anyOf/2", "#/anyOf", {
        subject: "Thing",
        branch: "Fox",
      }),
    ],
  },
  {
    title: "two come to two, each told by itself",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, title: Fox, required: [says], properties: { says: { type: string } } }
  - { type: object, title: Cow, required: [moos], properties: { moos: { type: boolean } } }
`,
    changes: [
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/2: type: object", {
        subject: "Thing",
        branch: "Fox",
      }),
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/3: type: object", {
        subject: "Thing",
        branch: "Cow",
      }),
    ],
  },
  {
    title: "one schema becomes a union of itself and two others: one edit, told once",
    of: "schema",
    before: `
{ type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, title: Fox, required: [says], properties: { says: { type: string } } }
`,
    changes: [
      breaking("union-branch-added", "response", "#", "#/anyOf", { subject: "Thing", branch: "Dog, Fox" }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/anyOf/1", "#", {
        subject: "Thing",
        branch: "Dog",
      }),
      breaking("union-branch-removed", "request", "#/anyOf/2", "#", {
        subject: "Thing",
        branch: "Fox",
      }),
    ],
  },
  {
    title: "one schema becomes a union of two others",
    of: "schema",
    before: `
{ type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, title: Fox, required: [says], properties: { says: { type: string } } }
`,
    changes: [
      breaking("union-branch-removed", "request", "#", "#/anyOf", {
        subject: "Thing",
        branch: "Cat",
      }),
      breaking("union-branch-added", "response", "#", "#/anyOf", { subject: "Thing", branch: "Dog, Fox" }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/anyOf/0", "#", {
        subject: "Thing",
        branch: "Dog",
      }),
      breaking("union-branch-removed", "request", "#/anyOf/1", "#", {
        subject: "Thing",
        branch: "Fox",
      }),
      breaking("union-branch-added", "response", "#/anyOf", "#", { subject: "Thing", branch: "Cat" }),
    ],
  },
  {
    title: "the one object beside a text is joined by two others, each told by itself",
    of: "schema",
    before: `
anyOf:
  - { type: string }
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: string }
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, title: Fox, required: [says], properties: { says: { type: string } } }
`,
    changes: [
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/2: type: object", {
        subject: "Thing",
        branch: "Dog",
      }),
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/3: type: object", {
        subject: "Thing",
        branch: "Fox",
      }),
    ],
  },
  {
    title: "the one object beside a text gives way to two others",
    of: "schema",
    before: `
anyOf:
  - { type: string }
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: string }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, title: Fox, required: [says], properties: { says: { type: string } } }
`,
    changes: [
      breaking("union-branch-removed", "request", "#/anyOf/1", "#/anyOf", {
        subject: "Thing",
        branch: "Cat",
      }),
      breaking("union-branch-added", "response", "#/anyOf/1", "#/anyOf", {
        subject: "Thing",
        branch: "Dog, Fox",
      }),
    ],
  },
  {
    title: "reports the added branches when a nullable schema becomes a nullable union",
    of: "schema",
    dialect: "3.1",
    before: `
{ type: [object, "null"], title: Cat, required: [meows], properties: { meows: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: "null" }
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, title: Fox, required: [says], properties: { says: { type: string } } }
`,
    changes: [
      breaking("union-branch-added", "response", "#", "#/anyOf", { subject: "Thing", branch: "Dog, Fox" }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/anyOf/2", "#", {
        subject: "Thing",
        branch: "Dog",
      }),
      breaking("union-branch-removed", "request", "#/anyOf/3", "#", {
        subject: "Thing",
        branch: "Fox",
      }),
    ],
  },
  {
    title: "what has no name is called by its type",
    of: "schema",
    before: `
anyOf:
  - { type: array, items: { type: string }, maxItems: 3 }
  - { type: array, items: { type: integer }, minItems: 2 }
`,
    after: `
anyOf:
  - { type: array, items: { type: string }, maxItems: 3 }
  - { type: array, items: { type: integer }, minItems: 2 }
  - { type: array, items: { type: boolean }, minItems: 2 }
`,
    changes: [
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/2: type: array", {
        subject: "Thing",
        branch: "array",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/anyOf/2", "#/anyOf", {
        subject: "Thing",
        branch: "array",
      }),
    ],
  },
  {
    title: "one that lies inside another goes: nothing is lost",
    of: "schema",
    before: `
anyOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: string }, maxItems: 3 }
  - { type: array, items: { type: integer } }
`,
    after: `
anyOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
`,
    changes: [],
    reverted: [],
  },
  {
    title: "one that describes further properties goes, beside one that would take them undescribed",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Big, required: [meows, tall, wide, deep], properties: { meows: { type: boolean }, tall: {}, wide: {}, deep: {} } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    changes: [],
  },
  {
    title: "texts of any kind become texts of two kinds",
    of: "schema",
    before: "{ type: string }",
    after: `
anyOf:
  - { type: string, maxLength: 5 }
  - { type: string, minLength: 3 }
`,
    changes: [],
  },
  {
    title: "numbers of any size become numbers of two sizes",
    of: "schema",
    before: "{ type: number }",
    after: `
anyOf:
  - { type: number, maximum: 5 }
  - { type: number, minimum: 3 }
`,
    changes: [],
  },
  {
    title: "lists of any kind become lists of two kinds",
    of: "schema",
    before: "{ type: array, items: {} }",
    after: `
anyOf:
  - { type: array, items: { type: string } }
  - { type: array, items: { type: integer } }
`,
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
    title: "texts of any kind become texts of a kind or numbers",
    of: "schema",
    before: "{ type: string }",
    after: `
anyOf:
  - { type: string, maxLength: 5 }
  - { type: integer }
`,
    changes: [
      breaking("type-widened", "response", "#/type", "#/anyOf", {
        subject: "Thing",
        before: "string",
        after: "string or integer",
        implied: false,
      }),
      breaking("length-narrowed", "request", "#", "#/anyOf/0/maxLength: 5", {
        subject: "Thing",
        keyword: "maxLength",
        before: null,
        after: "5",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/anyOf/0/maxLength", "#", {
        subject: "Thing",
        keyword: "maxLength",
        before: "5",
        after: null,
      }),
      breaking("type-narrowed", "request", "#/anyOf", "#/type: string", {
        subject: "Thing",
        before: "string or integer",
        after: "string",
        implied: false,
      }),
    ],
  },
]);

describeCases("alternatives that are paired", [
  {
    title: "in another order and under other names",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Hound, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, title: Feline, required: [meows], properties: { meows: { type: boolean } } }
`,
    changes: [],
  },
  {
    title: "one is edited, and the other goes before it",
    of: "schema",
    before: `
anyOf:
  - { type: object, required: [meows], properties: { meows: { type: boolean }, name: { type: string, maxLength: 9 } } }
  - { type: object, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, required: [meows], properties: { meows: { type: boolean }, name: { type: string, maxLength: 5 } } }
`,
    changes: [
      breaking(
        "length-narrowed",
        "request",
        "#/anyOf/0/properties/name/maxLength",
        "#/anyOf/1/properties/name/maxLength: 5",
        { subject: "Thing.name", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-widened",
        "response",
        "#/anyOf/1/properties/name/maxLength",
        "#/anyOf/0/properties/name/maxLength: 9",
        { subject: "Thing.name", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "one is edited in both directions",
    of: "schema",
    before: `
anyOf:
  - { type: object, required: [meows], properties: { meows: { type: boolean }, name: { type: string, maxLength: 9 } } }
  - { type: object, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, properties: { meows: { type: boolean }, name: { type: string, maxLength: 5 } } }
`,
    changes: [
      breaking("property-became-optional", "response", "#/anyOf/0/required/0", "#/anyOf/1/properties/meows", {
        subject: "Thing",
        property: "meows",
      }),
      breaking(
        "length-narrowed",
        "request",
        "#/anyOf/0/properties/name/maxLength",
        "#/anyOf/1/properties/name/maxLength: 5",
        { subject: "Thing.name", keyword: "maxLength", before: "9", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "property-became-required",
        "request",
        "#/anyOf/1/properties/meows",
        "#/anyOf/0/required/0: meows",
        { subject: "Thing", property: "meows" },
      ),
      breaking(
        "length-widened",
        "response",
        "#/anyOf/1/properties/name/maxLength",
        "#/anyOf/0/properties/name/maxLength: 9",
        { subject: "Thing.name", keyword: "maxLength", before: "5", after: "9" },
      ),
    ],
  },
  {
    title: "half of the properties are the same: the alternative was edited",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, properties: { meows: { type: boolean }, name: { type: string } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Feline, properties: { meows: { type: boolean }, name: { type: string }, fur: {}, age: {} } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    changes: [
      compatible("property-added", "both", "#/anyOf/0/properties", "#/anyOf/0/properties/fur", {
        subject: "Thing",
        property: "fur",
        closed: false,
      }),
      compatible("property-added", "both", "#/anyOf/0/properties", "#/anyOf/0/properties/age", {
        subject: "Thing",
        property: "age",
        closed: false,
      }),
    ],
  },
  {
    title: "less than half of the properties are the same: it is another alternative",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean }, name: { type: string } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Bird, required: [sings], properties: { name: { type: string }, sings: {}, wings: {} } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    changes: [
      breaking("union-branch-removed", "request", "#/anyOf/0", "#/anyOf", {
        subject: "Thing",
        branch: "Cat",
      }),
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "Bird",
      }),
    ],
  },
  {
    title: "the listed values of a tag differ: it is another alternative",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, required: [kind], properties: { kind: { enum: [cat] }, name: { type: string } } }
  - { type: object, title: Dog, required: [kind], properties: { kind: { enum: [dog] }, name: { type: string } } }
`,
    after: `
anyOf:
  - { type: object, title: Cat, required: [kind], properties: { kind: { enum: [cat] }, name: { type: string } } }
  - { type: object, title: Fox, required: [kind], properties: { kind: { enum: [fox] }, name: { type: string } } }
`,
    changes: [
      breaking("union-branch-removed", "request", "#/anyOf/1", "#/anyOf", {
        subject: "Thing",
        branch: "Dog",
      }),
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/1: type: object", {
        subject: "Thing",
        branch: "Fox",
      }),
    ],
    reverted: [
      breaking("union-branch-removed", "request", "#/anyOf/1", "#/anyOf", {
        subject: "Thing",
        branch: "Fox",
      }),
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/1: type: object", {
        subject: "Thing",
        branch: "Dog",
      }),
    ],
  },
  {
    title: "the listed values of a tag overlap: the alternative was edited",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, required: [kind], properties: { kind: { enum: [cat] }, name: { type: string } } }
  - { type: object, title: Dog, required: [kind], properties: { kind: { enum: [dog] }, name: { type: string } } }
`,
    after: `
anyOf:
  - { type: object, title: Cat, required: [kind], properties: { kind: { enum: [cat] }, name: { type: string } } }
  - { type: object, title: Dog, required: [kind], properties: { kind: { enum: [dog, wolf] }, name: { type: string } } }
`,
    changes: [
      dangerous(
        "enum-value-added",
        "response",
        "#/anyOf/1/properties/kind/enum",
        "#/anyOf/1/properties/kind/enum/1: wolf",
        { subject: "Thing.kind", value: '"wolf"', extensible: false, inHeader: false },
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
    title: "a property listed values and no longer does: the alternative was edited",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { enum: [loud] }, name: { type: string } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: string }, name: { type: string } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    changes: [
      breaking("enum-removed", "response", "#/anyOf/0/properties/meows/enum", "#/anyOf/0/properties/meows", {
        subject: "Thing.meows",
        values: ["loud"],
      }),
    ],
  },
  {
    title: "alternatives without properties: what they require was edited",
    of: "schema",
    before: `
anyOf:
  - { type: object, required: [a, b] }
  - { type: object, required: [c], maxProperties: 2 }
`,
    after: `
anyOf:
  - { type: object, required: [a] }
  - { type: object, required: [c], maxProperties: 2 }
`,
    changes: [
      breaking("property-became-optional", "response", "#/anyOf/0/required/1", "#/anyOf/0/required", {
        subject: "Thing",
        property: "b",
      }),
    ],
  },
  {
    title: "the one list that is left was edited",
    of: "schema",
    before: `
anyOf:
  - { type: array, title: Names, items: { type: string } }
  - { type: array, title: Ages, items: { type: integer } }
`,
    after: `
anyOf:
  - { type: array, title: Ages, items: { type: integer } }
  - { type: array, title: Names, items: { type: string, maxLength: 9 } }
`,
    changes: [
      breaking("length-narrowed", "request", "#/anyOf/0/items", "#/anyOf/1/items/maxLength: 9", {
        subject: "Thing[]",
        keyword: "maxLength",
        before: null,
        after: "9",
      }),
    ],
    reverted: [
      breaking("length-widened", "response", "#/anyOf/1/items/maxLength", "#/anyOf/0/items", {
        subject: "Thing[]",
        keyword: "maxLength",
        before: "9",
        after: null,
      }),
    ],
  },
  {
    title: "the one text that is left was edited",
    of: "schema",
    before: `
oneOf:
  - { type: string, maxLength: 3 }
  - { type: string, minLength: 8 }
`,
    after: `
oneOf:
  - { type: string, minLength: 8 }
  - { type: string, maxLength: 5 }
`,
    changes: [
      breaking("length-widened", "response", "#/oneOf/0/maxLength", "#/oneOf/1/maxLength: 5", {
        subject: "Thing",
        keyword: "maxLength",
        before: "3",
        after: "5",
      }),
    ],
    reverted: [
      breaking("length-narrowed", "request", "#/oneOf/1/maxLength", "#/oneOf/0/maxLength: 3", {
        subject: "Thing",
        keyword: "maxLength",
        before: "5",
        after: "3",
      }),
    ],
  },
  {
    title: "two texts change at once: none is known again",
    of: "schema",
    before: `
oneOf:
  - { type: string, maxLength: 3 }
  - { type: string, minLength: 8 }
`,
    after: `
oneOf:
  - { type: string, minLength: 20 }
  - { type: string, minLength: 12, maxLength: 15 }
`,
    changes: [
      breaking("union-branch-removed", "request", "#/oneOf/0", "#/oneOf", {
        subject: "Thing",
        branch: "string",
      }),
    ],
  },
  {
    title: "the one object that is left is no edit of another",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Fox, required: [says], properties: { says: { type: string } } }
`,
    changes: [
      breaking("union-branch-removed", "request", "#/anyOf/1", "#/anyOf", {
        subject: "Thing",
        branch: "Dog",
      }),
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/1: type: object", {
        subject: "Thing",
        branch: "Fox",
      }),
    ],
  },
  {
    title: "of two that could be the edited one, that of the same name",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: In, properties: { name: { type: string, maxLength: 3 }, in: { type: string } } }
  - { type: object, title: Out, properties: { name: { type: string, maxLength: 3 }, in: { type: integer } } }
`,
    after: `
anyOf:
  - { type: object, title: Out, properties: { name: { type: string, maxLength: 5 }, in: { type: integer } } }
  - { type: object, title: In, properties: { name: { type: string, maxLength: 5 }, in: { type: string } } }
`,
    changes: [
      breaking(
        "length-widened",
        "response",
        "#/anyOf/1/properties/name/maxLength",
        "#/anyOf/0/properties/name/maxLength: 5",
        { subject: "Thing.name", keyword: "maxLength", before: "3", after: "5" },
      ),
      breaking(
        "length-widened",
        "response",
        "#/anyOf/0/properties/name/maxLength",
        "#/anyOf/1/properties/name/maxLength: 5",
        { subject: "Thing.name", keyword: "maxLength", before: "3", after: "5" },
      ),
    ],
    reverted: [
      breaking(
        "length-narrowed",
        "request",
        "#/anyOf/1/properties/name/maxLength",
        "#/anyOf/0/properties/name/maxLength: 3",
        { subject: "Thing.name", keyword: "maxLength", before: "5", after: "3" },
      ),
      breaking(
        "length-narrowed",
        "request",
        "#/anyOf/0/properties/name/maxLength",
        "#/anyOf/1/properties/name/maxLength: 3",
        { subject: "Thing.name", keyword: "maxLength", before: "5", after: "3" },
      ),
    ],
  },
  {
    title: "of two that mean the same, that of the same name, whose default has not changed",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, properties: { legs: { type: integer, default: 4 } } }
  - { type: object, title: Hen, properties: { legs: { type: integer, default: 2 } } }
`,
    after: `
anyOf:
  - { type: object, title: Hen, properties: { legs: { type: integer, default: 2 } } }
  - { type: object, title: Cat, properties: { legs: { type: integer, default: 4 } } }
`,
    changes: [],
  },
  {
    title: "the same name alone makes no edit of what has nothing in common",
    of: "schema",
    before: `
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean }, fur: {} } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
anyOf:
  - { type: object, title: Cat, required: [purrs], properties: { purrs: { type: boolean }, tail: {} } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
`,
    changes: [
      breaking("union-branch-removed", "request", "#/anyOf/0", "#/anyOf", {
        subject: "Thing",
        branch: "Cat",
      }),
      breaking("union-branch-added", "response", "#/anyOf", "#/anyOf/0: type: object", {
        subject: "Thing",
        branch: "Cat",
      }),
    ],
  },
  {
    title: "the same meaning in other words",
    of: "schema",
    dialect: "3.1",
    before: `
anyOf:
  - { type: object, title: Cat, required: [kind], properties: { kind: { const: cat }, age: { type: [integer, "null"] } } }
  - { type: object, title: Dog, required: [kind], properties: { kind: { const: dog }, age: { type: integer } } }
`,
    after: `
anyOf:
  - { type: object, required: [kind], properties: { kind: { enum: [dog] }, age: { type: integer, minLength: 3 } } }
  - { type: object, required: [kind], properties: { kind: { enum: [cat] }, age: { anyOf: [{ type: integer }, { type: "null" }] } } }
`,
    changes: [],
  },
]);

describeCases("alternatives of named schemas", [
  {
    title: "one is pointed at another schema of the same names",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] } } }
components:
  schemas:
    Cat: { type: object, required: [meows], properties: { meows: { type: boolean } } }
    Dog: { type: object, required: [barks], properties: { barks: { type: boolean } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Fox" }] } } }
components:
  schemas:
    Cat: { type: object, required: [meows], properties: { meows: { type: boolean } } }
    Dog: { type: object, required: [barks], properties: { barks: { type: boolean } } }
    Fox: { type: object, required: [says], properties: { says: { type: string } } }
`,
    changes: [
      compatible(
        "union-branch-removed",
        "response",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/oneOf/1",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/oneOf",
        { subject: "the 200 response", branch: "Dog" },
      ),
      breaking(
        "union-branch-added",
        "response",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/oneOf",
        '/paths/~1pets/get/responses/200/content/application~1json/schema/oneOf/1: $ref: "#/components/schemas/Fox"',
        { subject: "the 200 response", branch: "Fox" },
      ),
    ],
    reverted: [
      compatible(
        "union-branch-removed",
        "response",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/oneOf/1",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/oneOf",
        { subject: "the 200 response", branch: "Fox" },
      ),
      breaking(
        "union-branch-added",
        "response",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/oneOf",
        '/paths/~1pets/get/responses/200/content/application~1json/schema/oneOf/1: $ref: "#/components/schemas/Dog"',
        { subject: "the 200 response", branch: "Dog" },
      ),
    ],
  },
  {
    title:
      "beside a text, a reference is pointed at another schema that was there: the reference is what was edited",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { anyOf: [{ type: string }, { $ref: "#/components/schemas/Cat" }] } } } } }
components:
  schemas:
    Cat: { type: object, required: [age], properties: { age: { type: integer }, home: { $ref: "#/components/schemas/Box" } } }
    Dog: { type: object, required: [age], properties: { age: { type: string }, home: { $ref: "#/components/schemas/Den" } } }
    Fox: { type: object, additionalProperties: false, properties: { says: { type: string } } }
    Box: { type: object, properties: { size: { type: integer } } }
    Den: { type: object, properties: { size: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { anyOf: [{ type: string }, { $ref: "#/components/schemas/Dog" }] } } } } }
components:
  schemas:
    Cat: { type: object, required: [age], properties: { age: { type: integer }, home: { $ref: "#/components/schemas/Box" } } }
    Dog: { type: object, required: [age], properties: { age: { type: string }, home: { $ref: "#/components/schemas/Den" } } }
    Fox: { type: object, additionalProperties: false, properties: { says: { type: string } } }
    Box: { type: object, properties: { size: { type: integer } } }
    Den: { type: object, properties: { size: { type: string } } }
`,
    changes: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Cat/properties/age/type",
        '/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet/anyOf/1: $ref: "#/components/schemas/Dog"',
        { subject: "Dog.age", before: "integer", after: "string" },
      ),
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Box/properties/size/type",
        '/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet/anyOf/1: $ref: "#/components/schemas/Dog"',
        { subject: "Den.size", before: "integer", after: "string" },
      ),
    ],
    reverted: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Dog/properties/age/type",
        '/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet/anyOf/1: $ref: "#/components/schemas/Cat"',
        { subject: "Cat.age", before: "string", after: "integer" },
      ),
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Den/properties/size/type",
        '/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet/anyOf/1: $ref: "#/components/schemas/Cat"',
        { subject: "Box.size", before: "string", after: "integer" },
      ),
    ],
  },
  {
    title:
      "beside another object, a reference is pointed at one like it: which became which is a guess, told in the branch",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { oneOf: [{ $ref: "#/components/schemas/Fox" }, { $ref: "#/components/schemas/Cat" }] } } } } }
components:
  schemas:
    Cat: { type: object, required: [age], properties: { age: { type: integer }, home: { $ref: "#/components/schemas/Box" } } }
    Dog: { type: object, required: [age], properties: { age: { type: string }, home: { $ref: "#/components/schemas/Den" } } }
    Fox: { type: object, additionalProperties: false, properties: { says: { type: string } } }
    Box: { type: object, properties: { size: { type: integer } } }
    Den: { type: object, properties: { size: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { oneOf: [{ $ref: "#/components/schemas/Fox" }, { $ref: "#/components/schemas/Dog" }] } } } } }
components:
  schemas:
    Cat: { type: object, required: [age], properties: { age: { type: integer }, home: { $ref: "#/components/schemas/Box" } } }
    Dog: { type: object, required: [age], properties: { age: { type: string }, home: { $ref: "#/components/schemas/Den" } } }
    Fox: { type: object, additionalProperties: false, properties: { says: { type: string } } }
    Box: { type: object, properties: { size: { type: integer } } }
    Den: { type: object, properties: { size: { type: string } } }
`,
    changes: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Cat/properties/age/type",
        "/components/schemas/Dog/properties/age/type: string",
        { subject: "Dog.age", before: "integer", after: "string" },
      ),
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Box/properties/size/type",
        "/components/schemas/Dog/properties/home",
        { subject: "Den.size", before: "integer", after: "string" },
      ),
    ],
    reverted: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Dog/properties/age/type",
        "/components/schemas/Cat/properties/age/type: integer",
        { subject: "Cat.age", before: "string", after: "integer" },
      ),
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Den/properties/size/type",
        "/components/schemas/Cat/properties/home",
        { subject: "Box.size", before: "string", after: "integer" },
      ),
    ],
  },
  {
    title:
      "a reference is pointed at what has other alternatives: what differs in these is told at the reference",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { kind: { oneOf: [{ $ref: "#/components/schemas/Fox" }, { $ref: "#/components/schemas/Cat" }] } } }
    Wild: { type: object, properties: { kind: { oneOf: [{ $ref: "#/components/schemas/Fox" }, { $ref: "#/components/schemas/Dog" }] } } }
    Cat: { type: object, required: [age], properties: { age: { type: integer } } }
    Dog: { type: object, required: [age], properties: { age: { type: string } } }
    Fox: { type: object, additionalProperties: false, properties: { says: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { $ref: "#/components/schemas/Wild" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { kind: { oneOf: [{ $ref: "#/components/schemas/Fox" }, { $ref: "#/components/schemas/Cat" }] } } }
    Wild: { type: object, properties: { kind: { oneOf: [{ $ref: "#/components/schemas/Fox" }, { $ref: "#/components/schemas/Dog" }] } } }
    Cat: { type: object, required: [age], properties: { age: { type: integer } } }
    Dog: { type: object, required: [age], properties: { age: { type: string } } }
    Fox: { type: object, additionalProperties: false, properties: { says: { type: string } } }
`,
    changes: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Cat/properties/age/type",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet",
        { subject: "Dog.age", before: "integer", after: "string" },
      ),
    ],
    reverted: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Dog/properties/age/type",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet",
        { subject: "Cat.age", before: "string", after: "integer" },
      ),
    ],
  },
  {
    title: "a reference is pointed at what leads to another schema or null: that is told at the reference",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { home: { nullable: true, allOf: [{ $ref: "#/components/schemas/Box" }] } } }
    Wild: { type: object, properties: { home: { nullable: true, allOf: [{ $ref: "#/components/schemas/Den" }] } } }
    Box: { type: object, properties: { size: { type: integer } } }
    Den: { type: object, properties: { size: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { $ref: "#/components/schemas/Wild" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { home: { nullable: true, allOf: [{ $ref: "#/components/schemas/Box" }] } } }
    Wild: { type: object, properties: { home: { nullable: true, allOf: [{ $ref: "#/components/schemas/Den" }] } } }
    Box: { type: object, properties: { size: { type: integer } } }
    Den: { type: object, properties: { size: { type: string } } }
`,
    changes: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Box/properties/size/type",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet",
        { subject: "Den.size", before: "integer", after: "string" },
      ),
    ],
    reverted: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Den/properties/size/type",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet",
        { subject: "Box.size", before: "string", after: "integer" },
      ),
    ],
  },
  {
    title:
      "a reference is pointed at what has unions side by side: what differs beside these is told at the reference",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { id: { type: string } }, anyOf: [{ required: [id] }, { required: [code] }], oneOf: [{ required: [a] }, { required: [b] }] }
    Wild: { type: object, properties: { id: { type: integer } }, anyOf: [{ required: [id] }, { required: [code] }], oneOf: [{ required: [a] }, { required: [b] }] }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { $ref: "#/components/schemas/Wild" } } } } }
components:
  schemas:
    Pet: { type: object, properties: { id: { type: string } }, anyOf: [{ required: [id] }, { required: [code] }], oneOf: [{ required: [a] }, { required: [b] }] }
    Wild: { type: object, properties: { id: { type: integer } }, anyOf: [{ required: [id] }, { required: [code] }], oneOf: [{ required: [a] }, { required: [b] }] }
`,
    changes: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Pet/properties/id/type",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet",
        { subject: "Wild.id", before: "string", after: "integer" },
      ),
    ],
    reverted: [
      breaking(
        "type-changed",
        "response",
        "/components/schemas/Wild/properties/id/type",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet",
        { subject: "Pet.id", before: "integer", after: "string" },
      ),
    ],
  },
  {
    title: "a reference to a union is pointed at another union",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" } } } } }
components:
  schemas:
    Pet: { anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
    Wild: { anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Fox" }] }
    Cat: { type: object, required: [meows], properties: { meows: { type: boolean } } }
    Dog: { type: object, required: [barks], properties: { barks: { type: boolean } } }
    Fox: { type: object, required: [says], properties: { says: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, properties: { pet: { $ref: "#/components/schemas/Wild" } } } } }
components:
  schemas:
    Pet: { anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
    Wild: { anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Fox" }] }
    Cat: { type: object, required: [meows], properties: { meows: { type: boolean } } }
    Dog: { type: object, required: [barks], properties: { barks: { type: boolean } } }
    Fox: { type: object, required: [says], properties: { says: { type: string } } }
`,
    changes: [
      compatible(
        "union-branch-removed",
        "response",
        "/components/schemas/Pet/anyOf/1",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet",
        { subject: "pet", branch: "Dog" },
      ),
      breaking(
        "union-branch-added",
        "response",
        "/components/schemas/Pet/anyOf",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet",
        { subject: "pet", branch: "Fox" },
      ),
    ],
    reverted: [
      compatible(
        "union-branch-removed",
        "response",
        "/components/schemas/Wild/anyOf/1",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet",
        { subject: "pet", branch: "Fox" },
      ),
      breaking(
        "union-branch-added",
        "response",
        "/components/schemas/Wild/anyOf",
        "/paths/~1pets/get/responses/200/content/application~1json/schema/properties/pet",
        { subject: "pet", branch: "Dog" },
      ),
    ],
  },
  {
    title: "a discriminator tells alternatives apart, whatever else they share",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
      discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Fox" }]
      discriminator: { propertyName: kind, mapping: { cat: Cat, fox: Fox } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
    Fox: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string, maxLength: 3 } } }
`,
    changes: [
      compatible(
        "union-branch-removed",
        "response",
        "/components/schemas/Pet/oneOf/1",
        "/components/schemas/Pet/oneOf",
        { subject: "Pet", branch: "Dog" },
      ),
      breaking(
        "union-branch-added",
        "response",
        "/components/schemas/Pet/oneOf",
        '/components/schemas/Pet/oneOf/1: $ref: "#/components/schemas/Fox"',
        { subject: "Pet", branch: "Fox" },
      ),
    ],
  },
  {
    title: "a tagged alternative is renamed and edited",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
      discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Hound" }]
      discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Hound } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } } }
    Hound: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string, maxLength: 3 } } }
`,
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
    title: "what stands beside a union of references",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet: { type: object, properties: { id: {} }, anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
    Cat: { type: object, required: [meows], properties: { meows: { type: string } } }
    Dog: { type: object, required: [barks], properties: { barks: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet: { type: object, properties: { id: {} }, anyOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }, { $ref: "#/components/schemas/Fox" }] }
    Cat: { type: object, required: [meows], properties: { meows: { type: string } } }
    Dog: { type: object, required: [barks], properties: { barks: { type: string } } }
    Fox: { type: object, required: [says], properties: { says: { type: string } } }
`,
    changes: [
      breaking(
        "union-branch-added",
        "response",
        "/components/schemas/Pet/anyOf",
        '/components/schemas/Pet/anyOf/2: $ref: "#/components/schemas/Fox"',
        { subject: "Pet", branch: "Fox" },
      ),
    ],
    reverted: [
      compatible(
        "union-branch-removed",
        "response",
        "/components/schemas/Pet/anyOf/2",
        "/components/schemas/Pet/anyOf",
        { subject: "Pet", branch: "Fox" },
      ),
    ],
  },
  {
    title: "a new tag stands for what lies inside another alternative, but for its tag",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
      discriminator: { propertyName: kind }
    Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }, { $ref: "#/components/schemas/Fox" }]
      discriminator: { propertyName: kind }
    Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
    Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: string } } }
    Fox: { type: object, required: [kind, says], properties: { kind: { type: string }, says: { type: string } } }
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
      compatible(
        "union-branch-removed",
        "response",
        "/components/schemas/Pet/oneOf/2",
        "/components/schemas/Pet/oneOf",
        { subject: "Pet", branch: "Fox" },
      ),
    ],
  },
  {
    title: "a new tag stands for what another alternative says, but for its tag",
    of: "document",
    before: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }]
      discriminator: { propertyName: kind }
    Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
`,
    after: `
openapi: 3.0.3
info: { title: t, version: 1.0.0 }
paths:
  /pets:
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Fox" }]
      discriminator: { propertyName: kind }
    Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
    Fox: { type: object, required: [kind], properties: { kind: { type: string } } }
`,
    changes: [
      breaking(
        "union-branch-added",
        "response",
        "/components/schemas/Pet",
        '/components/schemas/Pet/oneOf/1: $ref: "#/components/schemas/Fox"',
        { subject: "Pet", branch: "Fox" },
      ),
    ],
    reverted: [
      compatible(
        "union-branch-removed",
        "response",
        "/components/schemas/Pet/oneOf/1",
        "/components/schemas/Pet",
        { subject: "Pet", branch: "Fox" },
      ),
    ],
  },
]);
