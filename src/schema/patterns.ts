/** Regular expressions of `pattern` and `patternProperties` as sets of strings. */
import { DFA, type CharSet } from "refa";
import {
  undefinedIfUnsupported,
  automaton,
  complement,
  deterministic,
  limited,
  automatonIgnoringLookarounds,
} from "./automata";
import { isQuick, regExpOf } from "./matches";
import { remembered } from "./lru-cache";

const expressionOf = remembered(1000, regExpOf);

/** True if a string matches a pattern, in bounded time; undefined if that cannot be decided. */
export function testPattern(pattern: string, text: string): boolean | undefined {
  const expression = expressionOf(pattern);
  if (expression === undefined) return undefined;
  if (pattern.length <= 1000 && isQuick(pattern, text.length)) return expression.test(text);
  return automaton(pattern)?.test(codePoints(text));
}

export function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** Strings that match some patterns and do not match others. */
export interface Language {
  /** Undefined if it is too large. */
  readonly dfa: DFA | undefined;
  /** False: the language may contain too many strings, because a pattern is not regular or too complex. */
  readonly isExact: boolean;
  /** The work of building it, in states. */
  readonly cost: number;
}

const everything: Language = { dfa: DFA.all({ maxCharacter: 0x10ffff }), isExact: true, cost: 0 };

/** Maximum number of patterns of a question. */
const maxPatterns = 100;

/** Patterns that must match come before those that must not, so that similar questions share their beginning. */
export function languageOf(match: readonly string[], avoid: readonly string[]): Language {
  const patterns = [
    ...match.map((pattern) => [pattern, true] as const),
    ...avoid.map((pattern) => [pattern, false] as const),
  ];
  let language = everything;
  for (let count = 1; count <= patterns.length; count++) {
    if (language.dfa?.isEmpty === true) return { ...language, isExact: true };
    if (count > maxPatterns) return { dfa: undefined, isExact: false, cost: language.cost };
    language = languages(JSON.stringify(patterns.slice(0, count)));
  }
  return language;
}

function statesOf({ dfa }: Language): number {
  return 1 + (dfa?.countNodes() ?? 0);
}

/** Limits the memory of a cache. */
const maxCachedStates = 60_000;

const languages = remembered(maxCachedStates, findLanguage, statesOf);

function findLanguage(question: string): Language {
  const patterns = JSON.parse(question) as (readonly [pattern: string, matches: boolean])[];
  const last = patterns.at(-1);
  if (last === undefined) return everything;
  const others = languages(JSON.stringify(patterns.slice(0, -1)));
  const own = cachedAutomaton(JSON.stringify(last));
  const isExact = others.isExact && own.isExact;
  const cost = others.cost + own.cost;
  if (own.dfa === undefined || others.dfa === undefined)
    return { dfa: own.isExact ? undefined : others.dfa, isExact, cost };
  if (patterns.length === 1) return { ...own, cost };
  const [left, right] = [others.dfa, own.dfa];
  const dfa = undefinedIfUnsupported(() => minimized(DFA.fromIntersection(left, right, limited())));
  return {
    dfa,
    isExact,
    cost: cost + automatonSize(left) + automatonSize(right) + (dfa ? automatonSize(dfa) : maxCost),
  };
}

const maxCost = 10_000;

const cachedAutomaton = remembered(maxCachedStates, findAutomaton, statesOf);

function findAutomaton(question: string): Language {
  const [pattern, matches] = JSON.parse(question) as [string, boolean];
  const exact = automaton(pattern);
  const nfa = exact ?? (matches ? automatonIgnoringLookarounds(pattern) : undefined);
  if (nfa === undefined) return { dfa: undefined, isExact: false, cost: 1 };
  const dfa = undefinedIfUnsupported(() => minimized(matches ? deterministic(nfa) : complement(nfa)));
  return { dfa, isExact: exact !== undefined && dfa !== undefined, cost: dfa ? automatonSize(dfa) : maxCost };
}

function automatonSize(dfa: DFA): number {
  return dfa.countNodes();
}

function minimized(dfa: DFA): DFA {
  dfa.minimize();
  return dfa;
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const preferred = [letters, letters.toUpperCase(), "0123456789", "-_ ./:@"];

/** Up to `most` characters of a set, readable ones first. */
export function charactersOf(set: CharSet, most: number): string[] {
  const found: string[] = [];
  for (const characters of preferred)
    for (const character of characters) {
      if (found.length >= most) return found;
      if (set.has(character.codePointAt(0) ?? 0)) found.push(character);
    }
  for (const { min, max } of set.ranges)
    for (let code = min; code <= max && found.length < most; code++) {
      const character = String.fromCodePoint(code);
      const isSurrogate = code >= 0xd800 && code <= 0xdfff;
      if (!isSurrogate && !found.includes(character)) found.push(character);
    }
  return found;
}
