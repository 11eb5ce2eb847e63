/** A report with every kind of content, and texts that contain markup. */
import type { Report } from "../../src/policy/index";
import { at, finding, headUri, proof, report, unchecked } from "./reports";

/** File names instead of URIs. */
export const path = (uri: string): string => uri.replace(/^.*\//, "");

export const approval = { reason: "Nobody calls it.", owner: "jane", expires: "2027-03-31" };

/** Breaking with a proof, dangerous without, approved, compatible, and a warning. */
export const everything = report(
  [
    finding({ proof }),
    finding({ severity: "dangerous", proofMissing: "None was found.", fingerprint: "1".repeat(16) }),
    finding({ approval, fingerprint: "2".repeat(16) }),
    finding({ severity: "compatible", rule: "enum-value-added", fingerprint: "3".repeat(16) }),
  ],
  {
    summary: { breaking: 1, dangerous: 1, compatible: 1, approved: 1 },
    requiredBump: "major",
    notes: [{ code: "x", message: "`a` leads nowhere.", advice: "Correct it.", at: at(headUri, 0, 0, 1) }],
  },
);

export const notChecked = unchecked({ at: at(headUri, 4, 2, 3) });

/** Texts that documents may contain. */
export const awkward: readonly string[] = [
  "a`b",
  "a|b\\|c",
  "</details><script>alert(1)</script>",
  "]]> & \"quotes\" 'and' <tags>",
  "::error::%0A,:",
  "two\nlines\r\n\r\n# three",
  "```\n~~~",
  "\u001b[31m\u202e\u0000\ufffe",
  "[link](http://x) ![i](y) {0} $x$ @someone #1 *b* _i_",
  "🐈 名前",
  "",
];

/** The report with a text in every field that a document or a user determines. */
export function saying(text: string): Report {
  const { request } = proof.exchange;
  const exchange = { request: { ...request, url: text, body: text }, response: null };
  const place = { ...at(headUri, 2, 6, 11), pointer: `/${text}` };
  const said = {
    message: `\`${text}\` was removed from \`${text}\`.`,
    head: place,
    base: place,
    operations: ["/one", "/two"].map((name) => ({
      method: "GET",
      path: name + text,
      operationId: text,
      side: "request" as const,
    })),
  };
  return report(
    [
      finding({ ...said, proof: { ...proof, because: `It was \`${text}\`.`, exchange } }),
      finding({
        ...said,
        approval: { ...approval, reason: `Since \`${text}\`.` },
        fingerprint: "2".repeat(16),
      }),
      finding({ ...said, severity: "compatible", fingerprint: "3".repeat(16) }),
    ],
    {
      notes: [{ code: "x", message: `\`${text}\` is uncertain.`, advice: "Correct it.", at: place }],
      base: { uri: "x", label: `v${text}`, apiVersion: text, source: "git-tag" },
    },
  );
}
