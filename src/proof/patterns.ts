/** Which texts a regular expression lets pass, decided by finite automata (`refa`). */
import { DFA, isDisjointWith, JS, NFA, type NoParent, type Concatenation, type Expression } from "refa";
import { isQuick } from "../engine/index";
import { remembered } from "./remembered";

/** Automata larger than this are not built: the answer is then "not known". */
export const nodes = 4000;

/** How many expressions and answers are kept. */
const most = 1000;

/**
 * Whether every text that matches `inner` matches `outer` too, both as JSON Schema means them (ECMA-262, not
 * anchored; JSON Schema 2020-12 §6.3.3). Undefined where that cannot be decided: look-around,
 * expressions that are too large or not valid.
 */
export function includesPattern(outer: string, inner: string): boolean | undefined {
  return outer === inner || decide(JSON.stringify([outer, inner]));
}

const decide = remembered(most, (question) => {
  const [outer, inner] = JSON.parse(question) as [string, string];
  const [wide, narrow] = [automaton(outer), automaton(inner)];
  if (wide === undefined || narrow === undefined) return undefined;
  try {
    const rest = DFA.fromFA(wide, new DFA.LimitedNodeFactory(nodes));
    rest.complement(new DFA.LimitedNodeFactory(nodes));
    return isDisjointWith(rest, narrow);
  } catch {
    return undefined;
  }
});

/** The texts that match a pattern; undefined for one that is not built. */
export const automaton = remembered(most, build);

function build(pattern: string): NFA | undefined {
  try {
    const { expression, maxCharacter } = JS.Parser.fromLiteral({ source: pattern, flags: "u" }).parse({
      backreferences: "throw",
      maxNodes: nodes,
    });
    const alternatives = expression.alternatives.flatMap(inner).map(unanchored);
    const whole: NoParent<Expression> = { type: "Expression", alternatives };
    return NFA.fromRegex(whole, { maxCharacter }, { assertions: "throw" }, new NFA.LimitedNodeFactory(nodes));
  } catch {
    return undefined;
  }
}

/** `(^a|^b)` as its alternatives, so that anchors stand at the ends. */
function inner(alternative: NoParent<Concatenation>): NoParent<Concatenation>[] {
  const [only, ...more] = alternative.elements;
  return only?.type === "Alternation" && more.length === 0 ? only.alternatives.flatMap(inner) : [alternative];
}

/** Any text may come before and after, but where `^` or `$` says otherwise. */
function unanchored({ elements }: NoParent<Concatenation>): NoParent<Concatenation> {
  const starts = isEdge(elements.at(0), "behind");
  const ends = isEdge(elements.at(-1), "ahead");
  const own = elements.slice(starts ? 1 : 0, ends ? -1 : undefined);
  return {
    type: "Concatenation",
    elements: [...(starts ? [] : [anything()]), ...own, ...(ends ? [] : [anything()])],
  };
}

type Element = NoParent<Concatenation>["elements"][number];

/** `^` is "nothing behind", `$` is "nothing ahead". */
function isEdge(element: Element | undefined, kind: "behind" | "ahead"): boolean {
  if (element?.type !== "Assertion" || element.kind !== kind || !element.negate) return false;
  const [alternative, ...more] = element.alternatives;
  const [only, ...others] = alternative?.elements ?? [];
  return more.length === 0 && others.length === 0 && only?.type === "CharacterClass" && only.characters.isAll;
}

const any = JS.Parser.fromLiteral({ source: "[^]*", flags: "u" }).parse().expression.alternatives[0]
  ?.elements[0];

function anything(): Element {
  if (any === undefined) throw new Error("The expression `[^]*` has one element.");
  return any;
}

/**
 * Whether a text matches a pattern, for a validator: in bounded time, by an automaton where the expression might
 * run away.
 * @throws where that cannot be decided
 */
export function patternTest(pattern: string): (text: string) => boolean {
  const expression = expressionOf(pattern);
  return (text) => {
    if (expression !== undefined && pattern.length <= 1000 && isQuick(pattern, text.length))
      return expression.test(text);
    const known = automaton(pattern);
    if (known === undefined) throw new Error("It is not known what this pattern matches.");
    return known.test(codePoints(text));
  };
}

/** As Unicode, as JSON Schema 2020-12 §6.3.3 asks; as it was before, where only that is valid. */
function expressionOf(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      continue;
    }
  }
  return undefined;
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
