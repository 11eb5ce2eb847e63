/** Boolean combinations of the constraints of one JSON type, interned: equal combinations are the same object. */
import { atomKey, fulfills } from "./atoms";

import type { Budget } from "./budget";
import type { Atom, Junction, Literal, NumberMember, Prop, Props, StringMember, Truth } from "./normal-form";

type Unnumbered<P> = P extends Prop ? Omit<P, "id"> : never;

/** @param exclude whether constraints are contradictory, as far as that is easy to detect */
export function createProps(exclude: (literals: readonly Literal[]) => boolean, budget: Budget): Props {
  const known = new Map<string, Prop>();
  /** By id. */
  const complements: (Prop | undefined)[] = [];

  function intern<P extends Prop>(key: string, made: Unnumbered<P>): P {
    const before = known.get(key);
    if (before !== undefined) return before as P;
    const prop = { ...made, id: known.size } as unknown as P;
    known.set(key, prop);
    return prop;
  }

  function pair(one: Prop, other: Prop): void {
    complements[one.id] = other;
    complements[other.id] = one;
  }

  const all = intern<Truth>("true", { kind: "truth", value: true });
  const none = intern<Truth>("false", { kind: "truth", value: false });
  pair(all, none);

  function atom(each: Atom): Prop {
    const key = atomKey(each);
    const positive = intern<Literal>(`+${key}`, { kind: "literal", atom: each, positive: true });
    if (complements[positive.id] === undefined)
      pair(positive, intern<Literal>(`-${key}`, { kind: "literal", atom: each, positive: false }));
    return positive;
  }

  function not(prop: Prop): Prop {
    let other = complements[prop.id];
    if (other === undefined && (prop.kind === "and" || prop.kind === "or")) {
      const kind = prop.kind === "and" ? "or" : "and";
      const parts = prop.parts.map(not).sort(byId);
      other = intern<Junction>(junctionKey(kind, parts), { kind, parts });
      pair(prop, other);
    }
    return other ?? none;
  }

  function and(props: readonly Prop[]): Prop {
    let parts = partsOf(props);
    if (parts.size < 2) {
      budget.spend(0.1);
      for (const part of parts) return part;
      return all;
    }
    budget.spend(1 + parts.size);
    // A round may add parts that simplify others.
    for (;;) {
      for (const part of parts) if (part === none || hasComplement(parts, part)) return none;
      const simpler = simplifyMembers(parts) ?? simplifyOrs(parts);
      if (simpler === undefined) break;
      parts = partsOf(simpler);
    }
    const sorted = [...parts];
    if (exclude(sorted.filter((part) => part.kind === "literal"))) return none;
    const [only] = sorted.sort(byId);
    if (only === undefined) return all;
    if (sorted.length === 1) return only;
    return intern<Junction>(junctionKey("and", sorted), { kind: "and", parts: sorted });
  }

  /** The parts of a conjunction, without those that are always true. */
  function partsOf(props: readonly Prop[]): ReadonlySet<Prop> {
    const parts = new Set<Prop>();
    for (const each of props) {
      if (each.kind !== "and") parts.add(each);
      else for (const part of each.parts) parts.add(part);
    }
    parts.delete(all);
    return parts;
  }

  function or(props: readonly Prop[]): Prop {
    return not(and(props.map(not)));
  }

  /** Merges enumerations of numbers or strings with the other parts; undefined if there is no change. */
  function simplifyMembers(parts: ReadonlySet<Prop>): readonly Prop[] | undefined {
    const members: Member[] = [];
    for (const part of parts) if (isMember(part)) members.push(part);
    if (members.length === 0) return undefined;
    const first = members.find(({ positive }) => positive);
    const rest = [...parts].filter((part) => !isMember(part));
    if (first === undefined) {
      if (members.length < 2) return undefined;
      return [...rest, not(atom(memberAtom(members.flatMap(({ atom: { values } }) => [...values]))))];
    }
    if (parts.size === 1) return undefined;
    const all = [...parts];
    const left = [...first.atom.values].filter((value) =>
      all.every((part) => evaluate(part, value) !== false),
    );
    if (left.length === 0) return [none];
    const open = rest.filter((part) => left.some((value) => evaluate(part, value) === undefined));
    if (members.length === 1 && left.length === first.atom.values.size && open.length === rest.length)
      return undefined;
    return [...open, atom(memberAtom(left))];
  }

  /** Removes alternatives that contradict another part, and junctions that another part implies. */
  function simplifyOrs(parts: ReadonlySet<Prop>): readonly Prop[] | undefined {
    let simpler: Map<Prop, Prop> | undefined;
    for (const part of parts) {
      if (part.kind !== "or") continue;
      const isFalse = (each: Prop): boolean => contradicts(each, parts);
      if (part.parts.some((each) => isImplied(each, parts))) (simpler ??= new Map()).set(part, all);
      else if (part.parts.some(isFalse))
        (simpler ??= new Map()).set(part, or(part.parts.filter((each) => !isFalse(each))));
    }
    return simpler && [...parts].map((part) => simpler.get(part) ?? part);
  }

  /** A complement that does not exist yet is not among the parts. */
  function hasComplement(parts: ReadonlySet<Prop>, { id }: Prop): boolean {
    const other = complements[id];
    return other !== undefined && parts.has(other);
  }

  function contradicts(prop: Prop, parts: ReadonlySet<Prop>): boolean {
    if (prop.kind !== "and") return hasComplement(parts, prop);
    return prop.parts.some((each) => hasComplement(parts, each));
  }

  return { all, none, atom, not, and, or };
}

function isImplied(prop: Prop, parts: ReadonlySet<Prop>): boolean {
  return parts.has(prop) || (prop.kind === "and" && prop.parts.every((each) => parts.has(each)));
}

function junctionKey(kind: "and" | "or", parts: readonly Prop[]): string {
  return `${kind}${parts.map(({ id }) => id).join()}`;
}

const byId = (one: Prop, other: Prop): number => one.id - other.id;

interface Member extends Literal {
  readonly atom: NumberMember | StringMember;
}

function isMember(prop: Prop): prop is Member {
  return prop.kind === "literal" && prop.atom.kind === "member";
}

export function memberAtom(values: readonly (number | string)[]): Atom {
  return typeof values[0] === "number"
    ? { type: "number", kind: "member", values: new Set(values as number[]) }
    : { type: "string", kind: "member", values: new Set(values as string[]) };
}

/** True if a number or string is in a combination; undefined if that cannot be decided. */
export function evaluate(prop: Prop, value: number | string): boolean | undefined {
  switch (prop.kind) {
    case "truth":
      return prop.value;
    case "literal": {
      const answer = fulfills(value, prop.atom);
      return answer === undefined ? undefined : answer === prop.positive;
    }
    case "and":
    case "or": {
      const decisive = prop.kind === "or";
      let answer: boolean | undefined = !decisive;
      for (const part of prop.parts) {
        const each = evaluate(part, value);
        if (each === decisive) return decisive;
        if (each === undefined) answer = undefined;
      }
      return answer;
    }
  }
}
