/** Media types against media types: which can no longer be sent or received, and what they carry. */
import type { At } from "../at";
import type { Side } from "../change";
import type { MediaType } from "../model/bodies";
import type { Schema, SchemaStore, Shape } from "../model/schema";
import { ANY, ARRAY, OBJECT } from "../model/types";
import { compareSchemaPair, report, useOf, type Caller, type Carrier, type Collector } from "./collect";
import { draft, keyOf, type Draft } from "./draft";
import { compareHeaders } from "./headers";

export interface Contents {
  readonly base: readonly MediaType[];
  readonly head: readonly MediaType[];
  /** Where a media type would stand that is on one side only. */
  readonly baseAt: At;
  readonly headAt: At;
  /** `the request body`, `the 200 response`. */
  readonly body: string;
  readonly where: string;
  /** What carries a value of the media type that base names. */
  readonly carrier: (mediaType: string) => Carrier;
}

export function compareContent(collector: Collector, caller: Caller, side: Side, contents: Contents): void {
  const { base, head, body, where } = contents;
  const isSent = useOf(caller, side).side === "request";
  const tell = (key: string, change: Draft): void => {
    report(collector, caller, side, `${where} ${key}`, change);
  };
  const paired = new Set<MediaType>();
  for (const was of base) {
    const is = sameOrCover(was, head);
    // What is received may become one kind of what was published; what is sent must stay all of it.
    const parts = is === undefined && !isSent ? head.filter((each) => covers(was, each)) : [];
    for (const each of is === undefined ? parts : [is]) {
      paired.add(each);
      compareMediaType(collector, caller, side, was, each, `${where} ${was.key}`, contents.carrier(was.name));
      if (!isSent && each.key !== was.key && covers(each, was) && !base.includes(each)) {
        const facts = { body, mediaType: each.name, covers: true, pushed: false };
        tell(each.key, draft("media-type-added", facts, keyOf(was.at), keyOf(each.at)));
      }
    }
    if (is !== undefined || parts.length > 0) continue;
    const facts = { body, mediaType: was.name };
    tell(was.key, draft("media-type-removed", facts, keyOf(was.at), keyOf(contents.headAt)));
  }
  for (const is of head) {
    if (paired.has(is) || sameOrCover(is, base) !== undefined) continue;
    const facts = { body, mediaType: is.name, covers: false, pushed: caller.swapped && side === "request" };
    tell(is.key, draft("media-type-added", facts, keyOf(contents.baseAt), keyOf(is.at)));
  }
}

/** The same media type, else the narrowest range that covers it (RFC 9110 §12.5.1). */
function sameOrCover(wanted: MediaType, among: readonly MediaType[]): MediaType | undefined {
  const keys = [wanted.key, ...coversOf(wanted)];
  return keys.map((key) => among.find((each) => each.key === key)).find((each) => each !== undefined);
}

function covers(range: MediaType, mediaType: MediaType): boolean {
  return coversOf(mediaType).includes(range.key);
}

function coversOf({ key }: MediaType): string[] {
  const [type = ""] = key.split(";");
  const [main = ""] = type.split("/");
  return [type, `${main}/*`, "*/*"].filter((each) => each !== key);
}

/** Bytes as they are: a schema, or none at all, says nothing of them. */
function isBinary(mediaType: MediaType): boolean {
  return !/json|xml|yaml|form|text|\*|graphql|csv/.test(mediaType.key);
}

function compareMediaType(
  collector: Collector,
  caller: Caller,
  side: Side,
  was: MediaType,
  is: MediaType,
  where: string,
  carrier: Carrier,
): void {
  if (isBinary(was) && (was.schema === undefined || is.schema === undefined)) return;
  const schemas = { base: was.schema, head: is.schema, baseAt: was.at, headAt: is.at, carrier };
  compareSchemaPair(collector, caller, side, where, schemas);
  compareEncodings(collector, caller, side, was, is, where);
}

function compareEncodings(
  collector: Collector,
  caller: Caller,
  side: Side,
  was: MediaType,
  is: MediaType,
  where: string,
): void {
  if (!/form|multipart/.test(was.key) || was.schema === undefined || is.schema === undefined) return;
  const { base, head } = collector.graph;
  const [old, now] = [propertiesOf(base, was.schema), propertiesOf(head, is.schema)];
  const isSent = useOf(caller, side).side === "request";
  for (const property of new Set([...was.encodings.keys(), ...is.encodings.keys()])) {
    const [wasAt, isAt] = [old.get(property), now.get(property)];
    if (wasAt === undefined || isAt === undefined) continue;
    const before = encodingOf(was, property, base.shape(base.of(wasAt)));
    const after = encodingOf(is, property, head.shape(head.of(isAt)));
    const headers = {
      base: was.encodings.get(property)?.headers ?? [],
      head: is.encodings.get(property)?.headers ?? [],
      baseAt: before.at,
      headAt: after.at,
      where: `${where} encoding/${property}`,
    };
    compareHeaders(collector, caller, side, headers);
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
  readonly style: string;
}

/** What is written, or the standard for the kind of part (OpenAPI 3.0.3 §4.7.15.1). */
function encodingOf(mediaType: MediaType, property: string, shape: Shape): PartEncoding {
  const written = mediaType.encodings.get(property);
  const isMultipart = mediaType.key.startsWith("multipart/");
  const isStructure = (shape.types & (ARRAY | OBJECT)) !== 0 && shape.types !== ANY;
  const binary = shape.flat.some((part) => /^(binary|byte)$/.test(part.at.get("format")?.string() ?? ""));
  const standard = binary ? "application/octet-stream" : isStructure ? "application/json" : "text/plain";
  return {
    at: written?.at ?? mediaType.at,
    contentTypes: written?.contentTypes ?? [standard],
    // The style counts where the part is written as parameters are, and only for what has parts of its own.
    style:
      !isStructure ||
      written?.contentTypes !== undefined ||
      (isMultipart && written?.style === undefined && written?.explode === undefined)
        ? ""
        : `${written?.style ?? "form"}${written?.explode === false ? "" : ", exploded"}`,
  };
}

/** Every part that `inner` describes is one that `outer` takes. */
function liesInside(inner: PartEncoding, outer: PartEncoding): boolean {
  const takes = (type: string): boolean =>
    outer.contentTypes.some(
      (each) => each === type || each === "*/*" || each === `${type.split("/")[0] ?? ""}/*`,
    );
  return inner.style === outer.style && inner.contentTypes.every(takes);
}

function wordsOf({ contentTypes, style }: PartEncoding): string {
  return [contentTypes.join(" or "), style].filter((word) => word !== "").join(", ");
}

function propertiesOf(store: SchemaStore, schema: Schema): ReadonlyMap<string, At> {
  const parts = store.shape(schema).flat.map((part) => part.at.get("properties"));
  return new Map(
    parts.flatMap((properties) => properties?.entries().map((at) => [at.key, at] as const) ?? []),
  );
}
