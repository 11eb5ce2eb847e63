/** The search for a value that one version takes and the other refuses, at the place of a change. */
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
  /** What the refusing version says of it, at the place of the change. */
  readonly faults: readonly Fault[];
  readonly reading: Reading;
}

export interface Searched {
  readonly found: Found | undefined;
  /** How many values were checked, and how many of them both versions accept. */
  readonly tried: number;
  readonly agreed: number;
  /** A value on the way there would have more parts than are built. */
  readonly isTooLarge: boolean;
}

/** What is searched for on each way to a change. */
export interface Question {
  /** Most values to try on one way. */
  readonly values: number;
  /** In the order in which they are tried. */
  readonly readings: readonly Reading[];
  /** The property that the change is about, if it is about one. */
  readonly about: string | undefined;
  /** Where the accepting version lists the value that the change is about, if it is about one. */
  readonly listedAt: Place | null;
  /** A value that shows that the schemas at the place of the change differ, if one is known. */
  readonly witness: Json | undefined;
}

/** Values checked at a time; the last number holds for all that follow. Each batch compiles both schemas again. */
const batches = [6, 24, Infinity] as const;

/** Faults that say no more than that something inside a union does not fit. */
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

  /** Checks some values, and returns the readings under which they may be judged differently. */
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

/** The value that a change is about, if the accepting schema lists it at this place. */
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

/** What is refused elsewhere too shows another change besides: any other proof is better. */
const elsewhere = 1_000_000;

/** What may be refused for another change's sake is a lesser proof. */
const offTopic = 500_000;

function speaksOf({ instancePath, params }: Fault, name: string): boolean {
  return instancePath.split("/").includes(name) || Object.values(params).includes(name);
}

interface Judged {
  readonly found: Found;
  /** The lower, the better the proof. */
  readonly rank: number;
}

/** Undefined where the value is not refused at the place of the change. */
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
  // Deeper inside, or for another property's sake, it may be another change that is shown.
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
