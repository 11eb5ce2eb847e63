import { breaking, compatible, describeCases, type Case } from "../cases";

const content = (schema: string): string => `content: { application/json: { schema: ${schema} } }`;

const thing = '{ $ref: "#/components/schemas/Thing" }';

/** A document with one schema that is received as well as sent. */
const document = (version: string, schema: string): string => `
openapi: ${version}
info: { title: T, version: 1.0.0 }
paths:
  /a:
    post:
      requestBody: { ${content(thing)} }
      responses: { "200": { description: OK, ${content(thing)} } }
components:
  schemas:
    Pet: { type: object }
    Thing: ${schema}
`;

type Row = readonly [
  title: string,
  before: readonly [version: string, schema: string],
  after: readonly [version: string, schema: string],
  changes?: Case["changes"],
  reverted?: Case["changes"],
];

/** No change in one direction is no change in the other. */
const none = (changes: Case["changes"]): Case["changes"] | undefined =>
  changes.length === 0 ? [] : undefined;

const at = (keyword: string): string => `/components/schemas/Thing${keyword}`;
const added = (base: string, head: string): Case["changes"] => [
  breaking("null-added", "response", at(base), at(head), { subject: "Thing" }),
];
const removed = (base: string, head: string): Case["changes"] => [
  breaking("null-removed", "request", at(base), at(head), { subject: "Thing" }),
];

const rows: readonly Row[] = [
  ...["3.0.0", "3.0.3", "3.0.4"].flatMap((version): Row[] => [
    [
      `adds null to the type next to it (${version})`,
      [version, "{ type: string }"],
      [version, "{ type: string, nullable: true }"],
      added("/type", "/type: string"),
      removed("/type", "/type: string"),
    ],
    [
      `adds no null to an enum (${version})`,
      [version, "{ type: string, enum: [a] }"],
      [version, "{ type: string, enum: [a], nullable: true }"],
    ],
    [
      `allows the null of an enum (${version})`,
      [version, "{ type: string, enum: [a, null] }"],
      [version, "{ type: string, enum: [a, null], nullable: true }"],
      added("/type", "/type: string"),
      removed("/type", "/type: string"),
    ],
  ]),
  [
    "reports null that is added to a nullable enum",
    ["3.0.3", "{ type: string, enum: [a], nullable: true }"],
    ["3.0.3", "{ type: string, enum: [a, null], nullable: true }"],
    added("/type", "/type: string"),
    removed("/type", "/type: string"),
  ],
  ...[
    "{ PLACE: true }",
    "{ enum: [a], PLACE: true }",
    "{ enum: [a, null], PLACE: true }",
    "{ properties: { a: {} }, PLACE: true }",
    '{ allOf: [{ $ref: "#/components/schemas/Pet" }], PLACE: true }',
    '{ allOf: [{ $ref: "#/components/schemas/Pet" }, { minProperties: 1 }], PLACE: true }',
    "{ anyOf: [{ type: string }, { type: integer }], PLACE: true }",
    "{ oneOf: [{ type: string }, { type: object }], PLACE: true }",
    '{ $ref: "#/components/schemas/Pet", PLACE: true }',
    "{ not: { type: string }, PLACE: true }",
  ].map((schema): Row => [
    `has no effect without a type next to it: ${schema.replace("PLACE", "nullable")}`,
    ["3.0.3", schema.replace("PLACE", "x-other")],
    ["3.0.3", schema.replace("PLACE", "nullable")],
  ]),
  [
    "of a part of `allOf` adds no null to the other parts",
    ["3.0.3", "{ allOf: [{ type: object }, { type: object }] }"],
    ["3.0.3", "{ allOf: [{ type: object, nullable: true }, { type: object }] }"],
  ],
  [
    "of every part of `allOf` adds null",
    ["3.0.3", "{ allOf: [{ type: object }, { type: object }] }"],
    ["3.0.3", "{ allOf: [{ type: object, nullable: true }, { type: object, nullable: true }] }"],
    added("", ""),
    removed("", ""),
  ],
  [
    "equals a list of types in 3.1",
    ["3.0.3", "{ type: string, nullable: true }"],
    ["3.1.0", '{ type: [string, "null"] }'],
  ],
  [
    "equals a list of types in 3.1, next to an enum",
    ["3.0.3", "{ type: string, nullable: true, enum: [a] }"],
    ["3.1.0", '{ type: [string, "null"], enum: [a] }'],
  ],
  [
    "equals nothing in 3.1 next to an enum without null",
    ["3.0.3", "{ type: string, nullable: true, enum: [a] }"],
    ["3.1.0", "{ type: string, enum: [a] }"],
  ],
  [
    "differs from a 3.1 enum with null if its enum has none",
    ["3.0.3", "{ type: string, nullable: true, enum: [a] }"],
    ["3.1.0", '{ type: [string, "null"], enum: [a, null] }'],
    added("/type", '/type: [string, "null"]'),
    removed("/type", "/type: string"),
  ],
  [
    "without type differs from a union with null in 3.1",
    ["3.0.3", '{ properties: { a: { nullable: true, allOf: [{ $ref: "#/components/schemas/Pet" }] } } }'],
    ["3.1.0", '{ properties: { a: { anyOf: [{ $ref: "#/components/schemas/Pet" }, { type: "null" }] } } }'],
    [
      breaking("null-added", "response", "/components/schemas/Pet/type", at("/properties/a/anyOf"), {
        subject: "Thing.a",
      }),
    ],
  ],
  [
    "has no effect in 3.1",
    ["3.0.3", "{ type: string, nullable: true }"],
    ["3.1.0", "{ type: string, nullable: true }"],
    removed("/type", "/type: string"),
    added("/type", "/type: string"),
  ],
];

describeCases(
  "nullable",
  rows.map(([title, [oldVersion, before], [newVersion, after], changes = [], reverted = none(changes)]) => ({
    title,
    of: "document",
    before: document(oldVersion, before),
    after: document(newVersion, after),
    changes,
    ...(reverted && { reverted }),
  })),
);

const body = (schema: string): string => `
requestBody: { ${content(schema)} }
responses: { "200": { description: OK, ${content(schema)} } }
`;
const property = (marks: string): string => `{ ${marks} nullable: true, allOf: [{ type: string }] }`;
const requiring = (marks: string): string =>
  body(`{ type: object, required: [p], properties: { p: ${property(marks)} } }`);
const inRequest = (pointer: string): string => `#/requestBody/content/application~1json/schema${pointer}`;
const inResponse = (pointer: string): string => `#/responses/200/content/application~1json/schema${pointer}`;

describeCases("readOnly and writeOnly next to nullable and allOf", [
  {
    title: "does not require a readOnly property in requests",
    of: "operation",
    before: body("{ type: object }"),
    after: requiring("readOnly: true,"),
    changes: [
      compatible("required-property-added", "response", inResponse(""), inResponse("/properties/p"), {
        subject: "the 200 response",
        property: "p",
      }),
    ],
  },
  {
    title: "reports a required response property that becomes writeOnly",
    of: "operation",
    before: requiring(""),
    after: requiring("writeOnly: true,"),
    changes: [
      breaking(
        "property-became-write-only",
        "response",
        inResponse("/properties/p"),
        inResponse("/properties/p"),
        { subject: "the 200 response", property: "p", required: true },
      ),
    ],
  },
  {
    title: "requires a writeOnly property in requests",
    of: "operation",
    before: body(`{ type: object, properties: { p: ${property("writeOnly: true,")} } }`),
    after: requiring("writeOnly: true,"),
    changes: [
      breaking(
        "property-became-required",
        "request",
        inRequest("/properties/p"),
        inRequest("/required/0: p"),
        { subject: "the request body", property: "p" },
      ),
    ],
  },
]);
