/**
 * Every keyword of JSON Schema and its dialects: the kind of its value, the instances that it constrains, and the
 * vocabulary that defines it.
 */
import type { JsonType } from "./json";

export const dialectNames = [
  ...(["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"] as const),
  ...(["swagger-2.0", "openapi-3.0", "openapi-3.1"] as const),
] as const;
export type DialectName = (typeof dialectNames)[number];

/**
 * The kind of a keyword's value: a name or reference that resolves schemas, an annotation without effect on validation,
 * a plain value that constrains, one schema, a list of schemas, a map of schemas, a schema or list of schemas, or a map
 * of schemas and lists of names.
 */
export type KeywordKind =
  "identifier" | "annotation" | "value" | "schema" | "list" | "map" | "schema-or-list" | "dependencies";

export interface Keyword {
  readonly kind: KeywordKind;
  /** Types of the instances that it constrains; all if absent. */
  readonly types?: readonly JsonType[];
  readonly dialects: ReadonlySet<DialectName>;
  /** The vocabulary of 2019-09 and later that defines it. */
  readonly vocabulary?: Vocabulary;
}

export type Vocabulary =
  "core" | "applicator" | "unevaluated" | "validation" | "format" | "content" | "meta-data" | "openapi";

const drafts: readonly DialectName[] = ["draft-04", "draft-06", "draft-07", "2019-09", "2020-12"];

function drafted(from: DialectName, to: DialectName = "2020-12"): DialectName[] {
  return drafts.slice(drafts.indexOf(from), drafts.indexOf(to) + 1);
}

const v2 = "swagger-2.0";
const v3 = "openapi-3.0";
const v31 = "openapi-3.1";
const everywhere = dialectNames;
const sinceDraft06 = [...drafted("draft-06"), v31] as const;
const since2019 = [...drafted("2019-09"), v31] as const;
const since2020 = ["2020-12", v31] as const;
const exceptOpenApi3 = [...drafts, v31] as const;

const arrays = ["array"] as const;
const objects = ["object"] as const;
const numbers = ["number"] as const;
const strings = ["string"] as const;

type Row = readonly [
  name: string,
  kind: KeywordKind,
  dialects: readonly DialectName[],
  vocabulary: Vocabulary,
  types?: readonly JsonType[],
];

const rows: readonly Row[] = [
  ["$schema", "identifier", exceptOpenApi3, "core"],
  ["$ref", "identifier", everywhere, "core"],
  ["id", "identifier", ["draft-04"], "core"],
  ["$id", "identifier", sinceDraft06, "core"],
  ["$anchor", "identifier", since2019, "core"],
  ["$recursiveRef", "identifier", ["2019-09"], "core"],
  ["$recursiveAnchor", "identifier", ["2019-09"], "core"],
  ["$dynamicRef", "identifier", since2020, "core"],
  ["$dynamicAnchor", "identifier", since2020, "core"],
  ["$vocabulary", "identifier", since2019, "core"],
  ["$comment", "annotation", [...drafted("draft-07"), v31], "core"],
  ["$defs", "map", since2019, "core"],
  ["definitions", "map", exceptOpenApi3, "core"],

  ["allOf", "list", everywhere, "applicator"],
  ["anyOf", "list", [...exceptOpenApi3, v3], "applicator"],
  ["oneOf", "list", [...exceptOpenApi3, v3], "applicator"],
  ["not", "schema", [...exceptOpenApi3, v3], "applicator"],
  ["if", "schema", [...drafted("draft-07"), v31], "applicator"],
  ["then", "schema", [...drafted("draft-07"), v31], "applicator"],
  ["else", "schema", [...drafted("draft-07"), v31], "applicator"],
  ["properties", "map", everywhere, "applicator", objects],
  ["patternProperties", "map", exceptOpenApi3, "applicator", objects],
  ["additionalProperties", "schema", everywhere, "applicator", objects],
  ["propertyNames", "schema", sinceDraft06, "applicator", objects],
  ["dependencies", "dependencies", drafted("draft-04", "draft-07"), "applicator", objects],
  ["dependentSchemas", "map", since2019, "applicator", objects],
  ["items", "schema-or-list", everywhere, "applicator", arrays],
  ["prefixItems", "list", since2020, "applicator", arrays],
  ["additionalItems", "schema", drafted("draft-04", "2019-09"), "applicator", arrays],
  ["contains", "schema", sinceDraft06, "applicator", arrays],
  ["unevaluatedProperties", "schema", since2019, "unevaluated", objects],
  ["unevaluatedItems", "schema", since2019, "unevaluated", arrays],

  ["type", "value", everywhere, "validation"],
  ["enum", "value", everywhere, "validation"],
  ["const", "value", sinceDraft06, "validation"],
  ["nullable", "value", [v3], "openapi"],
  ["multipleOf", "value", everywhere, "validation", numbers],
  ["minimum", "value", everywhere, "validation", numbers],
  ["maximum", "value", everywhere, "validation", numbers],
  ["exclusiveMinimum", "value", everywhere, "validation", numbers],
  ["exclusiveMaximum", "value", everywhere, "validation", numbers],
  ["minLength", "value", everywhere, "validation", strings],
  ["maxLength", "value", everywhere, "validation", strings],
  ["pattern", "value", everywhere, "validation", strings],
  ["minItems", "value", everywhere, "validation", arrays],
  ["maxItems", "value", everywhere, "validation", arrays],
  ["uniqueItems", "value", everywhere, "validation", arrays],
  ["minContains", "value", since2019, "validation", arrays],
  ["maxContains", "value", since2019, "validation", arrays],
  ["minProperties", "value", everywhere, "validation", objects],
  ["maxProperties", "value", everywhere, "validation", objects],
  ["required", "value", everywhere, "validation", objects],
  ["dependentRequired", "value", since2019, "validation", objects],
  ["format", "value", everywhere, "format", ["string", "number"]],

  ["contentEncoding", "annotation", [...drafted("draft-07"), v31], "content", strings],
  ["contentMediaType", "annotation", [...drafted("draft-07"), v31], "content", strings],
  ["contentSchema", "schema", since2019, "content", strings],
  ["title", "annotation", everywhere, "meta-data"],
  ["description", "annotation", everywhere, "meta-data"],
  ["default", "annotation", everywhere, "meta-data"],
  ["examples", "annotation", sinceDraft06, "meta-data"],
  ["deprecated", "annotation", [...since2019, v3], "meta-data"],
  ["readOnly", "annotation", [...drafted("draft-07"), v2, v3, v31], "meta-data"],
  ["writeOnly", "annotation", [...drafted("draft-07"), v3, v31], "meta-data"],
  ["discriminator", "annotation", [v2, v3, v31], "openapi"],
  ["xml", "annotation", [v2, v3, v31], "openapi"],
  ["externalDocs", "annotation", [v2, v3, v31], "openapi"],
  ["example", "annotation", [v2, v3, v31], "openapi"],
];

export const keywords: ReadonlyMap<string, Keyword> = new Map(
  rows.map(([name, kind, dialects, vocabulary, types]) => [
    name,
    { kind, dialects: new Set(dialects), vocabulary, ...(types && { types }) },
  ]),
);
