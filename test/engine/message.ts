/** The message of a rule for given facts, for tests that do not depend on its wording. */
import { messageOf, type Change, type ChangeFacts, type ChangeKind } from "../../src/engine/index";

const place = { uri: "openapi.yaml", pointer: "", span: { start: 0, end: 0 } };

export function messageFor<K extends ChangeKind>(
  kind: K,
  facts: ChangeFacts[K],
  decided: Change["decided"] = {},
): string {
  const change: Change<K> = {
    kind,
    facts,
    base: place,
    head: place,
    uses: [],
    decided,
    witness: null,
    fingerprint: "",
  };
  return messageOf(change);
}

/** The message as the source of a regular expression. */
export function patternFor<K extends ChangeKind>(kind: K, facts: ChangeFacts[K]): string {
  return messageFor(kind, facts).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
