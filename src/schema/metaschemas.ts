/** The metaschemas of the JSON Schema drafts, which schemas may refer to. */
import draft06 from "ajv/dist/refs/json-schema-draft-06.json";
import draft07 from "ajv/dist/refs/json-schema-draft-07.json";
import schema2019 from "ajv/dist/refs/json-schema-2019-09/schema.json";
import applicator2019 from "ajv/dist/refs/json-schema-2019-09/meta/applicator.json";
import content2019 from "ajv/dist/refs/json-schema-2019-09/meta/content.json";
import core2019 from "ajv/dist/refs/json-schema-2019-09/meta/core.json";
import format2019 from "ajv/dist/refs/json-schema-2019-09/meta/format.json";
import metaData2019 from "ajv/dist/refs/json-schema-2019-09/meta/meta-data.json";
import validation2019 from "ajv/dist/refs/json-schema-2019-09/meta/validation.json";
import schema2020 from "ajv/dist/refs/json-schema-2020-12/schema.json";
import applicator2020 from "ajv/dist/refs/json-schema-2020-12/meta/applicator.json";
import content2020 from "ajv/dist/refs/json-schema-2020-12/meta/content.json";
import core2020 from "ajv/dist/refs/json-schema-2020-12/meta/core.json";
import format2020 from "ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json";
import metaData2020 from "ajv/dist/refs/json-schema-2020-12/meta/meta-data.json";
import unevaluated2020 from "ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json";
import validation2020 from "ajv/dist/refs/json-schema-2020-12/meta/validation.json";
import draft04 from "ajv-draft-04/dist/refs/json-schema-draft-04.json";
import type { JsonObject } from "./json";
import { withoutFragment } from "./uri";

const all: readonly { readonly id?: string; readonly $id?: string }[] = [
  ...[draft04, draft06, draft07],
  ...[schema2019, applicator2019, content2019, core2019, format2019, metaData2019, validation2019],
  ...[
    schema2020,
    applicator2020,
    content2020,
    core2020,
    format2020,
    metaData2020,
    unevaluated2020,
    validation2020,
  ],
];

/** By URI without a fragment. */
export const metaSchemas: ReadonlyMap<string, JsonObject> = new Map(
  all.map((schema) => [withoutFragment(schema.$id ?? schema.id ?? ""), schema as JsonObject]),
);

/** The text of a metaschema; undefined for other URIs. */
export function metaSchemaText(uri: string): string | undefined {
  const schema = metaSchemas.get(withoutFragment(uri));
  return schema === undefined ? undefined : JSON.stringify(schema);
}
