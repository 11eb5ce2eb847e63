import { describeCases } from "../cases";

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
    said: [
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `Fox`. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `Fox`. | base /components/schemas/Thing/anyOf/2",
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
    said: [
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `Fox`. | base /components/schemas/Thing/anyOf",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `Cow`. | base /components/schemas/Thing/anyOf",
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
    said: [
      "union-branch-added breaking (response) at anyOf: `Thing` may now also be `Dog`, `Fox`. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `Dog`. | base /components/schemas/Thing/anyOf/1",
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `Fox`. | base /components/schemas/Thing/anyOf/2",
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
    said: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `Cat`. | base /components/schemas/Thing",
      "union-branch-added breaking (response) at anyOf: `Thing` may now also be `Dog`, `Fox`. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `Dog`. | base /components/schemas/Thing/anyOf/0",
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `Fox`. | base /components/schemas/Thing/anyOf/1",
      "union-branch-added breaking (response) at Thing: `Thing` may now also be `Cat`. | base /components/schemas/Thing/anyOf",
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
    said: [
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `Dog`. | base /components/schemas/Thing/anyOf",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `Fox`. | base /components/schemas/Thing/anyOf",
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
    said: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `Cat`. | base /components/schemas/Thing/anyOf/1",
      "union-branch-added breaking (response) at anyOf: `Thing` may now also be `Dog`, `Fox`. | base /components/schemas/Thing/anyOf/1",
    ],
  },
  {
    title: "what may be null becomes a union",
    of: "schema",
    before: `
{ nullable: true, type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
`,
    after: `
nullable: true
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, title: Fox, required: [says], properties: { says: { type: string } } }
`,
    said: [
      "union-branch-added breaking (response) at anyOf: `Thing` may now also be `Dog`, `Fox`. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `Dog`. | base /components/schemas/Thing/anyOf/1",
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `Fox`. | base /components/schemas/Thing/anyOf/2",
    ],
  },
  {
    title: "what may be null, said beside a part, becomes a union",
    of: "schema",
    before: `
{ nullable: true, allOf: [{ type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }] }
`,
    after: `
nullable: true
anyOf:
  - { type: object, title: Cat, required: [meows], properties: { meows: { type: boolean } } }
  - { type: object, title: Dog, required: [barks], properties: { barks: { type: boolean } } }
  - { type: object, title: Fox, required: [says], properties: { says: { type: string } } }
`,
    said: [
      "union-branch-added breaking (response) at anyOf: `Thing` may now also be `Dog`, `Fox`. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `Dog`. | base /components/schemas/Thing/anyOf/1",
      "union-branch-removed breaking (request) at Thing: `Thing` may no longer be `Fox`. | base /components/schemas/Thing/anyOf/2",
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
    said: [
      "union-branch-added breaking (response) at type: array: `Thing` may now also be `array`. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `array`. | base /components/schemas/Thing/anyOf/2",
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
    said: [],
    back: [],
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
    said: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `Big`. | base /components/schemas/Thing/anyOf/1",
    ],
  },
  {
    title: "texts of any kind become texts of two kinds, which may be all there are",
    of: "schema",
    before: "{ type: string }",
    after: `
anyOf:
  - { type: string, maxLength: 5 }
  - { type: string, minLength: 3 }
`,
    said: [
      "union-branch-removed dangerous (request) at anyOf: Whether the alternatives of `Thing` still take all of `string` could not be decided. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-added breaking (response) at Thing: `Thing` may now also be `string`. | base /components/schemas/Thing/anyOf",
    ],
  },
  {
    title: "numbers of any size become numbers of two sizes, which may be all there are",
    of: "schema",
    before: "{ type: number }",
    after: `
anyOf:
  - { type: number, maximum: 5 }
  - { type: number, minimum: 3 }
`,
    said: [
      "union-branch-removed dangerous (request) at anyOf: Whether the alternatives of `Thing` still take all of `number` could not be decided. | base /components/schemas/Thing",
    ],
    back: [
      "union-branch-added breaking (response) at Thing: `Thing` may now also be `number`. | base /components/schemas/Thing/anyOf",
    ],
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
    said: [
      "type-narrowed breaking (request) at string: `Thing[]` may now only be string, was any type. | base /components/schemas/Thing/items",
    ],
    back: [
      "type-widened breaking (response) at items: `Thing[]` may now be any type, was string. | base /components/schemas/Thing/anyOf/0/items/type",
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
    said: [
      "type-widened breaking (response) at anyOf: `Thing` may now be string or integer, was string. | base /components/schemas/Thing/type",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing` is now 5, was none. | base /components/schemas/Thing",
    ],
    back: [
      "length-widened breaking (response) at Thing: `maxLength` of `Thing` is now none, was 5. | base /components/schemas/Thing/anyOf/0/maxLength",
      "type-narrowed breaking (request) at string: `Thing` may now only be string, was string or integer. | base /components/schemas/Thing/anyOf",
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
    said: [],
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
    said: [
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.name` is now 5, was 9. | base /components/schemas/Thing/anyOf/0/properties/name/maxLength",
    ],
    back: [
      "length-widened breaking (response) at 9: `maxLength` of `Thing.name` is now 9, was 5. | base /components/schemas/Thing/anyOf/1/properties/name/maxLength",
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
    said: [
      "property-became-optional breaking (response) at meows: `meows` may now be missing from `Thing`. | base /components/schemas/Thing/anyOf/0/required/0",
      "length-narrowed breaking (request) at 5: `maxLength` of `Thing.name` is now 5, was 9. | base /components/schemas/Thing/anyOf/0/properties/name/maxLength",
    ],
    back: [
      "property-became-required breaking (request) at meows: `meows` is now required in `Thing`. | base /components/schemas/Thing/anyOf/1/properties/meows",
      "length-widened breaking (response) at 9: `maxLength` of `Thing.name` is now 9, was 5. | base /components/schemas/Thing/anyOf/1/properties/name/maxLength",
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
    said: [
      "property-added compatible (both) at fur: `fur` is new in `Thing`. | base /components/schemas/Thing/anyOf/0/properties",
      "property-added compatible (both) at age: `age` is new in `Thing`. | base /components/schemas/Thing/anyOf/0/properties",
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
    said: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `Cat`. | base /components/schemas/Thing/anyOf/0",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `Bird`. | base /components/schemas/Thing/anyOf",
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
    said: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `Dog`. | base /components/schemas/Thing/anyOf/1",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `Fox`. | base /components/schemas/Thing/anyOf",
    ],
    back: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `Fox`. | base /components/schemas/Thing/anyOf/1",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `Dog`. | base /components/schemas/Thing/anyOf",
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
    said: [
      'enum-value-added dangerous (response) at wolf: `"wolf"` is new for `Thing.kind`. | base /components/schemas/Thing/anyOf/1/properties/kind/enum',
    ],
    back: [
      "enum-value-removed breaking (request) at enum: `wolf` is no longer allowed for `Thing.kind`. | base /components/schemas/Thing/anyOf/1/properties/kind/enum/1",
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
    said: [
      "enum-removed breaking (response) at meows: `Thing.meows` is no longer limited to loud. | base /components/schemas/Thing/anyOf/0/properties/meows/enum",
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
    said: [
      "property-became-optional breaking (response) at required: `b` may now be missing from `Thing`. | base /components/schemas/Thing/anyOf/0/required/1",
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
    said: [
      "length-narrowed breaking (request) at 9: `maxLength` of `Thing[]` is now 9, was none. | base /components/schemas/Thing/anyOf/0/items",
    ],
    back: [
      "length-widened breaking (response) at items: `maxLength` of `Thing[]` is now none, was 9. | base /components/schemas/Thing/anyOf/1/items/maxLength",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing` is now 5, was 3. | base /components/schemas/Thing/oneOf/0/maxLength",
    ],
    back: [
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing` is now 3, was 5. | base /components/schemas/Thing/oneOf/1/maxLength",
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
    said: [
      "union-branch-removed breaking (request) at oneOf: `Thing` may no longer be `string`. | base /components/schemas/Thing/oneOf/0",
      "union-branch-removed dangerous (request) at oneOf: Whether the alternatives of `Thing` still take all of `string` could not be decided. | base /components/schemas/Thing/oneOf/1",
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
    said: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `Dog`. | base /components/schemas/Thing/anyOf/1",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `Fox`. | base /components/schemas/Thing/anyOf",
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
    said: [
      "length-widened breaking (response) at 5: `maxLength` of `Thing.name` is now 5, was 3. | base /components/schemas/Thing/anyOf/1/properties/name/maxLength",
      "length-widened breaking (response) at 5: `maxLength` of `Thing.name` is now 5, was 3. | base /components/schemas/Thing/anyOf/0/properties/name/maxLength",
    ],
    back: [
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.name` is now 3, was 5. | base /components/schemas/Thing/anyOf/1/properties/name/maxLength",
      "length-narrowed breaking (request) at 3: `maxLength` of `Thing.name` is now 3, was 5. | base /components/schemas/Thing/anyOf/0/properties/name/maxLength",
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
    said: [],
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
    said: [
      "union-branch-removed breaking (request) at anyOf: `Thing` may no longer be `Cat`. | base /components/schemas/Thing/anyOf/0",
      "union-branch-added breaking (response) at type: object: `Thing` may now also be `Cat`. | base /components/schemas/Thing/anyOf",
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
    said: [],
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
    said: [
      "union-branch-removed compatible (response) at oneOf: The 200 response may no longer be `Dog`. | base /paths/~1pets/get/responses/200/content/application~1json/schema/oneOf/1",
      'union-branch-added breaking (response) at $ref: "#/components/schemas/Fox": The 200 response may now also be `Fox`. | base /paths/~1pets/get/responses/200/content/application~1json/schema/oneOf',
    ],
    back: [
      "union-branch-removed compatible (response) at oneOf: The 200 response may no longer be `Fox`. | base /paths/~1pets/get/responses/200/content/application~1json/schema/oneOf/1",
      'union-branch-added breaking (response) at $ref: "#/components/schemas/Dog": The 200 response may now also be `Dog`. | base /paths/~1pets/get/responses/200/content/application~1json/schema/oneOf',
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
    said: [
      'type-changed breaking (response) at $ref: "#/components/schemas/Dog": The type of `Dog.age` is now string, was integer. | base /components/schemas/Cat/properties/age/type',
      'type-changed breaking (response) at $ref: "#/components/schemas/Dog": The type of `Den.size` is now string, was integer. | base /components/schemas/Box/properties/size/type',
    ],
    back: [
      'type-changed breaking (response) at $ref: "#/components/schemas/Cat": The type of `Cat.age` is now integer, was string. | base /components/schemas/Dog/properties/age/type',
      'type-changed breaking (response) at $ref: "#/components/schemas/Cat": The type of `Box.size` is now integer, was string. | base /components/schemas/Den/properties/size/type',
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
    said: [
      "type-changed breaking (response) at string: The type of `Dog.age` is now string, was integer. | base /components/schemas/Cat/properties/age/type",
      "type-changed breaking (response) at home: The type of `Den.size` is now string, was integer. | base /components/schemas/Box/properties/size/type",
    ],
    back: [
      "type-changed breaking (response) at integer: The type of `Cat.age` is now integer, was string. | base /components/schemas/Dog/properties/age/type",
      "type-changed breaking (response) at home: The type of `Box.size` is now integer, was string. | base /components/schemas/Den/properties/size/type",
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
    said: [
      "type-changed breaking (response) at pet: The type of `Dog.age` is now string, was integer. | base /components/schemas/Cat/properties/age/type",
    ],
    back: [
      "type-changed breaking (response) at pet: The type of `Cat.age` is now integer, was string. | base /components/schemas/Dog/properties/age/type",
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
    said: [
      "type-changed breaking (response) at pet: The type of `Den.size` is now string, was integer. | base /components/schemas/Box/properties/size/type",
    ],
    back: [
      "type-changed breaking (response) at pet: The type of `Box.size` is now integer, was string. | base /components/schemas/Den/properties/size/type",
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
    said: [
      "type-changed breaking (response) at pet: The type of `Wild.id` is now integer, was string. | base /components/schemas/Pet/properties/id/type",
    ],
    back: [
      "type-changed breaking (response) at pet: The type of `Pet.id` is now string, was integer. | base /components/schemas/Wild/properties/id/type",
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
    said: [
      "union-branch-removed compatible (response) at pet: `pet` may no longer be `Dog`. | base /components/schemas/Pet/anyOf/1",
      "union-branch-added breaking (response) at pet: `pet` may now also be `Fox`. | base /components/schemas/Pet/anyOf",
    ],
    back: [
      "union-branch-removed compatible (response) at pet: `pet` may no longer be `Fox`. | base /components/schemas/Wild/anyOf/1",
      "union-branch-added breaking (response) at pet: `pet` may now also be `Dog`. | base /components/schemas/Wild/anyOf",
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
    said: [
      "union-branch-removed compatible (response) at oneOf: `Pet` may no longer be `Dog`. | base /components/schemas/Pet/oneOf/1",
      'union-branch-added breaking (response) at $ref: "#/components/schemas/Fox": `Pet` may now also be `Fox`. | base /components/schemas/Pet/oneOf',
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
    said: [
      "length-narrowed compatible (response) at 3: `maxLength` of `Hound.name` is now 3, was none. | base /components/schemas/Dog/properties/name",
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
    said: [
      'union-branch-added breaking (response) at $ref: "#/components/schemas/Fox": `Pet` may now also be `Fox`. | base /components/schemas/Pet/anyOf',
    ],
    back: [
      "union-branch-removed compatible (response) at anyOf: `Pet` may no longer be `Fox`. | base /components/schemas/Pet/anyOf/2",
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
    said: [
      'union-branch-added breaking (response) at $ref: "#/components/schemas/Fox": `Pet` may now also be `Fox`. | base /components/schemas/Pet/oneOf',
    ],
    back: [
      "union-branch-removed compatible (response) at oneOf: `Pet` may no longer be `Fox`. | base /components/schemas/Pet/oneOf/2",
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
    said: [
      'union-branch-added breaking (response) at $ref: "#/components/schemas/Fox": `Pet` may now also be `Fox`. | base /components/schemas/Pet',
    ],
    back: [
      "union-branch-removed compatible (response) at Pet: `Pet` may no longer be `Fox`. | base /components/schemas/Pet/oneOf/1",
    ],
  },
]);
