/** Keywords and values of a document as those of JSON Schema 2020-12. */
import type { Json } from "../../../schema/index";
import type { At } from "../../at";
import { meantValues } from "../../model/lenient-enums";
import type { SchemaStore } from "../../model/schema";
import { declaredTypes, isNullable } from "../../model/shape";
import type { SourceNode } from "../../span";
import { rangeOfFormat } from "../schemas/formats";
import { isTrivialPattern } from "../schemas/strings";

export type JsonObject = Record<string, Json>;

/** Converts keywords that OpenAPI before 3.1 defines differently, and values of a wrong but obvious type. */
export function convertKeywords(out: JsonObject, at: At, store: SchemaStore): void {
  const types = out.type === undefined ? [] : Array.isArray(out.type) ? (out.type as Json[]) : [out.type];
  // Swagger 2.0 §4.3.21: a `file` is sent in a part or as the body.
  const named = types.map((type) => (type === "file" ? "string" : type));
  if (named.length > 0) out.type = isNullable(store, at) ? [...new Set([...named, "null"])] : named;
  for (const [bound, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (typeof out[bound] !== "boolean") continue;
    const { [bound]: isExclusive, [limit]: value } = out;
    Reflect.deleteProperty(out, bound);
    if (isExclusive !== true || value === undefined) continue;
    Reflect.deleteProperty(out, limit);
    out[bound] = value;
  }
  // A file in a form, as OpenAPI 3.0 describes it.
  if (out.format === "binary") Reflect.deleteProperty(out, "format");
  if (typeof out.pattern === "string" && isTrivialPattern(out.pattern))
    Reflect.deleteProperty(out, "pattern");
  const meant = named.length === 0 ? undefined : meantValues(at, declaredTypes(store, at));
  if (meant !== undefined) out.enum = meant.map(valueOf);
  const range = typeof out.format === "string" ? rangeOfFormat(out.format) : undefined;
  if (range === undefined) return;
  if (Array.isArray(out.type))
    out.type = (out.type as Json[]).map((type) => (type === "number" ? "integer" : type));
  const [minimum, maximum] = [Number(range.least.digits), Number(range.most.digits)];
  // The bounds of 64 bits are not exact as numbers, and clients rarely reach them.
  if (Number.isSafeInteger(maximum))
    out.allOf = [...(Array.isArray(out.allOf) ? (out.allOf as Json[]) : []), { minimum, maximum }];
}

/** @throws Error for a number that a double cannot represent */
export function valueOf(node: SourceNode): Json {
  switch (node.kind) {
    case "scalar":
      if (node.raw !== undefined && typeof node.value === "number")
        throw new Error("A number is too long to be computed with.");
      return node.value;
    case "seq":
      return node.items.map(valueOf);
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, valueOf(value)]));
  }
}
