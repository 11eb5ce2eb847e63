/** A proof as text: explanation, request and response. */
import type { Finding, Proof } from "../policy/index";
import { requestText, responseText } from "./http";
import { fencedBlock, prose } from "./markdown-text";

/** The part of a finding that is shown here. */
type ProvedPart = Pick<Finding, "proof" | "proofMissing">;

/** A titled block of a proof. */
export interface HttpBlock {
  readonly title: string;
  readonly text: string;
}

/** The request that now fails; or the new response with the request that causes it. */
export function httpBlocks(proof: Proof): HttpBlock[] {
  const { exchange, head } = proof;
  const { request, response } = exchange;
  const fails = head === "rejects" && response === null;
  const failing = `Worked before, ${isCertain(proof) ? "fails now" : "may fail now"}`;
  const asked = { title: fails ? failing : "Request", text: requestText(request) };
  if (response === null) return [asked];
  const title = head === "rejects" ? "Response that clients now reject" : "Response that is now possible";
  return [asked, { title, text: responseText(response) }];
}

/** True if a validator rejected the payload, and nothing was assumed. */
function isCertain({ checked, assuming }: Proof): boolean {
  return checked === "validator" && assuming === null;
}

/** The explanation of the proof, or the reason why there is none, in sentences. */
export function proofSentences({ proof, proofMissing }: ProvedPart): string {
  if (proof === null) return `No proof. ${proofMissing ?? ""}`.trim();
  return proof.assuming === null ? proof.because : `${proof.because} Assumption: ${proof.assuming}`;
}

/** The proof as Markdown: explanation and fenced blocks, or only the reason if there is no proof. */
export function proofMarkdown(finding: ProvedPart): string {
  const { proof } = finding;
  if (proof === null) return prose(proofSentences(finding));
  const blocks = httpBlocks(proof).flatMap(({ title, text }) => [`${title}:`, fencedBlock(text, "http")]);
  return [prose(proofSentences(finding)), ...blocks].join("\n\n");
}
