/** The report as a self-contained page of HTML: no scripts, fonts or network access. */
import type { Location, Note, Report } from "../policy/index";
import { acceptanceText, doorsTitle, groupDoors, shownDoors } from "./doors";
import { escaped } from "./escape";
import { toPage } from "./html-page";
import { splitOnce } from "./excerpt";
import { anchorOf, inlineHtml, locationHtml, type CardOptions } from "./html-card";
import { contents, htmlList, sections } from "./html-sections";
import { style, styleHash } from "./html-style";
import { standing } from "./finding-status";
import type { PathNaming } from "./location";
import { headline, describePublished, verdictText, countWarnings } from "./shared-sentences";

export interface HtmlOptions extends PathNaming {
  /** The text of a file of either version, to show its lines. */
  readonly sources?: (uri: string) => string | undefined;
  /** For a panel of the editor. Default: a page for a browser. */
  readonly panel?: HtmlPanel;
}

/** Options of a page in the editor. */
export interface HtmlPanel {
  /** The nonce of the style, the only resource allowed by the content security policy. */
  readonly nonce: string;
  /** Appended to the page's style. */
  readonly style: string;
  /** Link target of a location. */
  readonly address: (at: Location) => string;
}

const verdicts = {
  breaking: "Breaking",
  compatible: "Compatible",
  unpublished: "Unpublished",
  unchecked: "Not checked",
} as const;

/**
 * For each document: verdict and counts, findings with both versions and proofs, compatible changes, and warnings. All
 * text from documents is escaped.
 */
export function toHtml(
  reports: readonly Report[],
  { path = (uri) => uri, sources = () => undefined, panel }: HtmlOptions = {},
): string {
  const options: CardOptions = { path, linesOf: splitOnce(sources), address: panel?.address };
  const [first] = reports;
  const title = reports.length === 1 && first ? headline(first) : `${reports.length} API documents`;
  return toPage({
    title: title.replaceAll("`", ""),
    allowed: [`style-src '${panel === undefined ? styleHash : `nonce-${panel.nonce}`}'`],
    head: [
      panel === undefined
        ? `<style>${style}</style>`
        : `<style nonce="${escaped(panel.nonce)}">${style}${panel.style}</style>`,
    ],
    body: [
      ...(reports.length === 1 ? [] : [reportOverview(reports, title, path)]),
      ...reports.map((report, index) => page(report, index, options)),
      "<footer>Contract Guard for OpenAPI</footer>",
    ],
  });
}

/** The page with a banner stating that it is out of date. */
export function toStaleHtml(page: string, why: string): string {
  return page.replace("<body>\n", () => `<body>\n<p class="stopped">${inlineHtml(why)}</p>\n`);
}

function reportOverview(reports: readonly Report[], title: string, path: (uri: string) => string): string {
  const rows = reports.map(
    (report, index) =>
      `<tr><td>${badge(report)}</td><td><a href="#${anchorOf(index)}">${escaped(path(report.head.uri))}</a></td><td>${escaped(verdictText(report))}</td></tr>`,
  );
  return `<header><h1>${escaped(title)}</h1></header>\n<table class="overview">\n${rows.join("\n")}\n</table>`;
}

function badge({ verdict }: Report): string {
  return `<span class="badge ${verdict}">${verdicts[verdict]}</span>`;
}

function page(report: Report, index: number, options: CardOptions): string {
  const { head, base, unchecked, findings, notes } = report;
  const anchor = anchorOf(index);
  const all = sections(report, anchor, options);
  return [
    `<main id="${anchor}" class="${report.verdict}">`,
    `<header>${badge(report)}<h2>${inlineHtml(headline(report))}</h2>`,
    `<p class="quiet"><code>${escaped(options.path(head.uri))}</code>${base === null ? "" : ` · ${inlineHtml(describePublished(base))}`}</p></header>`,
    ...(unchecked === null ? [] : [uncheckedSection(unchecked, options)]),
    ...(findings.length === 0 ? [] : [tiles(report)]),
    ...(all.length < 2 ? [] : [contents(all)]),
    ...all.map(({ html }) => html),
    ...doorSection(report, options),
    ...(notes.length === 0
      ? []
      : [`<h3>${countWarnings(notes.length)}</h3>`, htmlList(notes.map((each) => noteItem(each, options)))]),
    "</main>",
  ].join("\n");
}

function doorSection(report: Report, options: CardOptions): readonly string[] {
  const title = doorsTitle(report);
  if (title === undefined) return [];
  const groups = groupDoors(report).map((group) => {
    const { shown, more } = shownDoors(group);
    const items = shown.map(({ message, advice, at, accepted }) => {
      const decided = accepted === null ? "" : ` ${inlineHtml(acceptanceText(accepted))}`;
      const own = group.advice === null ? ` ${inlineHtml(advice)}` : "";
      return `<li>${inlineHtml(message)}${own}${decided} ${locationHtml(at, options, "quiet")}</li>`;
    });
    const rest = more === 0 ? [] : [`<li class="quiet">and ${more} more</li>`];
    const advice = group.advice === null ? "" : `<p class="quiet">${inlineHtml(group.advice)}</p>`;
    return `<h4>${escaped(group.title)}</h4>${advice}${htmlList([...items, ...rest])}`;
  });
  return [`<h3>${escaped(title)}</h3>`, ...groups];
}

function uncheckedSection({ advice, at }: NonNullable<Report["unchecked"]>, options: CardOptions): string {
  const place = at === undefined ? "" : `${locationHtml(at, options, "quiet")} `;
  return `<p class="stopped">${place}${inlineHtml(advice)}</p>`;
}

/** The counts; each is a checkbox that shows or hides its changes, with CSS only. */
function tiles({ summary, findings, requiredBump: bump }: Report): string {
  const counts = (["breaking", "dangerous", "approved", "compatible"] as const).map((kind) => {
    const text = `<b>${summary[kind]}</b> ${kind}`;
    if (!findings.some((finding) => standing(finding) === kind))
      return `<li class="${kind} none">${text}</li>`;
    return `<li class="${kind}"><label><input type="checkbox" class="show-${kind}" checked> ${text}</label></li>`;
  });
  const needed = bump === "none" ? "" : `<li><b>${bump}</b> version required</li>`;
  return `<ul class="tiles" aria-label="Show changes">${counts.join("")}${needed}</ul>`;
}

function noteItem({ message, advice, at }: Note, options: CardOptions): string {
  return `<li>${inlineHtml(message)} ${inlineHtml(advice)} ${locationHtml(at, options, "quiet")}</li>`;
}
