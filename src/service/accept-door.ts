/** Prepares the acceptance of a door; `saveApproval` writes it. */
import { join } from "node:path";
import type { LedgerPlace } from "../published/index";
import { acceptancePath, writeAcceptance } from "../policy/index";
import type { DoorFinding } from "../policy/index";
import type { PreparedFile } from "./approve";
import type { Refusal } from "./publication-types";

export interface PreparedAcceptance extends PreparedFile {
  readonly kind: "ready";
  readonly door: DoorFinding;
}

/** @param fingerprint of the door; may be shortened as long as it is unique */
export function prepareAcceptance(
  doors: readonly DoorFinding[],
  { root, api }: LedgerPlace,
  decided: { readonly fingerprint: string; readonly reason: string; readonly owner: string },
): PreparedAcceptance | Refusal {
  const [door, another] = doors.filter((one) => one.fingerprint.startsWith(decided.fingerprint));
  if (door === undefined)
    return refusal(
      "no-such-door",
      `No door has the fingerprint ${JSON.stringify(decided.fingerprint)}.`,
      "List all fingerprints with `contract-guard approve --doors`.",
    );
  if (another !== undefined)
    return refusal(
      "ambiguous",
      `Several fingerprints begin with ${decided.fingerprint}.`,
      "Specify more digits.",
    );
  if (door.accepted !== null)
    return refusal(
      "already-approved",
      `The door is already accepted by ${door.accepted.owner}.`,
      "No action is required.",
    );
  if (decided.reason.trim() === "" || decided.owner.trim() === "")
    return refusal(
      "no-owner",
      "An acceptance requires an owner and a reason.",
      "Specify the person responsible and the reason.",
    );
  const acceptance = {
    api,
    door: door.door,
    fingerprint: door.fingerprint,
    reason: decided.reason,
    owner: decided.owner,
  };
  const path = join(root, ...acceptancePath(acceptance).split("/"));
  return { kind: "ready", path, root, text: writeAcceptance(acceptance, door.message), door };
}

function refusal(code: string, message: string, advice: string): Refusal {
  return { kind: "refused", code, message, advice };
}
