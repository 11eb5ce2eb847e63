/** The report as one page of HTML that needs nothing else: no script, no font, no network. */
import type { Finding, Location, Note, Report } from "../policy/index";
import { pieces, sentences } from "./proof";
import { headline, reached } from "./words";

export interface HtmlOptions {
  /** How a file is called; left out: its URI. */
  readonly path?: (uri: string) => string;
}

const titles = { breaking: "Breaking", dangerous: "May break some clients" } as const;

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
article { border-left: 4px solid; padding: 0.1rem 1rem; margin: 1.5rem 0; }
.breaking { border-color: #c62828; }
.dangerous { border-color: #b26a00; }
pre { overflow-x: auto; padding: 0.75rem; background: color-mix(in srgb, currentColor 8%, transparent); }
code { font-family: ui-monospace, monospace; font-size: 0.9em; }
.place { opacity: 0.75; }
`;

/** The verdict, then each breaking and dangerous finding with its proof folded, then what could not be compared. */
export function toHtml(report: Report, { path = (uri) => uri }: HtmlOptions = {}): string {
  const place = ({ uri, range: { start } }: Location) =>
    `<code>${escaped(`${path(uri)}:${start.line + 1}:${start.character + 1}`)}</code>`;
  const section = (severity: keyof typeof titles): string[] => {
    const own = report.findings.filter((finding) => finding.severity === severity);
    return own.length === 0
      ? []
      : [`<h2>${titles[severity]}</h2>`, ...own.map((each) => article(each, place))];
  };
  const notes = report.notes.map((note) => noteItem(note, place));
  const title = escaped(headline(report));
  return `${[
    "<!doctype html>",
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>`,
    "<body>",
    `<h1>${title}</h1>`,
    ...(report.unchecked ? [`<p>${inline(report.unchecked.advice)}</p>`] : []),
    ...section("breaking"),
    ...section("dangerous"),
    ...(notes.length === 0 ? [] : ["<h2>Doubtful, or not compared</h2>", `<ul>${notes.join("")}</ul>`]),
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function article(finding: Finding, place: (at: Location) => string): string {
  const { message, rule, severity, why, advice, head } = finding;
  const who = reached(finding);
  return [
    `<article class="${severity}">`,
    `<h3>${inline(message)}</h3>`,
    `<p class="place">${place(head)} · <code>${escaped(rule)}</code>${who === "" ? "" : ` · ${escaped(who)}`}</p>`,
    `<p>${inline(why)} ${inline(advice)}</p>`,
    proofBlock(finding),
    "</article>",
  ].join("\n");
}

function proofBlock(finding: Finding): string {
  const said = inline(sentences(finding));
  if (finding.proof === null) return `<p class="place">${said}</p>`;
  const blocks = pieces(finding.proof).map(
    ({ title, text }) => `<p>${escaped(title)}:</p>\n<pre><code>${escaped(text)}</code></pre>`,
  );
  return `<details><summary>Proof</summary>\n<p>${said}</p>\n${blocks.join("\n")}\n</details>`;
}

function noteItem({ message, advice, at }: Note, place: (at: Location) => string): string {
  return `<li>${place(at)}: ${inline(message)} ${inline(advice)}</li>`;
}

/** A sentence: what stands in backquotes is code. */
function inline(text: string): string {
  return escaped(text).replace(/`([^`]*)`/g, "<code>$1</code>");
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
