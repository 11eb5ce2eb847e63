/** Values that several alternatives of `oneOf` match, and that it therefore rejects. */
import assert from "node:assert/strict";
import { parse } from "yaml";
import type { ChangeKind, Compatibility, Side } from "../../../src/engine/index";
import type { Json } from "../../../src/schema/json";
import { ajvOf } from "../../schema/judge";
import { exampleDocuments } from "../example";
import { reported, type Expected } from "../expected";
import { wrongPlaces } from "../locations";

type Report = `${Compatibility} ${Side | "both"} ${ChangeKind}`;
type Row = readonly [base: string, head: string, changes: readonly Report[], reverted: readonly Report[]];

const groups: Readonly<Record<string, readonly Row[]>> = {
  "an alternative of `oneOf` is added or removed": [
    [
      "oneOf: [{ type: integer, maximum: 5 }, { type: string }]",
      "oneOf: [{ type: integer, maximum: 5 }, { type: string }, { type: integer, minimum: 3 }]",
      ["breaking request union-overlap-grown", "breaking response union-branch-added"],
      ["breaking request union-branch-removed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: integer, maximum: 5 }, { type: string }]",
      "oneOf: [{ type: integer, maximum: 5 }, { type: string }, { type: integer, minimum: 9 }]",
      ["breaking response union-branch-added"],
      ["breaking request union-branch-removed"],
    ],
    [
      "type: number",
      "oneOf: [{ type: number }, { type: integer }]",
      ["breaking request union-overlap-grown"],
      ["breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 9 }]",
      "oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 9 }, { type: number }]",
      [
        "breaking request union-overlap-grown",
        "breaking response type-widened",
        "breaking response union-branch-added",
      ],
      [
        "breaking request type-narrowed",
        "breaking request union-branch-removed",
        "breaking response union-overlap-shrunk",
      ],
    ],
    [
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }, { type: object, required: [c], properties: { c: {} } }]",
      ["breaking response union-branch-added"],
      ["breaking request union-branch-removed"],
    ],
    [
      "oneOf: [{ type: object, required: [a], properties: { a: {}, c: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      "oneOf: [{ type: object, required: [a], properties: { a: {}, c: {} } }, { type: object, required: [b], properties: { b: {} } }, { type: object, required: [c], properties: { c: {} } }]",
      ["breaking request union-overlap-grown", "breaking response union-branch-added"],
      ["breaking request union-branch-removed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }, { type: object }]",
      ["breaking request union-overlap-grown", "breaking response union-branch-added"],
      ["breaking request union-branch-removed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, additionalProperties: { type: string } }]",
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, additionalProperties: { type: string } }, { type: object, required: [c], properties: { c: {} } }]",
      ["breaking request union-overlap-grown", "breaking response union-branch-added"],
      ["breaking request union-branch-removed", "breaking response union-overlap-shrunk"],
    ],
    [
      "{ type: array, items: { type: string } }",
      "oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }]",
      ["breaking request union-overlap-grown", "breaking response union-branch-added"],
      ["breaking request union-branch-removed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }]",
      "oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }, { type: array, items: { type: boolean } }]",
      ["breaking response union-branch-added"],
      ["breaking request union-branch-removed"],
    ],
    [
      "oneOf: [{ type: array, items: { type: string }, contains: { const: a } }, { type: array, items: { type: integer }, minItems: 2 }]",
      "oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }]",
      ["breaking response contains-removed", "breaking response item-count-widened"],
      ["breaking request contains-added", "breaking request item-count-narrowed"],
    ],
    [
      "oneOf: [{ enum: [a, b] }]",
      "oneOf: [{ enum: [a, b] }, { enum: [b, c] }]",
      ["breaking request enum-value-removed", "dangerous response enum-value-added"],
      ["breaking request enum-value-removed", "dangerous response enum-value-added"],
    ],
    [
      "oneOf: [{ enum: [a, b] }, { enum: [b, c] }]",
      "oneOf: [{ enum: [a, b] }, { enum: [b, c] }, { enum: [b, d] }]",
      ["dangerous response enum-value-added"],
      ["breaking request enum-value-removed"],
    ],
  ],
  "an alternative is changed": [
    [
      "oneOf: [{ type: integer, maximum: 3 }, { type: integer, minimum: 9 }]",
      "oneOf: [{ type: integer, maximum: 6 }, { type: integer, minimum: 5 }]",
      ["breaking response union-branch-added", "breaking response union-branch-added"],
      ["breaking request union-branch-removed"],
    ],
    [
      "oneOf: [{ type: integer, maximum: 6 }, { type: integer, minimum: 5 }]",
      "oneOf: [{ type: integer, maximum: 8 }, { type: integer, minimum: 5 }]",
      ["breaking request union-overlap-grown", "compatible both range-widened"],
      ["breaking response union-overlap-shrunk", "compatible both range-narrowed"],
    ],
    [
      "oneOf: [{ type: integer, maximum: 6 }, { type: integer, minimum: 5, maximum: 20 }]",
      "oneOf: [{ type: integer, maximum: 6 }, { type: integer, minimum: 5, maximum: 15 }]",
      ["breaking request range-narrowed"],
      ["breaking response range-widened"],
    ],
    [
      "oneOf: [{ type: integer, maximum: 6 }, { type: integer, minimum: 5 }]",
      "oneOf: [{ type: integer, minimum: 5 }, { type: integer, maximum: 6 }]",
      [],
      [],
    ],
    [
      "oneOf: [{ type: integer, maximum: 6 }, { type: number, maximum: 9 }]",
      "oneOf: [{ type: integer, minimum: 12 }, { type: number, maximum: 9 }]",
      ["breaking response range-widened", "compatible both range-narrowed"],
      ["breaking request range-narrowed", "compatible both range-widened"],
    ],
    [
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      "oneOf: [{ type: object, required: [a], properties: { a: {}, c: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      ["compatible both property-added"],
      ["dangerous both property-removed"],
    ],
    [
      "oneOf: [{ type: object, required: [a, c], properties: { a: {}, c: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      "oneOf: [{ type: object, required: [a], properties: { a: {}, c: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      ["breaking response property-became-optional", "dangerous request union-overlap-grown"],
      ["breaking request property-became-required", "dangerous response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: object, required: [a], properties: { a: {}, b: {} } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      "oneOf: [{ type: object, properties: { a: {}, b: {} } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      ["breaking request union-overlap-grown", "breaking response property-became-optional"],
      ["breaking request property-became-required", "breaking response union-overlap-shrunk"],
    ],
    [
      "{ type: object, properties: { x: { type: string, maxLength: 3 } }, oneOf: [{ required: [a] }, { required: [b] }] }",
      "{ type: object, properties: { x: { type: string, maxLength: 9 } }, oneOf: [{ required: [a] }, { required: [b] }] }",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "{ type: integer, maximum: 10, oneOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }",
      "{ type: integer, maximum: 20, oneOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }",
      ["breaking response range-widened"],
      ["breaking request range-narrowed"],
    ],
    [
      "oneOf: [{ type: integer, maximum: 3 }, { type: integer, minimum: 10 }]",
      "oneOf: [{ type: integer, maximum: 10 }, { type: integer, minimum: 10 }]",
      ["breaking request union-overlap-grown", "breaking response range-widened"],
      ["breaking request range-narrowed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: number, maximum: 3 }, { type: number, minimum: 10 }]",
      "oneOf: [{ type: number, exclusiveMaximum: 10 }, { type: number, minimum: 10 }]",
      ["breaking response range-widened"],
      ["breaking request range-narrowed"],
    ],
    [
      "oneOf: [{ type: integer, minimum: 30 }, { type: number, maximum: 10 }]",
      "oneOf: [{ type: integer, minimum: 5 }, { type: number, maximum: 10 }]",
      ["breaking request union-overlap-grown", "breaking response range-widened"],
      ["breaking request range-narrowed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: string, maxLength: 3 }, { type: string, minLength: 6 }]",
      "oneOf: [{ type: string, maxLength: 5 }, { type: string, minLength: 6 }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "oneOf: [{ type: string, maxLength: 3 }, { type: string, minLength: 6 }]",
      "oneOf: [{ type: string, maxLength: 6 }, { type: string, minLength: 6 }]",
      ["breaking request union-overlap-grown", "breaking response length-widened"],
      ["breaking request length-narrowed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: string, format: date, pattern: '^2' }, { type: string, format: uuid }]",
      "oneOf: [{ type: string, format: date }, { type: string, format: uuid }]",
      ["breaking response pattern-removed"],
      ["breaking request pattern-added"],
    ],
    [
      "oneOf: [{ type: string, format: date, pattern: '^2' }, { type: string, format: date, pattern: '^3' }]",
      "oneOf: [{ type: string, format: date }, { type: string, format: date, pattern: '^3' }]",
      ["breaking response pattern-removed", "dangerous request schema-not-compared"],
      ["breaking request pattern-added", "dangerous response schema-not-compared"],
    ],
    [
      "oneOf: [{ type: array, items: {}, maxItems: 1 }, { type: array, items: {}, minItems: 3 }]",
      "oneOf: [{ type: array, items: {}, maxItems: 3 }, { type: array, items: {}, minItems: 3 }]",
      ["breaking request union-overlap-grown", "breaking response item-count-widened"],
      ["breaking request item-count-narrowed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: array, items: { type: string, maxLength: 3 }, minItems: 1 }, { type: array, items: { type: integer } }]",
      "oneOf: [{ type: array, items: { type: string }, minItems: 1 }, { type: array, items: { type: integer } }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "oneOf: [{ type: array, items: { type: string, maxLength: 3 } }, { type: array, items: { type: integer }, minItems: 1 }]",
      "oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer }, minItems: 1 }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "oneOf: [{ type: array, items: { type: string, maxLength: 3 } }, { type: array, items: { type: integer } }]",
      "oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "oneOf: [{ type: array, prefixItems: [{ type: string, maxLength: 3 }], minItems: 1 }, { type: array, prefixItems: [{ type: integer }] }]",
      "oneOf: [{ type: array, prefixItems: [{ type: string }], minItems: 1 }, { type: array, prefixItems: [{ type: integer }] }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "oneOf: [{ enum: [a, b] }, { enum: [d, e] }]",
      "oneOf: [{ enum: [a, b, d] }, { enum: [d, e] }]",
      ["breaking request enum-value-removed"],
      ["dangerous response enum-value-added"],
    ],
    [
      "oneOf: [{ enum: [a, bb] }, { type: string, minLength: 3 }]",
      "oneOf: [{ enum: [a, bb, ccc] }, { type: string, minLength: 3 }]",
      ["breaking request union-overlap-grown", "compatible both enum-value-added"],
      ["breaking response union-overlap-shrunk", "compatible both enum-value-removed"],
    ],
    [
      "oneOf: [{ enum: [a, bb] }, { type: string, minLength: 3 }]",
      "oneOf: [{ enum: [a, bb, cc] }, { type: string, minLength: 3 }]",
      ["dangerous response enum-value-added"],
      ["breaking request enum-value-removed"],
    ],
    [
      "oneOf: [{ type: string, minLength: 9 }, { enum: [a, bb, cccc] }]",
      "oneOf: [{ type: string, minLength: 3 }, { enum: [a, bb, cccc] }]",
      ["breaking request union-overlap-grown", "breaking response length-widened"],
      ["breaking request length-narrowed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: object, required: [k], properties: { k: { const: a }, n: { maxLength: 3 } } }, { type: object, required: [k], properties: { k: { const: b } } }]",
      "oneOf: [{ type: object, required: [k], properties: { k: { const: a }, n: { maxLength: 5 } } }, { type: object, required: [k], properties: { k: { const: b } } }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "oneOf: [{ type: object, required: [k], properties: { k: { const: a }, n: { maxLength: 3 } } }, { type: object, properties: { k: { const: b } } }]",
      "oneOf: [{ type: object, required: [k], properties: { k: { const: a }, n: { maxLength: 5 } } }, { type: object, properties: { k: { const: b } } }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "oneOf: [{ type: object, properties: { k: { const: a }, n: { maxLength: 3 } } }, { type: object, properties: { k: { const: b }, n: {} } }]",
      "oneOf: [{ type: object, properties: { k: { const: a }, n: { maxLength: 5 } } }, { type: object, properties: { k: { const: b }, n: {} } }]",
      ["breaking request union-overlap-grown", "breaking response length-widened"],
      ["breaking request length-narrowed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: object, required: [k], properties: { k: { type: string, maxLength: 3 } } }, { type: object, properties: { k: { type: integer } } }]",
      "oneOf: [{ type: object, required: [k], properties: { k: { type: string } } }, { type: object, properties: { k: { type: integer } } }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "oneOf: [{ type: object, additionalProperties: false, properties: { a: { maxLength: 3 } } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      "oneOf: [{ type: object, additionalProperties: false, properties: { a: { maxLength: 5 } } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "oneOf: [{ type: object, properties: { a: { maxLength: 3 }, b: false } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      "oneOf: [{ type: object, properties: { a: { maxLength: 5 }, b: false } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
    [
      "oneOf: [{ type: object, additionalProperties: false, properties: { a: { maxLength: 3 }, b: {} } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      "oneOf: [{ type: object, additionalProperties: false, properties: { a: { maxLength: 5 }, b: {} } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      ["breaking request union-overlap-grown", "breaking response length-widened"],
      ["breaking request length-narrowed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: [string, 'null'], maxLength: 3 }, { type: [integer, 'null'] }]",
      "oneOf: [{ type: [string, 'null'], maxLength: 5 }, { type: [integer, 'null'] }]",
      ["breaking response length-widened"],
      ["breaking request length-narrowed"],
    ],
  ],
  "a schema becomes `oneOf`": [
    [
      "{ type: object, required: [a, b], properties: { a: {}, b: {} } }",
      "oneOf: [{ type: object, required: [a], properties: { a: {}, b: {} } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      [
        "breaking request union-overlap-grown",
        "breaking response property-became-optional",
        "breaking response union-branch-added",
      ],
      [
        "breaking request property-became-required",
        "breaking request union-branch-removed",
        "breaking response union-overlap-shrunk",
      ],
    ],
    ["type: integer", "oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 6 }]", [], []],
    [
      "type: integer",
      "oneOf: [{ type: integer, maximum: 6 }, { type: integer, minimum: 5 }]",
      ["breaking request union-branch-removed"],
      ["breaking response union-branch-added"],
    ],
    [
      "type: string",
      "oneOf: [{ type: string, pattern: '^a' }, { type: string, pattern: '^b' }]",
      ["breaking request union-branch-removed"],
      ["breaking response union-branch-added"],
    ],
  ],
  "`oneOf` becomes `anyOf`": [
    ["oneOf: [{ enum: [a] }, { type: integer }]", "anyOf: [{ enum: [a] }, { type: integer }]", [], []],
    [
      "oneOf: [{ type: integer, maximum: 5 }, { type: integer }]",
      "anyOf: [{ type: integer, maximum: 5 }, { type: integer }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }, { type: integer, minimum: 4, maximum: 20 }]",
      "anyOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { a: { type: string } }, required: [a] }]",
      "anyOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { a: { type: string } }, required: [a] }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      "anyOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { a: {}, b: {} } }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      "anyOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      "anyOf: [{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: object, patternProperties: { '^x': { type: string } }, properties: { a: {}, b: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      "anyOf: [{ type: object, patternProperties: { '^x': { type: string } }, properties: { a: {}, b: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: object, if: { minProperties: 3 }, then: { required: [c] }, properties: { a: {}, b: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      "anyOf: [{ type: object, if: { minProperties: 3 }, then: { required: [c] }, properties: { a: {}, b: {} } }, { type: object, required: [b], properties: { b: {} } }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }]",
      "anyOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }]",
      [],
      [],
    ],
    [
      "oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }]",
      "anyOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: array, items: { type: string }, maxItems: 3 }, { type: array, items: { type: string }, minItems: 2 }]",
      "anyOf: [{ type: array, items: { type: string }, maxItems: 3 }, { type: array, items: { type: string }, minItems: 2 }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ enum: [a, b] }, { enum: [b, c] }]",
      "anyOf: [{ enum: [a, b] }, { enum: [b, c] }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: string, pattern: '^a' }, { type: string, pattern: 'z$' }]",
      "anyOf: [{ type: string, pattern: '^a' }, { type: string, pattern: 'z$' }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
  ],
  "a discriminator distinguishes the alternatives": [
    [
      "{ discriminator: { propertyName: k }, oneOf: [{ type: object, required: [k], properties: { k: {}, n: { maxLength: 3 } } }, { type: object, required: [k], properties: { k: {} } }] }",
      "{ discriminator: { propertyName: k }, oneOf: [{ type: object, required: [k], properties: { k: {}, n: { maxLength: 5 } } }, { type: object, required: [k], properties: { k: {} } }] }",
      ["compatible both length-widened", "dangerous request union-overlap-grown"],
      ["compatible both length-narrowed", "dangerous response union-overlap-shrunk"],
    ],
  ],
  "`oneOf` inside or next to other unions": [
    [
      "anyOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      "anyOf: [{ type: string }, { oneOf: [{ type: integer, minimum: 3 }, { type: integer, maximum: 5 }] }]",
      [],
      [],
    ],
    [
      "anyOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      "anyOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 2 }] }, { type: string }]",
      ["breaking request union-overlap-grown", "compatible both range-widened"],
      ["breaking response union-overlap-shrunk", "compatible both range-narrowed"],
    ],
    [
      "anyOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: integer }]",
      "anyOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      ["breaking request union-branch-removed", "breaking response type-widened"],
      ["breaking request type-narrowed", "breaking response union-branch-added"],
    ],
    [
      "oneOf: [{ oneOf: [{ type: integer, maximum: 5 }] }, { type: string }]",
      "oneOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      ["breaking request union-overlap-grown", "breaking response union-branch-added"],
      ["breaking request union-branch-removed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 9 }, { type: string }]",
      "oneOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 9 }] }, { type: string }]",
      [],
      [],
    ],
    [
      "oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }, { type: string }]",
      "oneOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      [],
      [],
    ],
    [
      "anyOf: [{ anyOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      "anyOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }, { type: string }]",
      [],
      [],
    ],
    [
      "anyOf: [{ anyOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      "anyOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      ["breaking request union-overlap-grown"],
      ["breaking response union-overlap-shrunk"],
    ],
    [
      "allOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }]",
      "allOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 2 }] }, { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }]",
      ["breaking request union-overlap-grown", "compatible both range-widened"],
      ["breaking response union-overlap-shrunk", "compatible both range-narrowed"],
    ],
    [
      "oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }]",
      "allOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }]",
      ["breaking request union-branch-removed"],
      ["breaking response union-branch-added", "breaking response union-branch-added"],
    ],
    [
      "oneOf: [{ oneOf: [{ type: string }, { type: 'null' }] }, { type: integer }]",
      "oneOf: [{ type: string }, { type: 'null' }, { type: integer }]",
      [],
      [],
    ],
    [
      "anyOf: [{ oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }] }, { type: string }]",
      "anyOf: [{ oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }, { type: object, required: [c], properties: { c: {} } }] }, { type: string }]",
      ["breaking response union-branch-added"],
      ["breaking request union-branch-removed"],
    ],
    [
      "anyOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: integer, minimum: 20, maximum: 30 }]",
      "anyOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: integer, minimum: 20, maximum: 40 }]",
      [],
      [],
    ],
    [
      "oneOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: integer, minimum: 20, maximum: 30 }]",
      "oneOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: integer, minimum: 20, maximum: 40 }]",
      ["breaking request union-overlap-grown", "compatible both range-widened"],
      ["breaking response union-overlap-shrunk", "compatible both range-narrowed"],
    ],
    [
      "anyOf: [{ type: number }, { type: string }]",
      "anyOf: [{ type: number }, { type: string }, { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }]",
      [],
      [],
    ],
    [
      "anyOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      "anyOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }, { oneOf: [{ type: boolean }, { type: string, minLength: 3 }, { type: string, maxLength: 5 }] }]",
      ["breaking response type-widened"],
      ["breaking request type-narrowed"],
    ],
    [
      "oneOf: [{ anyOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 30 }] }, { type: integer, minimum: 10, maximum: 20 }]",
      "oneOf: [{ anyOf: [{ type: integer, maximum: 12 }, { type: integer, minimum: 30 }] }, { type: integer, minimum: 10, maximum: 20 }]",
      ["breaking request union-overlap-grown", "breaking response range-widened"],
      ["breaking request range-narrowed", "breaking response union-overlap-shrunk"],
    ],
    [
      "oneOf: [{ anyOf: [{ type: integer, maximum: 12 }, { type: integer, minimum: 30 }] }, { type: integer, minimum: 10, maximum: 20 }]",
      "oneOf: [{ type: integer, minimum: 10, maximum: 20 }, { anyOf: [{ type: integer, minimum: 30 }, { type: integer, maximum: 12 }] }]",
      [],
      [],
    ],
    [
      "oneOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      "oneOf: [{ oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 3 }] }, { type: string }]",
      ["breaking response union-overlap-shrunk"],
      ["breaking request union-overlap-grown"],
    ],
    [
      "oneOf: [{ type: integer, maximum: 5 }, { type: integer, minimum: 4 }]",
      "oneOf: [{ anyOf: [{ type: integer, maximum: 5 }, { type: boolean }] }, { type: integer, minimum: 4 }]",
      ["breaking response type-widened"],
      ["breaking request type-narrowed"],
    ],
  ],
  "alternatives that match the empty array": [
    [
      "oneOf: [{ type: array, items: { type: string }, minItems: 1 }, { type: array, items: { type: integer } }]",
      "oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }]",
      ["breaking request union-overlap-grown", "compatible both item-count-widened"],
      ["breaking response union-overlap-shrunk", "compatible both item-count-narrowed"],
    ],
    [
      "oneOf: [{ type: array, enum: [[a], []] }, { type: array, items: { type: integer }, minItems: 1 }]",
      "oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }]",
      [
        "breaking request union-overlap-grown",
        "breaking response enum-removed",
        "breaking response item-count-widened",
      ],
      [
        "breaking request enum-added",
        "breaking request item-count-narrowed",
        "breaking response union-overlap-shrunk",
      ],
    ],
  ],
  "values that several alternatives matched before": [
    [
      "oneOf: [{ type: integer, maximum: 6 }, { type: integer, minimum: 3 }]",
      "oneOf: [{ type: integer, maximum: 6 }, { type: integer, minimum: 3 }, { type: integer, minimum: 4, maximum: 5 }]",
      [],
      [],
    ],
    [
      "{ type: object, properties: { a: {} } }",
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [z], properties: { z: {} } }]",
      ["breaking request property-became-required", "compatible both union-branch-added"],
      ["breaking response property-became-optional", "compatible both union-branch-removed"],
    ],
    [
      "{ type: object, properties: { a: {}, z: {} } }",
      "oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [z], properties: { z: {} } }]",
      [
        "breaking request property-became-required",
        "compatible both union-branch-added",
        "dangerous request property-removed",
      ],
      [
        "breaking response property-became-optional",
        "compatible both property-added",
        "compatible both union-branch-removed",
      ],
    ],
  ],
};

/** The reports, each with a value that shows it if there is one. */
function reportsOf(
  before: string,
  after: string,
): { reports: string[]; witnesses: [Expected["side"], string][] } {
  const documents = exampleDocuments({ title: "", of: "schema", dialect: "3.1", before, after, reports: [] });
  const changes = reported(documents.before, documents.after, "schema");
  assert.deepEqual(wrongPlaces(documents.before, documents.after), []);
  return {
    reports: changes.map(({ severity, side, kind }) => `${severity} ${side} ${kind}`).sort(),
    witnesses: changes.flatMap(({ side, facts }) => ("witness" in facts ? [[side, facts.witness]] : [])),
  };
}

/** Fails unless exactly the version that the change is about accepts each value. */
function confirm(before: string, after: string, witnesses: readonly [Expected["side"], string][]): void {
  const [base, head] = [before, after].map((text) => ajvOf(parse(text) as Json));
  for (const [side, witness] of witnesses) {
    const value = JSON.parse(witness) as Json;
    const accepting = [
      base?.(value) === true ? "request" : [],
      head?.(value) === true ? "response" : [],
    ].flat();
    assert.deepEqual(accepting, [side], witness);
  }
}

for (const [group, rows] of Object.entries(groups))
  describe(group, () => {
    for (const [base, head, changes, reverted] of rows)
      it(`${base} => ${head}`, () => {
        for (const [before, after, expected] of [
          [base, head, changes],
          [head, base, reverted],
          [head, head, []],
        ] as const) {
          const { reports, witnesses } = reportsOf(before, after);
          assert.deepEqual(reports, expected);
          confirm(before, after, witnesses);
        }
      });
  });
