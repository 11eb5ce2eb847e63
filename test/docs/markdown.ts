/** Reading and writing Markdown: tables, generated sections, headings and links. */
import { readFileSync } from "node:fs";

/** The text of a file with line feeds as line ends. */
export function readText(path: string): string {
  return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** `the first page` becomes `The first page.` */
export function sentence(text: string): string {
  const start = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

const section = /(<!-- generated: ([\w-]+) -->\n)[^]*?(<!-- \/generated -->)/g;

/** The names of the generated sections of a text, in order. */
export function sectionsIn(text: string): readonly string[] {
  return [...text.matchAll(section)].map(([, , name = ""]) => name);
}

/** The text with new content in its generated sections. */
export function withSections(text: string, contentOf: (name: string) => string): string {
  return text.replaceAll(
    section,
    (_, start: string, name: string, end: string) => `${start}\n${contentOf(name)}\n\n${end}`,
  );
}

/** The text without code blocks and comments. */
export function prose(text: string): string {
  return text.replaceAll(/^```[^]*?^```$/gm, "").replaceAll(/<!--[^]*?-->/g, "");
}

/** The anchors of the headings, as GitHub forms them. */
export function anchorsIn(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = [...prose(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) => {
      const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
      const slug = plain.replaceAll(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    }),
  );
}

/** The targets of the links and pictures of a text. */
export function linksIn(text: string): readonly string[] {
  const written = prose(text).replaceAll(/`[^`\n]*`/g, "");
  return [...written.matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
}
