/** An approval: a break that was decided, as a small file of its own. */
import { endOf, type Place, type SourceDocument } from "../../engine/index";
import type { Location } from "../report";
import { fields, oneOf, text, type At } from "../config/read";

/** The classes of reasons: whether anybody who holds the contract is hurt all the same, and how a person says it. */
export const reasons = {
  "no-customers": { hurts: false, words: "nobody uses it" },
  "fixes-documentation": { hurts: false, words: "the documentation was wrong" },
  benign: { hurts: false, words: "harmless" },
  security: { hurts: true, words: "for security" },
  agreed: { hurts: true, words: "agreed with the customers" },
} as const;

export type Reason = keyof typeof reasons;

export const reasonNames = Object.keys(reasons) as readonly Reason[];

/** What was decided about one finding. */
export interface Decision {
  /** The name of the API whose document it is about. */
  readonly api: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** The published version that the finding was found against: what people call it, and the hash of its files. */
  readonly published: { readonly version: string; readonly hash: string };
  readonly reason: Reason;
  /** Why, in somebody's own words. */
  readonly words: string;
  readonly owner: string;
  /** The last day that it holds for, `2031-12-31`. */
  readonly expires: string;
  readonly ticket: string | null;
}

/** A file among the approvals. */
export interface ApprovalFile {
  readonly uri: string;
  /** Or what keeps it from being one: a sentence, and where. */
  readonly decision: Decision | { readonly wrong: string };
  /** Where it is to be spoken of. */
  readonly at: Location;
  /** Where it names its API, if it can be read. */
  readonly apiAt?: Location;
  /** No API is called what it names. */
  readonly isOfNoApi?: boolean;
}

const required = ["api", "rule", "fingerprint", "published", "reason", "words", "owner", "expires"] as const;

const version = fields<{ version: string; hash: string }>({
  version: text("what the published version is called"),
  hash: text("64 hexadecimal digits", (hash) => /^[0-9a-f]{64}$/.test(hash)),
});

const decision = fields<{ -readonly [K in keyof Decision]: NonNullable<Decision[K]> }>({
  api: text("the name of the API"),
  rule: text("the name of a rule"),
  fingerprint: text("16 hexadecimal digits in quotes", (print) => /^[0-9a-f]{16}$/.test(print)),
  published: (at) => {
    const { version: name, hash } = version(at) ?? {};
    return name === undefined || hash === undefined ? undefined : { version: name, hash };
  },
  reason: oneOf(...reasonNames),
  words: text("why, in a sentence"),
  owner: text("who answers for it"),
  expires: text("a day such as `2031-12-31`", (day) => /^[-\d]{10}$/.test(day) && endOf(day) !== undefined),
  ticket: text("where it was discussed"),
});

/**
 * Reads a file. Whatever is wrong with it makes it approve nothing.
 * @param locate where a place stands in the text
 * @param unreadable why it is no YAML at all
 */
export function readApproval(
  { root, uri }: SourceDocument,
  locate: (place: Place) => Location,
  unreadable?: string,
): ApprovalFile {
  let first: { readonly wrong: string; readonly place: Place } | undefined;
  const tell: At["tell"] = ({ message, advice }, pointer, span) => {
    first ??= { wrong: `${message} ${advice}`, place: { uri, pointer, span } };
  };
  const read = root && decision({ uri, node: root, pointer: "", tell });
  const lacking = required.find((key) => read?.[key] === undefined);
  const start = root?.start ?? 0;
  const whole: Place = { uri, pointer: "", span: { start, end: start } };
  const refused = (wrong: string, place = whole): ApprovalFile => ({
    uri,
    decision: { wrong },
    at: locate(place),
  });
  if (root?.kind !== "map") return refused(unreadable ?? "It holds no approval.");
  if (first !== undefined) return refused(first.wrong, first.place);
  if (read === undefined || lacking !== undefined) return refused(`It lacks \`${lacking ?? ""}\`.`);
  const { ticket = null, ...rest } = read as Omit<Decision, "ticket"> & { readonly ticket?: string };
  const at = (key: "api" | "fingerprint"): Location =>
    locate({ uri, pointer: `/${key}`, span: root.get(key)?.value ?? whole.span });
  return { uri, decision: { ...rest, ticket }, at: at("fingerprint"), apiAt: at("api") };
}

/** Where an approval is kept, from the folder that holds `.contract-guard`, with forward slashes. */
export function approvalPath({ api, fingerprint }: Pick<Decision, "api" | "fingerprint">): string {
  return `${approvalFolder}/${api}-${fingerprint}.yaml`;
}

export const approvalFolder = ".contract-guard/approvals";

/**
 * The text of its file.
 * @param message what is approved, for whoever reads the file
 */
export function writeApproval(approved: Decision, message: string): string {
  const { api, rule, fingerprint, published, reason, words, owner, expires, ticket } = approved;
  const told = { api, rule, fingerprint, published, reason, words, owner, expires };
  const lines = Object.entries(ticket === null ? told : { ...told, ticket }).map(([key, value]) =>
    typeof value === "string"
      ? `${key}: ${scalar(value)}`
      : `${key}: { version: ${scalar(value.version)}, hash: ${scalar(value.hash)} }`,
  );
  return [`# ${message.replace(/[\s\p{Cc}]+/gu, " ")}`, ...lines, ""].join("\n");
}

/** Plain where no reader could take it for anything but a text, else in the quotes of JSON, which YAML has too. */
function scalar(value: string): string {
  return /^[a-z][a-z-]*[a-z]$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/.test(value)
    ? value
    : JSON.stringify(value);
}
