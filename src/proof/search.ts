/** Searches for a value that one version accepts and the other one rejects at the location of a change. */
import type { Api, Occurrence, Place, Schema } from "../engine/index";
import { embedValue, schemasAtWaypoint, requirementsAt, type EmbeddedValue } from "./embed-value";
import { shapesOf } from "./quick-validate";
import { jsonSize, jsonOfNode, type Json } from "./json";
import { valuesNearBoundary } from "./boundary-values";
import type { Sampler } from "./samples";
import { serializedAlike } from "./serialize";
import type { Reading } from "./schema-json";
import { createValidator, type ValidationError, type Validation } from "./validator";

export interface FoundValue {
  readonly value: Json;
  /** The validation errors of the rejecting version at the location of the change. */
  readonly faults: readonly ValidationError[];
  readonly reading: Reading;
}

export interface SearchResult {
  readonly found: FoundValue | undefined;
  /** The number of values that were checked, and of those that both versions accept. */
  readonly tried: number;
  readonly agreed: number;
  /** True if a value on the path would exceed `mostParts`. */
  readonly isTooLarge: boolean;
}

/** The parameters of the search on each path to a change. */
export interface SearchRequest {
  /** Limit of values to try on one path. */
  readonly values: number;
  /** In the order in which they are tried. */
  readonly readings: readonly Reading[];
  /** The property that the change is about, if any. */
  readonly about: string | undefined;
  /** The keyword of the changed limit, if the change is about one. */
  readonly keyword: string | undefined;
  /** The location of the changed enum value in the accepting version, if the change is about one. */
  readonly listedAt: Place | null;
  /** A value that shows that the schemas at the place of the change differ, if one is known. */
  readonly witness: Json | undefined;
}

/**
 * Sizes of the batches of values to check; the last one applies to all further batches. Each batch compiles both
 * schemas again.
 */
const batches = [6, 24, Infinity] as const;

/** An error is created, and compared with the location of the change. */
const STEPS_PER_FAULT = 10;

/** Keywords whose errors only report that a subschema does not match. */
const combiningKeywords = new Set(["anyOf", "oneOf", "if", "allOf", "$ref"]);

export function search(
  apis: { readonly base: Api; readonly head: Api },
  sampler: Sampler,
  validation: Validation,
  occurrence: Occurrence,
  hints: readonly Json[],
  { values: most, readings, about, keyword, listedAt, witness }: SearchRequest,
): SearchResult {
  const { way, use, carrier } = occurrence;
  const isText =
    (carrier?.of === "parameter" || carrier?.of === "header") && carrier.base.content.length === 0;
  const accepting = use.side === "request" ? "base" : "head";
  const [first, last] = [way[0], way.at(-1)];
  if (first === undefined || last === undefined)
    return { found: undefined, tried: 0, agreed: 0, isTooLarge: false };
  const [mine, theirs] = [apis[accepting], apis[accepting === "base" ? "head" : "base"]];
  const whole = schemasAtWaypoint(first, accepting);
  let [tried, agreed] = [0, 0];
  let best: RankedValue | undefined;

  /** Checks some values, and returns the readings under which the result may differ. */
  function check(some: readonly EmbeddedValue[], reading: Reading): ReadonlySet<Reading> {
    const validatorOf = ({ schemas }: Api, schema: Schema, values: readonly Json[]) =>
      createValidator(schemas, schema, use.side, values, reading, validation);
    const accepts = validatorOf(
      mine,
      whole.accepts,
      some.map(({ value }) => value),
    );
    const taken = some.filter(({ value }) => accepts?.faults(value)?.length === 0);
    tried += some.length;
    const others = new Set(accepts?.otherReadings);
    if (whole.refuses === undefined || taken.length === 0) return others;
    // A parameter that is rejected as a string may be accepted as the number that it spells.
    const alike = ({ value }: EmbeddedValue): Json[] => (isText ? serializedAlike(value) : []);
    const refuses = validatorOf(
      theirs,
      whole.refuses,
      taken.flatMap((each) => [each.value, ...alike(each)]),
    );
    for (const other of refuses?.otherReadings ?? []) others.add(other);
    for (const each of taken) {
      const isAccepted = alike(each).some((other) => refuses?.faults(other)?.length === 0);
      const faults = isAccepted ? [] : refuses?.faults(each.value);
      if (faults?.length === 0) agreed++;
      sampler.spend(jsonSize(each.value) + (faults?.length ?? 0) * STEPS_PER_FAULT);
      const judged = faults && rankValue(each, faults, reading, { about, keyword });
      if (judged !== undefined && (best === undefined || judged.rank < best.rank)) best = judged;
    }
    return others;
  }

  const at = way.length - 1;
  const wanted = requirementsAt(sampler, way, at, accepting, hints);
  const ends = schemasAtWaypoint(last, accepting);
  const embedded = (values: readonly Json[]): readonly EmbeddedValue[] =>
    embedValue(sampler, occurrence, accepting, values.slice(0, most), hints).slice(0, most);
  const own = embedded([
    ...changedEnumValue(sampler, ends.accepts, listedAt),
    ...(witness === undefined ? [] : [witness]),
  ]);
  if (own.length > 0) check(own, readings[0] ?? "written");
  if (best !== undefined && best.rank < otherChangePenalty)
    return { found: best.found, tried, agreed, isTooLarge: false };

  const all = embedded(valuesNearBoundary(sampler, ends, { ...wanted, about }));
  let worthwhile: ReadonlySet<Reading> | undefined;
  for (const reading of readings) {
    if (worthwhile?.has(reading) === false) continue;
    const others = new Set<Reading>();
    // The witness may only show the change if a discriminator selects the alternative.
    const values = reading === readings[0] ? all : [...own, ...all];
    let start = 0;
    for (let batch = 0; start < values.length; batch++) {
      const size = batches[Math.min(batch, batches.length - 1)] ?? Infinity;
      for (const other of check(values.slice(start, start + size), reading)) others.add(other);
      start += size;
      if (best !== undefined && best.rank < otherChangePenalty) break;
    }
    worthwhile ??= others;
    if (best !== undefined) break;
  }
  const isTooLarge = way.some((waypoint) =>
    sampler.isTooLarge(schemasAtWaypoint(waypoint, accepting).accepts),
  );
  return { found: best?.found, tried, agreed, isTooLarge };
}

/** The enum value that a change is about, if the accepting schema has it at this location. */
function changedEnumValue(sampler: Sampler, accepts: Schema, place: Place | null): Json[] {
  const token = place?.pointer.split("/").at(-1);
  if (place === null || token === undefined) return [];
  const listed = shapesOf(sampler.versions.accepts, accepts).flatMap(({ values }) => [
    ...(values?.values() ?? []),
  ]);
  sampler.spend(listed.length / 10);
  const own = listed.find(({ at }) => at.token === token && at.pointer() === place.pointer);
  return own === undefined ? [] : [jsonOfNode(own.at.node)];
}

/** Penalty for values with errors elsewhere, which show another change as well. */
const otherLocationPenalty = 1_000_000;

/** Penalty for values that may be rejected because of another change. */
const otherChangePenalty = 500_000;

function concernsProperty({ instancePath, params }: ValidationError, name: string): boolean {
  return instancePath.split("/").includes(name) || Object.values(params).includes(name);
}

/** `exclusiveMaximum` is a form of `maximum`. */
function concernsLimit({ keyword }: ValidationError, changed: string | undefined): boolean {
  return changed === undefined || keyword.toLowerCase().endsWith(changed.toLowerCase());
}

interface RankedValue {
  readonly found: FoundValue;
  /** Lower is better. */
  readonly rank: number;
}

/** Undefined if the value is not rejected at the location of the change. */
function rankValue(
  { value, where }: EmbeddedValue,
  faults: readonly ValidationError[],
  reading: Reading,
  { about, keyword }: Pick<SearchRequest, "about" | "keyword">,
): RankedValue | undefined {
  const place = where.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const isInside = ({ instancePath }: ValidationError): boolean =>
    instancePath === place || instancePath.startsWith(`${place}/`);
  const telling = faults.filter(isInside);
  if (telling.length === 0) return undefined;
  const others = faults.filter((each) => !isInside(each) && !combiningKeywords.has(each.keyword));
  const leaves = telling.filter((each) => !combiningKeywords.has(each.keyword));
  // An error deeper inside, or at another property, may result from another change.
  const isTold =
    leaves.length === 0 ||
    leaves.some(
      (each) =>
        each.instancePath === place &&
        (about === undefined || concernsProperty(each, about)) &&
        concernsLimit(each, keyword),
    );
  const rank =
    (others.length > 0 ? otherLocationPenalty : 0) +
    (isTold ? 0 : otherChangePenalty) +
    Math.min(leaves.length, 40) * 10_000 +
    Math.min(Math.floor(JSON.stringify(value).length / 32), 9_999);
  const own = leaves.filter((each) =>
    about === undefined ? each.instancePath === place : concernsProperty(each, about),
  );
  const exact = own.filter((each) => concernsLimit(each, keyword));
  const [telltale = telling] = [exact, own, leaves].filter((each) => each.length > 0);
  return { found: { value, faults: telltale, reading }, rank };
}
