import assert from "node:assert/strict";
import { compareDocuments, type Schema, type SchemaStore, type Side } from "../../src/engine/index";
import type { Json } from "../../src/proof/index";
import type { Reading } from "../../src/proof/schema-json";
import { BudgetExceeded } from "../../src/proof/budget";
import { createValidator } from "../../src/proof/validator";
import { parse } from "../../src/source/index";

interface Row {
  readonly dialect?: "2.0" | "3.0" | "3.1";
  /** YAML of the body's schema; may refer to `components`. */
  readonly schema: string;
  readonly side?: Side;
  readonly reading?: Reading;
  readonly accepts: readonly Json[];
  readonly refuses: readonly Json[];
}

const components = `{
  Pet: { type: object, properties: { name: { type: string } }, required: [name] },
  Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' }, value: { type: integer } } },
  Cat: { type: object, properties: { kind: { type: string }, lives: { type: integer } } },
  Dog: { type: object, properties: { kind: { type: string }, lives: { type: string } } } }`;

const table: readonly Row[] = [
  { schema: "{ type: string, nullable: true }", accepts: ["a", null], refuses: [1] },
  { schema: "{ type: string, nullable: true, enum: [a] }", accepts: ["a"], refuses: ["b", null] },
  { schema: "{ type: string, nullable: true, enum: [a, null] }", accepts: ["a", null], refuses: ["b"] },
  { schema: "{ nullable: true, enum: [a] }", accepts: ["a"], refuses: ["b", null] },
  {
    schema: "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Pet' }] }",
    accepts: [{ name: "a" }],
    refuses: [{}, "a", null],
  },
  {
    schema: "{ nullable: true, oneOf: [{ type: string }, { type: integer }] }",
    accepts: ["a", 1],
    refuses: [true, null],
  },
  { schema: "{ nullable: true }", accepts: [null, 1], refuses: [] },
  { dialect: "3.1", schema: "{ type: string, nullable: true }", accepts: ["a"], refuses: [null] },
  { dialect: "2.0", schema: "{ type: string, x-nullable: true }", accepts: ["a", null], refuses: [1] },
  { schema: "{ type: number, minimum: 0, exclusiveMinimum: true }", accepts: [1, 0.1], refuses: [0] },
  { dialect: "3.1", schema: "{ type: number, exclusiveMinimum: 0 }", accepts: [1], refuses: [0] },
  { schema: "{ $ref: '#/components/schemas/Pet', type: string }", accepts: [{ name: "a" }], refuses: ["a"] },
  {
    dialect: "3.1",
    schema: "{ $ref: '#/components/schemas/Pet', minProperties: 2 }",
    accepts: [{ name: "a", age: 1 }],
    refuses: [{ name: "a" }],
  },
  {
    schema: "{ $ref: '#/components/schemas/Node' }",
    accepts: [{ next: { next: { value: 1 } } }],
    refuses: [{ next: { next: { value: "a" } } }],
  },
  {
    dialect: "3.1",
    schema: "{ prefixItems: [{ type: string }], items: false }",
    accepts: [["a"]],
    refuses: [["a", 1], [1]],
  },
  {
    dialect: "3.1",
    schema: "{ if: { type: string }, then: { maxLength: 1 } }",
    accepts: ["a", 1],
    refuses: ["ab"],
  },
  {
    dialect: "3.1",
    schema: "{ allOf: [{ properties: { a: true } }], unevaluatedProperties: false }",
    accepts: [{ a: 1 }],
    refuses: [{ b: 1 }],
  },
  { schema: "{ type: string, format: date }", accepts: ["2024-05-17"], refuses: ["2024-13-01", "today"] },
  { schema: "{ type: string, format: byte }", accepts: ["SGVsbG8="], refuses: ["not base64!"] },
  { schema: "{ type: string, format: binary }", accepts: ["anything"], refuses: [1] },
  { schema: "{ type: integer, format: int32 }", accepts: [1], refuses: [2 ** 31] },
  { schema: "{ type: integer, format: uint8 }", accepts: [255], refuses: [256, -1] },
  { schema: "{ type: string, pattern: '^(a+)+$' }", accepts: ["aaaa"], refuses: [`${"a".repeat(40)}b`] },
  {
    schema:
      "{ type: object, required: [id, name], properties: { id: { type: integer, readOnly: true }, name: {} } }",
    side: "request",
    accepts: [{ name: "a" }, { id: 1, name: "a" }],
    refuses: [{ id: 1 }],
  },
  {
    schema: "{ type: object, required: [id], properties: { id: { type: integer, readOnly: true } } }",
    side: "response",
    accepts: [{ id: 1 }],
    refuses: [{}],
  },
  {
    schema: "{ allOf: [{ required: [key] }, { properties: { key: { type: string, writeOnly: true } } }] }",
    side: "response",
    accepts: [{}, { key: "a" }],
    refuses: [],
  },
  {
    schema: "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }",
    accepts: [{ lives: 9 }],
    refuses: [{ kind: "Cat" }],
  },
  {
    schema: "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }",
    reading: "any",
    accepts: [{ lives: 9 }, { kind: "Cat" }],
    refuses: [{ lives: true }],
  },
  {
    schema:
      "{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { hound: '#/components/schemas/Dog' } } }",
    reading: "tagged",
    accepts: [{ kind: "Cat" }, { kind: "Cat", lives: 9 }, { kind: "hound", lives: "one" }],
    refuses: [{ kind: "Cat", lives: "nine" }, { kind: "hound", lives: 1 }, { kind: "bird" }],
  },
  // Invalid keywords are ignored.
  { schema: "{ type: text, minimum: low, enum: a, pattern: 1 }", accepts: ["a", 1, null], refuses: [] },
  { schema: "{ type: string, enum: [] }", accepts: [], refuses: ["a"] },
];

function documentOf({ dialect = "3.0", schema }: Row): string {
  if (dialect === "2.0")
    return `swagger: "2.0"
info: { title: t, version: "1" }
paths: { /a: { post: { parameters: [{ in: body, name: b, schema: ${schema} }], responses: {} } } }`;
  return `openapi: ${dialect}.0
info: { title: t, version: "1" }
paths: { /a: { post: { requestBody: { content: { application/json: { schema: ${schema} } } }, responses: {} } } }
components: { schemas: ${components} }`;
}

function bodyOf(text: string): { readonly schemas: SchemaStore; readonly body: Schema } {
  const { document } = parse("a.yaml", text);
  const set = { entry: document, get: () => undefined };
  const { apis } = compareDocuments(set, set);
  const body = apis?.base.paths[0]?.operations[0]?.body?.content[0]?.schema;
  assert.ok(apis && body);
  return { schemas: apis.base.schemas, body };
}

describe("the validator", () => {
  for (const row of table) {
    const { dialect = "3.0", schema, side = "request", reading = "written", accepts, refuses } = row;
    it(`reads ${dialect} ${schema} (${side}, ${reading})`, () => {
      const { schemas, body } = bodyOf(documentOf(row));
      const values = [...accepts, ...refuses];
      const all = createValidator(schemas, body, side, values, reading);
      assert.ok(all);
      for (const value of values) {
        const isFine = accepts.includes(value);
        assert.equal(all.faults(value)?.length === 0, isFine, JSON.stringify(value));
        // A single value needs only the parts of the schema that it reaches.
        const alone = createValidator(schemas, body, side, [value], reading);
        assert.equal(alone?.faults(value)?.length === 0, isFine, `alone: ${JSON.stringify(value)}`);
      }
    });
  }

  it("gives up on a value with too many evaluations", () => {
    const levels = Array.from({ length: 30 }, (_, at) => {
      const next = `{ $ref: '#/components/schemas/S${at + 1}' }`;
      return `S${at}: { type: array, items: ${next}, contains: ${next} }`;
    });
    const { schemas, body } = bodyOf(`openapi: 3.1.0
paths: { /a: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/S0' } } } } } } }
components: { schemas: { ${levels.join(", ")}, S30: { type: string } } }`);
    const nested = (depth: number, inner: Json): Json => (depth === 0 ? inner : [nested(depth - 1, inner)]);
    const values = [nested(10, []), nested(30, 1)];
    const validator = createValidator(schemas, body, "request", values, "written");
    assert.ok(validator);
    assert.notDeepEqual(validator.faults(nested(10, [])), []);
    assert.throws(() => validator.faults(nested(30, 1)), BudgetExceeded);
  });
});
