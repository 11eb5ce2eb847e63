/** The rules that policy itself holds a document to, beside those of the engine about single changes. */
import type { Compatibility, PerSide, Rule } from "../engine/index";

/** A rule without a change of its own: its message is made where it is found. */
export type OwnRule = Omit<Rule, "kind" | "message" | "compatibility" | "why"> & {
  readonly kind: OwnKind;
  readonly compatibility: PerSide<Compatibility>;
  readonly why: string;
};

export type OwnKind =
  | "sunset-missing"
  | "sunset-too-near"
  | "sunset-unreadable"
  | "version-missing"
  | "version-unchanged"
  | "version-too-low"
  | "version-path-differs"
  | "approval-unreadable"
  | "approval-expired"
  | "approval-stale"
  | "approval-unused";

function ownRule<K extends OwnKind>(
  kind: K,
  title: string,
  why: string,
  advice: string,
): OwnRule & { readonly kind: K } {
  const compatibility = { request: "dangerous", response: "dangerous" } as const;
  return { kind, title, breaks: "expectation", compatibility, why, advice, examples: [] };
}

const numberAdvice = "Write the version that says so into `info.version`.";
const numberWhy = "Clients read from the number whether they can take the new version as it is.";

/** By name. Their severities are set in `rules` as those of the engine are. */
export const ownRules: { readonly [K in OwnKind]: OwnRule & { readonly kind: K } } = {
  "sunset-missing": ownRule(
    "sunset-missing",
    "Deprecated without a sunset",
    "Clients cannot plan their move without a date.",
    "Name the date in `x-sunset`.",
  ),
  "sunset-too-near": ownRule(
    "sunset-too-near",
    "Sunset too near",
    "Clients have less time to move than the policy promises them.",
    "Choose a later date.",
  ),
  "sunset-unreadable": ownRule(
    "sunset-unreadable",
    "Sunset is no date",
    "Neither clients nor tools know when it may be gone.",
    "Write a date such as `2031-12-31`, or as RFC 8594 does: `Wed, 31 Dec 2031 23:59:59 GMT`.",
  ),
  "version-missing": ownRule("version-missing", "No version number", numberWhy, numberAdvice),
  "version-unchanged": ownRule("version-unchanged", "Version number unchanged", numberWhy, numberAdvice),
  "version-too-low": ownRule("version-too-low", "Version number says too little", numberWhy, numberAdvice),
  "version-path-differs": ownRule(
    "version-path-differs",
    "Version number differs from the paths",
    "Clients call the addresses that they know; a new number does not keep them from what breaks there.",
    "Keep the published paths as they are, and put what breaks under new ones.",
  ),
  "approval-unreadable": ownRule(
    "approval-unreadable",
    "Approval that cannot be read",
    "It approves nothing.",
    "Correct the file, or write it anew with `contract-guard approve`.",
  ),
  "approval-expired": ownRule(
    "approval-expired",
    "Approval expired",
    "What it approved is a break again.",
    "Take the change back, or have it approved anew.",
  ),
  "approval-stale": ownRule(
    "approval-stale",
    "Approval for another published version",
    "It was given for one publication, and that was made.",
    "Delete the file.",
  ),
  "approval-unused": ownRule(
    "approval-unused",
    "Approval that approves nothing",
    "No finding of its API has its fingerprint and rule.",
    "Correct the file, or delete it.",
  ),
};

/** The rule of this name, if it is one of policy's own. */
export function ownRuleOf(name: string): OwnRule | undefined {
  return Object.values(ownRules).find(({ kind }) => kind === name);
}
