/** Finite automata (`refa`) of regular expressions as JSON Schema means them: ECMA-262, Unicode, not anchored (§6.3.3). */
import { CharSet, DFA, JS, NFA, transform, Transformers } from "refa";
import type { Assertion, Concatenation, NoParent } from "refa";
import { regExpOf } from "./matches";
import { remembered } from "./lru-cache";

/** Automata larger than this are not built: the answer is then "not known". */
const mostNodes = 12_000;

/** Deterministic ones take longer to build. */
const mostStates = 4000;

/** Of Unicode. */
const maxCharacter = 0x10ffff;

/** So many automata are kept. */
const most = 300;

type Alternative = NoParent<Concatenation>;
type Element = Alternative["elements"][number];
type Look = NoParent<Assertion>;
/** What becomes of look-around that does not stand at the ends: nothing is built, or it is passed over. */
type LookAround = "throw" | "ignore";

/**
 * The texts that match a pattern. Undefined where it is not valid or too large, or looks around itself elsewhere than at
 * its ends.
 */
export const automaton = remembered(most, (pattern) => attempt(() => build(pattern, "throw")));

/** As `automaton`; where that is undefined for look-around, the texts that match without it, of which there are more. */
export const looseAutomaton = remembered(
  most,
  (pattern) => automaton(pattern) ?? attempt(() => build(pattern, "ignore")),
);

/** For each look-around of a pattern, the texts that hold what it looks for. */
export const lookedFor = remembered(most, (pattern): readonly NFA[] => {
  const looks = attempt(() => alternativesOf(pattern).flatMap(looksIn)) ?? [];
  return looks.flatMap(({ alternatives }) => attempt(() => whole(alternatives.map(endsOf), "ignore")) ?? []);
});

/** Texts that are in both; undefined where the automaton becomes too large. */
export function shared(one: NFA, other: NFA): NFA | undefined {
  return attempt(() => NFA.fromIntersection(one, other, limitedNodes()));
}

export const nothing = NFA.empty({ maxCharacter });

/** @throws if the automaton becomes too large */
export function deterministic(texts: NFA, factory: DFA.LimitedNodeFactory = limited()): DFA {
  return DFA.fromFA(texts, factory);
}

/** All other texts. @throws if the automaton becomes too large */
export function complement(texts: NFA, factory: DFA.LimitedNodeFactory = limited()): DFA {
  const others = deterministic(texts, factory);
  others.complement(factory);
  return others;
}

export function limited(): DFA.LimitedNodeFactory {
  return new DFA.LimitedNodeFactory(mostStates);
}

/** `refa` throws for what it does not build. */
export function attempt<Answer>(find: () => Answer): Answer | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

function build(pattern: string, lookAround: LookAround): NFA {
  const alternatives = alternativesOf(pattern).map(endsOf);
  const texts = whole(
    alternatives.filter(({ looks }) => looks.length === 0),
    lookAround,
  );
  for (const each of alternatives) {
    if (each.looks.length === 0) continue;
    const own = whole([each], lookAround);
    texts.union(each.looks.reduce(lookAround === "throw" ? held : heldIfBuilt, own), limitedNodes());
  }
  return texts;
}

/** Those of some texts in which a look-around finds, or does not find, what it looks for. */
function held(texts: NFA, { kind, negate, alternatives }: Look): NFA {
  const here = kind === "ahead" ? { starts: true } : { ends: true };
  const found = alternatives.map((each) => ({ ...endsOf(each), ...here }));
  if (found.some(({ looks }) => looks.length > 0))
    throw new Error("Look-around in look-around is not built.");
  const holding = whole(found, "throw");
  return NFA.fromIntersection(texts, negate ? NFA.fromFA(complement(holding)) : holding, limitedNodes());
}

function heldIfBuilt(texts: NFA, look: Look): NFA {
  return attempt(() => held(texts, look)) ?? texts;
}

function alternativesOf(pattern: string): Alternative[] {
  const source = regExpOf(pattern)?.source;
  if (source === undefined) throw new Error("The pattern is not valid.");
  return parsed(source).flatMap(inner);
}

function parsed(source: string): Alternative[] {
  const options = { backreferences: "throw", maxNodes: mostNodes } as const;
  const { expression } = JS.Parser.fromLiteral({ source, flags: "u" }).parse(options);
  return transform(Transformers.inline(), expression).alternatives;
}

/** `(^a|^b)` as its alternatives, so that anchors stand at the ends. */
function inner(alternative: Alternative): Alternative[] {
  const [only, ...more] = alternative.elements;
  return only?.type === "Alternation" && more.length === 0 ? only.alternatives.flatMap(inner) : [alternative];
}

/** The texts in which one of these is found. */
function whole(alternatives: readonly Ends[], assertions: LookAround): NFA {
  const expression = { type: "Expression", alternatives: alternatives.map(unanchored) } as const;
  const simpler = transform(Transformers.applyAssertions(), expression);
  return NFA.fromRegex(simpler, { maxCharacter }, { assertions }, limitedNodes());
}

function limitedNodes(): NFA.LimitedNodeFactory {
  return new NFA.LimitedNodeFactory(mostNodes);
}

/** Any text may come before and after, but where `^` or `$` says otherwise. */
function unanchored({ starts, ends, own }: Ends): Alternative {
  const least = ends ? own : atLeast(own.toReversed()).toReversed();
  return {
    type: "Concatenation",
    elements: [...(starts ? least : [anything(), ...atLeast(least)]), ...(ends ? [] : [anything()])],
  };
}

/** `[^]*`, anew each time: what `refa` transforms it may change. */
function anything(): Element {
  const all: Element = { type: "CharacterClass", characters: CharSet.all(maxCharacter) };
  const alternatives: Alternative[] = [{ type: "Concatenation", elements: [all] }];
  return { type: "Quantifier", alternatives, min: 0, max: Infinity, lazy: false };
}

/** Next to anything, what is repeated need not be there more often than it must: `a*b{2,9}c` as `b{2}c`. */
function atLeast(elements: readonly Element[]): readonly Element[] {
  const [first, ...rest] = elements;
  if (first?.type !== "Quantifier") return elements;
  return first.min === 0 ? atLeast(rest) : [{ ...first, max: first.min }, ...rest];
}

interface Ends {
  /** Whether the text starts with it (`^`). */
  readonly starts: boolean;
  /** Whether the text ends with it (`$`). */
  readonly ends: boolean;
  /** Look-around at that start or end, which is about the whole text. */
  readonly looks: readonly Look[];
  /** What else there is. */
  readonly own: readonly Element[];
}

function endsOf({ elements }: Alternative): Ends {
  const [before, rest] = cut(elements, "behind");
  const [after, own] = cut(rest.toReversed(), "ahead");
  const [starts, ends] = [before, after].map((looks) => looks.some(isEdge));
  return {
    starts: starts === true,
    ends: ends === true,
    looks: [...(starts ? before : []), ...(ends ? after : [])].filter((look) => !isEdge(look)),
    own: [...(starts ? [] : before), ...own.toReversed(), ...(ends ? [] : after.toReversed())],
  };
}

/** @param edge which of `^` ("behind") and `$` may be among the first, where the others look the other way */
function cut(elements: readonly Element[], edge: Look["kind"]): [first: Look[], rest: Element[]] {
  const first: Look[] = [];
  for (const element of elements) {
    if (element.type !== "Assertion" || isEdge(element) !== (element.kind === edge)) break;
    first.push(element);
  }
  return [first, elements.slice(first.length)];
}

/** `^` is "nothing behind", `$` is "nothing ahead". */
function isEdge({ negate, alternatives }: Look): boolean {
  const [alternative, ...more] = alternatives;
  const [only, ...others] = alternative?.elements ?? [];
  if (!negate || more.length > 0 || others.length > 0) return false;
  return only?.type === "CharacterClass" && only.characters.isAll;
}

function looksIn(node: Alternative | Element): readonly Look[] {
  if (node.type === "Concatenation") return node.elements.flatMap(looksIn);
  if (node.type === "Assertion") return isEdge(node) ? [] : [node];
  return "alternatives" in node ? node.alternatives.flatMap(looksIn) : [];
}
