/** A finding of policy's own: about the document as a whole, or a file beside it. */
import type { Compatibility } from "../engine/index";
import { sha256 } from "../baseline/index";
import { ownRules, type OwnKind } from "./own-rules";
import type { Finding } from "./report";

interface Told extends Pick<Finding, "message" | "head">, Partial<Pick<Finding, "base" | "operations">> {
  /** What it speaks of, whatever its words. */
  readonly names: readonly string[];
  /** Instead of the rule's. */
  readonly advice?: string;
  readonly replacement?: string | undefined;
}

export function ownFinding(
  kind: OwnKind,
  severity: Compatibility,
  { message, head, base = null, operations = [], names, advice, replacement }: Told,
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
    proofMissing: "It is about no request or response.",
    approval: null,
    ...(replacement !== undefined && { replacement }),
  };
}
