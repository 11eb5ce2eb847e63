/** Comparison of one document with its published version, for the commands. */
import { pathToFileURL } from "node:url";
import { readDocument, type Baseline, type BaselineIo } from "../published/index";
import {
  resolvePublished,
  findWorkspaceConfig,
  reportWithProofs,
  uncheckedReport,
  withDoors,
  type Checker,
} from "../service/index";
import { policyAt, type Report } from "../policy/index";
import { explainOutsideDocument, type Document } from "./select-documents";
import { readHead } from "./read-document";
import { readReferences } from "./references";
import { createTextCache } from "./text-cache";

export interface CompareOptions {
  readonly io: BaselineIo;
  readonly checker: Checker;
  /** The published version specified by the user. */
  readonly base: string | undefined;
  /** Hosts that `$ref`s of the document may be loaded from. */
  readonly allowHost: readonly string[];
  /** Proofs that are shown of one report at most; none is sought beyond. */
  readonly mostProofs: number;
  /** Adds what the next publish makes permanent. */
  readonly doors?: boolean;
  /** Every text that is read is put here by its URI, so that its lines can be shown. */
  readonly texts: Map<string, string>;
  readonly step: (words: string) => void;
  /** Reports a usage error and does not return. */
  readonly fail: (message: string) => never;
}

/** The report; undefined for a document that a pattern found and the configuration leaves out. */
export async function compareDocument(
  document: Document,
  { io, checker, base: spec, allowHost, mostProofs, doors = false, texts, step, fail }: CompareOptions,
): Promise<Report | undefined> {
  const { file, isNamed } = document;
  const uri = pathToFileURL(file).href;
  const outside = await explainOutsideDocument(io, document);
  if (outside !== undefined)
    return uncheckedReport(null, { uri, label: "working tree", apiVersion: null }, outside);
  const text = await readHead(file, fail);
  texts.set(uri, text);
  step("looking for the published version");
  const governed = await findWorkspaceConfig(io, file, async (other) => readDocument(io, other));
  if (!isNamed && spec === undefined && governed.wrong?.code === "excluded") return undefined;
  const references = await readReferences(io, file, governed, allowHost);
  const { base, older } = await resolvePublished(io, file, governed, { spec, serve: references.serve });
  step("comparing");
  const policy = policyAt(governed.policy, new Date().toISOString());
  const checked = await checker.check({
    base: withCollectedTexts(base, texts),
    older: older.map((one) => withCollectedTexts(one, texts)),
    notes: governed.notes,
    policy,
    head: { uri, text },
    readFile: createTextCache(references.read, texts),
    whyMissing: references.why,
  });
  if (mostProofs > 0) step("looking for proofs");
  const report = mostProofs === 0 ? checked : await reportWithProofs(checker, checked, mostProofs);
  return doors ? withDoors(report, await checker.doors(checked), policy) : report;
}

/** The same version; its files are put into `texts` as they are read. */
function withCollectedTexts(base: Baseline, texts: Map<string, string>): Baseline {
  if (base.kind !== "published") return base;
  texts.set(base.uri, base.text);
  return { ...base, readFile: createTextCache(base.readFile, texts) };
}
