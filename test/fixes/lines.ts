/** True if all lines of one text are in another, in the same order. */
export function hasLinesOf(part: string, whole: string): boolean {
  const lines = whole.split("\n");
  let at = 0;
  return part.split("\n").every((line) => {
    while (at < lines.length && lines[at] !== line) at++;
    return at++ < lines.length;
  });
}
