/** Findings of the policy's own rules: about the document as a whole, or about an approval file. */
import type { Compatibility } from "../engine/index";
import { sha256 } from "../published/index";
import { ownRules, type OwnKind } from "./own-rules";
import type { Finding } from "./report";

interface Parts extends Pick<Finding, "message" | "head">, Partial<Pick<Finding, "base" | "operations">> {
  /** Identity of the finding, independent of its wording. */
  readonly names: readonly string[];
  /** Replaces the rule's advice. */
  readonly advice?: string;
  readonly replacement?: string | undefined;
}

export function ownFinding(
  kind: OwnKind,
  severity: Compatibility,
  { message, head, base = null, operations = [], names, advice, replacement }: Parts,
): Finding {
  const { breaks, why, advice: usual } = ownRules[kind];
  return {
    rule: kind,
    severity,
    side: "both",
    breaks,
    message,
    why,
    advice: advice ?? usual,
    base,
    head,
    operations,
    fingerprint: sha256(JSON.stringify([kind, ...names])).slice(0, 16),
    proof: null,
    proofMissing: "This finding does not concern a request or response.",
    approval: null,
    ...(replacement !== undefined && { replacement }),
  };
}
