/** Enumerates the language of a finite automaton, by length. */
import { CharSet, type DFA } from "refa";
import type { Budget } from "./budget";
import { charactersOf } from "./patterns";

export interface Wanted {
  /** Lengths in code points. */
  readonly least: number;
  readonly most: number;
  /** Number of words; fewer are found only if there are no more. */
  readonly wanted: number;
}

interface Step {
  readonly to: DFA.Node;
  readonly characters: CharSet;
}

type Steps = ReadonlyMap<DFA.Node, readonly Step[]>;

/** Different words of an automaton, the shortest first. */
export function* enumerateWords(
  dfa: DFA,
  { least, most, wanted }: Wanted,
  budget: Budget,
): Generator<string> {
  const steps = stepsOf(dfa);
  const endsIn = distances(dfa, steps, budget);
  let count = 0;
  // If no string has one of that many consecutive lengths, no string is longer.
  for (
    let length = least, misses = 0;
    length <= most && misses <= steps.size && count < wanted;
    length++, misses++
  )
    for (const word of wordsFrom(dfa.initial, length, { steps, endsIn, wanted, budget })) {
      yield word;
      misses = 0;
      if (++count >= wanted) return;
    }
}

interface Search {
  readonly steps: Steps;
  readonly endsIn: (length: number) => ReadonlySet<DFA.Node>;
  readonly wanted: number;
  readonly budget: Budget;
}

/** Words of one length, found without recursion because they may be long. */
function* wordsFrom(
  start: DFA.Node,
  length: number,
  { steps, endsIn, wanted, budget }: Search,
): Generator<string> {
  if (!endsIn(length).has(start)) return;
  const word: string[] = [];
  const choices: Iterator<readonly [string, DFA.Node]>[] = [];
  function* choicesAt(node: DFA.Node, left: number): Generator<readonly [string, DFA.Node]> {
    for (const { to, characters } of steps.get(node) ?? [])
      if (endsIn(left - 1).has(to))
        for (const character of charactersOf(characters, wanted)) yield [character, to];
  }
  if (length === 0) {
    yield "";
    return;
  }
  choices.push(choicesAt(start, length));
  for (let last = choices.at(-1); last !== undefined; last = choices.at(-1)) {
    budget.spend(0.05);
    const next = last.next();
    if (next.done === true) {
      choices.pop();
      word.pop();
      continue;
    }
    const [character, node] = next.value;
    word.length = choices.length - 1;
    word.push(character);
    if (word.length === length) yield word.join("");
    else choices.push(choicesAt(node, length - word.length));
  }
}

/** The states from which a word of a given length is accepted. */
function distances(dfa: DFA, steps: Steps, budget: Budget): (length: number) => ReadonlySet<DFA.Node> {
  const layers: ReadonlySet<DFA.Node>[] = [dfa.finals];
  let isStable = false;
  return (length) => {
    while (layers.length <= length && !isStable) {
      budget.spend(steps.size / 20);
      const before = layers.at(-1) ?? new Set();
      const layer = new Set(
        [...steps].flatMap(([node, out]) => (out.some(({ to }) => before.has(to)) ? [node] : [])),
      );
      isStable = layer.size === before.size && [...layer].every((node) => before.has(node));
      layers.push(layer);
    }
    return layers[Math.min(length, layers.length - 1)] ?? new Set();
  };
}

function stepsOf(dfa: DFA): Steps {
  const { maxCharacter } = dfa;
  return new Map(
    [...dfa.nodes()].map((node) => {
      const sets = new Map<DFA.Node, CharSet>();
      for (const [range, to] of node.out)
        sets.set(to, (sets.get(to) ?? CharSet.empty(maxCharacter)).union([range]));
      return [node, [...sets].map(([to, characters]) => ({ to, characters }))];
    }),
  );
}
