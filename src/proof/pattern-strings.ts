/** Generates strings that match regular expressions, readable ones first. */
import { CharSet, DFA, type NFA } from "refa";
import {
  automaton,
  automatonIgnoringLookarounds,
  complement,
  deterministic,
  remembered,
  testPattern,
} from "../schema/index";
import { unlimited, type Spend } from "./budget";

/** Alphabets for the strings, the most readable first; the last one allows any character. */
const alphabets = ["^[a-zA-Z0-9 _.:/@-]*$", "^[ -~]*$", ""];

/** Maximum number of patterns of one question. */
const MOST_PATTERNS = 24;
/** Maximum number of automaton states for one question, and the steps that each counts for. */
const MOST_STATES = 20_000;
const STEPS_PER_STATE = 30;
/** Strings that are tried from each alphabet. */
const MAX_WORDS = 100;

interface Found {
  readonly texts: readonly string[];
  readonly steps: number;
}

/**
 * A few short strings that match all of `match` and none of `avoid`, with at least `least` characters; empty if that
 * cannot be decided.
 * @param spend is called with the same steps whether the answer was cached or not
 */
export function generateMatches(
  match: readonly string[],
  avoid: readonly string[],
  least: number,
  spend: Spend = unlimited,
): readonly string[] {
  if (match.length + avoid.length > MOST_PATTERNS) return [];
  const { texts, steps } = cachedMatches(JSON.stringify([match, avoid, least]));
  spend(steps);
  return texts;
}

const cachedMatches = remembered(1000, (question) =>
  findTexts(...(JSON.parse(question) as [string[], string[], number])),
);

/** Counts the states of all automata of a question. */
class CountedStates extends DFA.LimitedNodeFactory {
  count = 0;
  override createNode(): DFA.Node {
    this.count++;
    return super.createNode();
  }
}

function findTexts(match: readonly string[], avoid: readonly string[], least: number): Found {
  const texts: string[] = [];
  const states = new CountedStates(MOST_STATES);
  const found = (): Found => ({ texts, steps: 1 + states.count * STEPS_PER_STATE });
  try {
    const length = least > 0 ? [`^[^]{${String(Math.min(least, 500))},}$`] : [];
    const within = [...match, ...length].map((pattern) => deterministic(containing(pattern), states));
    const parts = [...within, ...avoid.map((pattern) => complement(built(pattern), states))];
    const inexact = match.filter((pattern) => automaton(pattern) === undefined);
    for (const alphabet of alphabets) {
      let tried = 0;
      for (const word of shortWords(
        intersection([deterministic(built(alphabet), states), ...parts], states),
      )) {
        const text = readableString(word);
        if (inexact.every((pattern) => testPattern(pattern, text) === true)) texts.push(text);
        if (texts.length >= 3) return found();
        if (++tried >= MAX_WORDS) break;
      }
    }
  } catch {
    // The automaton is too large: return the strings found so far.
  }
  return found();
}

/** All strings that match a pattern, and others if it has look-around. @throws as `built` does */
function containing(pattern: string): NFA {
  return automatonIgnoringLookarounds(pattern) ?? built(pattern);
}

/** @throws for a pattern that cannot be converted to an automaton */
function built(pattern: string): NFA {
  const texts = automaton(pattern);
  if (texts === undefined) throw new Error("The pattern cannot be converted to an automaton.");
  return texts;
}

function intersection([first, ...others]: readonly DFA[], states: CountedStates): DFA {
  if (first === undefined) throw new Error("There is no pattern to intersect.");
  return others.reduce((both, other) => DFA.fromIntersection(both, other, states), first);
}

/** Limit of paths to each state: the number of all paths may grow exponentially. */
const MAX_WAYS = 3;

/** Short words of an automaton, the shortest first. */
function* shortWords({ initial, finals, maxCharacter }: DFA): Generator<readonly CharSet[]> {
  const ways = new Map<DFA.Node, number>();
  let level: (readonly [node: DFA.Node, word: readonly CharSet[]])[] = [[initial, []]];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const [node, word] of level) {
      if (finals.has(node)) yield word;
      for (const [to, sets] of successorsOf(node, maxCharacter)) {
        const known = ways.get(to) ?? 0;
        if (known >= MAX_WAYS) continue;
        ways.set(to, known + 1);
        next.push([to, [...word, sets]]);
      }
    }
    level = next;
  }
}

/** The successors of a state, with all characters that lead to them. */
function successorsOf(node: DFA.Node, maxCharacter: number): ReadonlyMap<DFA.Node, CharSet> {
  const steps = new Map<DFA.Node, CharSet>();
  for (const [range, to] of node.out) {
    const sets = steps.get(to) ?? CharSet.empty(maxCharacter);
    steps.set(to, sets.union([range]));
  }
  return steps;
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const preferred = [letters, letters.toUpperCase(), "123456789", "0-_ ./:@"];

/** One character of each set: preferably a letter, otherwise a digit. */
function readableString(sets: readonly CharSet[]): string {
  return sets.map(readableCharacter).join("");
}

function readableCharacter(set: CharSet, index: number): string {
  for (const wanted of preferred) {
    for (let step = 0; step < wanted.length; step++) {
      const character = wanted[(index + step) % wanted.length] ?? "";
      if (set.has(character.codePointAt(0) ?? 0)) return character;
    }
  }
  return String.fromCodePoint(set.ranges[0]?.min ?? 0);
}
