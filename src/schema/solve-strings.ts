/** Strings that satisfy lengths, patterns, formats and exclusions. */
import type { NFA } from "refa";
import type { Literal, StringAtom } from "./normal-form";
import { automaton } from "./automata";
import { formatExamples, formatShapes } from "./formats";
import { findCounterexample } from "./inclusion";
import { empty, found, unknown, type Outcome } from "./outcome";
import { charactersOf, languageOf } from "./patterns";
import { evaluate } from "./props";
import type { Solver } from "./solver";
import { enumerateWords } from "./enumerate-words";

interface Constraints {
  readonly match: readonly string[];
  readonly avoid: readonly string[];
  /** In code points. */
  readonly least: number;
  readonly most: number;
  readonly hasFormat: boolean;
  /** Number of strings that are excluded individually. */
  readonly excluded: number;
}

/** Length limit of generated strings. Documents rarely have limits above 2 ** 16. */
export const maxStringLength = 70_000;
/** Number of additional strings to try if the format of strings is unknown. */
const extraWords = 50;

/** Number of strings to try before two automata are compared. */
const shortest = 20;

const notFound = unknown("No string that fulfills the constraints was found.");

export function solveString(solver: Solver, literals: readonly Literal[]): Outcome {
  const member = literals.find(({ atom, positive }) => positive && atom.kind === "member");
  if (member?.atom.kind === "member") return amongMembers([...member.atom.values], literals);
  const constraints = constraintsOf(literals);
  const { least, most, match, avoid, hasFormat } = constraints;
  if (least > most) return empty;
  const fits = (text: string): boolean => literals.every((literal) => evaluate(literal, text) === true);
  const { dfa, isExact, cost } = languageOf(match, avoid);
  solver.budget.spend(cost);
  if (dfa?.isEmpty === true) return empty;
  if (dfa === undefined) return leftOut(constraints, fits) ?? unknown("A pattern is too complex.");
  if (least > maxStringLength) return unknown("The strings are too long.");
  const wanted = constraints.excluded + 1 + (hasFormat || !isExact ? extraWords : 0);
  // A word of an exact automaton that its pattern rejects shows that the automaton proves nothing.
  const isExpected = (text: string): boolean =>
    literals.some(
      (literal) => (!isExact || literal.atom.kind !== "pattern") && evaluate(literal, text) === false,
    );
  if (hasFormat) {
    const example = formatExamples.find(fits);
    if (example !== undefined) return found(example);
  }
  let [words, isSure] = [0, true];
  for (const text of enumerateWords(dfa, { least, most, wanted }, solver.budget)) {
    if (fits(text)) return found(text);
    words++;
    isSure &&= isExpected(text);
  }
  return words < wanted && isSure ? empty : (leftOut(constraints, fits) ?? notFound);
}

/** Compares two patterns without determinizing them, if lengths and formats do not matter. */
function leftOut(
  { match, avoid, hasFormat }: Constraints,
  fits: (text: string) => boolean,
): Outcome | undefined {
  if (hasFormat) return undefined;
  const [inner, ...moreInner] = match;
  const [outer, ...moreOuter] = avoid;
  if (inner === undefined || outer === undefined || moreInner.length + moreOuter.length > 0) return undefined;
  const [narrow, wide] = [automaton(inner), automaton(outer)];
  if (narrow === undefined) return undefined;
  const short = shortWords(narrow).find(fits);
  if (short !== undefined) return found(short);
  const text = wide && findCounterexample(narrow, wide);
  if (text === null) return empty;
  return text !== undefined && fits(text) ? found(text) : undefined;
}

/** Some of the shortest strings of an automaton, each with its first characters and with its second ones. */
function shortWords(texts: NFA): readonly string[] {
  const words: string[] = [];
  for (const set of texts.wordSets()) {
    const choices = set.map((characters) => charactersOf(characters, 2));
    words.push(...[0, 1].map((at) => choices.map((some) => some[at] ?? some[0] ?? "").join("")));
    if (words.length >= shortest) break;
  }
  return words;
}

function amongMembers(values: readonly (number | string)[], literals: readonly Literal[]): Outcome {
  let isDecided = true;
  for (const value of values) {
    const answers = literals.map((literal) => evaluate(literal, value));
    if (answers.every((answer) => answer === true)) return found(value);
    if (!answers.includes(false)) isDecided = false;
  }
  return isDecided ? empty : unknown("It cannot be decided whether a string matches a pattern or format.");
}

function constraintsOf(literals: readonly Literal[]): Constraints {
  const match: string[] = [];
  const avoid: string[] = [];
  let [least, most, excluded, hasFormat] = [0, Infinity, 0, false];
  for (const { atom, positive } of literals) {
    const each = atom as StringAtom;
    if (each.kind === "pattern") (positive ? match : avoid).push(each.source);
    else if (each.kind === "format") {
      hasFormat = true;
      const shape = positive ? formatShapes.get(each.name) : undefined;
      if (shape !== undefined) match.push(shape);
    } else if (each.kind === "member") excluded += each.values.size;
    else if (positive) least = Math.max(least, each.least);
    else most = Math.min(most, each.least - 1);
  }
  return { match: match.sort(), avoid: avoid.sort(), least, most, hasFormat, excluded };
}
