/** Regular expressions of `pattern` and `patternProperties` as sets of strings. */
import { CharSet, DFA, type NFA } from "refa";
import { attempt, automaton, complement, deterministic, limited, looseAutomaton } from "./automata";
import { isQuick, regExpOf } from "./matches";
import { remembered } from "./remembered";

const expressionOf = remembered(1000, regExpOf);

/** Whether a string matches a pattern, in bounded time; undefined if that cannot be decided. */
export function testPattern(pattern: string, text: string): boolean | undefined {
  const expression = expressionOf(pattern);
  if (expression === undefined) return undefined;
  if (pattern.length <= 1000 && isQuick(pattern, text.length)) return expression.test(text);
  return automaton(pattern)?.test(codePoints(text));
}

export function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** Strings that match every pattern of `match` and none of `avoid`. */
export interface Language {
  readonly dfa: DFA;
  /** False: strings may be contained that should not be, because a pattern is not regular. */
  readonly isExact: boolean;
}

/** Undefined if the automaton becomes too large. */
export function languageOf(match: readonly string[], avoid: readonly string[]): Language | undefined {
  return languages(JSON.stringify([match, avoid]));
}

const languages = remembered(300, (question): Language | undefined => {
  const [match, avoid] = JSON.parse(question) as [string[], string[]];
  let isExact = true;
  const parts: DFA[] = [];
  for (const pattern of match) {
    const part = partOf(pattern, false);
    if (part === undefined) isExact = false;
    const loose = part ?? loosePart(pattern);
    if (loose !== undefined) parts.push(loose);
  }
  for (const pattern of avoid) {
    const part = partOf(pattern, true);
    if (part === undefined) isExact = false;
    else parts.push(part);
  }
  const dfa = attempt(() => intersection(parts));
  return dfa && { dfa, isExact };
});

function partOf(pattern: string, negated: boolean): DFA | undefined {
  return parts(JSON.stringify([pattern, negated]));
}

const parts = remembered(600, (question) => {
  const [pattern, negated] = JSON.parse(question) as [string, boolean];
  const nfa = automaton(pattern);
  return nfa && attempt(() => minimized(negated ? complement(nfa) : deterministic(nfa)));
});

function loosePart(pattern: string): DFA | undefined {
  const nfa: NFA | undefined = looseAutomaton(pattern);
  return nfa && attempt(() => deterministic(nfa));
}

function minimized(dfa: DFA): DFA {
  dfa.minimize();
  return dfa;
}

const everything = DFA.all({ maxCharacter: 0x10ffff });

function intersection([first, ...others]: readonly DFA[]): DFA {
  if (first === undefined) return everything;
  return others.reduce((both, other) => minimized(DFA.fromIntersection(both, other, limited())), first);
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
