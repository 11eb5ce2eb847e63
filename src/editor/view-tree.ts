/** The nodes of the API Contract view, independent of VS Code. */
import type { Location, Unchecked } from "../policy/index";
import type { ShownFinding, ShownReport } from "../server/index";
import { statusOf, type Language } from "./status-text";

export type Grouping = "severity" | "operation";

export interface ViewNode {
  /** Stays the same while the node represents the same thing. */
  readonly id: string;
  readonly kind: "api" | "group" | "finding" | "text";
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Name of a VS Code icon. */
  readonly icon: string;
  readonly children: readonly ViewNode[];
  readonly finding?: ShownFinding;
  /** The location that the node opens. */
  readonly at?: Location;
  /** URI of the document whose changes the node opens. */
  readonly changesOf?: string;
}

export interface Api {
  readonly uri: string;
  /** Path relative to the workspace. */
  readonly name: string;
  readonly report: ShownReport | undefined;
  readonly unchecked: Unchecked | undefined;
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

type Standing = (typeof severities)[number]["key"];

/** One node per API, sorted by name, with the findings in document order below it. */
export function buildTree(l10n: Language, apis: readonly Api[], options: ViewOptions): ViewNode[] {
  return apis
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((api) => apiNode(l10n, api, options))
    .filter(({ children }) => options.filter === "" || children.length > 0);
}

function apiNode(l10n: Language, api: Api, { grouping, filter }: ViewOptions): ViewNode {
  const { uri, name, report, unchecked } = api;
  const status = statusOf(l10n, { busy: !report && !unchecked, report, unchecked });
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
            ...text(
              uri,
              "pass",
              l10n.t("{0} compatible", compatible),
              l10n.t("These changes do not break clients."),
            ),
            changesOf: uri,
          },
        ]),
  ];
  return {
    ...{ id: uri, kind: "api", label: name, description: status.words },
    tooltip: status.details.join("\n").replaceAll("`", ""),
    icon: /^\$\((\S+)\)/.exec(status.text)?.[1] ?? "circle-slash",
    children: filter === "" ? rest : groups,
  };
}

function reason(uri: string, { message, advice, at }: Unchecked): ViewNode {
  return { ...text(uri, "circle-slash", message, advice), ...(at && { at }) };
}

function holds({ message, reaches, rule }: ShownFinding, filter: string): boolean {
  return `${message}\n${reaches}\n${rule}`.toLowerCase().includes(filter.toLowerCase());
}

function text(uri: string, icon: string, label: string, tooltip: string): ViewNode {
  const plain = label.replaceAll("`", "");
  return {
    ...{ id: `${uri} ${icon}`, kind: "text", label: plain, description: "", tooltip, icon, children: [] },
  };
}

function standingOf({ severity, approval }: ShownFinding): Standing {
  if (approval !== null) return "approved";
  return severity === "breaking" ? "breaking" : "dangerous";
}

function bySeverity(l10n: Language, uri: string, findings: readonly ShownFinding[]): ViewNode[] {
  const labels = {
    breaking: l10n.t("Breaking"),
    dangerous: l10n.t("May break some clients"),
    approved: l10n.t("Approved"),
  };
  return severities.flatMap(({ key, icon }) => {
    const own = findings.filter((finding) => standingOf(finding) === key);
    return own.length === 0 ? [] : [group(uri, labels[key], String(own.length), icon, own)];
  });
}

function byOperation(l10n: Language, uri: string, findings: readonly ShownFinding[]): ViewNode[] {
  const groups = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    const { operation, reaches } = finding;
    const name = operation ?? (reaches === "" ? l10n.t("Document") : l10n.t("Several operations"));
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  const worst = (own: readonly ShownFinding[]) =>
    severities.find(({ key }) => own.some((finding) => standingOf(finding) === key))?.icon ?? "info";
  return [...groups].map(([name, own]) => group(uri, name, countsOf(l10n, own), worst(own), own));
}

function countsOf(l10n: Language, findings: readonly ShownFinding[]): string {
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

function group(
  uri: string,
  label: string,
  description: string,
  icon: string,
  findings: readonly ShownFinding[],
): ViewNode {
  return {
    ...{ id: `${uri} ${label}`, kind: "group", label, description, tooltip: "", icon },
    children: findings.map((finding) => findingNode(uri, finding)),
  };
}

function findingNode(uri: string, finding: ShownFinding): ViewNode {
  const { message, why, advice, reaches, fingerprint } = finding;
  const icon = severities.find(({ key }) => key === standingOf(finding))?.icon ?? "info";
  return {
    ...{
      id: `${uri} ${fingerprint}`,
      kind: "finding",
      label: message.replaceAll("`", ""),
      description: reaches,
    },
    ...{ tooltip: `${why} ${advice}`.replaceAll("`", ""), icon, children: [], finding, at: finding.head },
  };
}
