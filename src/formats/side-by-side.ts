/** Two texts in columns. */
import stringWidth from "string-width";

/** Maximum width of a column; longer lines are wrapped. */
const maxWidth = 72;

/** Both texts under their titles, line by line, with a bar between them. Lines have no trailing white space. */
export function sideBySide(left: readonly [string, string], right: readonly [string, string]): string {
  const [one, other] = [left, right].map(([title, text]) => [title, "", ...wrapped(text)]);
  if (one === undefined || other === undefined) return "";
  const width = Math.max(...one.map((line) => stringWidth(line)));
  const rows = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const [first = "", second = ""] = [one[index], other[index]];
    return `${first}${" ".repeat(width - stringWidth(first))} | ${second}`.trimEnd();
  });
  return rows.join("\n");
}

function wrapped(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const indent = `${/^ */.exec(line)?.[0] ?? ""}  `;
    const lines: string[] = [];
    let rest = line;
    while (stringWidth(rest) > maxWidth) {
      const cut = rest.lastIndexOf(" ", maxWidth);
      const end = cut > indent.length ? cut : maxWidth;
      lines.push(rest.slice(0, end));
      rest = indent + rest.slice(end).trimStart();
    }
    return [...lines, rest];
  });
}
