/** Prepares the approval of a finding, and saves it. */
import { dirname, join, relative } from "node:path";
import { isLinkedOutside, type LedgerPlace, type WritingIo } from "../published/index";
import { lastMoment } from "../engine/index";
import { approvalPath, hasPassed, findOwnRule, writeApproval } from "../policy/index";
import type { Decision, Finding, Report } from "../policy/index";
import type { Refusal } from "./publication-types";

/** The user's decision about a finding. */
export interface ApprovalInput extends Pick<Decision, "reason" | "words" | "owner" | "expires" | "ticket"> {
  /** Of the finding; may be shortened as long as it is unique. */
  readonly fingerprint: string;
}

/** A file to write. */
export interface PreparedFile {
  /** Absolute path, and the folder that contains `.contract-guard`. */
  readonly path: string;
  readonly root: string;
  readonly text: string;
}

export interface PreparedApproval extends PreparedFile {
  readonly kind: "ready";
  readonly finding: Finding;
}

/** The findings that can be approved: breaking and dangerous ones, without duplicates. */
export function approvableFindings({ findings }: Pick<Report, "findings">): Finding[] {
  const open = findings.filter(
    ({ severity, approval, rule }) =>
      severity !== "compatible" && approval === null && findOwnRule(rule) === undefined,
  );
  return [...new Map(open.map((finding) => [finding.fingerprint, finding])).values()];
}

/**
 * @param hash the hash of the published version of the report
 * @param now ISO 8601 in UTC
 */
export function prepareApproval(
  report: Report,
  hash: string | undefined,
  { root, api }: LedgerPlace,
  { fingerprint, ...decided }: ApprovalInput,
  now: string,
): PreparedApproval | Refusal {
  const { base, findings, unchecked } = report;
  if (base === null || hash === undefined)
    return refusal(
      "nothing-compared",
      unchecked?.message ?? "The document was not compared with a published version.",
      unchecked?.advice ?? "There is nothing to approve.",
    );
  const [finding, another] = approvableFindings(report).filter((one) =>
    one.fingerprint.startsWith(fingerprint),
  );
  if (finding === undefined || fingerprint === "") return explainNotApprovable(findings, fingerprint);
  if (another !== undefined)
    return refusal("ambiguous", `Several fingerprints begin with ${fingerprint}.`, "Specify more digits.");
  const end = lastMoment(decided.expires);
  if (end === undefined || !/^[-\d]{10}$/.test(decided.expires) || hasPassed(end, now))
    return refusal("no-expiry", `\`${decided.expires}\` is not a future date.`, "Use the format 2031-12-31.");
  for (const key of ["words", "owner"] as const)
    if (decided[key].trim() === "")
      return refusal(
        `no-${key}`,
        "An approval requires an owner and a reason.",
        "Specify the person responsible and the reason.",
      );
  const decision: Decision = {
    ...decided,
    api,
    rule: finding.rule,
    fingerprint: finding.fingerprint,
    published: { version: base.label, hash },
  };
  const path = join(root, ...approvalPath(decision).split("/"));
  return { kind: "ready", path, root, text: writeApproval(decision, finding.message), finding };
}

/** Writes an approval or an acceptance in one step. Returns the problem if the disk fails. Never rejects. */
export async function saveApproval(
  io: WritingIo,
  { path, root, text }: PreparedFile,
): Promise<Refusal | undefined> {
  if (await isLinkedOutside(io, root, dirname(path)))
    return refusal(
      "not-written",
      `\`${relative(root, dirname(path))}\` is a symbolic link that leads out of its folder, so nothing was written.`,
      "Remove the link.",
    );
  const draft = `${path}.unfinished`;
  try {
    await io.makeDirectory(dirname(path));
    await io.writeFile(draft, text);
    await io.move(draft, path);
    return undefined;
  } catch (error) {
    await io.remove(draft).catch(() => undefined);
    const why = error instanceof Error ? error.message : String(error);
    return refusal(
      "not-written",
      `Cannot write the file: ${why}.`,
      "Make sure that the folder is writable and the disk is not full.",
    );
  }
}

function explainNotApprovable(findings: readonly Finding[], fingerprint: string): Refusal {
  const known = findings.find((one) => fingerprint !== "" && one.fingerprint.startsWith(fingerprint));
  if (known === undefined)
    return refusal(
      "no-such-finding",
      `No finding has the fingerprint ${JSON.stringify(fingerprint)}.`,
      "List all fingerprints with `contract-guard approve`.",
    );
  if (known.approval !== null)
    return refusal(
      "already-approved",
      `The finding is already approved by ${known.approval.owner} until ${known.approval.expires}.`,
      "No action is required.",
    );
  if (known.severity === "compatible")
    return refusal(
      "compatible",
      `The change is compatible: ${known.message}`,
      "There is nothing to approve.",
    );
  return refusal("not-a-change", `This finding cannot be approved: ${known.message}`, known.advice);
}

function refusal(code: string, message: string, advice: string): Refusal {
  return { kind: "refused", code, message, advice };
}
