/** Selection of the policy layers of an operation. */
import { parseStability, type Traits } from "../engine/index";
import { createGlobTest } from "./glob";
import { type Layer, type Selector, type LocatedString } from "./settings";

/** The properties of an operation used by selectors. */
export interface SelectedOperation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  readonly traits: Traits;
}

type Fits = (operation: SelectedOperation) => boolean;

/** The layers of an operation in descending precedence; for undefined, those for all operations. */
export function createSelection(
  layers: readonly Layer[],
): (operation: SelectedOperation | undefined) => readonly Layer[] {
  const known = new Map<string, readonly Layer[]>();
  const tests = layers
    .map((layer) => ({ layer, fits: layer.select === undefined ? undefined : selects(layer.select) }))
    .toReversed();
  const all = tests.map(({ layer }) => layer);
  if (tests.every(({ fits }) => fits === undefined)) return () => all;
  return (operation) => {
    const { method, path, operationId, traits } = operation ?? {};
    const key = JSON.stringify([method, path, operationId, traits?.tags, traits?.stability]);
    let found = known.get(key);
    if (found === undefined) {
      found = tests
        .filter(({ fits }) => fits === undefined || (operation !== undefined && fits(operation)))
        .map(({ layer }) => layer);
      known.set(key, found);
    }
    return found;
  };
}

/** The entries of a selector that match none of these operations. */
export function unmatched(
  { paths, tags, operations, stability }: Selector,
  all: readonly SelectedOperation[],
): LocatedString[] {
  const unmatchedEntries = (
    words: readonly LocatedString[] = [],
    test: (word: string) => Fits,
  ): LocatedString[] => words.filter(({ text }) => !all.some(test(text)));
  return [
    ...unmatchedEntries(paths, inPath),
    ...unmatchedEntries(tags, matchesTag),
    ...unmatchedEntries(operations, called),
    ...unmatchedEntries(stability, matchesStability),
  ];
}

function selects({ paths, tags, operations, stability }: Selector): Fits {
  const anyOf = (words: readonly LocatedString[] | undefined, test: (word: string) => Fits): Fits[] => {
    const tests = words?.map(({ text }) => test(text));
    return tests === undefined ? [] : [(operation) => tests.some((fits) => fits(operation))];
  };
  const all = [
    ...anyOf(paths, inPath),
    ...anyOf(tags, matchesTag),
    ...anyOf(operations, called),
    ...anyOf(stability, matchesStability),
  ];
  return (operation) => all.every((fits) => fits(operation));
}

/** Matches path templates: braces are literal. */
function glob(pattern: string): (text: string) => boolean {
  return createGlobTest(pattern, false);
}

function inPath(pattern: string): Fits {
  const isMatch = glob(pattern);
  return ({ path }) => isMatch(path);
}

function matchesTag(tag: string): Fits {
  return ({ traits }) => traits.tags.includes(tag);
}

function called(pattern: string): Fits {
  const isMatch = glob(pattern);
  return ({ method, path, operationId }) =>
    isMatch(`${method} ${path}`) || (operationId !== null && isMatch(operationId));
}

function matchesStability(level: string): Fits {
  return ({ traits: { stability } }) => (parseStability(stability) ?? stability) === level;
}
