/** One report out of those against several published versions. */
import { ownRuleOf } from "./own-rules";
import type { Finding, Position, Report } from "./report";

const severities = ["compatible", "dangerous", "breaking"] as const;
const bumps = ["none", "patch", "minor", "major"] as const;

/**
 * What a change does to every supported version. What is compatible is told against the newest alone; a break or a
 * danger says for which versions it holds. One version that could not be checked leaves the document unchecked, unless
 * something breaks.
 * @param reports of the same head, the newest version first; at least one
 */
export function mergeReports(reports: readonly [Report, ...Report[]]): Report {
  const [newest, ...older] = reports;
  if (older.length === 0) return newest;
  const labels = reports.map(({ base }) => base?.label ?? "").toReversed();
  const findings = inOrder(newest.head.uri, [
    ...newest.findings.filter(({ severity, rule }) => severity === "compatible" || ownRuleOf(rule)),
    ...grouped(reports).map((same) => ofVersions(same, labels)),
  ]);
  const count = (wanted: Finding["severity"]): number =>
    findings.filter(({ severity, approval }) => severity === wanted && approval === null).length;
  const unchecked = reports.find(({ verdict }) => verdict === "unchecked")?.unchecked ?? null;
  const isBreaking = reports.some(({ verdict }) => verdict === "breaking");
  return {
    ...newest,
    verdict: isBreaking ? "breaking" : unchecked === null ? newest.verdict : "unchecked",
    unchecked: isBreaking ? null : unchecked,
    versions: labels,
    requiredBump:
      bumps[Math.max(...reports.map(({ requiredBump }) => bumps.indexOf(requiredBump)))] ?? "major",
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

interface Told {
  readonly finding: Finding;
  readonly label: string;
}

/** What breaks or endangers, each change with all the versions that it concerns, the newest first. */
function grouped(reports: readonly Report[]): (readonly [Told, ...Told[]])[] {
  const found = new Map<string, [Told, ...Told[]]>();
  for (const { findings, base } of reports)
    for (const finding of findings) {
      if (finding.severity === "compatible" || ownRuleOf(finding.rule)) continue;
      const key = JSON.stringify([finding.rule, finding.fingerprint, finding.head.uri, finding.head.pointer]);
      const told = { finding, label: base?.label ?? "" };
      const before = found.get(key);
      if (before === undefined) found.set(key, [told]);
      else before.push(told);
    }
  return [...found.values()];
}

function ofVersions(same: readonly [Told, ...Told[]], all: readonly string[]): Finding {
  const rank = ({ finding }: Told): number => severities.indexOf(finding.severity);
  const worst = Math.max(...same.map(rank));
  const hurt = same.filter((told) => rank(told) === worst);
  const { finding } = hurt[0] ?? same[0];
  const labels = all.filter((label) => hurt.some((told) => told.label === label));
  return {
    ...finding,
    message: `${finding.message} ${versionWords(finding.severity, labels, all)}`,
    versions: labels,
  };
}

/**
 * `Breaks 2.3 and 2.4, fine since 2.5.`
 * @param hurt and @param all oldest first
 */
function versionWords(
  severity: Finding["severity"],
  hurt: readonly string[],
  all: readonly string[],
): string {
  const verb = severity === "breaking" ? "Breaks" : "May break";
  const next = all[hurt.length];
  const isOldest = hurt.every((label, index) => label === all[index]);
  if (next === undefined) return `${verb} every supported version: ${listed(all)}.`;
  return `${verb} ${listed(hurt)}${isOldest ? `, fine since ${next}` : ""}.`;
}

function listed(labels: readonly string[]): string {
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} and ${labels.at(-1) ?? ""}`;
}

/** In document order: the entry first, then the other files by name. */
function inOrder(entry: string, findings: readonly Finding[]): Finding[] {
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

function comparePosition(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
