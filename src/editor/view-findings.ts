/** The rows of findings in the API Contract view, independent of VS Code. */
import { approvalSentence, groupFindings, pluralOf, type FindingGroup } from "../formats/index";
import type { CompatibleChange, ShownFinding } from "../server/index";
import { mergeCauses, namePattern, type Cause } from "./merge-causes";
import { causeText, operationLabels, plain, rowText, withoutVerb } from "./row-text";
import type { Language } from "./status-text";
import type { ViewNode } from "./view-node";

export type Standing = "breaking" | "dangerous" | "approved";

const icons: Readonly<Record<Standing, string>> = {
  breaking: "error",
  dangerous: "warning",
  approved: "verified",
};

export function standingOf({ severity, approval }: ShownFinding): Standing {
  if (approval !== null) return "approved";
  return severity === "breaking" ? "breaking" : "dangerous";
}

/** The part of a finding or of a compatible change that a row needs. */
interface RowSource extends CompatibleChange {
  readonly standing: string;
  readonly icon: string;
  readonly tooltip: string;
  readonly finding?: ShownFinding;
}

function sourceOf(finding: ShownFinding): RowSource {
  const { message, reaches, why, advice, approval } = finding;
  const standing = standingOf(finding);
  const reason = `${why} ${approval === null ? advice : approvalSentence(approval)}`;
  const tooltip = plain([message, reaches, reason].filter((line) => line !== "").join("\n"));
  return { ...finding, standing, icon: icons[standing], tooltip, finding };
}

/** The findings, and the causes that several operations share as one expandable node each. */
export interface SplitFindings {
  readonly shared: readonly ViewNode[];
  readonly inShared: readonly ShownFinding[];
  readonly rest: readonly ShownFinding[];
}

export function splitFindings(l10n: Language, uri: string, findings: readonly ShownFinding[]): SplitFindings {
  const { causes, rest } = mergeCauses(findings.map(sourceOf));
  const remaining = new Set(rest.map(({ finding }) => finding));
  return {
    shared: causes.map((cause) => sharedNode(l10n, uri, cause)),
    inShared: findings.filter((one) => !remaining.has(one)),
    rest: findings.filter((one) => remaining.has(one)),
  };
}

/**
 * The nodes of findings. Those of one rule at the same location are one expandable node, and those that differ only in a
 * name, such as enum values that were added to one schema.
 */
export function findingNodes(uri: string, findings: readonly ShownFinding[], operation: string): ViewNode[] {
  const placeOf = ({ message, reaches, head }: ShownFinding): unknown => {
    const subject = pluralOf([message]);
    return subject === undefined ? [head.uri, head.range] : [subject.noun, subject.predicate, reaches];
  };
  return groupFindings(findings, placeOf).flatMap((cause) => causeNodes(uri, cause, operation));
}

function causeNodes(
  uri: string,
  { title, first, findings }: FindingGroup<ShownFinding>,
  operation: string,
): ViewNode[] {
  const nodes = findings.map((finding) => rowNode(uri, sourceOf(finding), operation));
  if (nodes.length < 2) return nodes;
  const messages = findings.map(({ message }) => message);
  const { label, description } = causeText(messages, title, operation);
  return [
    {
      ...{ id: `${uri} ${first.fingerprint} and alike`, kind: "cause", at: first.head },
      ...{ label, description: joinParts(description, reachIn(first, operation)) },
      ...{ tooltip: plain(first.advice), icon: icons[standingOf(first)], children: nodes },
    },
  ];
}

/** The nodes below the number of compatible changes. */
export function compatibleNodes(
  l10n: Language,
  uri: string,
  changes: readonly CompatibleChange[],
): ViewNode[] {
  const sources = changes.map((change) => ({ ...change, standing: "compatible", icon: "pass", tooltip: "" }));
  const { causes, rest } = mergeCauses<RowSource>(sources);
  return [
    ...causes.map((cause) => sharedNode(l10n, uri, cause)),
    ...rest.map((one) => rowNode(uri, one, "")),
  ];
}

/** `5 X-RateLimit-* headers were added`, or one change; below it, the changes, and below each its operations. */
function sharedNode(l10n: Language, uri: string, cause: Cause<RowSource>, level = 0): ViewNode {
  const { messages, plural, members } = cause;
  const [first] = members;
  const operations = l10n.t("{0} operations", cause.operations);
  const frame = {
    ...{ id: `${uri} ${first?.fingerprint ?? ""} in operations ${level}`, kind: "cause" as const },
    ...{ tooltip: first?.tooltip ?? "", icon: first?.icon ?? "info" },
  };
  if (plural === undefined) {
    const { label, description } = rowText(messages[0] ?? "", "");
    return {
      ...{ ...frame, label, description: joinParts(description, operations) },
      children: memberNodes(uri, members),
    };
  }
  const { names, noun, predicate } = plural;
  const pattern = namePattern(names);
  const listed = pattern === undefined ? names.slice(0, MAX_LISTED).join(", ") : "";
  return {
    ...{ ...frame, label: `${names.length} ${joinWords(pattern, noun, withoutVerb(predicate))}` },
    description: joinParts(listed, operations),
    children: messages.map((message) => {
      const own = members.filter((one) => one.message === message);
      return sharedNode(l10n, uri, { ...cause, messages: [message], plural: undefined, members: own }, 1);
    }),
  };
}

/** Maximum number of names in the description of a row. */
const MAX_LISTED = 5;

/** Below the row of a change, the operation distinguishes its members. */
function memberNodes(uri: string, members: readonly RowSource[]): readonly ViewNode[] {
  const labels = operationLabels(members.map(({ operation }) => operation ?? ""));
  return members.map((one) => {
    const name = one.operation ?? "";
    const text = { label: labels.get(name) ?? name, fullLabel: name, description: reachIn(one, name) };
    return { ...rowNode(uri, one, ""), ...text };
  });
}

function rowNode(uri: string, source: RowSource, operation: string): ViewNode {
  const { message, fingerprint, tooltip, icon, head, finding } = source;
  const { label, description } = rowText(message, operation);
  return {
    ...{ id: `${uri} ${fingerprint}`, kind: finding ? "finding" : "text", label },
    description: joinParts(description, reachIn(source, operation)),
    ...{ tooltip, icon, children: [], at: head, ...(finding && { finding }) },
  };
}

/** The affected operations; inside the group of an operation only the side. */
function reachIn({ reaches }: Pick<RowSource, "reaches">, operation: string): string {
  const own = `${operation}, `;
  return reaches
    .split("; ")
    .map((part) => (part.startsWith(own) ? part.slice(own.length) : part))
    .join("; ");
}

function joinParts(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

function joinWords(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(" ");
}

/** The text of a row for screen readers: its parts separated by commas, without periods in between. */
export function accessibleLabel({ label, fullLabel, description, finding }: ViewNode): string {
  return [fullLabel ?? label, ...description.split(" · "), finding?.severity ?? ""]
    .map((part) => part.replace(/[.\s]+$/, ""))
    .filter((part) => part !== "")
    .join(", ");
}
