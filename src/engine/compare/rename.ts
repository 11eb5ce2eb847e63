/** Whether something that is gone looks like something that has come. */

/** The one of `candidates` that looks like `name` written anew, or null. */
export function renamedTo(name: string, candidates: readonly string[]): string | null {
  const bare = bareName(name);
  const same = candidates.filter((candidate) => bareName(candidate) === bare);
  const alike = same.length > 0 ? same : candidates.filter((candidate) => isAlike(bare, bareName(candidate)));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function bareName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** One contains most of the other, or a few letters separate them. */
function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3) return false;
  if (long.includes(short) && short.length * 2 >= long.length) return true;
  return distance(a, b) <= Math.floor(long.length / 4);
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
