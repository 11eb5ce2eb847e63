/** Compares media types: those that can no longer be sent or received, and their content. */
import type { At } from "../../at";
import type { Side } from "../../change";
import type { MediaType } from "../../model/bodies";
import { allowsAllBytes } from "../../model/trivial-schemas";
import type { Schema, SchemaStore } from "../../model/schema";
import {
  compareSchemaPair,
  report,
  createUse,
  type Caller,
  type Carrier,
  type Collector,
} from "../collector";
import { pendingChange, keySpot, type PendingChange } from "../pending-change";
import { compareEncodings } from "./encodings";

export interface Contents {
  readonly base: readonly MediaType[];
  readonly head: readonly MediaType[];
  /** Location of a media type that the other version lacks. */
  readonly baseAt: At;
  readonly headAt: At;
  /** Name in messages: `the request body`, `the 200 response`. */
  readonly body: string;
  readonly where: string;
  /** The carrier of a value with the media type of base. */
  readonly carrier: (mediaType: string) => Carrier;
}

export function compareContent(collector: Collector, caller: Caller, side: Side, contents: Contents): void {
  const { base, head, body, where } = contents;
  const [baseAt, headAt] = [
    mediaTypeOwner(contents.baseAt, contents.headAt),
    mediaTypeOwner(contents.headAt, contents.baseAt),
  ];
  const isSent = createUse(caller, side).side === "request";
  const isPushed = caller.swapped && side === "request";
  const reportMediaType = (key: string, change: PendingChange): void => {
    report(collector, caller, side, `${where} ${key}`, change);
  };
  const paired = new Set<MediaType>();
  for (const was of base) {
    const is = findMediaType(was, head);
    // A received range may become one of its media types. A sent range must keep all of them.
    const parts = isSent ? [] : head.filter((each) => includesMediaType(was, each));
    const found = is === undefined ? parts : [is];
    for (const each of found) {
      paired.add(each);
      compareMediaType(collector, caller, side, was, each, `${where} ${was.key}`, contents.carrier(was.name));
      if (!isSent && includesMediaType(each, was) && !base.some(({ key }) => key === each.key)) {
        const facts = { body, mediaType: each.name, covers: true, pushed: false };
        reportMediaType(
          each.key,
          pendingChange("media-type-added", facts, keySpot(was.at), keySpot(each.at)),
        );
      }
    }
    // Clients do not select the media type of callbacks and webhooks, so removing one breaks nothing.
    const isLess =
      isPushed && head.length > 0 && head.every((each) => findMediaType(each, base) !== undefined);
    if (found.length > 0 || isLess) continue;
    const facts = { body, mediaType: was.name };
    reportMediaType(was.key, pendingChange("media-type-removed", facts, keySpot(was.at), keySpot(headAt)));
  }
  for (const is of head) {
    if (paired.has(is)) continue;
    const cover = findMediaType(is, base);
    if (cover !== undefined) {
      // The media type replaces a part of the range.
      const way = `${where} ${is.key}`;
      compareMediaType(collector, caller, side, cover, is, way, contents.carrier(cover.name));
      continue;
    }
    const facts = { body, mediaType: is.name, covers: false, pushed: isPushed };
    const spots = [keySpot(baseAt), keySpot(is.at)] as const;
    // Clients select the media type of a response, but not of what they receive without asking.
    const byConvention = { response: isPushed ? "uncertain" : "harmless" } as const;
    reportMediaType(is.key, pendingChange("media-type-added", facts, ...spots, "none", byConvention));
  }
}

/** Location of a media type that the other version defines for the whole document (Swagger 2.0 `consumes`). */
function mediaTypeOwner(own: At, other: At): At {
  const isGlobal = other.parent?.parent === undefined;
  let at = own;
  while (isGlobal && at.parent !== undefined) at = at.parent;
  return isGlobal ? (at.get(other.token ?? "") ?? at) : own;
}

/** The same media type, else the narrowest range that contains it (RFC 9110 §12.5.1). */
function findMediaType(wanted: MediaType, among: readonly MediaType[]): MediaType | undefined {
  const keys = [wanted.key, ...rangesOf(wanted)];
  return keys.map((key) => among.find((each) => each.key === key)).find((each) => each !== undefined);
}

function includesMediaType(range: MediaType, mediaType: MediaType): boolean {
  return rangesOf(mediaType).includes(range.key);
}

/** Ranges from narrow to wide. A type without its other parameters is a range, but not without its encoding. */
function rangesOf({ key }: MediaType): string[] {
  const [type = "", ...parameters] = key.split(";");
  const [main = ""] = type.split("/");
  const encoded = [type, ...parameters.filter((parameter) => parameter.startsWith("charset="))].join(";");
  return [encoded, `${main}/*`, "*/*"].filter((each) => each !== key);
}

/** For a sequence, some documents describe each item in `schema`. */
function describedParts({ schema, items }: MediaType): "all" | "whole" | "items" | "nothing" {
  if (schema === undefined) return items === undefined ? "nothing" : "items";
  return items === undefined ? "whole" : "all";
}

/** Binary data: a schema, or its absence, does not constrain it. */
function isBinary({ key }: MediaType): boolean {
  return !/^(text|multipart|\*)\/|^application\/(\*|x-www-form-urlencoded)|\b(nd)?(json|xml|yaml|csv|graphql)(l|\b)/.test(
    key,
  );
}

/** Schemas do not describe binary data: in OpenAPI 3.1 there is none, or an empty one (§4.8.14.5). */
function hasNoConstraints(store: SchemaStore, { schema, items }: MediaType): boolean {
  if (schema === undefined) return items === undefined;
  return store.shape(schema).flat.every(({ at }) => allowsAllBytes(at));
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
  const descriptions = new Set([describedParts(was), describedParts(is)]);
  const { base, head } = collector.graph;
  if (isBinary(was) && (hasNoConstraints(base, was) || hasNoConstraints(head, is))) return;
  const ats = { baseAt: was.at, headAt: is.at, carrier };
  const isMixed = descriptions.has("whole") && descriptions.has("items");
  const of = ({ schema, items }: MediaType): Schema | undefined => schema ?? (isMixed ? items : undefined);
  const schemas = { base: of(was), head: of(is), ...ats, siteAt: is.schemaAt ?? is.itemsAt };
  compareSchemaPair(collector, caller, side, where, schemas);
  if (!isMixed) {
    const items = { base: was.items, head: is.items, ...ats, siteAt: is.itemsAt };
    compareSchemaPair(collector, caller, side, `${where} items`, items);
  }
  compareEncodings(collector, caller, side, was, is, where);
}
