/** Dialects of JSON Schema: how their keywords are read. */
import { isObject, type Json, type JsonObject } from "./json";
import { dialectNames, keywords, type DialectName, type Keyword, type Vocabulary } from "./vocabulary";

export interface Dialect {
  readonly name: DialectName;
  /** Keywords next to `$ref` are ignored (up to draft-07, and in OpenAPI up to 3.0). */
  readonly isRefAlone: boolean;
  /** `exclusiveMinimum` and `exclusiveMaximum` are booleans. */
  readonly hasBooleanBounds: boolean;
  readonly id: "id" | "$id" | undefined;
  /** A fragment in the identifier names the schema, like `$anchor` in later drafts. */
  readonly hasFragmentIds: boolean;
  /** The items that `contains` matches are evaluated, for `unevaluatedItems`. */
  readonly doesContainsEvaluate: boolean;
  /** Vocabularies in use; all if absent. */
  readonly vocabularies?: ReadonlySet<Vocabulary>;
}

export function dialectOf(name: DialectName): Dialect {
  const isOpenApiBefore31 = name === "swagger-2.0" || name === "openapi-3.0";
  const isEarlyDraft = name === "draft-04" || name === "draft-06" || name === "draft-07";
  return {
    name,
    isRefAlone: isEarlyDraft || isOpenApiBefore31,
    hasBooleanBounds: name === "draft-04" || isOpenApiBefore31,
    id: isOpenApiBefore31 ? undefined : name === "draft-04" ? "id" : "$id",
    hasFragmentIds: isEarlyDraft,
    doesContainsEvaluate: name === "2020-12" || name === "openapi-3.1",
  };
}

/** The definition of a keyword in a dialect; undefined if it has no meaning there. */
export function keywordIn(dialect: Dialect, name: string): Keyword | undefined {
  const keyword = keywords.get(name);
  if (keyword?.dialects.has(dialect.name) !== true) return undefined;
  const { vocabularies } = dialect;
  return vocabularies === undefined ||
    keyword.vocabulary === undefined ||
    vocabularies.has(keyword.vocabulary)
    ? keyword
    : undefined;
}

/** The value of a keyword if the dialect defines it. */
export function valueIn(dialect: Dialect, schema: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(schema, name) && keywordIn(dialect, name) !== undefined ? schema[name] : undefined;
}

const byUri = new Map<string, DialectName>([
  ["http://json-schema.org/draft-04/schema", "draft-04"],
  ["http://json-schema.org/draft-06/schema", "draft-06"],
  ["http://json-schema.org/draft-07/schema", "draft-07"],
  ["https://json-schema.org/draft/2019-09/schema", "2019-09"],
  ["https://json-schema.org/draft/2020-12/schema", "2020-12"],
  ["https://spec.openapis.org/oas/3.1/dialect/base", "openapi-3.1"],
]);

/** Reads the name of a dialect (`2020-12`, `draft-07`, `draft2019-09`, `openapi-3.0`) or the URI of its metaschema. */
export function readDialect(text: string): DialectName | undefined {
  const bare = text.replace(/#$/, "");
  const known = byUri.get(bare) ?? byUri.get(bare.replace(/^https:/, "http:"));
  if (known !== undefined) return known;
  const name = text.toLowerCase();
  const plain = name.replace(/^draft[-/ ]?(?=20)/, "").replace(/^draft-?0?(?=[467]$)/, "draft-0");
  const openApi = /^(?:openapi|oas)[- ]?(3\.[012])/.exec(name)?.[1];
  if (openApi !== undefined) return openApi === "3.0" ? "openapi-3.0" : "openapi-3.1";
  if (/^(?:swagger|openapi|oas)[- ]?2(?:\.0)?$/.test(name)) return "swagger-2.0";
  return dialectNames.find((each) => each === plain);
}

/** The dialect that the `$vocabulary` of a metaschema describes; the name of a required vocabulary not known here. */
export function dialectOfMetaSchema(
  metaSchema: Json,
  base: DialectName,
): Dialect | { readonly unknown: string } {
  const dialect = dialectOf(base);
  const listed = isObject(metaSchema) ? metaSchema.$vocabulary : undefined;
  if (!isObject(listed)) return dialect;
  const vocabularies = new Set<Vocabulary>();
  for (const [uri, isRequired] of Object.entries(listed)) {
    const [, year, name = ""] =
      /^https:\/\/json-schema\.org\/draft\/(2019-09|2020-12)\/vocab\/(.+)$/.exec(uri) ?? [];
    const vocabulary = vocabularyNames.get(name);
    if (year !== undefined && vocabulary !== undefined) vocabularies.add(vocabulary);
    else if (isRequired === true) return { unknown: uri };
  }
  if (base === "2019-09" && vocabularies.has("applicator")) vocabularies.add("unevaluated");
  return { ...dialect, vocabularies };
}

const vocabularyNames = new Map<string, Vocabulary>([
  ...(["core", "applicator", "unevaluated", "validation", "content", "meta-data", "format"] as const).map(
    (name) => [name, name] as const,
  ),
  ["format-annotation", "format"],
  ["format-assertion", "format"],
]);
