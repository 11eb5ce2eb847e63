/** Converts schemas to sets: the keywords of a schema, its references and its subschemas. */
import type { Sets, ValueSet } from "./normal-form";
import type { Build } from "./build-context";
import { Undecided } from "./budget";
import { buildArrays } from "./build-arrays";
import { buildObjects } from "./build-objects";
import { buildScalars } from "./build-scalars";
import { anyOf, exactlyOne } from "./enumerated";
import { isObject, type JsonObject } from "./json";
import { readKeywords, type KeywordReader } from "./keyword-values";
import { subschemaPlace, targetsOf, type Place } from "./places";
import type { Resources } from "./resources";

/** Nesting limit: deeper sets are built lazily. */
const maxDepth = 60;
const maxInPlaceDepth = 200;

interface Frame {
  /** The number of items or properties on the path to it. */
  readonly childDepth: number;
}

export interface Builder {
  readonly build: (place: Place) => ValueSet;
}

export function createBuilder(
  sets: Sets,
  resources: Resources,
  assertsFormat: boolean,
  origin: number,
): Builder {
  const known = new Map<object, Map<string, ValueSet>>();
  const open = new Map<object, Map<string, Frame>>();
  const numbers = new Map<object, number>();
  let childDepth = 0;
  let depth = 0;

  const placeKey = ({ resource, scope }: Place): string => `${resource.number} ${scope.key}`;

  function laterAt(place: Place, schema: JsonObject): ValueSet {
    let number = numbers.get(schema);
    if (number === undefined) numbers.set(schema, (number = numbers.size));
    return sets.later(`schema ${origin} ${number} ${placeKey(place)}`, () => restart(place));
  }

  /** Builds a deferred set, outside of the current construction. */
  function restart(place: Place): ValueSet {
    const before = [childDepth, depth] as const;
    [childDepth, depth] = [childDepth + 1, 0];
    try {
      return build(place, true);
    } finally {
      [childDepth, depth] = before;
    }
  }

  function build(place: Place, isChild: boolean): ValueSet {
    const { schema } = place;
    if (typeof schema === "boolean") return schema ? sets.all : sets.none;
    if (!isObject(schema)) throw new Undecided("A schema is neither an object nor a boolean.");
    const key = placeKey(place);
    const before = known.get(schema)?.get(key);
    if (before !== undefined) return before;
    const frame = open.get(schema)?.get(key);
    if (frame !== undefined) {
      if (frame.childDepth === childDepth)
        throw new Undecided("A schema refers to itself in an infinite loop.");
      return laterAt(place, schema);
    }
    if (depth > maxInPlaceDepth) throw new Undecided("The schema is nested too deeply.");
    if (isChild && depth > maxDepth) return laterAt(place, schema);
    const frames = open.get(schema) ?? new Map<string, Frame>();
    open.set(schema, frames.set(key, { childDepth }));
    depth++;
    try {
      const set = keywordsOf(place, schema);
      const built = known.get(schema) ?? new Map<string, ValueSet>();
      known.set(schema, built.set(key, set));
      return set;
    } finally {
      depth--;
      frames.delete(key);
    }
  }

  function child(place: Place): ValueSet {
    const target = documentIn(place);
    if (target !== undefined && isObject(target.schema)) return laterAt(target, target.schema);
    childDepth++;
    try {
      return build(place, true);
    } finally {
      childDepth--;
    }
  }

  /** The document that a schema consists of a reference to. It is built when it is needed. */
  function documentIn(place: Place): Place | undefined {
    const { schema, resource } = place;
    if (!isObject(schema) || schema.$ref === undefined || Object.keys(schema).length > 1) return undefined;
    const [target] = targetsOf(resources, place);
    return target?.resource !== resource && target?.schema === target?.resource.root ? target : undefined;
  }

  function keywordsOf(place: Place, schema: JsonObject): ValueSet {
    const targets = targetsOf(resources, place).map((target) => build(target, false));
    if (place.resource.dialect.isRefAlone && targets.length > 0) return sets.and(targets);
    const here = buildAt(place, schema);
    return sets.and([
      ...targets,
      ...[buildScalars, buildArrays, buildObjects, combine].flatMap((part) => part(here)),
    ]);
  }

  function buildAt(place: Place, schema: JsonObject): Build {
    return {
      ...{ sets, resources, assertsFormat, place, schema, at: buildAt },
      keywords: readKeywords(schema, place.resource.dialect),
      same: (each) => build(subschemaPlace(resources, place, each), false),
      child: (each) => child(subschemaPlace(resources, place, each)),
    };
  }

  return { build: (place) => build(place, true) };
}

/** `allOf`, `anyOf`, `oneOf`, `not` and `if`. */
function combine({ sets, keywords, same }: Build): ValueSet[] {
  const all = keywords.list("allOf")?.map(same) ?? [];
  const any = keywords.list("anyOf")?.map(same);
  const one = keywords.list("oneOf")?.map(same);
  const not = keywords.schema("not");
  return [
    ...all,
    ...(any ? [anyOf(sets, any)] : []),
    ...(one ? [exactlyOne(sets, one)] : []),
    ...(not === undefined ? [] : [sets.not(same(not))]),
    ...conditional(sets, keywords, same),
  ];
}

function conditional(sets: Sets, keywords: KeywordReader, same: Build["same"]): ValueSet[] {
  const condition = keywords.schema("if");
  if (condition === undefined) return [];
  const [then, otherwise] = [keywords.schema("then"), keywords.schema("else")];
  const holds = then === undefined && otherwise === undefined ? sets.all : same(condition);
  return [
    ...(then === undefined ? [] : [sets.or([sets.not(holds), same(then)])]),
    ...(otherwise === undefined ? [] : [sets.or([holds, same(otherwise)])]),
  ];
}
