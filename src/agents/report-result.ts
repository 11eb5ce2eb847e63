/** A report as the result of a tool. */
import type { Finding, Report } from "../policy/index";
import { reportWithFixes, reportWithProofs, type CheckRequest } from "../service/index";
import { readBoolean, readChoice } from "./input";
import { pageInput, pageOf, pageSchema, withShortStrings } from "./page";
import { ref, reportProperties } from "./schemas";
import type { ToolContext, ToolInput, ToolResult } from "./tool";

const severities = ["breaking", "dangerous", "compatible"] as const;

/** Characters of the fixes of a finding, as JSON. Larger fixes are left to the tool `fix`. */
const MAX_FIXES = 50_000;

export const reportInput = {
  severity: {
    enum: severities,
    description: "The lowest severity of the findings to return (default: compatible, which returns all).",
  },
  proofs: {
    type: "boolean",
    description: "Add to each finding the request or response that proves it (default: false).",
  },
  fixes: { type: "boolean", description: "Add to each finding the edits that remove it (default: false)." },
  ...pageInput,
} as const;

export const reportOutput = {
  ...reportProperties,
  findings: { type: "array", items: ref("finding") },
  notes: { type: "array", items: ref("note") },
  page: pageSchema,
} as const;

/** Limit of notes in a result. */
const MAX_NOTES = 20;

/** Runs a check. */
export async function checkRequest(
  prepared: CheckRequest | Report,
  { checker }: ToolContext,
): Promise<Report> {
  return "verdict" in prepared ? prepared : checker.check(prepared);
}

/** A page of a report of the checker, with the proofs and fixes of its findings if requested. */
export async function reportResult(
  report: Report,
  input: ToolInput,
  { checker }: ToolContext,
): Promise<ToolResult> {
  const lowest = readChoice(input, "severity", severities) ?? "compatible";
  const isShown = ({ severity }: Finding): boolean =>
    severities.indexOf(severity) <= severities.indexOf(lowest);
  const proved = readBoolean(input, "proofs") ? await reportWithProofs(checker, report) : report;
  const fixed = readBoolean(input, "fixes") ? await reportWithFixes(checker, report, proved) : proved;
  const findings = fixed.findings.filter(isShown).map(withSmallFixes);
  const { items, page } = pageOf(findings, input);
  const { verdict, unchecked, base, head, requiredBump, summary, notes } = report;
  return withShortStrings({
    ...{ verdict, unchecked, base, head, requiredBump, summary },
    findings: items,
    notes: notes.slice(0, MAX_NOTES),
    page,
  });
}

/** A finding or door without fixes that are too large for a result. */
export function withSmallFixes<T extends Pick<Finding, "fixes">>(found: T): T {
  const { fixes } = found;
  if (fixes === undefined) return found;
  return { ...found, fixes: fixes.filter((fix) => JSON.stringify(fix).length <= MAX_FIXES) };
}
