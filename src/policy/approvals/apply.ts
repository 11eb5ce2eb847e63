/** Approvals in force, and findings about the others. */
import { lastMoment } from "../../engine/index";
import { hasPassed } from "../lifecycle/dates";
import { ownFinding } from "../own-finding";
import type { OwnKind } from "../own-rules";
import type { PolicyNow } from "../policy";
import type { Approval, Finding, Report } from "../report";
import { reasons, type ApprovalFile, type Decision } from "./approval";
import type { Judge } from "../severity";

/** An approval as part of a report, and whether the approved break still affects clients. */
export interface Approved {
  readonly approval: Approval;
  readonly hurts: boolean;
}

/** The approvals in force for the document, by `findingKey` of the finding. */
export type Approvals = ReadonlyMap<string, Approved>;

export function findingKey({ rule, fingerprint }: Pick<Finding, "rule" | "fingerprint">): string {
  return `${rule} ${fingerprint}`;
}

/** @param hash hash of the published version; without it no approval is in force */
export function approvalsInForce(policy: PolicyNow | undefined, hash: string | undefined): Approvals {
  const held = (policy?.approvals ?? []).flatMap(({ decision }) =>
    policy !== undefined && explainIneffective(decision, policy, hash) === undefined && !("wrong" in decision)
      ? [decision]
      : [],
  );
  return new Map(held.map((decision) => [findingKey(decision), toApproved(decision)]));
}

function toApproved({ reason, words, owner, expires, ticket }: Decision): Approved {
  const text = `${reasons[reason].words}: ${words}${ticket === null ? "" : ` (${ticket})`}`;
  return { approval: { reason: text, owner, expires }, hurts: reasons[reason].hurts };
}

type Why = "approval-unreadable" | "approval-expired" | "approval-stale" | "another-api";

function explainIneffective(
  decision: ApprovalFile["decision"],
  policy: PolicyNow,
  hash: string | undefined,
): Why | undefined {
  if ("wrong" in decision) return "approval-unreadable";
  if (policy.api !== undefined && decision.api !== policy.api) return "another-api";
  if (decision.published.hash !== hash) return "approval-stale";
  const end = lastMoment(decision.expires);
  return end === undefined || hasPassed(end, policy.now) ? "approval-expired" : undefined;
}

/** A finding for each approval without effect on this document, located in its file. */
export function approvalFindings(
  { findings, base }: Report,
  policy: PolicyNow,
  hash: string | undefined,
  { own }: Judge,
): Finding[] {
  const used = new Set(findings.filter(({ approval }) => approval !== null).map(findingKey));
  const label = base?.label ?? "another version";
  return policy.approvals.flatMap((file) => {
    const { decision, uri, at, apiAt = at } = file;
    const why = explainIneffective(decision, policy, hash);
    const approvalFinding = (kind: OwnKind, message: string, head = at): Finding[] => [
      ownFinding(kind, own(kind), { message, head, names: [uri.slice(uri.lastIndexOf("/") + 1)] }),
    ];
    if ("wrong" in decision)
      return approvalFinding("approval-unreadable", `Cannot read this approval: ${decision.wrong}`);
    const { rule, owner, expires, published } = decision;
    const what = `The approval of \`${rule}\``;
    if (why === "another-api")
      return file.isOfNoApi === true
        ? approvalFinding(
            "approval-unused",
            `${what} has no effect: API \`${decision.api}\` does not exist.`,
            apiAt,
          )
        : [];
    if (why === "approval-stale")
      return approvalFinding(
        "approval-stale",
        `${what} applies to version ${published.version}, but the published version is ${label}.`,
      );
    if (why === "approval-expired")
      return approvalFinding("approval-expired", `${what} by ${owner} expired on ${expires}.`);
    return used.has(findingKey(decision))
      ? []
      : approvalFinding("approval-unused", `${what} has no effect: no finding matches it.`);
  });
}
