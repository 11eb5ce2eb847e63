/** The library: what `dist/api.js` exports. */
import { createChecker } from "./checker";
import { reportWithProofs } from "./proofs";
import type { Report } from "../policy/index";

export type * from "../policy/index";

export interface CompareInput {
  /** The published document. `uri` says where relative `$ref`s lead. */
  readonly base: { readonly uri: string; readonly text: string; readonly label?: string };
  /** The document being changed. */
  readonly head: { readonly uri: string; readonly text: string; readonly label?: string };
  /** The other files of both versions, by absolute URI; without it a `$ref` to another file is said as a note. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** `false`: no payload is sought that shows a break. */
  readonly proof?: boolean;
}

const checker = createChecker();

/** Compares two OpenAPI documents. Never rejects: what could not be compared is said in the report. */
export async function compare({ base, head, readFile, proof }: CompareInput): Promise<Report> {
  const report = await checker.check({
    base: {
      kind: "published",
      uri: base.uri,
      text: base.text,
      label: base.label ?? base.uri,
      source: "text",
      readFile: readFile ?? (async () => undefined),
    },
    head,
    ...(readFile && { readFile }),
  });
  return proof === false ? report : reportWithProofs(checker, report);
}
