/** Media types against media types: which can no longer be sent or received, and what they carry. */
import type { At } from "../at";
import type { Side } from "../change";
import type { MediaType } from "../model/bodies";
import type { Schema, SchemaStore } from "../model/schema";
import { compareSchemaPair, report, type Caller, type Collector } from "./collect";
import { draft, keyOf } from "./draft";

export interface Contents {
  readonly base: readonly MediaType[];
  readonly head: readonly MediaType[];
  /** Where a media type would stand that is on one side only. */
  readonly baseAt: At;
  readonly headAt: At;
  /** `the request body`, `the 200 response`. */
  readonly body: string;
  readonly where: string;
}

export function compareContent(collector: Collector, caller: Caller, side: Side, contents: Contents): void {
  const { base, head, body, where } = contents;
  const taken = new Set<MediaType>();
  for (const was of base) {
    const is = matching(was, head);
    if (is === undefined) {
      const facts = { body, mediaType: was.name };
      report(
        collector,
        caller,
        side,
        `${where} ${was.key}`,
        draft("media-type-removed", facts, keyOf(was.at), keyOf(contents.headAt)),
      );
      continue;
    }
    taken.add(is);
    compareMediaType(collector, caller, side, was, is, `${where} ${was.key}`);
  }
  for (const is of head) {
    if (taken.has(is) || matching(is, base) !== undefined) continue;
    const facts = { body, mediaType: is.name };
    report(
      collector,
      caller,
      side,
      `${where} ${is.key}`,
      draft("media-type-added", facts, keyOf(contents.baseAt), keyOf(is.at)),
    );
  }
}

/** The same media type, else the narrowest range that covers it (RFC 9110 §12.5.1). */
function matching(wanted: MediaType, among: readonly MediaType[]): MediaType | undefined {
  const [type = ""] = wanted.key.split(";");
  const [main = ""] = type.split("/");
  const keys = [wanted.key, type, `${main}/*`, "*/*"];
  return keys.map((key) => among.find((each) => each.key === key)).find((each) => each !== undefined);
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
): void {
  if (isBinary(was) && (was.schema === undefined || is.schema === undefined)) return;
  const schemas = { base: was.schema, head: is.schema, baseAt: was.at, headAt: is.at };
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
  if (!was.key.includes("form") || was.schema === undefined || is.schema === undefined) return;
  const { base, head } = collector.graph;
  const [old, now] = [propertiesOf(base, was.schema), propertiesOf(head, is.schema)];
  for (const property of new Set([...was.encodings.keys(), ...is.encodings.keys()])) {
    const [before, after] = [was.encodings.get(property), is.encodings.get(property)];
    if (!old.has(property) || !now.has(property)) continue;
    if (before?.says === after?.says) continue;
    if ((before?.says ?? standardEncoding) === (after?.says ?? standardEncoding)) continue;
    const facts = {
      subject: property,
      property,
      before: before?.says ?? "none",
      after: after?.says ?? "none",
    };
    const spots = [keyOf(before?.at ?? was.at), keyOf(after?.at ?? is.at)] as const;
    report(
      collector,
      caller,
      side,
      `${where} encoding/${property}`,
      draft("part-encoding-changed", facts, ...spots),
    );
  }
}

function propertiesOf(store: SchemaStore, schema: Schema): ReadonlySet<string> {
  const parts = store.shape(schema).flat.map((part) => part.at.get("properties"));
  return new Set(parts.flatMap((properties) => properties?.entries().map((entry) => entry.key) ?? []));
}

/** What an empty `encoding` entry says. */
const standardEncoding = "form, exploded";
