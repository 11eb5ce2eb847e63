/** The strings that a regular expression matches. */
import type { NFA } from "refa";
import { isQuick, regExpOf } from "../engine/index";
import {
  automaton,
  lookaroundContents,
  automatonIgnoringLookarounds,
  emptyLanguage,
  intersection,
} from "../schema/index";
import { findCounterexample, maxSteps } from "../schema/index";
import { remembered } from "../schema/index";

/** Size of the cache. */
const cacheSize = 1000;

/**
 * True if every string that matches `inner` also matches `outer`, with the semantics of JSON Schema (ECMA-262, not
 * anchored; JSON Schema 2020-12 §6.3.3). Undefined if it cannot be decided: for most lookarounds, and for expressions
 * that are too large or invalid.
 */
export function includesPattern(outer: string, inner: string): boolean | undefined {
  return outer === inner || decide(JSON.stringify([outer, inner]));
}

const decide = remembered(cacheSize, (question) => {
  const [outer, inner] = JSON.parse(question) as [string, string];
  const [wide, narrow] = [automaton(outer), automatonIgnoringLookarounds(inner)];
  const found = wide && narrow && findCounterexample(narrow, wide);
  if (found === null) return true;
  if (found !== undefined && automaton(inner) !== undefined) return false;
  return hasSampleOutside(outer, inner) ? false : undefined;
});

/** True if one of a few sample strings matches `inner` and not `outer`. */
function hasSampleOutside(outer: string, inner: string): boolean {
  const [is, was, wide, narrow] = [
    regExpOf(outer),
    regExpOf(inner),
    automatonIgnoringLookarounds(outer),
    automatonIgnoringLookarounds(inner),
  ];
  if (is === undefined || was === undefined || narrow === undefined) return false;
  const matchSample = (pattern: string, expression: RegExp, text: string): boolean | undefined =>
    isQuick(pattern, text.length) ? expression.test(text) : undefined;
  const isWitness = (texts: NFA | undefined, others: NFA): boolean => {
    const text = texts && findCounterexample(texts, others, maxSteps / 10);
    return (
      typeof text === "string" &&
      matchSample(inner, was, text) === true &&
      matchSample(outer, is, text) === false
    );
  };
  if (isWitness(narrow, wide ?? emptyLanguage)) return true;
  return [outer, inner].flatMap(lookaroundContents).some((found) => {
    const holding = intersection(narrow, found);
    return (
      isWitness(holding, wide ?? emptyLanguage) ||
      isWitness(holding, emptyLanguage) ||
      isWitness(narrow, found)
    );
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
