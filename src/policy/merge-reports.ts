/** Merges the reports against several published versions. */
import { comparePosition, compareText } from "./finding-order";
import { findOwnRule } from "./own-rules";
import type { Finding, Report } from "./report";

const severities = ["compatible", "dangerous", "breaking"] as const;
const bumps = ["none", "patch", "minor", "major"] as const;

/**
 * The report for all supported versions. Compatible changes are reported against the newest version only; breaking and
 * dangerous findings list the affected versions. Changes that are not reported do not require a version bump. If one
 * version could not be checked, the document is unchecked unless something breaks.
 * @param reports of the same head, the newest version first; at least one
 */
export function mergeReports(reports: readonly [Report, ...Report[]]): Report {
  const [newest, ...older] = reports;
  if (older.length === 0) return newest;
  const labels = reports.flatMap(({ base }) => (base === null ? [] : [base.label])).toReversed();
  const isWhole = reports.every(({ verdict }) => verdict !== "unchecked");
  const findings = orderFindings(newest.head.uri, [
    ...newest.findings.filter((finding) => !isForEach(finding)),
    ...groupByVersion(reports).map((same) => mergeFinding(same, labels, isWhole)),
  ]);
  const count = (wanted: Finding["severity"]): number =>
    findings.filter(({ severity, approval }) => severity === wanted && approval === null).length;
  const unchecked = reports.find(({ verdict }) => verdict === "unchecked")?.unchecked ?? null;
  const isBreaking = count("breaking") > 0;
  const asking = [newest, ...older.filter((report) => report.findings.some(isForEach))];
  return {
    ...newest,
    verdict: isBreaking ? "breaking" : unchecked === null ? newest.verdict : "unchecked",
    unchecked: isBreaking ? null : unchecked,
    versions: labels,
    requiredBump:
      bumps[Math.max(...asking.map(({ requiredBump }) => bumps.indexOf(requiredBump)))] ?? "major",
    summary: {
      ...newest.summary,
      breaking: count("breaking"),
      dangerous: count("dangerous"),
      compatible: count("compatible"),
      approved: findings.filter(({ approval }) => approval !== null).length,
    },
    findings,
    notes: [
      ...new Map(reports.flatMap(({ notes }) => notes).map((note) => [JSON.stringify(note), note])).values(),
    ],
  };
}

/** True if a finding is reported for every affected version, not only for the newest. */
function isForEach({ severity, rule }: Finding): boolean {
  return severity !== "compatible" && findOwnRule(rule) === undefined;
}

interface VersionFinding {
  readonly finding: Finding;
  readonly label: string;
}

/** Breaking and dangerous findings, each with all affected versions, newest first. */
function groupByVersion(reports: readonly Report[]): (readonly [VersionFinding, ...VersionFinding[]])[] {
  const found = new Map<string, [VersionFinding, ...VersionFinding[]]>();
  for (const { findings, base } of reports)
    for (const finding of findings) {
      if (!isForEach(finding)) continue;
      const key = JSON.stringify([finding.rule, finding.fingerprint, finding.head.uri, finding.head.pointer]);
      const entry = { finding, label: base?.label ?? "" };
      const before = found.get(key);
      if (before === undefined) found.set(key, [entry]);
      else before.push(entry);
    }
  return [...found.values()];
}

/** @param isWhole whether every version could be checked */
function mergeFinding(
  same: readonly [VersionFinding, ...VersionFinding[]],
  all: readonly string[],
  isWhole: boolean,
): Finding {
  const rank = ({ finding }: VersionFinding): number => severities.indexOf(finding.severity);
  const worst = Math.max(...same.map(rank));
  const hurt = same.filter((told) => rank(told) === worst);
  const { finding } = hurt[0] ?? same[0];
  const labels = (of: readonly VersionFinding[]): string[] =>
    all.filter((label) => of.some((told) => told.label === label));
  const milder = labels(same.filter((told) => !hurt.includes(told)));
  const words = describeVersions(finding.severity, labels(hurt), milder, all, isWhole);
  return { ...finding, message: `${finding.message} ${words}`, versions: labels(same) };
}

/**
 * `Breaks 2.3 and 2.4; compatible since 2.5.` A version is called compatible only if it was checked and nothing may break.
 * @param hurt and @param all oldest first
 */
function describeVersions(
  severity: Finding["severity"],
  hurt: readonly string[],
  milder: readonly string[],
  all: readonly string[],
  isWhole: boolean,
): string {
  const verb = severity === "breaking" ? "Breaks" : "May break";
  if (milder.length > 0) return `${verb} ${joinLabels(hurt)}; may break ${joinLabels(milder)}.`;
  if (!isWhole) return `${verb} ${joinLabels(hurt)}.`;
  const next = all[hurt.length];
  if (next === undefined) return `${verb} every supported version: ${joinLabels(all)}.`;
  const isOldest = hurt.every((label, index) => label === all[index]);
  return `${verb} ${joinLabels(hurt)}${isOldest ? `; compatible since ${next}` : ""}.`;
}

function joinLabels(labels: readonly string[]): string {
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1) ?? ""}`;
}

/** In document order: the entry first, then the other files by name. */
function orderFindings(entry: string, findings: readonly Finding[]): Finding[] {
  const file = ({ head }: Finding): string => (head.uri === entry ? "" : head.uri);
  return findings.toSorted(
    (one, other) =>
      compareText(file(one), file(other)) ||
      comparePosition(one.head.range.start, other.head.range.start) ||
      comparePosition(one.head.range.end, other.head.range.end) ||
      compareText(one.rule, other.rule) ||
      compareText(one.fingerprint, other.fingerprint),
  );
}
