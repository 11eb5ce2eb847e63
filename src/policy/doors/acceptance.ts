/** Acceptance files: a door that was accepted, with reason and owner. */
import type { Place, SourceDocument } from "../../engine/index";
import { readDecision, yamlComment, yamlString } from "../approvals/decision-file";
import { knownKeys, stringReader } from "../config/read";
import type { Location } from "../report";

/** The decision about one door. */
export interface Acceptance {
  /** The name of the API. */
  readonly api: string;
  readonly door: string;
  readonly fingerprint: string;
  /** In the owner's words. */
  readonly reason: string;
  readonly owner: string;
}

/** An acceptance file. */
export interface AcceptanceFile {
  readonly uri: string;
  /** The decision, or the reason why the file is invalid, in a sentence. */
  readonly decision: Acceptance | { readonly wrong: string };
  /** The location of warnings about it. */
  readonly at: Location;
}

export const acceptanceFolder = ".contract-guard/doors";

/** The path of an acceptance, relative to the folder of `.contract-guard`, with forward slashes. */
export function acceptancePath({ api, fingerprint }: Pick<Acceptance, "api" | "fingerprint">): string {
  return `${acceptanceFolder}/${api}-${fingerprint}.yaml`;
}

const acceptance = knownKeys<{ -readonly [K in keyof Acceptance]: Acceptance[K] }>({
  api: stringReader("the name of the API"),
  door: stringReader("the name of a door"),
  fingerprint: stringReader("16 hexadecimal digits in quotes", (print) => /^[0-9a-f]{16}$/.test(print)),
  reason: stringReader("the reason, in a sentence"),
  owner: stringReader("the person responsible"),
});

/**
 * Reads a file. An invalid file has no effect.
 * @param locate converts a place to a location
 * @param unreadable the reason why it is not YAML
 */
export function readAcceptance(
  document: SourceDocument,
  locate: (place: Place) => Location,
  unreadable?: string,
): AcceptanceFile {
  const keys = ["api", "door", "fingerprint", "reason", "owner"] as const;
  const content = readDecision<Acceptance>(document, acceptance, keys, locate, "an acceptance", unreadable);
  const { uri } = document;
  if ("wrong" in content) return { uri, decision: { wrong: content.wrong }, at: content.at };
  return { uri, decision: content.read, at: content.at("fingerprint") };
}

/**
 * The text of an acceptance file.
 * @param message the accepted door, as a comment for readers of the file
 */
export function writeAcceptance(
  { api, door, fingerprint, reason, owner }: Acceptance,
  message: string,
): string {
  const lines = Object.entries({ api, door, fingerprint, reason, owner }).map(
    ([key, value]) => `${key}: ${yamlString(value)}`,
  );
  return [yamlComment(message), ...lines, ""].join("\n");
}
