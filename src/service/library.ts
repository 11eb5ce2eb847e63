/** The library: what `dist/api.js` exports. */
import type { Published } from "../published/index";
import { createChecker } from "./checker";
import { createInlinePolicy } from "../workspace/index";
import { withDoors } from "./doors";
import { reportWithProofs } from "./proofs";
import { reportWithFixes } from "./repairs/report-fixes";
import { uncheckedReport, type Report } from "../policy/index";

export type * from "../policy/index";
export { includes, type Answer, type Json, type SchemaOptions } from "../schema/index";

export interface CompareInput {
  /** The published document. Relative `$ref`s resolve against `uri`. */
  readonly base: { readonly uri: string; readonly text: string; readonly label?: string };
  /** Other published versions that must not be broken, newest first. Findings list the versions that they concern. */
  readonly older?: readonly CompareInput["base"][];
  /** The edited document. */
  readonly head: { readonly uri: string; readonly text: string; readonly label?: string };
  /**
   * The other files of both versions, by absolute URI; without it, a `$ref` to another file is reported as not
   * compared.
   */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** `false` omits proofs. */
  readonly proof?: boolean;
  /** `true` adds verified fixes to breaking and dangerous findings, and to doors. */
  readonly fixes?: boolean;
  /** `true` adds `doors` to the report: what the next publish makes permanent. */
  readonly doors?: boolean;
  /** The content of `contract-guard.yaml`, as a value. */
  readonly policy?: unknown;
  /** The texts of the approval files of this document. */
  readonly approvals?: readonly { readonly uri: string; readonly text: string }[];
  /** The current time, ISO 8601 in UTC, for sunsets and expiry dates; default: the system clock. */
  readonly now?: string;
}

const checker = createChecker();

/** Compares two OpenAPI documents. Never rejects: failures are part of the report. */
export async function compare(input: CompareInput): Promise<Report> {
  return explainInput(input) ?? compareTexts(input);
}

/** A report of an input without a URI or a text, which callers in JavaScript may pass. */
function explainInput({ base, head, older = [] }: CompareInput): Report | undefined {
  const documents: [string, Partial<CompareInput["base"]> | undefined][] = [
    ["head", head],
    ["base", base],
    ...older.map((each, index): [string, typeof each] => [`older[${index}]`, each]),
  ];
  for (const [name, given] of documents)
    for (const part of ["uri", "text"] as const) {
      if (typeof given?.[part] === "string") continue;
      const { uri } = documents[0]?.[1] ?? {};
      return uncheckedReport(
        null,
        { uri: typeof uri === "string" ? uri : "", label: "working tree", apiVersion: null },
        {
          code: "input",
          message: `\`${name}.${part}\` is not a string.`,
          advice: 'Pass each document as `{ uri: "file:///api/openapi.yaml", text }`.',
        },
      );
    }
  return undefined;
}

async function compareTexts({
  base,
  older = [],
  head,
  readFile,
  proof,
  fixes,
  doors = false,
  policy,
  approvals = [],
  now = new Date().toISOString(),
}: CompareInput): Promise<Report> {
  const given = createInlinePolicy(policy, approvals, head.uri, now);
  const published = ({ uri, text, label = uri }: CompareInput["base"]): Published => ({
    kind: "published",
    uri,
    text,
    label,
    source: "text",
    readFile: readFile ?? (async () => undefined),
  });
  const checked = await checker.check({
    base: given.wrong ?? published(base),
    older: older.map(published),
    head,
    policy: given.policy,
    notes: given.notes,
    ...(readFile && { readFile }),
  });
  const proved = proof === false ? checked : await reportWithProofs(checker, checked);
  const report = doors ? withDoors(proved, await checker.doors(checked), given.policy) : proved;
  return fixes === true ? reportWithFixes(checker, checked, report) : report;
}
