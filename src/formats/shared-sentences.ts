/** Sentences shared by all report formats and the editor. */
import type { Side } from "../engine/index";
import { affectedOperations } from "../engine/index";
import type { AffectedOperation, Finding, Report, ReportBase } from "../policy/index";

/** A report without its findings: sufficient for the verdict. */
export type Verdict = Omit<Report, "findings">;

/** `1 breaking change`, `3 dangerous changes`. */
export function countChanges(count: number, adjective: string): string {
  return `${count} ${adjective} ${count === 1 ? "change" : "changes"}`;
}

/** The verdict in a few words, for a status bar: `3 breaking since v1.4.0`, `Compatible with v1.4.0`, `Not checked`. */
export function verdictText({ verdict, summary, base, versions }: Verdict): string {
  // A label may end with an explanation after a comma: `main, no release tag found`.
  const version = describeVersionRange(versions) ?? base?.label.split(",")[0] ?? "the published version";
  const since = versions ? "for" : "since";
  switch (verdict) {
    case "breaking":
      return `${summary.breaking} breaking ${since} ${version}`;
    case "compatible":
      if (summary.dangerous > 0) return `${summary.dangerous} dangerous ${since} ${version}`;
      return `Compatible with ${version}${summary.approved > 0 ? `, ${summary.approved} approved` : ""}`;
    case "unpublished":
      return `Not in ${version} yet`;
    case "unchecked":
      return "Not checked";
  }
}

/** The verdict in a sentence, with the reason if unchecked. A second sentence counts the warnings. */
export function headline(report: Verdict): string {
  const { length } = report.notes;
  return length === 0 ? summarySentence(report) : `${summarySentence(report)} ${countWarnings(length)}.`;
}

/** `1 warning`, `2 warnings`. */
export function countWarnings(count: number): string {
  return `${count} ${count === 1 ? "warning" : "warnings"}`;
}

/** The compared versions: `2.3 to 2.5`, or `2.3` if there is only one. */
function describeVersionRange(versions: readonly string[] | undefined): string | undefined {
  return versions && [...new Set([versions[0], versions.at(-1)])].join(" to ");
}

const sources: Readonly<Record<ReportBase["source"], string>> = {
  "git-tag": "release tag",
  "git-branch": "branch",
  "git-ref": "git ref",
  ledger: "ledger",
  file: "file",
  url: "URL",
  text: "text",
};

/** The published version that was compared: `Published: v1.4.0 (release tag), info.version 1.4.0, 2026-01-31, commit 1a2b3c4.` */
export function describePublished(base: ReportBase): string {
  const { label, source, apiVersion } = base;
  const parts = [
    `${label} (${sources[source]})`,
    ...(apiVersion === null ? [] : [`\`info.version\` ${apiVersion}`]),
    ...identity(base),
  ];
  return `Published: ${parts.join(", ")}.`;
}

/** Details that identify a version among others of the same name: `release tag, 2026-01-31, commit 1a2b3c4`. */
export function describeVersionOrigin(base: ReportBase): string {
  return [sources[base.source], ...identity(base)].join(", ");
}

/** The date, and the commit or else the hash. */
function identity({ date, asOf, commit, hash }: ReportBase): string[] {
  const day = [
    ...(date === undefined ? [] : [date.slice(0, 10)]),
    ...(asOf === undefined ? [] : [`as of ${asOf.slice(0, 16).replace("T", " ")} UTC`]),
  ];
  if (commit !== undefined) return [...day, `commit \`${commit.slice(0, 7)}\``];
  return hash === undefined ? day : [...day, `SHA-256 \`${hash.slice(0, 12)}\``];
}

function summarySentence({ verdict, summary, base, versions, unchecked, notes }: Verdict): string {
  const { breaking, dangerous, compatible, approved } = summary;
  const version = describeVersionRange(versions) ?? base?.label ?? "the published version";
  const since = versions ? "for" : "since";
  switch (verdict) {
    case "breaking":
      return `${countChanges(breaking, "breaking")} ${since} ${version}${otherCounts({ dangerous, approved, compatible })}.`;
    case "compatible": {
      if (dangerous > 0)
        return `No breaking change ${since} ${version}, but ${countChanges(dangerous, "dangerous")} that may break some clients${otherCounts({ approved, compatible })}.`;
      const counted = Object.entries({ approved, compatible }).filter(([, count]) => count > 0);
      const listed = counted.map(([adjective, count]) => countChanges(count, adjective));
      // With warnings the comparison may be incomplete: no claim about the contract.
      const none = notes.length === 0 ? "no change to the contract" : "no changes found";
      return `Compatible with ${version}: ${listed.length === 0 ? none : listed.join(" and ")}.`;
    }
    case "unpublished":
      return `Not published yet: ${version} does not contain this document, so no client can break.`;
    case "unchecked":
      return `Not checked: ${unchecked?.message ?? "unknown reason."}`;
  }
}

function otherCounts(counts: Readonly<Record<string, number>>): string {
  const listed = Object.entries(counts).flatMap(([adjective, count]) =>
    count > 0 ? [`${count} ${adjective}`] : [],
  );
  return listed.length === 0 ? "" : ` (and ${listed.join(", ")})`;
}

type Reaching = Pick<Finding, "side" | "operations">;

/** The affected operations of a finding: `POST /pets and 13 more, request side`. Empty if there is none. */
export function describeAffected(finding: Reaching): string {
  const sides: Side[] = finding.side === "both" ? ["request", "response"] : [finding.side];
  return sides.flatMap((side) => reachedOn(finding.operations, side)).join("; ");
}

/** The name of the only affected operation, which may be listed for both sides; null if there are several or none. */
export function onlyOperation(finding: Reaching): string | null {
  const [first, second] = new Set(affectedOperations(finding).map(operationName));
  return second === undefined ? (first ?? null) : null;
}

/** `GET /pets`, or `every operation`. */
export function operationName({ method, path }: AffectedOperation): string {
  return method === "*" ? "every operation" : `${method} ${path}`;
}

function reachedOn(operations: readonly AffectedOperation[], side: Side): string[] {
  const names = [...new Set(operations.filter((one) => one.side === side).map(operationName))];
  const [first] = names;
  if (first === undefined) return [];
  const more = names.length > 1 ? ` and ${names.length - 1} more` : "";
  return [`${first}${more}, ${side} side`];
}
