/** The strings that a regular expression matches. */
import type { NFA } from "refa";
import { isQuick, regExpOf } from "../engine/index";
import { automaton, lookedFor, looseAutomaton, nothing, shared } from "../schema/index";
import { findLeftOut, mostSteps } from "../schema/index";
import { remembered } from "../schema/index";

/** Size of the cache. */
const most = 1000;

/**
 * True if every string that matches `inner` also matches `outer`, with the semantics of JSON Schema (ECMA-262, not
 * anchored; JSON Schema 2020-12 §6.3.3). Undefined if it cannot be decided: for most lookarounds, and for expressions
 * that are too large or invalid.
 */
export function includesPattern(outer: string, inner: string): boolean | undefined {
  return outer === inner || decide(JSON.stringify([outer, inner]));
}

const decide = remembered(most, (question) => {
  const [outer, inner] = JSON.parse(question) as [string, string];
  const [wide, narrow] = [automaton(outer), looseAutomaton(inner)];
  const found = wide && narrow && findLeftOut(narrow, wide);
  if (found === null) return true;
  if (found !== undefined && automaton(inner) !== undefined) return false;
  return isLeftOut(outer, inner) ? false : undefined;
});

/** True if one of a few sample strings matches `inner` and not `outer`. */
function isLeftOut(outer: string, inner: string): boolean {
  const [is, was, wide, narrow] = [
    regExpOf(outer),
    regExpOf(inner),
    looseAutomaton(outer),
    looseAutomaton(inner),
  ];
  if (is === undefined || was === undefined || narrow === undefined) return false;
  const tried = (pattern: string, expression: RegExp, text: string): boolean | undefined =>
    isQuick(pattern, text.length) ? expression.test(text) : undefined;
  const isWitness = (texts: NFA | undefined, others: NFA): boolean => {
    const text = texts && findLeftOut(texts, others, mostSteps / 10);
    return typeof text === "string" && tried(inner, was, text) === true && tried(outer, is, text) === false;
  };
  if (isWitness(narrow, wide ?? nothing)) return true;
  return [outer, inner].flatMap(lookedFor).some((found) => {
    const holding = shared(narrow, found);
    return isWitness(holding, wide ?? nothing) || isWitness(holding, nothing) || isWitness(narrow, found);
  });
}

/**
 * A function that tests strings against a pattern in bounded time: by an automaton if backtracking might take
 * exponential time.
 * @param spend is called with the number of nodes before an automaton is used
 * @throws if this cannot be decided
 */
export function patternTest(pattern: string, spend: (nodes: number) => void): (text: string) => boolean {
  const expression = regExpOf(pattern);
  return (text) => {
    if (expression !== undefined && pattern.length <= 1000 && isQuick(pattern, text.length))
      return expression.test(text);
    const known = automaton(pattern);
    if (known === undefined) throw new Error("The pattern cannot be tested in bounded time.");
    spend(known.countNodes());
    return known.test(codePoints(text));
  };
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
