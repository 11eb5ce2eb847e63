/** A policy that is passed as a value instead of files: the content of `contract-guard.yaml`, and approvals. */
import type { NotFound } from "../published/index";
import { settingsOf, type Note, type PolicyNow } from "../policy/index";
import { parseApproval } from "./approval-files";
import { parseConfigFile } from "./parse-config";

export interface InlinePolicy {
  readonly policy: PolicyNow;
  readonly notes: readonly Note[];
  /** The problem that makes the policy unusable. */
  readonly wrong: NotFound | undefined;
}

/**
 * @param value the content of `contract-guard.yaml`
 * @param approvals the texts of approval files, all about this document
 * @param head URI of the document: `apis` may name any suffix of its path
 * @param now ISO 8601 in UTC
 */
export function createInlinePolicy(
  value: unknown,
  approvals: readonly { readonly uri: string; readonly text: string }[],
  head: string,
  now: string,
): InlinePolicy {
  const { config, notes, misread, locate } = parseConfigFile(
    "policy:/policy.json",
    JSON.stringify(value ?? {}),
  );
  const segments = head.replace(/[?#].*$/, "").split("/");
  const ends = segments.map((_, index) => decodePath(segments.slice(index).join("/")));
  const path = ends.find((end) => settingsOf(config, end).api !== undefined) ?? ends.at(-1) ?? "";
  const { layers, versions } = settingsOf(config, path);
  const problem = misread ?? (config.extends && extendsNote(locate(config.extends[0]?.place ?? nowhere)));
  const files = approvals.map(({ uri, text }) => parseApproval(uri, text));
  return {
    policy: { layers, versions, api: undefined, approvals: files, locate, now },
    notes,
    wrong: problem && {
      kind: "unchecked",
      code: "config",
      message: `Invalid policy: ${problem.message}`,
      advice: problem.advice,
    },
  };
}

const nowhere = { uri: "policy:/policy.json", pointer: "/extends", span: { start: 0, end: 0 } };

/** A value has no location that a path or package could be resolved against. */
function extendsNote(at: Note["at"]): Note {
  return {
    code: "config-extends",
    message: "`extends` is not supported in a policy that is passed as a value.",
    advice: "Merge the extended settings into the policy.",
    at,
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
