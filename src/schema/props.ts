/** Boolean combinations of the constraints of one JSON type, interned: equal combinations are the same object. */
import { atomKey, fulfills } from "./atoms";

import type { Budget } from "./budget";
import type { Atom, Junction, Literal, NumberMember, Prop, Props, StringMember, Truth } from "./normal-form";

type Unnumbered<P> = P extends Prop ? Omit<P, "id"> : never;

/** @param exclude whether constraints are contradictory, as far as that is easy to detect */
export function createProps(exclude: (literals: readonly Literal[]) => boolean, budget: Budget): Props {
  const known = new Map<string, Prop>();
  const complements = new Map<Prop, Prop>();

  function intern<P extends Prop>(key: string, made: Unnumbered<P>): P {
    const before = known.get(key);
    if (before !== undefined) return before as P;
    const prop = { ...made, id: known.size } as unknown as P;
    known.set(key, prop);
    return prop;
  }

  function pair(one: Prop, other: Prop): void {
    complements.set(one, other);
    complements.set(other, one);
  }

  const all = intern<Truth>("true", { kind: "truth", value: true });
  const none = intern<Truth>("false", { kind: "truth", value: false });
  pair(all, none);

  function atom(each: Atom): Prop {
    const key = atomKey(each);
    const positive = intern<Literal>(`+${key}`, { kind: "literal", atom: each, positive: true });
    if (!complements.has(positive))
      pair(positive, intern<Literal>(`-${key}`, { kind: "literal", atom: each, positive: false }));
    return positive;
  }

  function not(prop: Prop): Prop {
    let other = complements.get(prop);
    if (other === undefined && (prop.kind === "and" || prop.kind === "or")) {
      const kind = prop.kind === "and" ? "or" : "and";
      const parts = prop.parts.map(not).sort(byId);
      other = intern<Junction>(keyOf(kind, parts), { kind, parts });
      pair(prop, other);
    }
    return other ?? none;
  }

  function and(props: readonly Prop[]): Prop {
    const parts = new Map<number, Prop>();
    for (const each of props)
      for (const part of each.kind === "and" ? each.parts : [each]) parts.set(part.id, part);
    parts.delete(all.id);
    if (parts.size < 2) {
      budget.spend(0.1);
      return [...parts.values()][0] ?? all;
    }
    budget.spend(1 + parts.size);
    // A round may add parts that simplify others.
    for (let changed = true; changed;) {
      if (parts.has(none.id)) return none;
      if ([...parts.values()].some((part) => parts.has(not(part).id))) return none;
      const simpler = simplifyMembers([...parts.values()]) ?? simplifyOrs(parts);
      changed = simpler !== undefined;
      if (simpler === undefined) break;
      parts.clear();
      for (const each of simpler)
        for (const part of each.kind === "and" ? each.parts : [each]) parts.set(part.id, part);
      parts.delete(all.id);
    }
    if (exclude([...parts.values()].filter((part) => part.kind === "literal"))) return none;
    const [only, ...more] = [...parts.values()].sort(byId);
    if (only === undefined) return all;
    if (more.length === 0) return only;
    return intern<Junction>(keyOf("and", [only, ...more]), { kind: "and", parts: [only, ...more] });
  }

  function or(props: readonly Prop[]): Prop {
    return not(and(props.map(not)));
  }

  /** Merges enumerations of numbers or strings with the other parts; undefined if there is no change. */
  function simplifyMembers(parts: readonly Prop[]): readonly Prop[] | undefined {
    const members = parts.filter(isMember);
    const [first] = members.filter(({ positive }) => positive);
    const rest = parts.filter((part) => !isMember(part));
    if (first === undefined) {
      if (members.length < 2) return undefined;
      return [...rest, not(atom(memberAtom(members.flatMap(({ atom: { values } }) => [...values]))))];
    }
    if (parts.length === 1) return undefined;
    const left = [...first.atom.values].filter((value) =>
      parts.every((part) => evaluate(part, value) !== false),
    );
    if (left.length === 0) return [none];
    const open = rest.filter((part) => left.some((value) => evaluate(part, value) === undefined));
    if (members.length === 1 && left.length === first.atom.values.size && open.length === rest.length)
      return undefined;
    return [...open, atom(memberAtom(left))];
  }

  /** Removes alternatives that contradict another part, and junctions that another part implies. */
  function simplifyOrs(parts: ReadonlyMap<number, Prop>): readonly Prop[] | undefined {
    let changed = false;
    const simpler: Prop[] = [];
    for (const part of parts.values()) {
      const left = part.kind === "or" ? part.parts.filter((each) => !contradicts(each, parts)) : undefined;
      if (left?.some((each) => isImplied(each, parts))) changed = true;
      else if (left !== undefined && part.kind === "or" && left.length < part.parts.length) {
        changed = true;
        simpler.push(or(left));
      } else simpler.push(part);
    }
    return changed ? simpler : undefined;
  }

  function contradicts(prop: Prop, parts: ReadonlyMap<number, Prop>): boolean {
    return prop.kind === "and" ? prop.parts.some((each) => parts.has(not(each).id)) : parts.has(not(prop).id);
  }

  return { all, none, atom, not, and, or };
}

function isImplied(prop: Prop, parts: ReadonlyMap<number, Prop>): boolean {
  return parts.has(prop.id) || (prop.kind === "and" && prop.parts.every((each) => parts.has(each.id)));
}

function keyOf(kind: "and" | "or", parts: readonly Prop[]): string {
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
