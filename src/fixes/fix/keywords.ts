/** The keywords that a kind of change is about. The first list is tried first. */
import type { ChangeKind } from "../../engine/index";

type Lists = readonly (readonly string[])[];

const types = [
  ["type", "nullable"],
  ["type", "nullable", "enum", "const", "format", "oneOf", "anyOf", "allOf", "$ref"],
];
const values = [
  ["enum", "const"],
  ["enum", "const", "type", "oneOf", "anyOf"],
];
const unions = [
  ["oneOf", "anyOf"],
  ["oneOf", "anyOf", "allOf", "$ref", "type", "properties", "required", "discriminator"],
];
const serialization = [
  ["style", "explode", "collectionFormat", "allowReserved"],
  ["schema", "content", "type", "items"],
];
const security = [["security"]];
const conditions = [["if", "then", "else"]];
const contains = [["contains", "minContains", "maxContains"]];
const others = [["additionalProperties", "unevaluatedProperties", "patternProperties", "propertyNames"]];
const dependents = [["dependentRequired", "dependentSchemas", "dependencies"]];
const required = [["required"]];

const lists: Partial<Record<ChangeKind, Lists>> = {
  "path-removed": [["servers", "basePath", "host", "schemes"]],
  "type-changed": types,
  "type-narrowed": types,
  "type-widened": types,
  "null-removed": types,
  "null-added": types,
  "enum-value-removed": values,
  "enum-value-added": values,
  "enum-added": values,
  "enum-removed": values,
  "default-changed": [["default"]],
  "multiple-of-narrowed": [["multipleOf"]],
  "multiple-of-widened": [["multipleOf"]],
  "pattern-added": [["pattern"]],
  "pattern-removed": [["pattern"]],
  "pattern-narrowed": [["pattern"]],
  "pattern-widened": [["pattern"]],
  "pattern-changed": [["pattern"]],
  "format-added": [["format"]],
  "format-removed": [["format"]],
  "format-narrowed": [["format"]],
  "format-widened": [["format"]],
  "format-changed": [["format"]],
  "unique-items-added": [["uniqueItems"]],
  "unique-items-removed": [["uniqueItems"]],
  "contains-added": contains,
  "contains-removed": contains,
  "contains-changed": contains,
  "property-became-read-only": [["readOnly", "writeOnly"]],
  "property-became-write-only": [["readOnly", "writeOnly"]],
  "additional-properties-closed": others,
  "additional-properties-opened": others,
  "dependent-required-added": dependents,
  "dependent-required-removed": dependents,
  "dependent-schema-added": dependents,
  "dependent-schema-removed": dependents,
  "union-branch-removed": unions,
  "union-branch-added": unions,
  "union-overlap-grown": unions,
  "union-overlap-shrunk": unions,
  "discriminator-changed": [["discriminator"]],
  "discriminator-value-added": [["discriminator"]],
  "discriminator-value-removed": [["discriminator"]],
  "discriminator-value-changed": [["discriminator"]],
  "not-tightened": [["not"]],
  "not-relaxed": [["not"]],
  "not-changed": [["not"]],
  "condition-added": conditions,
  "condition-removed": conditions,
  "condition-changed": conditions,
  "xml-changed": [["xml"]],
  "parameter-serialization-changed": serialization,
  "header-serialization-changed": serialization,
  "part-encoding-changed": [["contentType", ...(serialization[0] ?? [])]],
  "parameter-accepts-list": serialization,
  "parameter-reserved-disallowed": [["allowReserved"]],
  "parameter-empty-disallowed": [["allowEmptyValue"]],
  "parameter-became-required": required,
  "parameter-became-optional": required,
  "header-became-required": required,
  "header-became-optional": required,
  "request-body-became-required": required,
  "request-body-became-optional": required,
  "security-tightened": security,
  "security-relaxed": security,
  "operation-deprecated": [["deprecated", "x-sunset"]],
  "sunset-changed": [["x-sunset"]],
  "stability-changed": [["x-stability-level"]],
};

/** Keywords to restore for a bound, by its keyword. */
const exclusives: Readonly<Record<string, Lists>> = {
  minimum: [["minimum", "exclusiveMinimum"]],
  exclusiveMinimum: [["minimum", "exclusiveMinimum"]],
  maximum: [["maximum", "exclusiveMaximum"]],
  exclusiveMaximum: [["maximum", "exclusiveMaximum"]],
};

/** @param keyword from the facts of the change, if any */
export function keywordsOf(kind: ChangeKind, keyword: string | undefined): Lists {
  if (keyword === undefined) return lists[kind] ?? [];
  return exclusives[keyword] ?? [[keyword]];
}
