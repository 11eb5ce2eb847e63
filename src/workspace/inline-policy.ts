/** A policy that is given as a value rather than as files: what `contract-guard.yaml` would hold, and approvals. */
import type { NotFound } from "../published/index";
import { settingsOf, type Note, type PolicyNow } from "../policy/index";
import { approvalIn } from "./approval-files";
import { readConfigText } from "./parse-config";

export interface GivenPolicy {
  readonly policy: PolicyNow;
  readonly notes: readonly Note[];
  /** Why nothing can be held to it. */
  readonly wrong: NotFound | undefined;
}

/**
 * @param value the same that `contract-guard.yaml` holds
 * @param approvals the texts of approval files, all about this document
 * @param head the URI of the document: any end of its path may be what `apis` names
 * @param now ISO 8601 in UTC
 */
export function givenPolicy(
  value: unknown,
  approvals: readonly { readonly uri: string; readonly text: string }[],
  head: string,
  now: string,
): GivenPolicy {
  const { config, notes, misread, locate } = readConfigText(
    "policy:/policy.json",
    JSON.stringify(value ?? {}),
  );
  const segments = head.replace(/[?#].*$/, "").split("/");
  const ends = segments.map((_, index) => decoded(segments.slice(index).join("/")));
  const path = ends.find((end) => settingsOf(config, end).api !== undefined) ?? ends.at(-1) ?? "";
  const { layers, versions } = settingsOf(config, path);
  const files = approvals.map(({ uri, text }) => approvalIn(uri, text));
  return {
    policy: { layers, versions, api: undefined, approvals: files, locate, now },
    notes,
    wrong: misread && {
      kind: "unchecked",
      code: "config",
      message: `Invalid policy: ${misread.message}`,
      advice: misread.advice,
    },
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
