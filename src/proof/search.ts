/** The search for a value that one version takes and the other refuses, at the place of a change. */
import type { Api, Occurrence, Schema, SchemaStore, Side } from "../engine/index";
import { embed, bothAt, wantedAt, type Embedded } from "./embed";
import { sizeOf, type Json } from "./json";
import { valuesNear } from "./near";
import type { Sampler } from "./samples";
import type { Reading } from "./schema-json";
import { createValidate, type Fault } from "./validator";

export interface Found {
  readonly value: Json;
  /** What the refusing version says of it, at the place of the change. */
  readonly faults: readonly Fault[];
  readonly reading: Reading;
}

export interface Searched {
  readonly found: Found | undefined;
  /** How many values were checked, and how many of them both versions take. */
  readonly tried: number;
  readonly agreed: number;
  /** The same number of values, those of many parts counted as several. */
  readonly cost: number;
  /** A value on the way there would have more parts than are built. */
  readonly isTooLarge: boolean;
}

/** Values checked at a time, first and later: each time both schemas are compiled, as far as these values touch them. */
const batches = [6, 24] as const;

/** A value of more parts takes as long as several. */
const partsOfOne = 25;

/** Faults that say no more than that something inside a union does not fit. */
const unions = new Set(["anyOf", "oneOf", "if", "allOf", "$ref"]);

export function search(
  apis: { readonly base: Api; readonly head: Api },
  sampler: Sampler,
  occurrence: Occurrence,
  accepting: "base" | "head",
  hints: readonly Json[],
  most: number,
  readings: readonly Reading[],
  about: string | undefined,
): Searched {
  const { way } = occurrence;
  const [first, last] = [way[0], way.at(-1)];
  if (first === undefined || last === undefined)
    return { found: undefined, tried: 0, agreed: 0, cost: 0, isTooLarge: false };
  const at = way.length - 1;
  const wanted = wantedAt(sampler, way, at, accepting, hints);
  const near = valuesNear(sampler, bothAt(last, accepting), { ...wanted, about });
  const all = embed(sampler, occurrence, accepting, near.slice(0, most), hints).slice(0, most);
  const { side } = sampler.versions;
  const [mine, theirs] = [apis[accepting], apis[accepting === "base" ? "head" : "base"]];
  const whole = bothAt(first, accepting);
  let [tried, agreed, cost] = [0, 0, 0];
  let best: { readonly found: Found; readonly rank: number } | undefined;
  for (const reading of readings) {
    for (
      let [start, size] = [0, batches[0] as number];
      start < all.length;
      start += size, size = batches[1]
    ) {
      const some = all.slice(start, start + size);
      const taken = accepted(mine.schemas, whole.accepts, side, some, reading);
      tried += some.length;
      cost += some.reduce((sum, { value }) => sum + Math.max(1, sizeOf(value) / partsOfOne), 0);
      if (whole.refuses === undefined || taken.length === 0) continue;
      const values = taken.map((each) => each.value);
      const validate = createValidate(theirs.schemas, whole.refuses, side, values, reading);
      for (const each of taken) {
        const faults = validate?.(each.value);
        if (faults?.length === 0) agreed++;
        const judged = faults && judge(each, faults, reading, about);
        if (judged !== undefined && (best === undefined || judged.rank < best.rank)) best = judged;
      }
      if (best !== undefined && best.rank < offTopic) break;
    }
    if (best !== undefined) break;
  }
  const isTooLarge = way.some((waypoint) => sampler.isTooLarge(bothAt(waypoint, accepting).accepts));
  return { found: best?.found, tried, agreed, cost, isTooLarge };
}

/** Those of the values that a schema takes. */
function accepted(
  store: SchemaStore,
  schema: Schema,
  side: Side,
  all: readonly Embedded[],
  reading: Reading,
): readonly Embedded[] {
  const values = all.map((each) => each.value);
  const validate = createValidate(store, schema, side, values, reading);
  return all.filter(({ value }) => validate?.(value)?.length === 0);
}

/** What is refused elsewhere too shows another change besides: any other proof is better. */
const elsewhere = 1_000_000;

/** What may be refused for another change's sake is a lesser proof. */
const offTopic = 500_000;

function speaksOf({ instancePath, params }: Fault, name: string): boolean {
  return instancePath.split("/").includes(name) || Object.values(params).includes(name);
}

/** Undefined where the value is not refused at the place of the change. */
function judge(
  { value, where }: Embedded,
  faults: readonly Fault[],
  reading: Reading,
  about: string | undefined,
): { readonly found: Found; readonly rank: number } | undefined {
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
