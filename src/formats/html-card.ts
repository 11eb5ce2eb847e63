/** A finding as HTML: message, affected operations, both versions side by side, reason, advice and proof. */
import { affectedOperations } from "../engine/index";
import type { Finding, Location, ReportBase } from "../policy/index";
import { escaped } from "./escape";
import { excerpt, type Row } from "./excerpt";
import { formatLocation, versionTitle, formatOrigin, type PathNaming } from "./location";
import { splitCode } from "./inline-code";
import { httpBlocks, proofSentences } from "./proof";
import { approvalText, standing } from "./finding-status";
import { operationName, describeAffected } from "./shared-sentences";

export interface CardOptions extends Required<PathNaming> {
  /** The lines of a file of either version. */
  readonly linesOf: (uri: string) => readonly string[] | undefined;
  /** Link target of a location; undefined: no link. */
  readonly address: ((at: Location) => string) | undefined;
}

/** Number of operations shown; more are folded. */
const MAX_NAMED = 1;

/** Characters shown of a long line: two columns fit side by side. */
const COLUMNS = 64;

/** The anchor of a document's report in the page. */
export function anchorOf(index: number): string {
  return `document-${index + 1}`;
}

export function card(finding: Finding, base: ReportBase | null, options: CardOptions): string {
  const { message, rule, why, advice, approval } = finding;
  const version = finding.base === null ? (base?.label ?? "") : versionTitle(base, finding.base);
  return [
    `<article class="${standing(finding)}">`,
    `<h4>${inlineHtml(message)}</h4>`,
    `<div class="quiet"><code>${escaped(rule)}</code>${affected(finding)}</div>`,
    ...(approval === null
      ? []
      : [`<p class="approval">${inlineHtml(asSentence(approvalText(approval)))}</p>`]),
    '<div class="sides">',
    side(["Published", version].filter(Boolean).join(", "), finding.base, "was", options),
    side("Now", finding.head, "is", options),
    "</div>",
    `<p>${inlineHtml(why)}</p>`,
    `<p><b>Instead:</b> ${inlineHtml(advice)}</p>`,
    proofBlock(finding),
    "</article>",
  ].join("\n");
}

function affected(finding: Finding): string {
  const who = describeAffected(finding);
  const names = [...new Set(affectedOperations(finding).map(operationName))];
  if (names.length <= MAX_NAMED) return who === "" ? "" : ` · ${escaped(who)}`;
  const items = names.map((name) => `<li><code>${escaped(name)}</code></li>`).join("");
  return ` · <details><summary>${escaped(who)}</summary><ul>${items}</ul></details>`;
}

function side(title: string, at: Location | null, kind: "was" | "is", options: CardOptions): string {
  const { linesOf } = options;
  const head = `<figcaption><b>${escaped(title)}</b> ${at === null ? "" : `${locationHtml(at, options)}${escaped(formatOrigin(at))}`}</figcaption>`;
  const lines = at && linesOf(at.uri);
  const rows = at && lines && excerpt(lines, at.range, COLUMNS);
  const body =
    at === null
      ? '<p class="quiet">Not present in this version.</p>'
      : rows
        ? `<pre>${rows.map(codeHtml).join("\n")}</pre>`
        : "";
  return `<figure class="${kind}">${head}${body}</figure>`;
}

/** A location as code, linked if possible: `openapi.yaml:3:7`. */
export function locationHtml(at: Location, { path, address }: CardOptions, className?: string): string {
  const opening = className === undefined ? "<code>" : `<code class="${className}">`;
  const place = `${opening}${escaped(formatLocation(at, path))}</code>`;
  return address === undefined ? place : `<a href="${escaped(address(at))}">${place}</a>`;
}

function codeHtml({ number, before, covered, after = "" }: Row): string {
  const gutter = `<i>${String(number).padStart(4)}</i>  `;
  if (covered === undefined) return gutter + escaped(before);
  return `${gutter}${escaped(before)}<mark>${escaped(covered)}</mark>${escaped(after)}`;
}

function proofBlock(finding: Finding): string {
  const explanation = inlineHtml(proofSentences(finding));
  if (finding.proof === null) return `<p class="quiet">${explanation}</p>`;
  const blocks = httpBlocks(finding.proof).map(
    ({ title, text }) => `<h5>${escaped(title)}</h5>\n<pre>${escaped(text)}</pre>`,
  );
  return `<details class="proof"><summary>Proof: ${explanation}</summary>\n${blocks.join("\n")}\n</details>`;
}

/** A sentence as HTML: text in backticks becomes code. */
export function inlineHtml(text: string): string {
  return splitCode(text)
    .map(({ text: part, isCode }) => (isCode ? `<code>${escaped(part)}</code>` : escaped(part)))
    .join("");
}

function asSentence(clause: string): string {
  return `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}.`;
}
