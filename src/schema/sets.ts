/** Sets of JSON values in normal form: one combination of constraints per JSON type, interned by structure. */
import type { Budget } from "./budget";
import { areContradictory } from "./contradictions";
import { canonicalKey, isList, isObject, type Json, type JsonType } from "./json";
import {
  isKnown,
  type Atom,
  type KnownSet,
  type Parts,
  type Prop,
  type Sets,
  type ValueSet,
} from "./normal-form";
import { createProps, memberAtom } from "./props";

/** A set that is built lazily. */
interface LaterSet extends ValueSet {
  readonly build: () => ValueSet;
  built?: KnownSet;
}

export function createSets(budget: Budget): Sets {
  const props = createProps((literals) => areContradictory(result, literals), budget);
  const interned = new Map<string, ValueSet>();
  const constants = new Map<string, KnownSet>();
  const complements = new Map<ValueSet, ValueSet>();
  const intersections = new Map<string, ValueSet>();
  let count = 0;

  function setOfParts(parts: Parts): KnownSet {
    const { number, string, array, object } = parts;
    const key = `${Number(parts.null)}${parts.boolean},${number.id},${string.id},${array.id},${object.id}`;
    const set = (interned.get(key) as KnownSet | undefined) ?? { id: count++, parts };
    interned.set(key, set);
    return set;
  }

  const all = setOfParts({
    ...{ null: true, boolean: 3, number: props.all, string: props.all, array: props.all, object: props.all },
  });
  const none = setOfParts({
    ...{ null: false, boolean: 0, number: props.none, string: props.none },
    ...{ array: props.none, object: props.none },
  });

  function later(key: string, build: () => ValueSet): ValueSet {
    const made: LaterSet = { id: count, build };
    const set = interned.get(key) ?? made;
    if (set === made) count++;
    interned.set(key, set);
    return set;
  }

  function knownSet(set: ValueSet): KnownSet {
    if (isKnown(set)) return set;
    const open = set as LaterSet;
    return (open.built ??= knownSet(open.build()));
  }

  /** The set itself if it is not lazy, or has been built. */
  function builtSet(set: ValueSet): ValueSet {
    return isKnown(set) ? set : ((set as LaterSet).built ?? set);
  }

  function not(given: ValueSet): ValueSet {
    const set = builtSet(given);
    let other = complements.get(set);
    if (other === undefined) {
      other = isKnown(set) ? complement(set) : later(`not ${set.id}`, () => complement(knownSet(set)));
      complements.set(set, other);
      complements.set(other, set);
    }
    return other;
  }

  function complement({ parts }: KnownSet): KnownSet {
    return setOfParts({
      ...{ null: !parts.null, boolean: 3 - parts.boolean },
      ...{ number: props.not(parts.number), string: props.not(parts.string) },
      ...{ array: props.not(parts.array), object: props.not(parts.object) },
    });
  }

  function and(given: readonly ValueSet[]): ValueSet {
    const parts = new Set(given.map(builtSet));
    parts.delete(all);
    if (parts.has(none)) return none;
    const sets = [...parts].sort((one, other) => one.id - other.id);
    const [only] = sets;
    if (only === undefined) return all;
    if (sets.length === 1) return only;
    for (const set of sets) {
      const other = complements.get(set);
      if (other !== undefined && parts.has(other)) return none;
    }
    const key = `and ${sets.map(({ id }) => id).join()}`;
    const before = intersections.get(key);
    if (before !== undefined) return before;
    const both = sets.every(isKnown)
      ? intersection(sets)
      : later(key, () => intersection(sets.map(knownSet)));
    if (isKnown(both)) intersections.set(key, both);
    return both;
  }

  function intersection(sets: readonly KnownSet[]): KnownSet {
    const both = (type: "number" | "string" | "array" | "object"): Prop =>
      props.and(sets.map(({ parts }) => parts[type]));
    return setOfParts({
      null: sets.every(({ parts }) => parts.null),
      boolean: sets.reduce((bits, { parts }) => bits & parts.boolean, 3),
      ...{ number: both("number"), string: both("string"), array: both("array"), object: both("object") },
    });
  }

  function ofTypes(types: readonly JsonType[]): KnownSet {
    const prop = (type: JsonType): Prop => (types.includes(type) ? props.all : props.none);
    return setOfParts({
      ...{ null: types.includes("null"), boolean: types.includes("boolean") ? 3 : 0 },
      ...{ number: prop("number"), string: prop("string"), array: prop("array"), object: prop("object") },
    });
  }

  function constant(value: Json): KnownSet {
    const key = canonicalKey(value);
    let set = constants.get(key);
    if (set === undefined) constants.set(key, (set = setOfParts({ ...none.parts, ...partOf(value) })));
    return set;
  }

  function partOf(value: Json): Partial<Parts> {
    if (value === null) return { null: true };
    if (typeof value === "boolean") return { boolean: value ? 2 : 1 };
    if (typeof value === "number") return { number: props.atom(memberAtom([value])) };
    if (typeof value === "string") return { string: props.atom(memberAtom([value])) };
    if (isList(value)) {
      const each = value.map((item, index) => items(index, index + 1, constant(item), 1));
      return { array: props.and([...each, props.not(items(0, Infinity, all, value.length + 1))]) };
    }
    const members = isObject(value) ? Object.entries(value) : [];
    const each = members.map(([name, member]) => properties(names([name]), constant(member), 1));
    return { object: props.and([...each, props.not(properties(props.all, all, members.length + 1))]) };
  }

  function items(from: number, to: number, values: ValueSet, least: number): Prop {
    if (least <= 0) return props.all;
    if (values === none || to - from < least) return props.none;
    if (values === all) return props.atom(itemCount(0, Infinity, all, from + least));
    return props.atom(itemCount(from, to, values, least));
  }

  function properties(of: Prop, values: ValueSet, least: number): Prop {
    if (least <= 0) return props.all;
    if (values === none || of === props.none) return props.none;
    return props.atom({ type: "object", kind: "count", names: of, values, least });
  }

  function names(given: readonly string[]): Prop {
    return given.length === 0 ? props.none : props.atom(memberAtom(given));
  }

  const result: Sets = {
    ...{
      props,
      all,
      none,
      of: setOfParts,
      ofTypes,
      later,
      known: knownSet,
      not,
      and,
      constant,
      items,
      properties,
      names,
    },
    spend: budget.spend,
    when: (type, prop) => (prop === props.all ? all : setOfParts({ ...all.parts, [type]: prop })),
    or: (sets) => not(and(sets.map(not))),
  };
  return result;
}

function itemCount(from: number, to: number, values: ValueSet, least: number): Atom {
  return { type: "array", kind: "count", from, to, values, least };
}
