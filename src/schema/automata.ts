/**
 * Finite automata (`refa`) of regular expressions with the semantics of JSON Schema: ECMA-262, Unicode, not anchored
 * (§6.3.3).
 */
import { CharSet, DFA, JS, NFA, transform, Transformers } from "refa";
import type { Assertion, Concatenation, NoParent } from "refa";
import { regExpOf } from "./matches";
import { remembered } from "./lru-cache";

/** Node limit: larger automata are not built, and the result is unknown. */
const maxNodes = 12_000;

/** State limit of deterministic automata, which take longer to build. */
const maxStates = 4000;

/** The last code point of Unicode. */
const maxCharacter = 0x10ffff;

/** Limits the memory of each cache. */
const maxCachedNodes = 100_000;
const nodesOf = (nfa: NFA | undefined): number => 1 + (nfa?.countNodes() ?? 0);

type Alternative = NoParent<Concatenation>;
type Element = Alternative["elements"][number];
type Lookaround = NoParent<Assertion>;
/** Handling of lookarounds that are not located at the ends of a pattern: fail, or ignore them. */
type LookaroundHandling = "throw" | "ignore";

/**
 * The strings that match a pattern. Undefined if the pattern is invalid or too large, or has lookarounds elsewhere than
 * at its ends.
 */
export const automaton = remembered(
  maxCachedNodes,
  (pattern) => undefinedIfUnsupported(() => build(pattern, "throw")),
  nodesOf,
);

/**
 * Same as `automaton`, but ignores lookarounds for which `automaton` is undefined. The result then contains more
 * strings.
 */
export const automatonIgnoringLookarounds = remembered(
  maxCachedNodes,
  (pattern) => automaton(pattern) ?? undefinedIfUnsupported(() => build(pattern, "ignore")),
  nodesOf,
);

/** For each lookaround of a pattern, the strings that contain a match of its content. */
export const lookaroundContents = remembered(
  maxCachedNodes,
  (pattern): readonly NFA[] => {
    const looks = undefinedIfUnsupported(() => alternativesOf(pattern).flatMap(lookaroundsIn)) ?? [];
    return looks.flatMap(
      ({ alternatives }) =>
        undefinedIfUnsupported(() => containingOneOf(alternatives.map(endsOf), "ignore")) ?? [],
    );
  },
  (contents) => contents.reduce((sum, each) => sum + nodesOf(each), 1),
);

/** Intersection of two automata; undefined if it is too large. */
export function intersection(one: NFA, other: NFA): NFA | undefined {
  return undefinedIfUnsupported(() => NFA.fromIntersection(one, other, limitedNodes()));
}

export const emptyLanguage = NFA.empty({ maxCharacter });

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
  return new DFA.LimitedNodeFactory(maxStates);
}

/** Converts errors of `refa`, which it throws for unsupported patterns, to undefined. */
export function undefinedIfUnsupported<Answer>(find: () => Answer): Answer | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

function build(pattern: string, lookAround: LookaroundHandling): NFA {
  const alternatives = alternativesOf(pattern).map(endsOf);
  const texts = containingOneOf(
    alternatives.filter(({ looks }) => looks.length === 0),
    lookAround,
  );
  for (const each of alternatives) {
    if (each.looks.length === 0) continue;
    const own = containingOneOf([each], lookAround);
    texts.union(each.looks.reduce(lookAround === "throw" ? constrainedBy : heldIfBuilt, own), limitedNodes());
  }
  return texts;
}

/** The strings for which a lookaround holds. */
function constrainedBy(texts: NFA, { kind, negate, alternatives }: Lookaround): NFA {
  const here = kind === "ahead" ? { starts: true } : { ends: true };
  const found = alternatives.map((each) => ({ ...endsOf(each), ...here }));
  if (found.some(({ looks }) => looks.length > 0)) throw new Error("Nested lookarounds are not supported.");
  const holding = containingOneOf(found, "throw");
  return NFA.fromIntersection(texts, negate ? NFA.fromFA(complement(holding)) : holding, limitedNodes());
}

function heldIfBuilt(texts: NFA, look: Lookaround): NFA {
  return undefinedIfUnsupported(() => constrainedBy(texts, look)) ?? texts;
}

function alternativesOf(pattern: string): Alternative[] {
  const source = regExpOf(pattern)?.source;
  if (source === undefined) throw new Error("The pattern is not valid.");
  return parsed(source).flatMap(flattenGroups);
}

function parsed(source: string): Alternative[] {
  const options = { backreferences: "throw", maxNodes: maxNodes } as const;
  const { expression } = JS.Parser.fromLiteral({ source, flags: "u" }).parse(options);
  return transform(Transformers.inline(), expression).alternatives;
}

/** Splits `(^a|^b)` into its alternatives, so that the anchors are at the ends. */
function flattenGroups(alternative: Alternative): Alternative[] {
  const [only, ...more] = alternative.elements;
  return only?.type === "Alternation" && more.length === 0
    ? only.alternatives.flatMap(flattenGroups)
    : [alternative];
}

/** The strings that contain a match of one of these alternatives. */
function containingOneOf(alternatives: readonly Ends[], assertions: LookaroundHandling): NFA {
  const expression = { type: "Expression", alternatives: alternatives.map(unanchored) } as const;
  const simpler = transform(Transformers.applyAssertions(), expression);
  return NFA.fromRegex(simpler, { maxCharacter }, { assertions }, limitedNodes());
}

function limitedNodes(): NFA.LimitedNodeFactory {
  return new NFA.LimitedNodeFactory(maxNodes);
}

/** Allows any string before and after, except at `^` or `$`. */
function unanchored({ starts, ends, own }: Ends): Alternative {
  const least = ends ? own : atLeast(own.toReversed()).toReversed();
  return {
    type: "Concatenation",
    elements: [...(starts ? least : [anyString(), ...atLeast(least)]), ...(ends ? [] : [anyString()])],
  };
}

/** `[^]*`, as a new object each time, because `refa` may modify it. */
function anyString(): Element {
  const all: Element = { type: "CharacterClass", characters: CharSet.all(maxCharacter) };
  const alternatives: Alternative[] = [{ type: "Concatenation", elements: [all] }];
  return { type: "Quantifier", alternatives, min: 0, max: Infinity, lazy: false };
}

/** Reduces the repetitions at the ends of an unanchored pattern to their minimum: `a*b{2,9}c` to `b{2}c`. */
function atLeast(elements: readonly Element[]): readonly Element[] {
  const [first, ...rest] = elements;
  if (first?.type !== "Quantifier") return elements;
  return first.min === 0 ? atLeast(rest) : [{ ...first, max: first.min }, ...rest];
}

interface Ends {
  /** True if the pattern is anchored at the start (`^`). */
  readonly starts: boolean;
  /** True if the pattern is anchored at the end (`$`). */
  readonly ends: boolean;
  /** Lookarounds at an anchored end, which apply to the whole string. */
  readonly looks: readonly Lookaround[];
  /** All other elements. */
  readonly own: readonly Element[];
}

function endsOf({ elements }: Alternative): Ends {
  const [before, rest] = splitLookarounds(elements, "behind");
  const [after, own] = splitLookarounds(rest.toReversed(), "ahead");
  const [starts, ends] = [before, after].map((looks) => looks.some(isEdge));
  return {
    starts: starts === true,
    ends: ends === true,
    looks: [...(starts ? before : []), ...(ends ? after : [])].filter((look) => !isEdge(look)),
    own: [...(starts ? [] : before), ...own.toReversed(), ...(ends ? [] : after.toReversed())],
  };
}

/**
 * Splits off leading lookarounds. @param edge the direction of the anchor (`^` is "behind", `$` is "ahead") among
 * lookarounds of the opposite direction
 */
function splitLookarounds(
  elements: readonly Element[],
  edge: Lookaround["kind"],
): [first: Lookaround[], rest: Element[]] {
  const first: Lookaround[] = [];
  for (const element of elements) {
    if (element.type !== "Assertion" || isEdge(element) !== (element.kind === edge)) break;
    first.push(element);
  }
  return [first, elements.slice(first.length)];
}

/** `^` is a negative lookbehind for any character, `$` a negative lookahead. */
function isEdge({ negate, alternatives }: Lookaround): boolean {
  const [alternative, ...more] = alternatives;
  const [only, ...others] = alternative?.elements ?? [];
  if (!negate || more.length > 0 || others.length > 0) return false;
  return only?.type === "CharacterClass" && only.characters.isAll;
}

function lookaroundsIn(node: Alternative | Element): readonly Lookaround[] {
  if (node.type === "Concatenation") return node.elements.flatMap(lookaroundsIn);
  if (node.type === "Assertion") return isEdge(node) ? [] : [node];
  return "alternatives" in node ? node.alternatives.flatMap(lookaroundsIn) : [];
}
