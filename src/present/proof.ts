/** A proof in words and blocks: what worked before, and what becomes of it. */
import type { Finding, Proof } from "../policy/index";
import { requestText, responseText } from "./http";
import { fencedBlock, prose } from "./prose";

/** Of a finding, what this needs. */
type ProvedPart = Pick<Finding, "proof" | "proofMissing">;

/** One piece of a proof: what it is, and the text of it. */
export interface Piece {
  readonly title: string;
  readonly text: string;
}

/** The request that fails now; or the response that comes now, with the request that brings it about. */
export function pieces({ exchange, head }: Proof): Piece[] {
  const { request, response } = exchange;
  const fails = head === "rejects" && response === null;
  const asked = { title: fails ? "Worked before, fails now" : "Request", text: requestText(request) };
  if (response === null) return [asked];
  const title = head === "rejects" ? "Response that is refused now" : "Response that may come now";
  return [asked, { title, text: responseText(response) }];
}

/** Why there is no proof, in a sentence; the proof's own sentences where there is one. */
export function sentences({ proof, proofMissing }: ProvedPart): string {
  if (proof === null) return `No proof. ${proofMissing ?? ""}`.trim();
  return proof.assuming === null ? proof.because : `${proof.because} Assumed: ${proof.assuming}`;
}

/** The proof as Markdown: its sentences and fenced blocks; nothing but the reason where there is none. */
export function proofMarkdown(finding: ProvedPart): string {
  const { proof } = finding;
  if (proof === null) return prose(sentences(finding));
  const blocks = pieces(proof).flatMap(({ title, text }) => [`${title}:`, fencedBlock(text, "http")]);
  return [prose(sentences(finding)), ...blocks].join("\n\n");
}
