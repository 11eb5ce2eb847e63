/** The policy's own rules, in addition to the engine's rules for changes. */
import type { Compatibility, PerSide, Rule } from "../engine/index";

/** A rule without a change: its message is built where the finding is created. */
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

const numberAdvice = "Set `info.version` to a version that matches the changes.";
const numberWhy = "Clients rely on the version number to decide whether they can upgrade.";

/** Rules by name. Their severities are configured in `rules`, like those of the engine. */
export const ownRules: { readonly [K in OwnKind]: OwnRule & { readonly kind: K } } = {
  "sunset-missing": ownRule(
    "sunset-missing",
    "Deprecated without a sunset date",
    "Clients cannot plan their migration without a date.",
    "Add the date as `x-sunset`.",
  ),
  "sunset-too-near": ownRule(
    "sunset-too-near",
    "Sunset date too early",
    "Clients have less time to migrate than the deprecation policy guarantees.",
    "Set a later date.",
  ),
  "sunset-unreadable": ownRule(
    "sunset-unreadable",
    "Sunset is not a date",
    "Clients and tools cannot determine when it will be removed.",
    "Use a date such as `2031-12-31`, or an HTTP date as in RFC 8594: `Wed, 31 Dec 2031 23:59:59 GMT`.",
  ),
  "version-missing": ownRule("version-missing", "Version number missing", numberWhy, numberAdvice),
  "version-unchanged": ownRule("version-unchanged", "Version number unchanged", numberWhy, numberAdvice),
  "version-too-low": ownRule("version-too-low", "Version number too low", numberWhy, numberAdvice),
  "version-path-differs": ownRule(
    "version-path-differs",
    "Version number differs from the paths",
    "Clients keep calling the published URLs, so a new version number does not protect them from breaking changes.",
    "Keep the published paths unchanged and make breaking changes under new paths.",
  ),
  "approval-unreadable": ownRule(
    "approval-unreadable",
    "Approval cannot be read",
    "An unreadable approval does not approve anything.",
    "Correct the file, or create it again with `contract-guard approve`.",
  ),
  "approval-expired": ownRule(
    "approval-expired",
    "Approval expired",
    "The approved change is a breaking change again.",
    "Revert the change, or approve it again.",
  ),
  "approval-stale": ownRule(
    "approval-stale",
    "Approval for another published version",
    "It applied to an earlier published version.",
    "Delete the file.",
  ),
  "approval-unused": ownRule(
    "approval-unused",
    "Approval without a matching finding",
    "No finding of its API matches its fingerprint and rule.",
    "Correct or delete the file.",
  ),
};

/** The policy's own rule with this name. */
export function findOwnRule(name: string): OwnRule | undefined {
  return Object.values(ownRules).find(({ kind }) => kind === name);
}
