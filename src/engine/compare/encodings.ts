/** How the parts of a form are encoded (OpenAPI 3.0.3 §4.7.15, 3.2 §4.15). */
import type { At } from "../at";
import type { Side } from "../change";
import type { Encoding, MediaType } from "../model/bodies";
import { ignoresSiblings } from "../model/dialect";
import type { Schema, SchemaStore } from "../model/schema";
import { ANY, ARRAY, OBJECT } from "../model/types";
import { report, useOf, type Caller, type Collector } from "./collect";
import { draft, keyOf } from "./draft";
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
  const [old, now] = [partsOf(base, was), partsOf(head, is)];
  const isSent = useOf(caller, side).side === "request";
  for (const property of new Set([...was.encodings.keys(), ...is.encodings.keys()])) {
    const [part, counterpart] = [old(property), now(property)];
    if (part === undefined || counterpart === undefined) continue;
    const before = encodingOf(base, was, property, part);
    const after = encodingOf(head, is, property, counterpart);
    const headers = {
      base: was.encodings.get(property)?.headers ?? [],
      head: is.encodings.get(property)?.headers ?? [],
      baseAt: before.at,
      headAt: after.at,
      where: `${where} encoding/${property}`,
    };
    // Only parts of their own have headers.
    if (was.key.startsWith("multipart/")) compareHeaders(collector, caller, side, headers);
    const [inner, outer] = isSent ? [before, after] : [after, before];
    if (liesInside(inner, outer)) continue;
    const facts = { subject: property, property, before: wordsOf(before), after: wordsOf(after) };
    const spots = [keyOf(before.at), keyOf(after.at)] as const;
    report(
      collector,
      caller,
      side,
      `${where} encoding/${property}`,
      draft("part-encoding-changed", facts, ...spots),
    );
  }
}

interface PartEncoding {
  readonly at: At;
  readonly contentTypes: readonly string[];
  /** How what has parts of its own is written; then no content type counts. */
  readonly style: string;
  /** Reserved characters may be written as they are. */
  readonly reserved: boolean;
}

/** What is written, or the standard for the kind of part (OpenAPI 3.0.4 §4.7.15.1, 3.2 §4.15.1). */
function encodingOf(store: SchemaStore, mediaType: MediaType, property: string, part: Schema): PartEncoding {
  const written = mediaType.encodings.get(encodingKey(mediaType, property));
  const at = written?.at ?? mediaType.at;
  const reserved = isUrlEncoded(mediaType.key) && written?.allowReserved === true;
  const type = standardType(store, part);
  // Bytes in a URL are written as texts are.
  const standard = [isUrlEncoded(mediaType.key) && type === bytes ? "text/plain" : type];
  const { types } = store.shape(part);
  const isStructure = (types & (ARRAY | OBJECT)) !== 0 && types !== ANY;
  // Once one of the words for a style is written, they say it all, and no content type counts.
  const style = written && hasStyles(mediaType) ? writtenStyle(written) : undefined;
  if (style !== undefined)
    return { at, reserved, contentTypes: isStructure ? [] : standard, style: isStructure ? style : "" };
  const contentTypes = written?.contentTypes ?? standard;
  // Texts that are sent one by one are an exploded list.
  const isTexts =
    isUrlEncoded(mediaType.key) && isStructure && contentTypes.every((type) => type === "text/plain");
  return isTexts
    ? { at, reserved, contentTypes: [], style: "form, exploded" }
    : { at, reserved, contentTypes, style: "" };
}

/**
 * Where parts may be written as parameters are. OpenAPI 3.0 says so of forms that are not in several parts alone, but
 * documents of well-known companies write it, and mean it, of others too.
 */
function hasStyles({ key }: MediaType): boolean {
  return isUrlEncoded(key) || key.startsWith("multipart/form-data");
}

function isUrlEncoded(key: string): boolean {
  return key.startsWith("application/x-www-form-urlencoded");
}

function writtenStyle({ style, explode, allowReserved }: Encoding): string | undefined {
  if (style === undefined && explode === undefined && allowReserved === undefined) return undefined;
  // `deepObject` has one form, whatever `explode` says.
  if (style === "deepObject") return style;
  const isExploded = explode ?? (style ?? "form") === "form";
  return `${style ?? "form"}${isExploded ? ", exploded" : ""}`;
}

const bytes = "application/octet-stream";

/**
 * Of a list it is that of its items: they are parts of their own. Since OpenAPI 3.1 (§4.8.15.1) text that stands for
 * bytes may say so in another keyword.
 */
function standardType(store: SchemaStore, part: Schema, within: ReadonlySet<Schema> = new Set()): string {
  const { types, flat, unions } = store.shape(part);
  if (flat.some(({ at }) => /^(binary|byte)$/.test(at.get("format")?.string() ?? ""))) return bytes;
  const areBytes = flat.some(({ at }) => at.get("contentEncoding") !== undefined);
  if (areBytes && !ignoresSiblings(store.dialect)) return bytes;
  if (types === ANY) return unions.length === 0 ? bytes : "text/plain";
  if ((types & (ARRAY | OBJECT)) === 0) return "text/plain";
  const items = flat.map(({ at }) => at.get("items")).find((at) => at !== undefined);
  const isList = (types & OBJECT) === 0 && items !== undefined && !within.has(part);
  return isList ? standardType(store, store.of(items), new Set([...within, part])) : "application/json";
}

/** Every part that `inner` describes is one that `outer` takes. */
function liesInside(inner: PartEncoding, outer: PartEncoding): boolean {
  const takes = (type: string): boolean =>
    outer.contentTypes.some(
      (each) => each === type || each === "*/*" || each === `${type.split("/")[0] ?? ""}/*`,
    );
  const isRead = outer.reserved || !inner.reserved;
  return isRead && inner.style === outer.style && inner.contentTypes.every(takes);
}

function wordsOf({ contentTypes, style, reserved }: PartEncoding): string {
  const words = style === "" ? contentTypes.join(", ") : style;
  return reserved ? `${words}, allowReserved` : words;
}

/** The parts by name, or by position. */
function partsOf(store: SchemaStore, mediaType: MediaType): (name: string) => Schema | undefined {
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
  return (name) => {
    const property = named.get(name);
    if (property !== undefined) return store.of(property);
    if (!isPosition(name)) return undefined;
    const listed = flat.map(
      (part) => part.at.get("prefixItems")?.items()[Number(name)] ?? part.at.get("items"),
    );
    const own = listed.find((each) => each !== undefined);
    return own === undefined ? (items ?? store.anything(at)) : store.of(own);
  };
}

function isPosition(name: string): boolean {
  return /^(\d+|\*)$/.test(name);
}

/** A position that has no encoding of its own has that of all others. */
function encodingKey({ encodings }: MediaType, name: string): string {
  return isPosition(name) && !encodings.has(name) ? "*" : name;
}
