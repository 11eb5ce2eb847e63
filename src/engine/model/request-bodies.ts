/** Request bodies of OpenAPI 3, and body and form parameters of Swagger 2.0. */
import type { At } from "../at";
import { buildContent, mediaTypeKey, type MediaType } from "./bodies";
import type { Building } from "./builder-context";
import { formEncodings, formSchema, mediaTypeOf, swaggerContent, swaggerParameters } from "./swagger";

export interface RequestBody {
  readonly at: At;
  /** The definition, if `at` is a reference. */
  readonly definition: At;
  readonly required: boolean;
  readonly requiredAt: At | undefined;
  readonly content: readonly MediaType[];
  readonly contentAt: At | undefined;
}

export function buildRequestBody(
  building: Building,
  items: readonly At[],
  operation: At,
): RequestBody | undefined {
  if (building.dialect === "2.0") return swaggerBody(building, items, operation);
  const entry = operation.get("requestBody");
  const at = building.resolver.follow(entry);
  if (entry === undefined || at === undefined) return undefined;
  const required = at.get("required");
  return {
    at: entry,
    definition: at,
    required: required?.boolean() === true,
    requiredAt: required,
    content: buildContent(building, at),
    contentAt: at.get("content"),
  };
}

/** Swagger 2.0 §4.3.12: the body is a parameter, and so is each field of a form. */
function swaggerBody(building: Building, items: readonly At[], operation: At): RequestBody | undefined {
  const parameters = swaggerParameters(building, items, operation);
  const body = parameters.find(({ at }) => at.get("in")?.string() === "body");
  const consumes = operation.get("consumes") ?? building.root.get("consumes");
  if (body !== undefined) {
    const schema = body.at.get("schema");
    const required = body.at.get("required");
    return {
      at: body.entry,
      definition: body.at,
      required: required?.boolean() === true,
      requiredAt: required,
      content: swaggerContent(building, consumes, body.at, schema),
      contentAt: consumes ?? body.at,
    };
  }
  const named = new Map<string, At>();
  for (const { at } of parameters) {
    const name = at.get("name")?.text() ?? "";
    if (at.get("in")?.string() === "formData" && !named.has(name)) named.set(name, at);
  }
  const fields = [...named.values()];
  const [first] = fields;
  if (first === undefined) return undefined;
  const required = fields.some((at) => at.get("required")?.boolean() === true);
  const form = consumes?.items().filter((item) => /form/i.test(item.text() ?? "")) ?? [];
  const hasFile = fields.some((at) => at.get("type")?.string() === "file");
  const standard = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const names = form.length > 0 ? form.map((item) => item.text() ?? standard) : [standard];
  const schema = building.schemas.of(formSchema(first, fields));
  const content = names.map((name) => ({
    ...mediaTypeOf(name, first, undefined, schema),
    encodings: formEncodings(fields, mediaTypeKey(name).startsWith("multipart/")),
  }));
  return {
    at: first,
    definition: first,
    required,
    requiredAt: undefined,
    content,
    contentAt: consumes ?? first,
  };
}
