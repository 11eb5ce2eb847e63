/** Discriminators: the values of a property, and the schema that each value selects. */
import { breaking, dangerous, describeCases, documentsOf } from "../../cases";

const subject = "Pet";
const pet = "/components/schemas/Pet";
const discriminator = `${pet}/discriminator`;
const mapping = `${discriminator}/mapping`;
const oneOf = `${pet}/oneOf`;

const valueAdded = (base: string, head: string, value: string | null) =>
  dangerous("discriminator-value-added", "response", base, head, { subject, value });
/** A value that clients receive instead of another one. */
const valueReplaced = (base: string, head: string, value: string, replaces: string) =>
  breaking("discriminator-value-added", "response", base, head, { subject, value, replaces });
const valueRemoved = (base: string, head: string, value: string | null) =>
  breaking("discriminator-value-removed", "request", base, head, { subject, value });
/** A value whose schema has another value now. */
const valueRenamed = (base: string, successor: string, value: string) =>
  breaking("discriminator-value-removed", "request", base, `${mapping}/${successor}`, {
    ...{ subject, value, successor },
  });
/** A value that selects another schema than before. */
const valueChanged = (pointer: string, to: string, value: string | null) =>
  breaking("discriminator-value-changed", "both", pointer, `${pointer}: ${to}`, { subject, value });
const propertyChanged = (pointer: string, before: string, after: string) =>
  breaking("discriminator-changed", "both", pointer, `${pointer}: ${after}`, { subject, before, after });
const branchAdded = (base: string, head: string, branch: string) =>
  breaking("union-branch-added", "response", base, head, { subject, branch });
const branchRemoved = (base: string, head: string, branch: string) =>
  breaking("union-branch-removed", "request", base, head, { subject, branch });

const refTo = (name: string) => `{ $ref: "#/components/schemas/${name}" }`;
const union = (names: readonly string[]) => `oneOf: [${names.map(refTo).join(", ")}]`;

const pets = documentsOf("Pet", "3.0");
/** A schema of an animal with a property `kind` and one of its own. */
const animal = (name: string, property: string) =>
  `${name}: { type: object, required: [kind, ${property}], properties: { kind: { type: string }, ${property}: { type: boolean } } }`;
const [cat, dog, fox] = [animal("Cat", "meows"), animal("Dog", "barks"), animal("Fox", "says")];

/** `Pet` is a union of these alternatives with this discriminator. */
const petOf = (names: readonly string[], kinds: string) =>
  `Pet: { ${union(names)}, discriminator: { propertyName: kind${kinds && `, ${kinds}`} } }`;
/** Only the discriminator of the union of `Cat` and `Dog` changes. */
const mapped = (before: string, after: string) =>
  pets(petOf(["Cat", "Dog"], before), petOf(["Cat", "Dog"], after), cat, dog);

const catAndDog = "mapping: { cat: Cat, dog: Dog }";
const withHound = "mapping: { cat: Cat, dog: Dog, hound: Dog }";
const houndAdded = valueAdded(mapping, `${mapping}/hound`, "hound");
const houndRemoved = valueRemoved(`${mapping}/hound`, mapping, "hound");
const typeChanged = (before: string, after: string) =>
  breaking(
    "type-changed",
    "both",
    "/components/schemas/Dog/properties/barks/type",
    `/components/schemas/Dog/properties/barks/type: ${after}`,
    { subject: "Dog.barks", before, after },
  );

const withInlineDog = (kinds: string) =>
  petOf(["Cat", "Dog"], kinds).replace(refTo("Dog"), dog.replace("Dog: ", ""));

describeCases("the discriminator of a union", [
  {
    title: "reports a second value of an alternative",
    ...mapped(catAndDog, withHound),
    changes: [houndAdded],
    reverted: [houndRemoved],
  },
  {
    title: "accepts a name and a URI in `mapping` as the same",
    ...mapped(catAndDog, "mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' }"),
    changes: [],
    reverted: [],
  },
  {
    title: "accepts a `mapping` that states the names of the schemas",
    ...mapped("", "mapping: { Cat: Cat, Dog: Dog }"),
    changes: [],
    reverted: [],
  },
  {
    title: "reports a value in `mapping` that replaces the name of a schema",
    ...mapped("", "mapping: { cat: Cat }"),
    changes: [
      valueRenamed(`${oneOf}/0`, "cat", "Cat"),
      valueReplaced(discriminator, `${mapping}/cat`, "cat", "Cat"),
    ],
    reverted: [
      valueReplaced(mapping, `${oneOf}/0: $ref: "#/components/schemas/Cat"`, "Cat", "cat"),
      valueRemoved(`${mapping}/cat`, discriminator, "cat"),
    ],
  },
  {
    title: "accepts a `mapping` that states the name of one schema",
    ...mapped("mapping: { cat: Cat }", "mapping: { cat: Cat, Dog: Dog }"),
    changes: [],
    reverted: [],
  },
  {
    title: "reports another property",
    ...pets(
      petOf(["Cat", "Dog"], "mapping: { cat: Cat }"),
      petOf(["Cat", "Dog"], "mapping: { cat: Cat }").replace("propertyName: kind", "propertyName: type"),
      ...[cat, dog],
    ),
    changes: [propertyChanged(`${discriminator}/propertyName`, "kind", "type")],
    reverted: [propertyChanged(`${discriminator}/propertyName`, "type", "kind")],
  },
  {
    title: "reports both of two values that are swapped",
    ...mapped("mapping: { a: Cat, b: Dog }", "mapping: { a: Dog, b: Cat }"),
    changes: [valueChanged(`${mapping}/a`, "Dog", "a"), valueChanged(`${mapping}/b`, "Cat", "b")],
    reverted: [valueChanged(`${mapping}/a`, "Cat", "a"), valueChanged(`${mapping}/b`, "Dog", "b")],
  },
  {
    title: "accepts a value of a renamed schema",
    ...pets(
      [petOf(["Cat", "Dog"], catAndDog), cat],
      [petOf(["Tom", "Dog"], "mapping: { cat: Tom, dog: Dog }"), animal("Tom", "meows")],
      dog,
    ),
    changes: [],
    reverted: [],
  },
  {
    title: "reports only the alternatives if a value selects an added one",
    ...pets(
      [petOf(["Cat", "Dog"], catAndDog), cat],
      [petOf(["Fox", "Dog"], "mapping: { cat: Fox, dog: Dog }"), fox],
      dog,
    ),
    changes: [
      branchRemoved(`${oneOf}/0`, oneOf, "Cat"),
      branchAdded(oneOf, `${oneOf}/0: $ref: "#/components/schemas/Fox"`, "Fox"),
    ],
    reverted: [
      branchRemoved(`${oneOf}/0`, oneOf, "Fox"),
      branchAdded(oneOf, `${oneOf}/0: $ref: "#/components/schemas/Cat"`, "Cat"),
    ],
  },
  {
    title: "reports a value that selects an alternative whose own value was removed",
    ...pets(petOf(["Cat", "Dog"], catAndDog), petOf(["Dog"], "mapping: { cat: Dog }"), cat, dog),
    changes: [
      branchRemoved(`${oneOf}/0`, pet, "Cat"),
      valueRemoved(`${mapping}/dog`, mapping, "dog"),
      valueChanged(`${mapping}/cat`, "Dog", "cat"),
    ],
    reverted: [
      branchAdded(pet, `${oneOf}/0: $ref: "#/components/schemas/Cat"`, "Cat"),
      valueChanged(`${mapping}/cat`, "Cat", "cat"),
      valueReplaced(mapping, `${mapping}/dog`, "dog", "cat"),
    ],
  },
  {
    title: "reports an alternative and its value once",
    ...pets(
      petOf(["Cat", "Dog"], "mapping: { cat: Cat }"),
      petOf(["Cat", "Dog", "Fox"], "mapping: { cat: Cat, fox: Fox }"),
      ...[cat, dog, fox],
    ),
    changes: [branchAdded(oneOf, `${oneOf}/2: $ref: "#/components/schemas/Fox"`, "Fox")],
    reverted: [branchRemoved(`${oneOf}/2`, oneOf, "Fox")],
  },
  {
    title: "ignores a value that selects no schema, in head",
    ...mapped(catAndDog, "mapping: { cat: Cat, dog: Wolf }"),
    changes: [valueAdded(mapping, `${oneOf}/1: $ref: "#/components/schemas/Dog"`, "Dog")],
    reverted: [valueRenamed(`${oneOf}/1`, "dog", "Dog"), valueAdded(mapping, `${mapping}/dog`, "dog")],
  },
  {
    title: "ignores a value that selects no schema, in base",
    ...mapped("mapping: { cat: Cat, dog: Wolf }", catAndDog),
    changes: [valueRenamed(`${oneOf}/1`, "dog", "Dog"), valueAdded(mapping, `${mapping}/dog`, "dog")],
  },
  {
    title: "reports an enum of the property instead of the name of the schema",
    ...pets(
      [petOf(["Cat", "Dog"], ""), cat.replace("kind: { type: string }", "kind: { enum: [tom] }")],
      [petOf(["Cat", "Dog"], ""), cat],
      dog,
    ),
    changes: [
      dangerous("union-overlap-grown", "request", pet, `${oneOf}/0: $ref: "#/components/schemas/Cat"`, {
        subject,
        branch: "Cat",
        witness: '{"kind":"Dog","meows":true,"barks":true}',
      }),
      breaking(
        "enum-removed",
        "response",
        "/components/schemas/Cat/properties/kind/enum",
        "/components/schemas/Cat/properties/kind",
        { subject: "Cat.kind", values: ["tom"] },
      ),
    ],
    reverted: [
      dangerous("union-overlap-shrunk", "response", `${oneOf}/0`, pet, {
        subject,
        branch: "Cat",
        witness: '{"kind":"Dog","meows":true,"barks":true}',
      }),
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
    title: "reports a value of an alternative that is changed",
    ...pets(
      [petOf(["Cat", "Dog"], catAndDog), cat, dog],
      [
        petOf(["Cat", "Dog"], withHound),
        cat,
        dog.replace("barks: { type: boolean }", "barks: { type: string }"),
      ],
    ),
    changes: [houndAdded, typeChanged("boolean", "string")],
    reverted: [houndRemoved, typeChanged("string", "boolean")],
  },
  {
    title: "reports an added value of `anyOf`",
    ...pets(
      petOf(["Cat", "Dog"], catAndDog).replace("oneOf", "anyOf"),
      petOf(["Cat", "Dog"], withHound).replace("oneOf", "anyOf"),
      ...[cat, dog],
    ),
    changes: [houndAdded],
  },
  {
    title: "accepts that the discriminator is removed",
    ...pets(petOf(["Cat", "Dog"], catAndDog), `Pet: { ${union(["Cat", "Dog"])} }`, cat, dog),
    changes: [],
    reverted: [],
  },
  {
    title: "reports a second value next to an alternative without a name",
    ...pets(withInlineDog("mapping: { cat: Cat }"), withInlineDog("mapping: { cat: Cat, tom: Cat }"), cat),
    changes: [valueAdded(mapping, `${mapping}/tom`, "tom")],
  },
  {
    title: "reports a second value of a schema with a dot in its name",
    ...pets(
      petOf(["a.Cat", "a.Dog"], "mapping: { cat: a.Cat, dog: a.Dog }"),
      petOf(["a.Cat", "a.Dog"], "mapping: { cat: a.Cat, dog: a.Dog, hound: a.Dog }"),
      ...[animal("a.Cat", "meows"), animal("a.Dog", "barks")],
    ),
    changes: [houndAdded],
    reverted: [houndRemoved],
  },
]);

/** `Pet` has this discriminator, and other schemas extend it. */
const extended = (kinds = "") =>
  `Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind${kinds && `, ${kinds}`} } }`;
const extension = (name: string, properties = "", of = "Pet") =>
  `${name}: { allOf: [${refTo(of)}, { type: object, properties: { ${properties && `${properties} `}} }] }`;
const maximum = (age: number) => `age: { type: integer, maximum: ${age} }`;
const maximumOf = (name: string) => `/components/schemas/${name}/allOf/1/properties/age/maximum`;
const maximumFacts = (name: string) => ({ subject: `${name}.age`, keyword: "maximum" }) as const;
/** From 9 to 5. */
const maximumDecreased = (base: string, head: string) =>
  breaking("range-narrowed", "request", maximumOf(base), `${maximumOf(head)}: 5`, {
    ...maximumFacts(head),
    before: "9",
    after: "5",
  });
/** From 5 to 9. */
const maximumIncreased = (base: string, head: string) =>
  breaking("range-widened", "response", maximumOf(base), `${maximumOf(head)}: 9`, {
    ...maximumFacts(head),
    before: "5",
    after: "9",
  });

const onlyCat = [`Cat: { allOf: [${refTo("Pet")}, { properties: { age: {} } }] }`, extended()];

describeCases("the discriminator of a schema that others extend", [
  {
    title: "reports an added extension",
    ...pets([extended(), extension("Cat")], [extended(), extension("Cat"), extension("Dog")]),
    changes: [valueAdded(discriminator, "/components/schemas/Dog", "Dog")],
    reverted: [valueRemoved("/components/schemas/Dog", discriminator, "Dog")],
  },
  {
    title: "reports a change of an extension",
    ...pets([extended(), extension("Cat", maximum(9))], [extended(), extension("Cat", maximum(5))]),
    changes: [maximumDecreased("Cat", "Cat")],
    reverted: [maximumIncreased("Cat", "Cat")],
  },
  {
    title: "reports an added extension of an extension",
    ...pets([extended(), extension("Cat")], [extended(), extension("Cat"), extension("Lion", "", "Cat")]),
    changes: [valueAdded(discriminator, "/components/schemas/Lion", "Lion")],
    reverted: [valueRemoved("/components/schemas/Lion", discriminator, "Lion")],
  },
  {
    title: "reports a value of an extension that replaces another",
    ...pets(extended("mapping: { cat: Cat }"), extended("mapping: { tom: Cat }"), extension("Cat")),
    changes: [
      valueRenamed(`${mapping}/cat`, "tom", "cat"),
      valueReplaced(mapping, `${mapping}/tom`, "tom", "cat"),
    ],
    reverted: [
      valueRenamed(`${mapping}/tom`, "cat", "tom"),
      valueReplaced(mapping, `${mapping}/cat`, "cat", "tom"),
    ],
  },
  {
    title: "reports both values of extensions that are swapped",
    ...pets(
      extended("mapping: { a: Cat, b: Dog }"),
      extended("mapping: { a: Dog, b: Cat }"),
      ...[extension("Cat"), extension("Dog", "age: { type: integer }")],
    ),
    changes: [valueChanged(`${mapping}/a`, "Dog", "a"), valueChanged(`${mapping}/b`, "Cat", "b")],
    reverted: [valueChanged(`${mapping}/a`, "Cat", "a"), valueChanged(`${mapping}/b`, "Dog", "b")],
  },
  {
    title: "reports another property",
    ...pets(extended(), extended().replace("propertyName: kind", "propertyName: type"), extension("Cat")),
    changes: [propertyChanged(`${discriminator}/propertyName`, "kind", "type")],
    reverted: [propertyChanged(`${discriminator}/propertyName`, "type", "kind")],
  },
  {
    title: "reports the value of an extension that is renamed",
    ...pets(
      [extended(), extension("Cat", "age: { type: integer }")],
      [extended(), extension("Tom", "age: { type: integer }")],
    ),
    changes: [
      valueRemoved("/components/schemas/Cat", discriminator, "Cat"),
      valueReplaced(discriminator, "/components/schemas/Tom", "Tom", "Cat"),
    ],
    reverted: [
      valueRemoved("/components/schemas/Tom", discriminator, "Tom"),
      valueReplaced(discriminator, "/components/schemas/Cat", "Cat", "Tom"),
    ],
  },
  {
    title: "compares an extension that is renamed and keeps its value",
    ...pets(
      [extended("mapping: { cat: Cat }"), extension("Cat", maximum(9))],
      [extended("mapping: { cat: Tom }"), extension("Tom", maximum(5))],
    ),
    changes: [maximumDecreased("Cat", "Tom")],
    reverted: [maximumIncreased("Tom", "Cat")],
  },
  {
    title: "ignores an added extension if only another extension is used",
    ...documentsOf("Cat", "3.0")(onlyCat, [...onlyCat, extension("Dog")]),
    changes: [],
    reverted: [],
  },
]);

const swagger = (definitions: readonly string[]) => `
swagger: "2.0"
info: { title: t, version: 1.0.0 }
paths: { /pets: { post: { parameters: [{ name: b, in: body, schema: { $ref: "#/definitions/Pet" } }], responses: { "200": { description: ok, schema: { $ref: "#/definitions/Pet" } } } } } }
definitions:
${definitions.map((definition) => `  ${definition}\n`).join("")}`;
const definitions = (before: readonly string[], after: readonly string[]) =>
  ({ of: "document", dialect: "2.0", before: swagger(before), after: swagger(after) }) as const;

const atDefinition = "/definitions/Pet/discriminator";
const properties = "properties: { kind: { type: string }, type: { type: string } }";
const petBy = (property: string) =>
  `Pet: { type: object, required: [kind], discriminator: ${property}, ${properties} }`;
const aged = (name: string) =>
  `${name}: { allOf: [{ $ref: "#/definitions/Pet" }, { type: object, properties: { age: {} } }] }`;
const petByKind =
  "Pet: { type: object, required: [kind], discriminator: kind, properties: { kind: { type: string } } }";
const valued = (name: string, value: string) =>
  `${name}: { allOf: [{ $ref: "#/definitions/Pet" }], x-ms-discriminator-value: ${value} }`;

describeCases("the discriminator of a schema of Swagger 2.0", [
  {
    title: "reports an added extension",
    ...definitions([petBy("kind"), aged("Cat")], [petBy("kind"), aged("Cat"), aged("Dog")]),
    changes: [valueAdded(atDefinition, "/definitions/Dog", "Dog")],
    reverted: [valueRemoved("/definitions/Dog", atDefinition, "Dog")],
  },
  {
    title: "reports another `x-ms-discriminator-value`",
    ...definitions([petByKind, valued("Cat", "cat")], [petByKind, valued("Cat", "feline")]),
    changes: [
      valueRemoved("/definitions/Cat", atDefinition, "cat"),
      valueReplaced(atDefinition, "/definitions/Cat", "feline", "cat"),
    ],
  },
  {
    title: "accepts that a schema with `x-ms-discriminator-value` is renamed",
    ...definitions([petByKind, valued("Cat", "cat")], [petByKind, valued("Kitty", "cat")]),
    changes: [],
    reverted: [],
  },
  {
    title: "reports another property",
    ...definitions([petBy("kind"), aged("Cat")], [petBy("type"), aged("Cat")]),
    changes: [propertyChanged(atDefinition, "kind", "type")],
    reverted: [propertyChanged(atDefinition, "type", "kind")],
  },
]);

/** The property `kind` is optional, so `defaultMapping` applies. */
const optional = [cat, dog].map((schema) => schema.replace("required: [kind, ", "required: ["));
const defaults = (documents: typeof pets, before: string, after: string) =>
  documents(petOf(["Cat", "Dog"], before), petOf(["Cat", "Dog"], after), ...optional);
const newest = documentsOf("Pet", "3.2");
const byDefault = `${discriminator}/defaultMapping`;

describeCases("`defaultMapping`", [
  {
    title: "reports another schema",
    ...defaults(newest, "defaultMapping: Cat", "defaultMapping: Dog"),
    changes: [valueChanged(byDefault, "Dog", null)],
  },
  {
    title: "accepts a name and a URI as the same",
    ...defaults(newest, "defaultMapping: Cat", "defaultMapping: '#/components/schemas/Cat'"),
    changes: [],
    reverted: [],
  },
  {
    title: "reports that it is added or removed",
    ...defaults(newest, "", "defaultMapping: Dog"),
    changes: [valueAdded(discriminator, `${byDefault}: Dog`, null)],
    reverted: [valueRemoved(byDefault, discriminator, null)],
  },
  {
    title: "is ignored before OpenAPI 3.2",
    ...defaults(documentsOf("Pet", "3.1"), "defaultMapping: Cat", "defaultMapping: Dog"),
    changes: [],
  },
]);
