/** Approval files: an accepted break with reason, owner and expiry. */
import { lastMoment, type Place, type SourceDocument } from "../../engine/index";
import type { Location } from "../report";
import { knownKeys, oneOf, stringReader } from "../config/read";
import { readDecision, yamlComment, yamlString } from "./decision-file";

/** Kinds of reasons: whether clients are still affected, and the text for reports. */
export const reasons = {
  "no-customers": { hurts: false, words: "no customers use it" },
  "fixes-documentation": { hurts: false, words: "the documentation was wrong" },
  benign: { hurts: false, words: "harmless" },
  security: { hurts: true, words: "for security" },
  agreed: { hurts: true, words: "agreed with the customers" },
} as const;

export type Reason = keyof typeof reasons;

export const reasonNames = Object.keys(reasons) as readonly Reason[];

/** The decision about one finding. */
export interface Decision {
  /** The name of the API. */
  readonly api: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** The published version of the comparison: its label, and the hash of its files. */
  readonly published: { readonly version: string; readonly hash: string };
  readonly reason: Reason;
  /** The reason, in the owner's words. */
  readonly words: string;
  readonly owner: string;
  /** The last day of validity, `2031-12-31`. */
  readonly expires: string;
  readonly ticket: string | null;
}

/** An approval file. */
export interface ApprovalFile {
  readonly uri: string;
  /** The decision, or the reason why the file is invalid: a sentence and its location. */
  readonly decision: Decision | { readonly wrong: string };
  /** The location of findings about it. */
  readonly at: Location;
  /** The location of its API name, if readable. */
  readonly apiAt?: Location;
  /** The location of its expiry date, if readable. */
  readonly expiresAt?: Location;
  /** No API has this name. */
  readonly isOfNoApi?: boolean;
}

const required = ["api", "rule", "fingerprint", "published", "reason", "words", "owner", "expires"] as const;

const version = knownKeys<{ version: string; hash: string }>({
  version: stringReader("the label of the published version"),
  hash: stringReader("64 hexadecimal digits", (hash) => /^[0-9a-f]{64}$/.test(hash)),
});

const decision = knownKeys<{ -readonly [K in keyof Decision]: NonNullable<Decision[K]> }>({
  api: stringReader("the name of the API"),
  rule: stringReader("the name of a rule"),
  fingerprint: stringReader("16 hexadecimal digits in quotes", (print) => /^[0-9a-f]{16}$/.test(print)),
  published: (at) => {
    const { version: name, hash } = version(at) ?? {};
    return name === undefined || hash === undefined ? undefined : { version: name, hash };
  },
  reason: oneOf(...reasonNames),
  words: stringReader("the reason, in a sentence"),
  owner: stringReader("the person responsible"),
  expires: stringReader(
    "a date such as `2031-12-31`",
    (day) => /^[-\d]{10}$/.test(day) && lastMoment(day) !== undefined,
  ),
  ticket: stringReader("a ticket or discussion"),
});

/**
 * Reads a file. An invalid file has no effect.
 * @param locate converts a place to a location
 * @param unreadable the reason why it is not YAML
 */
export function readApproval(
  document: SourceDocument,
  locate: (place: Place) => Location,
  unreadable?: string,
): ApprovalFile {
  const { uri } = document;
  const content = readDecision<Omit<Decision, "ticket"> & { readonly ticket?: string }>(
    document,
    decision,
    required,
    locate,
    "an approval",
    unreadable,
  );
  if ("wrong" in content) return { uri, decision: { wrong: content.wrong }, at: content.at };
  const { ticket = null, ...rest } = content.read;
  return {
    uri,
    decision: { ...rest, ticket },
    at: content.at("fingerprint"),
    apiAt: content.at("api"),
    expiresAt: content.at("expires"),
  };
}

/** The path of an approval, relative to the folder of `.contract-guard`, with forward slashes. */
export function approvalPath({ api, fingerprint }: Pick<Decision, "api" | "fingerprint">): string {
  return `${approvalFolder}/${api}-${fingerprint}.yaml`;
}

export const approvalFolder = ".contract-guard/approvals";

/**
 * The text of an approval file.
 * @param message the approved finding, as a comment for readers of the file
 */
export function writeApproval(approved: Decision, message: string): string {
  const { api, rule, fingerprint, published, reason, words, owner, expires, ticket } = approved;
  const content = { api, rule, fingerprint, published, reason, words, owner, expires };
  const lines = Object.entries(ticket === null ? content : { ...content, ticket }).map(([key, value]) =>
    typeof value === "string"
      ? `${key}: ${yamlString(value)}`
      : `${key}: { version: ${yamlString(value.version)}, hash: ${yamlString(value.hash)} }`,
  );
  return [yamlComment(message), ...lines, ""].join("\n");
}
