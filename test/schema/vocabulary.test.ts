import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dialectOf, keywordIn, readDialect } from "../../src/schema/dialects";
import { formatExamples, formatShapes, isAsserted, matchesFormat } from "../../src/schema/formats";
import { dialectNames, keywords, type Keyword } from "../../src/schema/vocabulary";

interface MetaSchema {
  readonly properties: Readonly<Record<string, unknown>>;
}

function propertiesOf(...files: readonly string[]): string[] {
  return files.flatMap((file) =>
    Object.keys((JSON.parse(readFileSync(file, "utf8")) as MetaSchema).properties),
  );
}

const refs = "node_modules/ajv/dist/refs";
const applied = ["applicator", "content", "core", "meta-data", "validation"];
const metaSchemas = {
  "draft-04": propertiesOf("node_modules/ajv-draft-04/dist/refs/json-schema-draft-04.json"),
  "draft-06": propertiesOf(`${refs}/json-schema-draft-06.json`),
  "draft-07": propertiesOf(`${refs}/json-schema-draft-07.json`),
  "2019-09": propertiesOf(
    ...[...applied, "format"].map((name) => `${refs}/json-schema-2019-09/meta/${name}.json`),
  ),
  "2020-12": propertiesOf(
    ...[...applied, "unevaluated", "format-annotation"].map(
      (name) => `${refs}/json-schema-2020-12/meta/${name}.json`,
    ),
  ),
} as const;

/** Described by metaschemas for compatibility, or defined without being described by them. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  "draft-04": ["$ref", "format"],
  "draft-06": ["$comment"],
  "draft-07": ["writeOnly"],
  "2019-09": ["definitions"],
  "2020-12": ["definitions"],
};

describe("the vocabulary", () => {
  for (const [name, described] of Object.entries(metaSchemas))
    it(`has the keywords that the metaschema of ${name} describes`, () => {
      const dialect = dialectOf(name as keyof typeof metaSchemas);
      const known = [...keywords.keys()].filter((keyword) => keywordIn(dialect, keyword) !== undefined);
      const except = exceptions[name] ?? [];
      const sorted = (names: readonly string[]): string[] =>
        [...new Set(names)].filter((each) => !except.includes(each)).sort();
      assert.deepEqual(sorted(known), sorted(described));
    });
});

const openApi2 =
  `$ref additionalProperties allOf default description discriminator enum example exclusiveMaximum
  exclusiveMinimum externalDocs format items maxItems maxLength maxProperties maximum minItems minLength minProperties
  minimum multipleOf pattern properties readOnly required title type uniqueItems xml`.split(/\s+/);
const openApi3 = [...openApi2, "anyOf", "deprecated", "not", "nullable", "oneOf", "writeOnly"];
const since31 = ["discriminator", "example", "externalDocs", "xml"];

describe("the vocabulary of OpenAPI", () => {
  for (const [name, defined] of [
    ["swagger-2.0", openApi2],
    ["openapi-3.0", openApi3],
    ["openapi-3.1", [...new Set([...metaSchemas["2020-12"], "$ref", "definitions", "format", ...since31])]],
  ] as const)
    it(`has the keywords of the Schema Object in ${name}`, () => {
      const dialect = dialectOf(name);
      const known = [...keywords.keys()].filter((keyword) => keywordIn(dialect, keyword) !== undefined);
      const except = new Set(["$recursiveRef", "$recursiveAnchor", "dependencies"]);
      assert.deepEqual(known.sort(), defined.filter((each) => !except.has(each)).sort());
    });
});

describe("the keywords of the vocabulary", () => {
  const listed = (text: string): string[] => text.split(/\s+/).sort();
  const where = (test: (keyword: Keyword) => boolean): string[] =>
    [...keywords].flatMap(([name, keyword]) => (test(keyword) ? [name] : [])).sort();

  for (const [kind, names] of [
    [
      "identifier",
      "$schema $ref id $id $anchor $recursiveRef $recursiveAnchor $dynamicRef $dynamicAnchor $vocabulary",
    ],
    [
      "annotation",
      "$comment contentEncoding contentMediaType title description default examples deprecated readOnly writeOnly discriminator xml externalDocs example",
    ],
    ["map", "$defs definitions properties patternProperties dependentSchemas"],
    ["list", "allOf anyOf oneOf prefixItems"],
    [
      "schema",
      "not if then else additionalProperties propertyNames additionalItems contains unevaluatedProperties unevaluatedItems contentSchema",
    ],
    ["schema-or-list", "items"],
    ["dependencies", "dependencies"],
  ] as const)
    it(`have values of the kind ${kind}`, () => {
      assert.deepEqual(
        where((keyword) => keyword.kind === kind),
        listed(names),
      );
    });

  for (const [type, names] of [
    ["number", "multipleOf minimum maximum exclusiveMinimum exclusiveMaximum format"],
    ["string", "minLength maxLength pattern format contentEncoding contentMediaType contentSchema"],
    [
      "array",
      "items prefixItems additionalItems contains unevaluatedItems minItems maxItems uniqueItems minContains maxContains",
    ],
    [
      "object",
      "properties patternProperties additionalProperties propertyNames dependencies dependentSchemas unevaluatedProperties minProperties maxProperties required dependentRequired",
    ],
  ] as const)
    it(`constrain values of type ${type} only`, () => {
      assert.deepEqual(
        where(({ types }) => types?.includes(type) === true),
        listed(names),
      );
    });

  for (const [vocabulary, names] of [
    ["meta-data", "title description default examples deprecated readOnly writeOnly"],
    ["content", "contentEncoding contentMediaType contentSchema"],
    ["format", "format"],
    ["unevaluated", "unevaluatedProperties unevaluatedItems"],
    ["openapi", "nullable discriminator xml externalDocs example"],
  ] as const)
    it(`belong to the vocabulary ${vocabulary}`, () => {
      assert.deepEqual(
        where((keyword) => keyword.vocabulary === vocabulary),
        listed(names),
      );
    });
});

describe("a format", () => {
  const formats =
    `date time date-time duration uri uri-reference uri-template email hostname ipv4 ipv6 regex uuid
    json-pointer relative-json-pointer`.split(/\s+/);

  for (const format of formats)
    it(`has examples for witnesses: ${format}`, () => {
      assert.ok(isAsserted(format));
      const matching = formatExamples.filter((text) => matchesFormat(format, text) === true);
      assert.ok(matching.length > 0);
      assert.ok(matching.length < formatExamples.length);
      const shape = formatShapes.get(format);
      if (shape === undefined) return;
      for (const text of matching) assert.match(text, new RegExp(shape, "u"));
      const others = formatExamples.filter((text) => !matching.includes(text));
      assert.ok(others.some((text) => !new RegExp(shape, "u").test(text)));
    });

  it("that is not defined by JSON Schema is not checked", () => {
    for (const format of ["int32", "password", "constructor", ""]) assert.ok(!isAsserted(format), format);
    assert.equal(matchesFormat("constructor", ""), undefined);
    assert.equal(matchesFormat("isbn", ""), undefined);
  });

  it("of internationalized strings is asserted, but its strings cannot be checked", () => {
    for (const format of ["iri", "iri-reference", "idn-email", "idn-hostname"]) {
      assert.ok(isAsserted(format));
      assert.equal(matchesFormat(format, ""), undefined);
    }
  });
});

describe("the name of a dialect", () => {
  const rows: readonly (readonly [text: string, name: (typeof dialectNames)[number] | undefined])[] = [
    ...dialectNames.map((name) => [name, name] as const),
    ["draft2020-12", "2020-12"],
    ["draft-2019-09", "2019-09"],
    ["draft7", "draft-07"],
    ["draft-4", "draft-04"],
    ["openapi3.0", "openapi-3.0"],
    ["OpenAPI 3.1", "openapi-3.1"],
    ["http://json-schema.org/draft-07/schema#", "draft-07"],
    ["https://json-schema.org/draft/2020-12/schema", "2020-12"],
    ["oas3.2", "openapi-3.1"],
    ["oas 2", "swagger-2.0"],
    ["Swagger-2.0", "swagger-2.0"],
    ["my openapi-3.0", undefined],
    ["swagger-2.0.1", undefined],
    ["http://json-schema.org/#draft-07/schema", undefined],
    ["draft-03", undefined],
    ["draft-041", undefined],
    ["http://json-schema.org/draft-07/schema#/", undefined],
    ["https://json-schema.org/draft-06/schema", "draft-06"],
    ["https://spec.openapis.org/oas/3.1/dialect/base", "openapi-3.1"],
    ["https://json-schema.org/draft/2019-09/schema#", "2019-09"],
    ["http://json-schema.org/draft-04/schema#", "draft-04"],
    ["", undefined],
  ];
  for (const [text, name] of rows)
    it(`"${text}" is read as ${String(name)}`, () => {
      assert.equal(readDialect(text), name);
    });
});
