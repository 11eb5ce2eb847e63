/** The doors of a checked document: what its next publish makes permanent. */
import { findDoors } from "../doors/index";
import { TooComplex, type Api } from "../engine/index";
import { acceptanceNotes, judgeDoors } from "../policy/index";
import type { DoorFinding, PolicyNow, Report } from "../policy/index";
import type { Published } from "../published/index";
import { currentApi, type ComparisonRecord } from "./comparison-record";
import type { CheckRequest } from "./types";
import type { DocumentFiles } from "../workspace/index";

/** The document in which doors are searched. */
export interface DoorHead {
  /** Undefined if it cannot be read. */
  readonly api: Api | undefined;
  readonly files: Pick<DocumentFiles, "locate" | "order">;
}

/**
 * The doors of head that no published version has, with the levels of the policy; undefined if they are unknown.
 * @param published the published versions, newest first; empty if nothing was published
 */
export function findJudgedDoors(
  published: readonly (Api | undefined)[],
  { api, files }: DoorHead,
  policy: PolicyNow | undefined,
): readonly DoorFinding[] | undefined {
  const bases = published.filter((base) => base !== undefined);
  if (api === undefined || bases.length < published.length) return undefined;
  try {
    return judgeDoors(findDoors(bases, api), policy, files.locate, files.order());
  } catch (error) {
    // A deeply nested document can also exhaust the stack.
    if (error instanceof TooComplex || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The doors of a document that was compared. */
export function comparedDoors(
  all: readonly ComparisonRecord[],
  policy: PolicyNow | undefined,
): readonly DoorFinding[] | undefined {
  const [newest] = all;
  if (newest === undefined) return undefined;
  const published = all.map((each) => currentApi(each, "base"));
  return findJudgedDoors(published, { api: currentApi(newest, "head"), files: newest.files.head }, policy);
}

/** A published version without operations. */
export function emptyVersion({ head }: Pick<CheckRequest, "head">): Published {
  return {
    kind: "published",
    uri: `${head.uri}.empty.json`,
    text: '{ "openapi": "3.1.0", "info": { "title": "", "version": "" }, "paths": {} }',
    label: "nothing",
    source: "text",
    readFile: async () => undefined,
  };
}

/**
 * The report with its doors, and with warnings about acceptances. Never affects the verdict.
 * @param doors undefined if they are unknown
 */
export function withDoors(
  report: Report,
  doors: readonly DoorFinding[] | undefined,
  policy: PolicyNow | undefined,
): Report {
  if (doors === undefined) return report;
  return { ...report, doors, notes: [...report.notes, ...acceptanceNotes(policy)] };
}

/** Problems which show that nothing was published yet, as opposed to failures. */
export const noPublishedVersion: ReadonlySet<string> = new Set(["no-release", "no-repository", "no-commits"]);
