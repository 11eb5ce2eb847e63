/** A schema `Outer` that is unchanged and refers to `Inner`, which is changed. */
import { breaking, compatible, dangerous, describeCases, documentsOf, type Case } from "../../cases";

const documents = documentsOf("Outer", "3.1");
const ref = '{ $ref: "#/components/schemas/Inner" }';

/** `Inner` is replaced by another schema. */
const replaced = (outer: string, [before, after]: readonly [string, string]) =>
  documents([`Outer: ${outer}`, `Inner: ${before}`], [`Outer: ${outer}`, `Inner: ${after}`]);

const shortened = ["{ type: string, maxLength: 9 }", "{ type: string, maxLength: 5 }"] as const;
const length = "/components/schemas/Inner/maxLength";
const lengthFacts = { subject: "Inner", keyword: "maxLength" } as const;
const narrowed = { ...lengthFacts, before: "9", after: "5" };
const widened = { ...lengthFacts, before: "5", after: "9" };

const places: Readonly<Record<string, string>> = {
  "a property": `{ type: object, properties: { a: ${ref}, b: {} } }`,
  items: `{ type: array, items: ${ref} }`,
  "additional properties": `{ type: object, additionalProperties: ${ref} }`,
  "`allOf`": `{ allOf: [${ref}, { title: x }] }`,
  "`anyOf`": `{ anyOf: [${ref}, { type: array }] }`,
  "`oneOf`": `{ oneOf: [${ref}, { type: array }] }`,
  "`prefixItems`": `{ type: array, prefixItems: [${ref}] }`,
  "`patternProperties`": `{ type: object, patternProperties: { "^x": ${ref} } }`,
  "`propertyNames`": `{ type: object, propertyNames: ${ref} }`,
  "a property in `dependentSchemas`": `{ type: object, dependentSchemas: { a: { properties: { b: ${ref} } } } }`,
  "`unevaluatedProperties`": `{ type: object, unevaluatedProperties: ${ref} }`,
  "`unevaluatedItems`": `{ type: array, unevaluatedItems: ${ref} }`,
  "items of an array with `maxItems`": `{ type: array, maxItems: 3, items: ${ref} }`,
  "a property with a slash in its name": `{ type: object, properties: { a/b: ${ref} } }`,
};

describeCases(
  "reports a shorter maximum length at the referenced schema",
  Object.entries(places).map(([title, outer]): Case => ({
    ...{ title, ...replaced(outer, shortened) },
    changes: [breaking("length-narrowed", "request", length, `${length}: 5`, narrowed)],
    reverted: [breaking("length-widened", "response", length, `${length}: 9`, widened)],
  })),
);

const outer = "/components/schemas/Outer";
const subject = "Outer";

describeCases("reports a shorter maximum length at the keyword that applies the referenced schema", [
  {
    title: "`not`",
    ...replaced(`{ not: ${ref} }`, shortened),
    changes: [breaking("not-relaxed", "response", `${outer}/not`, `${outer}/not`, { subject })],
    reverted: [breaking("not-tightened", "request", `${outer}/not`, `${outer}/not`, { subject })],
  },
  {
    title: "`if`",
    ...replaced(`{ if: ${ref}, then: { maxLength: 3 } }`, shortened),
    changes: [
      breaking("condition-changed", "response", `${outer}/if`, `${outer}/if`, { subject, effect: "widens" }),
    ],
    reverted: [
      breaking("condition-changed", "request", `${outer}/if`, `${outer}/if`, { subject, effect: "narrows" }),
    ],
  },
  {
    title: "`contains`",
    ...replaced(`{ type: array, contains: ${ref} }`, shortened),
    changes: [
      breaking("contains-changed", "request", `${outer}/contains`, `${outer}/contains`, {
        subject,
        effect: "narrows",
      }),
    ],
    reverted: [
      breaking("contains-changed", "response", `${outer}/contains`, `${outer}/contains`, {
        subject,
        effect: "widens",
      }),
    ],
  },
]);

const withProperty = `{ type: object, properties: { a: ${ref}, b: {} } }`;
const property = `${outer}/properties/a`;
const optional = { subject, property: "a", required: false };
const added = { subject, property: "a" };

describeCases("reports a change of a referenced property schema", [
  {
    title: "`readOnly` is added",
    ...replaced(withProperty, ["{ type: string }", "{ type: string, readOnly: true }"]),
    changes: [dangerous("property-became-read-only", "request", property, property, optional)],
    reverted: [compatible("property-added", "request", property, property, added)],
  },
  {
    title: "`writeOnly` is added",
    ...replaced(withProperty, ["{ type: string }", "{ type: string, writeOnly: true }"]),
    changes: [dangerous("property-became-write-only", "response", property, property, optional)],
    reverted: [compatible("property-added", "response", property, property, added)],
  },
  {
    title: "a `readOnly` property gets shorter",
    ...replaced(withProperty, [
      "{ type: string, readOnly: true, maxLength: 9 }",
      "{ type: string, readOnly: true, maxLength: 5 }",
    ]),
    changes: [compatible("length-narrowed", "response", length, `${length}: 5`, narrowed)],
    reverted: [breaking("length-widened", "response", length, `${length}: 9`, widened)],
  },
  {
    title: "a `writeOnly` property gets shorter",
    ...replaced(withProperty, [
      "{ type: string, writeOnly: true, maxLength: 9 }",
      "{ type: string, writeOnly: true, maxLength: 5 }",
    ]),
    changes: [breaking("length-narrowed", "request", length, `${length}: 5`, narrowed)],
    reverted: [compatible("length-widened", "request", length, `${length}: 9`, widened)],
  },
  {
    title: "`deprecated` is added",
    ...replaced(withProperty, ["{ type: string }", "{ type: string, deprecated: true }"]),
    changes: [
      compatible("property-deprecated", "both", property, "/components/schemas/Inner/deprecated: true", {
        subject: "Inner",
        sunset: null,
      }),
    ],
    reverted: [],
  },
]);

const emptied = ["{ type: string }", "{ not: {} }"] as const;
const inner = "/components/schemas/Inner";

describeCases("reports a referenced schema that no value matches any more", [
  {
    title: "a property",
    ...replaced(withProperty, emptied),
    changes: [
      breaking("property-removed", "request", property, `${outer}/properties`, {
        ...optional,
        renamedTo: null,
        sunset: null,
      }),
    ],
    reverted: [dangerous("property-added", "response", `${outer}/properties`, property, { ...added })],
  },
  {
    title: "items",
    ...replaced(`{ type: array, items: ${ref} }`, emptied),
    changes: [
      breaking("type-narrowed", "request", `${inner}/type`, inner, {
        subject: "Inner",
        before: "string",
        after: "nothing",
        implied: false,
      }),
    ],
    reverted: [
      breaking("type-widened", "response", inner, `${inner}/type: string`, {
        subject: "Inner",
        before: "nothing",
        after: "string",
        implied: false,
      }),
    ],
  },
  {
    title: "additional properties",
    ...replaced(`{ type: object, additionalProperties: ${ref} }`, emptied),
    changes: [
      breaking(
        "additional-properties-closed",
        "request",
        `${outer}/additionalProperties`,
        `${outer}/additionalProperties`,
        { subject },
      ),
    ],
    reverted: [
      dangerous(
        "additional-properties-opened",
        "response",
        `${outer}/additionalProperties`,
        `${outer}/additionalProperties`,
        { subject },
      ),
    ],
  },
]);
