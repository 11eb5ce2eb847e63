/** Searches for a value that one version accepts and the other one rejects at the location of a change. */
import type { Api, Occurrence, Place, Schema } from "../engine/index";
import { embed, bothAt, wantedAt, type Embedded } from "./embed-value";
import { shapesOf } from "./quick-validate";
import { sizeOf, valueOf, type Json } from "./json";
import { valuesNear } from "./boundary-values";
import type { Sampler } from "./samples";
import type { Reading } from "./schema-json";
import { createValidator, type Fault, type Validation } from "./validator";

export interface Found {
  readonly value: Json;
  /** The validation errors of the rejecting version at the location of the change. */
  readonly faults: readonly Fault[];
  readonly reading: Reading;
}

export interface Searched {
  readonly found: Found | undefined;
  /** The number of values that were checked, and of those that both versions accept. */
  readonly tried: number;
  readonly agreed: number;
  /** True if a value on the path would exceed `mostParts`. */
  readonly isTooLarge: boolean;
}

/** The parameters of the search on each path to a change. */
export interface Question {
  /** Limit of values to try on one path. */
  readonly values: number;
  /** In the order in which they are tried. */
  readonly readings: readonly Reading[];
  /** The property that the change is about, if any. */
  readonly about: string | undefined;
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

/** Keywords whose errors only report that a subschema does not match. */
const unions = new Set(["anyOf", "oneOf", "if", "allOf", "$ref"]);

export function search(
  apis: { readonly base: Api; readonly head: Api },
  sampler: Sampler,
  validation: Validation,
  occurrence: Occurrence,
  hints: readonly Json[],
  { values: most, readings, about, listedAt, witness }: Question,
): Searched {
  const { way, use } = occurrence;
  const accepting = use.side === "request" ? "base" : "head";
  const [first, last] = [way[0], way.at(-1)];
  if (first === undefined || last === undefined)
    return { found: undefined, tried: 0, agreed: 0, isTooLarge: false };
  const [mine, theirs] = [apis[accepting], apis[accepting === "base" ? "head" : "base"]];
  const whole = bothAt(first, accepting);
  let [tried, agreed] = [0, 0];
  let best: Judged | undefined;

  /** Checks some values, and returns the readings under which the result may differ. */
  function check(some: readonly Embedded[], reading: Reading): ReadonlySet<Reading> {
    const validatorOf = ({ schemas }: Api, schema: Schema, values: readonly Embedded[]) =>
      createValidator(
        schemas,
        schema,
        use.side,
        values.map(({ value }) => value),
        reading,
        validation,
      );
    const accepts = validatorOf(mine, whole.accepts, some);
    const taken = some.filter(({ value }) => accepts?.faults(value)?.length === 0);
    tried += some.length;
    const others = new Set(accepts?.otherReadings);
    if (whole.refuses === undefined || taken.length === 0) return others;
    const refuses = validatorOf(theirs, whole.refuses, taken);
    for (const other of refuses?.otherReadings ?? []) others.add(other);
    for (const each of taken) {
      const faults = refuses?.faults(each.value);
      if (faults?.length === 0) agreed++;
      sampler.spend(sizeOf(each.value));
      const judged = faults && judge(each, faults, reading, about);
      if (judged !== undefined && (best === undefined || judged.rank < best.rank)) best = judged;
    }
    return others;
  }

  const at = way.length - 1;
  const wanted = wantedAt(sampler, way, at, accepting, hints);
  const ends = bothAt(last, accepting);
  const embedded = (values: readonly Json[]): readonly Embedded[] =>
    embed(sampler, occurrence, accepting, values.slice(0, most), hints).slice(0, most);
  const own = embedded([
    ...listedValue(sampler, ends.accepts, listedAt),
    ...(witness === undefined ? [] : [witness]),
  ]);
  if (own.length > 0) check(own, readings[0] ?? "written");
  if (best !== undefined && best.rank < offTopic)
    return { found: best.found, tried, agreed, isTooLarge: false };

  const all = embedded(valuesNear(sampler, ends, { ...wanted, about }));
  let worthwhile: ReadonlySet<Reading> | undefined;
  for (const reading of readings) {
    if (worthwhile?.has(reading) === false) continue;
    const others = new Set<Reading>();
    let start = 0;
    for (let batch = 0; start < all.length; batch++) {
      const size = batches[Math.min(batch, batches.length - 1)] ?? Infinity;
      for (const other of check(all.slice(start, start + size), reading)) others.add(other);
      start += size;
      if (best !== undefined && best.rank < offTopic) break;
    }
    worthwhile ??= others;
    if (best !== undefined) break;
  }
  const isTooLarge = way.some((waypoint) => sampler.isTooLarge(bothAt(waypoint, accepting).accepts));
  return { found: best?.found, tried, agreed, isTooLarge };
}

/** The enum value that a change is about, if the accepting schema has it at this location. */
function listedValue(sampler: Sampler, accepts: Schema, place: Place | null): Json[] {
  const token = place?.pointer.split("/").at(-1);
  if (place === null || token === undefined) return [];
  const listed = shapesOf(sampler.versions.accepts, accepts).flatMap(({ values }) => [
    ...(values?.values() ?? []),
  ]);
  sampler.spend(listed.length / 10);
  const own = listed.find(({ at }) => at.token === token && at.pointer() === place.pointer);
  return own === undefined ? [] : [valueOf(own.at.node)];
}

/** Penalty for values with errors elsewhere, which show another change as well. */
const elsewhere = 1_000_000;

/** Penalty for values that may be rejected because of another change. */
const offTopic = 500_000;

function speaksOf({ instancePath, params }: Fault, name: string): boolean {
  return instancePath.split("/").includes(name) || Object.values(params).includes(name);
}

interface Judged {
  readonly found: Found;
  /** Lower is better. */
  readonly rank: number;
}

/** Undefined if the value is not rejected at the location of the change. */
function judge(
  { value, where }: Embedded,
  faults: readonly Fault[],
  reading: Reading,
  about: string | undefined,
): Judged | undefined {
  const place = where.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const isInside = ({ instancePath }: Fault): boolean =>
    instancePath === place || instancePath.startsWith(`${place}/`);
  const telling = faults.filter(isInside);
  if (telling.length === 0) return undefined;
  const others = faults.filter((each) => !isInside(each) && !unions.has(each.keyword));
  const leaves = telling.filter((each) => !unions.has(each.keyword));
  // An error deeper inside, or at another property, may result from another change.
  const isTold =
    leaves.length === 0 ||
    leaves.some((each) => each.instancePath === place && (about === undefined || speaksOf(each, about)));
  const rank =
    (others.length > 0 ? elsewhere : 0) +
    (isTold ? 0 : offTopic) +
    Math.min(leaves.length, 40) * 10_000 +
    Math.min(Math.floor(JSON.stringify(value).length / 32), 9_999);
  const own = leaves.filter((each) =>
    about === undefined ? each.instancePath === place : speaksOf(each, about),
  );
  const [telltale = telling] = [own, leaves].filter((each) => each.length > 0);
  return { found: { value, faults: telltale, reading }, rank };
}
