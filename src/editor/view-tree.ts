/** The nodes of the API Contract view, independent of VS Code. */
import { isVersionAdvice } from "../formats/index";
import type { Unchecked } from "../policy/index";
import type { Verdict } from "../formats/index";
import type { ShownFinding, ShownReport } from "../server/index";
import { describeStatus, type Language, type Status } from "./status-text";
import type { ViewNode } from "./view-node";
import { operationLabels, plain } from "./row-text";
import { findingNodes, splitFindings, standingOf, type Standing } from "./view-findings";
import { describeAge } from "./workspace-summary";

export type Grouping = "severity" | "operation";

export interface Api {
  readonly uri: string;
  /** Path relative to the workspace. */
  readonly name: string;
  readonly report: ShownReport | undefined;
  readonly unchecked: Unchecked | undefined;
}

/** An API that is not open: only its last verdict is known. */
export interface ClosedApi extends Omit<Api, "report"> {
  readonly report: Verdict | undefined;
  readonly busy: boolean;
  /** Milliseconds since the last check; undefined: never checked. */
  readonly age: number | undefined;
}

export interface ViewOptions {
  readonly grouping: Grouping;
  /** Shows only nodes that contain this text; empty: all. */
  readonly filter: string;
}

const severities = [
  { key: "breaking", icon: "error" },
  { key: "dangerous", icon: "warning" },
  { key: "approved", icon: "verified" },
] as const;

/** The APIs of the workspace. */
export interface ListedApis {
  readonly open: readonly Api[];
  readonly closed: readonly ClosedApi[];
  /** False if there may be APIs that the search did not find. */
  readonly isComplete: boolean;
}

/**
 * One node per API, open ones first, each sorted by name. Below an open API are its findings in document order. With a
 * filter, only open APIs are shown.
 */
export function buildTree(l10n: Language, apis: ListedApis, options: ViewOptions): ViewNode[] {
  const open = sortByName(apis.open).map((api) => apiNode(l10n, api, options));
  if (options.filter !== "") return open.filter(({ children }) => children.length > 0);
  const closed = sortByName(apis.closed).map((api) => closedNode(l10n, api));
  const more = textNode(
    ...([
      "",
      "info",
      l10n.t("More files than the search limit"),
      l10n.t("Some APIs may be missing."),
    ] as const),
  );
  return [...open, ...closed, ...(apis.isComplete ? [] : [more])];
}

function sortByName<T extends { readonly name: string }>(apis: readonly T[]): readonly T[] {
  return apis.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function closedNode(l10n: Language, { uri, name, report, unchecked, busy, age }: ClosedApi): ViewNode {
  const status = describeStatus(l10n, { busy, report, unchecked });
  const when = age === undefined ? [] : [describeAge(l10n, age)];
  const checked = when.map((text) => l10n.t("Checked {0}.", text));
  return {
    // VS Code would keep the row of an opened API collapsed if it had the same id.
    ...{ id: `${uri}#closed`, kind: "closed", label: name, description: [status.words, ...when].join(" · ") },
    tooltip: plain([...status.details, ...checked].join("\n")),
    ...{ icon: iconOf(status), children: [] },
  };
}

function iconOf({ text }: Status): string {
  return /^\$\((\S+)\)/.exec(text)?.[1] ?? "circle-slash";
}

function apiNode(l10n: Language, api: Api, { grouping, filter }: ViewOptions): ViewNode {
  const { uri, name, report, unchecked } = api;
  const status = describeStatus(l10n, { busy: !report && !unchecked, report, unchecked });
  const findings = (report?.findings ?? []).filter((finding) => holds(finding, filter));
  const groups = grouping === "severity" ? bySeverity(l10n, uri, findings) : byOperation(l10n, uri, findings);
  const compatible = report?.unchecked === null ? report.summary.compatible : 0;
  const rest = [
    ...(unchecked === undefined ? [] : [reason(uri, unchecked)]),
    ...groups,
    ...(compatible === 0
      ? []
      : [
          {
            ...textNode(
              uri,
              "pass",
              l10n.t("{0} compatible", compatible),
              l10n.t("These changes do not break clients."),
            ),
            compatibleOf: uri,
          },
        ]),
  ];
  return {
    ...{ id: uri, kind: "api", label: name, description: status.words },
    tooltip: plain(status.details.join("\n")),
    icon: iconOf(status),
    children: filter === "" ? rest : groups,
  };
}

function reason(uri: string, { message, advice, at }: Unchecked): ViewNode {
  return { ...textNode(uri, "circle-slash", message, advice), ...(at && { at }) };
}

function holds({ message, reaches, rule }: ShownFinding, filter: string): boolean {
  return `${message}\n${reaches}\n${rule}`.toLowerCase().includes(filter.toLowerCase());
}

function textNode(uri: string, icon: string, label: string, tooltip: string): ViewNode {
  return {
    ...{ id: `${uri} ${icon}`, kind: "text", label: plain(label), description: "", tooltip, icon },
    children: [],
  };
}

function bySeverity(l10n: Language, uri: string, findings: readonly ShownFinding[]): ViewNode[] {
  const labels = {
    breaking: l10n.t("Breaking"),
    dangerous: l10n.t("May break some clients"),
    approved: l10n.t("Approved"),
  };
  const bySeverities = severities.flatMap(({ key, icon }) => {
    const own = findings.filter((finding) => standingOf(finding) === key && !isVersionAdvice(finding));
    const { shared, rest } = splitFindings(l10n, uri, own);
    return own.length === 0 ? [] : [group(uri, labels[key], String(own.length), icon, rest, shared)];
  });
  const versions = findings.filter(isVersionAdvice);
  if (versions.length === 0) return bySeverities;
  return [
    ...bySeverities,
    group(uri, l10n.t("Version"), countFindings(l10n, versions), worstSeverity(versions), versions),
  ];
}

/** Changes that several operations share come first, in the group of several operations. */
function byOperation(l10n: Language, uri: string, findings: readonly ShownFinding[]): ViewNode[] {
  const several = l10n.t("Several operations");
  const { shared, inShared, rest } = splitFindings(l10n, uri, findings);
  const groups = new Map<string, ShownFinding[]>(shared.length === 0 ? [] : [[several, []]]);
  for (const finding of rest) {
    const { operation, reaches } = finding;
    const none = reaches === "" ? l10n.t("Document") : several;
    const name = isVersionAdvice(finding) ? l10n.t("Version") : (operation ?? none);
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  const labels = operationLabels([...groups.keys()]);
  return [...groups].map(([name, own]) => {
    const all = name === several ? [...inShared, ...own] : own;
    const nodes = name === several ? shared : [];
    const node = group(uri, name, countFindings(l10n, all), worstSeverity(all), own, nodes);
    return { ...node, label: labels.get(name) ?? name, fullLabel: name };
  });
}

/** Icon of the worst finding. */
function worstSeverity(findings: readonly ShownFinding[]): string {
  return severities.find(({ key }) => findings.some((one) => standingOf(one) === key))?.icon ?? "info";
}

function countFindings(l10n: Language, findings: readonly ShownFinding[]): string {
  const counts = severities.flatMap(({ key: standing }) => {
    const count = findings.filter((finding) => standingOf(finding) === standing).length;
    return count === 0 ? [] : [worded(l10n, standing, count)];
  });
  return counts.join(", ");
}

function worded(l10n: Language, standing: Standing, count: number): string {
  switch (standing) {
    case "breaking":
      return l10n.t("{0} breaking", count);
    case "dangerous":
      return l10n.t("{0} dangerous", count);
    case "approved":
      return l10n.t("{0} approved", count);
  }
}

/** @param shared nodes before those of the findings */
function group(
  uri: string,
  label: string,
  description: string,
  icon: string,
  findings: readonly ShownFinding[],
  shared: readonly ViewNode[] = [],
): ViewNode {
  return {
    ...{ id: `${uri} ${label}`, kind: "group", label, description, tooltip: "", icon },
    children: [...shared, ...findingNodes(uri, findings, label)],
  };
}

/** Names of the findings of a node and below it, as commands accept them. */
export function findingNames(node: ViewNode | undefined): readonly string[] {
  if (node === undefined) return [];
  const own = node.finding === undefined ? [] : [node.id];
  return [...own, ...node.children.flatMap(findingNames)];
}
