/** Rename detection: whether a removed name resembles an added one. */
import { remembered } from "../../schema/index";

/** Finds the one candidate that resembles a removed name; null if there is none, or if there are several. */
type RenameSearch = (name: string) => string | null;

/** Total length of the candidates of cached searches. Most edits rename nothing, so that the next check asks the same. */
const MAX_CHARACTERS = 100_000;

const searches = remembered(
  MAX_CHARACTERS,
  (key) => ({ length: key.length, search: remembered(1000, createSearch(JSON.parse(key) as string[])) }),
  ({ length }) => length,
);

export function createRenameSearch(candidates: readonly string[]): RenameSearch {
  let search: RenameSearch | undefined;
  return (name) => (search ??= searches(JSON.stringify(candidates)).search)(name);
}

function createSearch(candidates: readonly string[]): RenameSearch {
  let bare: readonly (readonly [candidate: string, bare: string])[] | undefined;
  return (name) => {
    bare ??= candidates.map((candidate) => [candidate, bareName(candidate)] as const);
    const own = bareName(name);
    const same = bare.filter(([, other]) => other === own);
    const alike = same.length > 0 ? same : bare.filter(([, other]) => isSimilar(own, other));
    return alike.length === 1 ? (alike[0]?.[0] ?? null) : null;
  };
}

function bareName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** True if one contains most of the other, or few edits separate them. */
function isSimilar(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3) return false;
  if (short.length * 2 >= long.length && long.includes(short)) return true;
  const most = Math.floor(long.length / 4);
  return long.length - short.length <= most && distance(a, b, most) <= most;
}

/** The Levenshtein distance; any number greater than `most` if it is greater. */
function distance(a: string, b: string, most: number): number {
  // What both begin and end with does not count, and names of paths often share most of it.
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endOfA, endOfB] = [a.length, b.length];
  for (; endOfA > start && endOfB > start && a[endOfA - 1] === b[endOfB - 1]; endOfA--) endOfB--;
  const width = endOfB - start;
  let row = Uint32Array.from({ length: width + 1 }, (_, index) => index);
  let next = new Uint32Array(width + 1);
  for (let i = 1; i <= endOfA - start; i++) {
    let least = i;
    next[0] = i;
    for (let j = 1; j <= width; j++) {
      const isSame = a.charCodeAt(start + i - 1) === b.charCodeAt(start + j - 1);
      const change = (row[j - 1] ?? 0) + (isSame ? 0 : 1);
      const here = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next[j] = here;
      least = Math.min(least, here);
    }
    if (least > most) return least;
    [row, next] = [next, row];
  }
  return row[width] ?? 0;
}
