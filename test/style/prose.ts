/** The prose of TypeScript code: comments, and string literals of more than one word. */
import ts from "typescript";

/** The code with everything but its prose replaced by spaces, so that offsets and lines stay the same. */
export function proseOf(code: string): string {
  const file = ts.createSourceFile("code.ts", code, ts.ScriptTarget.Latest, true);
  const strings: ts.TextRange[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node))
      strings.push({ pos: node.getStart(file), end: node.end });
    ts.forEachChild(node, visit);
  };
  visit(file);
  const prose = strings.filter(({ pos, end }) => /^(?=.*\s).*\p{L}/su.test(code.slice(pos + 1, end - 1)));
  return keep(code, [...prose, ...commentsOf(blank(code, strings))]);
}

function commentsOf(withoutStrings: string): ts.TextRange[] {
  return [...withoutStrings.matchAll(/\/\*[^]*?\*\/|\/\/.*/g)].map(({ index, 0: { length } }) => ({
    pos: index,
    end: index + length,
  }));
}

function keep(text: string, kept: readonly ts.TextRange[]): string {
  const sorted = kept.toSorted((one, other) => one.pos - other.pos);
  const others = [0, ...sorted.map(({ end }) => end)].map((pos, index) => ({
    pos,
    end: sorted[index]?.pos ?? text.length,
  }));
  return blank(text, others);
}

function blank(text: string, ranges: readonly ts.TextRange[]): string {
  return ranges.reduce(
    (rest, { pos, end }) =>
      rest.slice(0, pos) + rest.slice(pos, end).replaceAll(/[^\n]/g, " ") + rest.slice(end),
    text,
  );
}
