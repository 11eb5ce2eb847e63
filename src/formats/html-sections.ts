/** Sections of the HTML report: changes by operation, advice on versions, compatible changes by cause, and contents. */
import type { Finding, Report } from "../policy/index";
import { escaped } from "./escape";
import { groupFindings, mergeCauses, type FindingGroup } from "./finding-groups";
import { approvalText, isVersionAdvice, standing } from "./finding-status";
import { card, inlineHtml, locationHtml, type CardOptions } from "./html-card";
import { countStandings, groupByOperations, groupTitle } from "./operation-groups";
import { countChanges, describeAffected } from "./shared-sentences";

/** Number of entries that the table of contents shows unfolded. */
const MAX_OPEN = 12;

export interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly html: string;
}

/** Sections in document order: operations, then versions, then compatible changes. @param document anchor of the document */
export function sections(
  { findings, base }: Report,
  document: string,
  options: CardOptions,
): readonly Section[] {
  const isCompatible = (finding: Finding): boolean => standing(finding) === "compatible";
  const open = findings.filter((finding) => !isCompatible(finding) && !isVersionAdvice(finding));
  const cards = (own: readonly Finding[]): string[] =>
    groupFindings(own).map((group) => card(group, base, options));
  const versions = findings.filter(
    (finding) => isVersionAdvice(finding) && finding.severity !== "compatible",
  );
  const compatible = findings.filter(isCompatible);
  const parts = [
    ...groupByOperations(open).map((group) => ({
      title: groupTitle(group, (name) => `\`${name}\``),
      findings: group.findings,
      body: cards(group.findings),
    })),
    { title: "Version", findings: versions, body: cards(versions) },
    {
      title: countChanges(compatible.length, "compatible"),
      findings: compatible,
      body: [htmlList(mergeCauses(compatible).map((cause) => causeItem(cause, options)))],
    },
  ].filter((part) => part.findings.length > 0);
  return parts.map(({ title, findings: own, body }, index) => {
    const anchor = `${document}-${index + 1}`;
    const kinds = [...new Set(own.map((finding) => `has-${standing(finding)}`))].join(" ");
    const html = [
      `<section id="${anchor}" class="${kinds}">`,
      `<h3>${inlineHtml(title)}</h3>`,
      ...body,
      "</section>",
    ].join("\n");
    return { anchor, title, findings: own, html };
  });
}

/** Table of contents, folded if it is long. */
export function contents(all: readonly Section[]): string {
  const items = all.map(({ anchor, title, findings }) => {
    const kinds = [...new Set(findings.map((finding) => `has-${standing(finding)}`))].join(" ");
    const counts = `<span class="quiet">${escaped(countStandings(findings))}</span>`;
    return `<li class="${kinds}"><a href="#${anchor}">${inlineHtml(title)}</a> ${counts}</li>`;
  });
  const state = all.length > MAX_OPEN ? "" : " open";
  return `<nav><details${state}><summary>Contents</summary>\n${htmlList(items)}\n</details></nav>`;
}

export function htmlList(items: readonly string[]): string {
  return `<ul class="list">\n${items.join("\n")}\n</ul>`;
}

/** One change, or several with the same cause, folded. */
function causeItem({ title, findings }: FindingGroup<Finding>, options: CardOptions): string {
  const [only, another] = findings;
  if (only !== undefined && another === undefined) return compatibleItem(only, options);
  const items = findings.map((finding) => compatibleItem(finding, options));
  return `<li><details><summary>${inlineHtml(title)}</summary>\n${htmlList(items)}\n</details></li>`;
}

function compatibleItem(finding: Finding, options: CardOptions): string {
  const { message, head, approval } = finding;
  const decided = approval === null ? "" : ` (${inlineHtml(approvalText(approval))})`;
  const who = describeAffected(finding);
  const affected = who === "" ? "" : ` <span class="quiet">${escaped(who)}</span>`;
  return `<li>${inlineHtml(message)}${decided} ${locationHtml(head, options, "quiet")}${affected}</li>`;
}
