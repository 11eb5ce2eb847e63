/**
 * Hover over findings, below the messages that VS Code shows: reason, advice, affected operations and proof of the first
 * one, and a list of the others.
 */
import { Hover, l10n, languages, MarkdownString, Uri, workspace } from "vscode";
import type { Disposable } from "vscode";
import { approvalSentence, groupFindings, prose, proofMarkdown, type FindingGroup } from "../formats/index";
import { findOwnRule } from "../policy/index";
import type { ShownFinding } from "../server/index";
import { commandIds } from "./command-ids";
import { byRank, presentFindingsAt, requestProof, type FindingAt } from "./findings-at";
import { mergeFindings, type MergedFinding } from "./merge-findings";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";

/** Maximum number of messages in the list. */
const mostListed = 10;

export function registerHover(session: Session, texts: DocumentSync): Disposable {
  return languages.registerHoverProvider(["yaml", "json", "jsonc"], {
    async provideHover(document, position, token) {
      const found = await presentFindingsAt(session, document, position, token);
      const reported = found.flatMap(({ finding, document: of }) => {
        const report = session.state(of)?.report;
        return report === undefined ? [] : [{ finding, report }];
      });
      const merged = mergeFindings(reported).toSorted(byRank);
      const groups = groupFindings(merged);
      const [group] = groups;
      const source = found.find(({ finding }) => finding === group?.first.reported[0]?.finding);
      if (group === undefined || source === undefined) return undefined;
      const isShared = reported.some(
        ({ report }) => Uri.parse(report.head.uri).toString() !== document.uri.toString(),
      );
      const title = merged.length > 1 ? group.title : undefined;
      const names = group.findings.flatMap(({ reported }) =>
        reported.map(
          ({ finding, report }) => `${Uri.parse(report.head.uri).toString()} ${finding.fingerprint}`,
        ),
      );
      const findingMarkdown = await expanded(texts, group.first, source, { title, isShared, names });
      if (findingMarkdown === undefined) return undefined;
      return new Hover(groups.length > 1 ? [findingMarkdown, listOf(groups.slice(1))] : [findingMarkdown]);
    },
  });
}

interface Options {
  /** Heading; undefined if VS Code shows the only message above. */
  readonly title: string | undefined;
  /** True if the affected documents must be named. */
  readonly isShared: boolean;
  /** Names of all findings of the group, as commands accept them. */
  readonly names: readonly string[];
}

/** Undefined after an edit. */
async function expanded(
  texts: DocumentSync,
  { reported }: MergedFinding,
  source: FindingAt,
  { title, isShared, names }: Options,
): Promise<MarkdownString | undefined> {
  const finding = await requestProof(texts, source);
  if (finding === undefined) return undefined;
  const { why, advice, approval, proof, fingerprint } = finding;
  const reaches = reported.map(({ finding: { reaches: who }, report }) =>
    [who, ...(isShared ? [workspace.asRelativePath(Uri.parse(report.head.uri))] : [])]
      .filter((part) => part !== "")
      .join(isShared ? " · " : ""),
  );
  const links = [
    ...decisionLinks(finding, names),
    ...(proof === null ? [] : [link(l10n.t("Copy as curl"), commandIds.copyRequest, fingerprint)]),
    link(l10n.t("Copy as Markdown"), commandIds.copyMarkdown, names),
  ];
  const paragraphs = [
    ...(title === undefined ? [] : [`**${prose(title)}**`]),
    prose(approval === null ? `${why} ${advice}` : why),
    ...reaches.filter((who) => who !== "").map((who) => l10n.t("Affects {0}.", prose(who))),
    ...(approval === null ? [] : [prose(approvalSentence(approval))]),
    proofMarkdown(finding),
    links.join(" · "),
  ];
  const markdown = new MarkdownString(paragraphs.join("\n\n"));
  markdown.isTrusted = { enabledCommands: [...linked] };
  return markdown;
}

const linked = [
  commandIds.copyRequest,
  commandIds.copyMarkdown,
  commandIds.findFixes,
  commandIds.approve,
  commandIds.openApproval,
  commandIds.extendApproval,
  commandIds.withdrawApproval,
];

/** Fixes apply to the first finding, approvals to all. */
function decisionLinks({ rule, approval }: ShownFinding, names: readonly string[]): readonly string[] {
  if (findOwnRule(rule) !== undefined) return [];
  const fix = link(l10n.t("Find fixes…"), commandIds.findFixes, names[0]);
  if (approval === null) return [fix, link(l10n.t("Approve…"), commandIds.approve, names)];
  return [
    fix,
    link(l10n.t("Open approval"), commandIds.openApproval, names),
    link(l10n.t("Extend…"), commandIds.extendApproval, names),
    link(l10n.t("Withdraw"), commandIds.withdrawApproval, names),
  ];
}

/** A link that runs a command. */
function link(title: string, command: string, argument: unknown): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
}

function listOf(groups: readonly FindingGroup<MergedFinding>[]): MarkdownString {
  const items = groups.slice(0, mostListed).map(({ title }) => `- ${prose(title)}`);
  const more = groups.length - items.length;
  const rest = more > 0 ? [`- ${l10n.t("{0} more", more)}`] : [];
  return new MarkdownString([`${l10n.t("Also here:")}\n`, ...items, ...rest].join("\n"));
}
