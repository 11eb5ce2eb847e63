/** The report as SARIF 2.1.0, for code scanning. */
import type {
  Fix as SarifFix,
  Location as SarifLocation,
  Log,
  Notification,
  Region,
  Result,
  Run,
} from "sarif";
import type { Finding, Fix, Location, Note, Report } from "../policy/index";
import { formatLocation, versionTitle, type PathNaming } from "./location";
import type { RuleWords } from "./rule-page";
import { describeRule, notChecked } from "./sarif-rules";
import { approvalText, standing } from "./finding-status";
import { describePublished, describeAffected } from "./shared-sentences";

export interface SarifOptions extends Required<PathNaming> {
  /** Version of this program (semver). */
  readonly version: string;
  /** All rules. */
  readonly rules: readonly RuleWords[];
}

const levels = { breaking: "error", dangerous: "warning", compatible: "note" } as const;

/**
 * One run with a result per breaking or dangerous finding and per unchecked document: a log without results would close
 * every alert. Approved findings are suppressed results; compatible changes are left out. Columns are one-based UTF-16
 * units.
 */
export function toSarif(reports: readonly Report[], { path, version, rules }: SarifOptions): string {
  const results = reports.flatMap((report) => [
    ...report.findings
      .filter(({ severity }) => severity !== "compatible")
      .map((each) => sarifResult(each, report, path)),
    ...uncheckedResult(report, path),
  ]);
  const ruleIds = [...new Set(results.map(({ ruleId }) => ruleId ?? ""))].sort();
  const run: Run = {
    tool: {
      driver: {
        name: "Contract Guard for OpenAPI",
        version,
        rules: ruleIds.map((id) => describeRule(id, rules)),
      },
    },
    columnKind: "utf16CodeUnits",
    properties: {
      published: reports.flatMap(({ head, base }) =>
        base === null ? [] : [`${path(head.uri)}: ${describePublished(base)}`],
      ),
    },
    invocations: [
      {
        executionSuccessful: reports.every(({ verdict }) => verdict !== "unchecked"),
        toolExecutionNotifications: reports.flatMap(({ notes }) =>
          notes.map((note) => notification(note, path)),
        ),
      },
    ],
    results: results.map((result) => ({ ...result, ruleIndex: ruleIds.indexOf(result.ruleId ?? "") })),
  };
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function sarifResult(finding: Finding, { base }: Report, path: (uri: string) => string): Result {
  const { rule, severity, message, why, advice, head, fingerprint, approval, fixes } = finding;
  const who = describeAffected(finding);
  const published =
    finding.base &&
    `${["Published", versionTitle(base, finding.base)].filter(Boolean).join(" in ")}: ${formatLocation(finding.base, path)}.`;
  const sentences = [message, why, advice, who && `Affects ${who}.`, published].filter(Boolean);
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: withoutLinks(sentences.join(" ")) },
    locations: [location(head, path)],
    ...(finding.base?.uri.startsWith("file:") && {
      relatedLocations: [{ ...location(finding.base, path), id: 0, message: { text: "Published" } }],
    }),
    partialFingerprints: fingerprints(fingerprint),
    ...(fixes !== undefined && { fixes: fixes.map((fix) => sarifFix(fix, path)) }),
    ...(approval !== null && {
      suppressions: [{ kind: "external", status: "accepted", justification: approvalText(approval) }],
    }),
    properties: {
      standing: standing(finding),
      operations: finding.operations.map(({ method, path: at }) => `${method} ${at}`),
    },
  };
}

function sarifFix({ title, kind, edits, hash, tried }: Fix, path: (uri: string) => string): SarifFix {
  const files = [...new Set(edits.map(({ uri }) => uri))];
  return {
    description: { text: withoutLinks(title) },
    artifactChanges: files.map((uri) => ({
      artifactLocation: artifact(uri, path(uri)),
      replacements: edits
        .filter((edit) => edit.uri === uri)
        .map(({ range, newText }) => ({ deletedRegion: region(range), insertedContent: { text: newText } })),
    })),
    properties: { kind, hash, tried },
  };
}

/** The result of an unchecked document. */
function uncheckedResult({ unchecked, head }: Report, path: (uri: string) => string): Result[] {
  if (unchecked === null) return [];
  const { code, message, advice, at } = unchecked;
  const start = { line: 0, character: 0 };
  return [
    {
      ruleId: notChecked,
      level: "error",
      message: { text: withoutLinks(`Not checked: ${message} ${advice}`) },
      locations: [location(at ?? { uri: head.uri, pointer: "", range: { start, end: start } }, path)],
      partialFingerprints: fingerprints(`${notChecked}/${code}`),
    },
  ];
}

/** GitHub identifies alerts by `primaryLocationLineHash`: a structural one survives moved lines. */
function fingerprints(fingerprint: string): Record<string, string> {
  return { primaryLocationLineHash: `${fingerprint}:1`, "contractGuard/v1": fingerprint };
}

function notification({ code, message, advice, at }: Note, path: (uri: string) => string): Notification {
  return {
    descriptor: { id: code },
    level: "warning",
    message: { text: withoutLinks(`${message} ${advice}`) },
    locations: [location(at, path)],
  };
}

function region({ start, end }: Location["range"]): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function location({ uri, pointer, range }: Location, path: (uri: string) => string): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: artifact(uri, path(uri)),
      region: region(range),
    },
    logicalLocations: [{ fullyQualifiedName: pointer === "" ? "/" : pointer }],
  };
}

/** A file below the working directory by its relative path; any other by its URI. */
function artifact(uri: string, path: string): { uri: string; uriBaseId?: string } {
  if (!uri.startsWith("file:") || path === uri || /^(?:[A-Za-z]:)?[\\/]/.test(path)) return { uri };
  return { uri: path.split(/[\\/]/).map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}

/** SARIF 2.1.0 §3.11.6: text that looks like an embedded link is escaped. */
function withoutLinks(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, "\\[");
}
