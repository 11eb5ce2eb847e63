import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dialectOf, keywordIn, readDialect } from "../../src/schema/dialects";
import { dialectNames, keywords } from "../../src/schema/vocabulary";

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
    ["draft-03", undefined],
    ["", undefined],
  ];
  for (const [text, name] of rows)
    it(`"${text}" is read as ${String(name)}`, () => {
      assert.equal(readDialect(text), name);
    });
});
