/** A finding as HTML: message, affected operations, both versions side by side, reason, advice and proof. */
import { affectedOperations } from "../engine/index";
import type { Finding, Location, Proof, ReportBase } from "../policy/index";
import type { FindingGroup } from "./finding-groups";
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

/** Findings of one rule at the same location. The published text of the first is shown; the others link to theirs. */
export function card(group: FindingGroup<Finding>, base: ReportBase | null, options: CardOptions): string {
  const { title, first, findings } = group;
  const { rule, why, advice, approval } = first;
  const version = first.base === null ? (base?.label ?? "") : versionTitle(base, first.base);
  return [
    `<article class="${standing(first)}">`,
    `<h4>${inlineHtml(title)}</h4>`,
    `<div class="quiet"><code>${escaped(rule)}</code>${affected(findings)}</div>`,
    ...(findings.length === 1 ? [] : [messageList(findings, options)]),
    ...(approval === null
      ? []
      : [`<p class="approval">${inlineHtml(asSentence(approvalText(approval)))}</p>`]),
    '<div class="sides">',
    side(["Published", version].filter(Boolean).join(", "), first.base, "was", options),
    side("Now", first.head, "is", options),
    "</div>",
    `<p>${inlineHtml(why)}</p>`,
    `<p><b>Instead:</b> ${inlineHtml(advice)}</p>`,
    ...proofBlocks(findings),
    "</article>",
  ].join("\n");
}

function messageList(findings: readonly Finding[], options: CardOptions): string {
  const items = findings.map(
    ({ message, base }) =>
      `<li>${inlineHtml(message)}${base === null ? "" : ` ${locationHtml(base, options, "quiet")}`}</li>`,
  );
  return `<ul class="list">\n${items.join("\n")}\n</ul>`;
}

function affected(findings: readonly Finding[]): string {
  const who = [...new Set(findings.map(describeAffected))].filter((one) => one !== "").join("; ");
  const names = [...new Set(findings.flatMap(affectedOperations).map(operationName))];
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

/** The proofs; without any, the reason for the first. */
function proofBlocks(findings: readonly Finding[]): readonly string[] {
  const proofs = findings.flatMap((finding) =>
    finding.proof === null ? [] : [proofHtml(finding, finding.proof)],
  );
  const [first] = findings;
  if (proofs.length > 0 || first === undefined) return proofs;
  return [`<p class="quiet">${inlineHtml(proofSentences(first))}</p>`];
}

function proofHtml(finding: Finding, proof: Proof): string {
  const explanation = inlineHtml(proofSentences(finding));
  const blocks = httpBlocks(proof).map(
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
