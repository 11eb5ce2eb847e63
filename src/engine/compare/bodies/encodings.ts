/** Compares the encodings of form parts (OpenAPI 3.0.3 §4.7.15, 3.2 §4.15). */
import type { At } from "../../at";
import type { Side } from "../../change";
import type { Encoding, MediaType } from "../../model/bodies";
import { ignoresSiblings } from "../../model/dialect";
import { arrayView, maximumItems } from "../../model/array";
import type { Schema, SchemaStore, Shape } from "../../model/schema";
import { ANY, ARRAY, NULL, OBJECT } from "../../model/types";
import { report, createUse, type Caller, type Collector } from "../collector";
import { pendingChange, keySpot } from "../pending-change";
import { compareHeaders } from "./headers";

export function compareEncodings(
  collector: Collector,
  caller: Caller,
  side: Side,
  was: MediaType,
  is: MediaType,
  where: string,
): void {
  if (!/form|multipart/.test(was.key)) return;
  const { base, head } = collector.graph;
  const [old, now] = [partSchemas(base, was), partSchemas(head, is)];
  const isSent = createUse(caller, side).side === "request";
  const isWritten = (property: string): boolean => was.encodings.has(property) || is.encodings.has(property);
  const listed = [...was.encodings.keys(), ...is.encodings.keys(), ...old.names];
  for (const property of new Set(listed)) {
    const [part, counterpart] = [old.part(property), now.part(property)];
    if (part === undefined || counterpart === undefined) continue;
    // Another type has another default. Strings have two: text and bytes.
    if (!isWritten(property) && !haveSameTypes(base, part, head, counterpart)) continue;
    const before = effectiveEncoding(base, was, property, part);
    const after = effectiveEncoding(head, is, property, counterpart);
    const headers = {
      base: was.encodings.get(property)?.headers ?? [],
      head: is.encodings.get(property)?.headers ?? [],
      baseAt: before.at,
      headAt: after.at,
      where: `${where} encoding/${property}`,
    };
    // Only parts of multipart content have headers.
    if (was.key.startsWith("multipart/")) compareHeaders(collector, caller, side, headers);
    const [inner, outer] = isSent ? [before, after] : [after, before];
    const sent = isSent ? base.shape(part) : head.shape(counterpart);
    const isSingle = (sent.types & OBJECT) === 0 && maximumItems(sent) <= 1;
    if (acceptsEverything(inner, outer, isSingle)) continue;
    const facts = {
      subject: property,
      property,
      before: describeEncoding(before),
      after: describeEncoding(after),
    };
    const spots = isWritten(property)
      ? ([keySpot(before.at), keySpot(after.at)] as const)
      : ([keySpot(part.home), keySpot(counterpart.home)] as const);
    report(
      collector,
      caller,
      side,
      `${where} encoding/${property}`,
      pendingChange("part-encoding-changed", facts, ...spots),
    );
  }
}

interface PartEncoding {
  readonly at: At;
  readonly contentTypes: readonly string[];
  /** Style of a part that is serialized like a parameter; its content type is then ignored. */
  readonly style: string;
  /** True if reserved characters need not be escaped. */
  readonly reserved: boolean;
}

/** What is written, or the standard for the kind of part (OpenAPI 3.0.4 §4.7.15.1, 3.2 §4.15.1). */
function effectiveEncoding(
  store: SchemaStore,
  mediaType: MediaType,
  property: string,
  part: Schema,
): PartEncoding {
  const written = mediaType.encodings.get(encodingKey(mediaType, property));
  const at = written?.at ?? mediaType.at;
  const reserved = isUrlEncoded(mediaType.key) && written?.allowReserved === true;
  const type = defaultContentType(store, part);
  // Bytes in a URL are written like strings.
  const standard = [isUrlEncoded(mediaType.key) && type === bytes ? "text/plain" : type];
  const { types } = store.shape(part);
  const isStructure = (types & (ARRAY | OBJECT)) !== 0 && types !== ANY;
  // If one of the style keywords is present, the content type is ignored.
  const style = written && hasStyles(mediaType) ? writtenStyle(written) : undefined;
  if (style !== undefined)
    return { at, reserved, contentTypes: isStructure ? [] : standard, style: isStructure ? style : "" };
  const contentTypes = written?.contentTypes ?? standard;
  // Strings that are sent one by one are an exploded array.
  const isTexts =
    isUrlEncoded(mediaType.key) && isStructure && contentTypes.every((type) => type === "text/plain");
  return isTexts
    ? { at, reserved, contentTypes: [], style: "form, exploded" }
    : { at, reserved, contentTypes, style: "" };
}

/**
 * True if parts may be serialized like parameters. OpenAPI 3.0 allows this only for forms that are not multipart, but
 * published documents use it for others too.
 */
function hasStyles({ key }: MediaType): boolean {
  return isUrlEncoded(key) || key.startsWith("multipart/form-data");
}

function isUrlEncoded(key: string): boolean {
  return key.startsWith("application/x-www-form-urlencoded");
}

function writtenStyle({ style, explode, allowReserved }: Encoding): string | undefined {
  if (style === undefined && explode === undefined && allowReserved === undefined) return undefined;
  // `deepObject` ignores `explode`.
  if (style === "deepObject") return style;
  const isExploded = explode ?? (style ?? "form") === "form";
  return `${style ?? "form"}${isExploded ? ", exploded" : ""}`;
}

/** True if two parts, or their items, have the same types, and no keyword that is compared declares their content. */
function haveSameTypes(base: SchemaStore, part: Schema, head: SchemaStore, counterpart: Schema): boolean {
  const [before, after] = [typesInParts(base, part), typesInParts(head, counterpart)];
  return before === after && before !== undefined;
}

function typesInParts(store: SchemaStore, part: Schema): number | undefined {
  const shape = store.shape(part);
  const types = shape.types & ~NULL;
  if (types === ARRAY) {
    const items = store.shape(arrayView(store, shape).rest);
    return declaresContent(items) ? undefined : ARRAY | (items.types & ~NULL);
  }
  return shape.types === ANY || declaresContent(shape) ? undefined : types;
}

function declaresContent({ flat, encodings }: Shape): boolean {
  return encodings.length > 0 || flat.some(({ at }) => at.get("contentMediaType") !== undefined);
}

const bytes = "application/octet-stream";

/**
 * The default content type of a part; for an array, that of its items, which are separate parts. Since OpenAPI 3.1
 * (§4.8.15.1), binary data may be declared by `contentEncoding`.
 */
function defaultContentType(
  store: SchemaStore,
  part: Schema,
  within: ReadonlySet<Schema> = new Set(),
): string {
  const { types, flat, unions } = store.shape(part);
  if (flat.some(({ at }) => /^(binary|byte)$/.test(at.get("format")?.string() ?? ""))) return bytes;
  // Swagger 2.0 §4.3.12.
  if (flat.some(({ at }) => at.get("type")?.string() === "file")) return bytes;
  const areBytes = flat.some(({ at }) => at.get("contentEncoding") !== undefined);
  if (areBytes && !ignoresSiblings(store.dialect)) return bytes;
  if (types === ANY) return unions.length === 0 ? bytes : "text/plain";
  if ((types & (ARRAY | OBJECT)) === 0) return "text/plain";
  const items = flat.map(({ at }) => at.get("items")).find((at) => at !== undefined);
  const isList = (types & OBJECT) === 0 && items !== undefined && !within.has(part);
  return isList ? defaultContentType(store, store.of(items), new Set([...within, part])) : "application/json";
}

/**
 * True if `outer` accepts every part that `inner` describes.
 * @param isSingle the parts have at most one item, which the styles of arrays serialize alike
 */
function acceptsEverything(inner: PartEncoding, outer: PartEncoding, isSingle: boolean): boolean {
  const takes = (type: string): boolean =>
    outer.contentTypes.some(
      (each) => each === type || each === "*/*" || each === `${type.split("/")[0] ?? ""}/*`,
    );
  const isRead = outer.reserved || !inner.reserved;
  const areStyled = [inner, outer].every(({ style }) => style !== "" && style !== "deepObject");
  const isWrittenAlike = inner.style === outer.style || (isSingle && areStyled);
  return isRead && isWrittenAlike && inner.contentTypes.every(takes);
}

function describeEncoding({ contentTypes, style, reserved }: PartEncoding): string {
  const words = style === "" ? contentTypes.join(", ") : style;
  return reserved ? `${words}, allowReserved` : words;
}

interface PartSchemas {
  readonly names: readonly string[];
  /** The part with this name, or at this position. */
  readonly part: (name: string) => Schema | undefined;
}

function partSchemas(store: SchemaStore, mediaType: MediaType): PartSchemas {
  const { schema, items, at } = mediaType;
  const flat = schema === undefined ? [] : store.shape(schema).flat;
  const named = new Map(
    flat.flatMap(
      (part) =>
        part.at
          .get("properties")
          ?.entries()
          .map((each) => [each.key, each] as const) ?? [],
    ),
  );
  const part = (name: string): Schema | undefined => {
    const property = named.get(name);
    if (property !== undefined) return store.of(property);
    if (!isPosition(name)) return undefined;
    const listed = flat.map(
      (part) => part.at.get("prefixItems")?.items()[Number(name)] ?? part.at.get("items"),
    );
    const own = listed.find((each) => each !== undefined);
    return own === undefined ? (items ?? store.anything(at)) : store.of(own);
  };
  return { names: [...named.keys()], part };
}

function isPosition(name: string): boolean {
  return /^(\d+|\*)$/.test(name);
}

/** A position without an encoding of its own has the encoding of all others. */
function encodingKey({ encodings }: MediaType, name: string): string {
  return isPosition(name) && !encodings.has(name) ? "*" : name;
}
