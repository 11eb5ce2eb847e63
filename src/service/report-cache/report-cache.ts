/**
 * Reports of earlier checks. An entry is used only if everything that decided the report is the same: the program, the
 * options, both documents with all files that the check read, the policy, and the date if the check read it.
 */
import type { Report } from "../../policy/index";
import { sha256 } from "../../published/index";
import { toAbsoluteReport, toRelativeReport } from "../relative-uris";
import type { CheckRequest } from "../types";
import { lookUpAll, recordLookups, type Lookup } from "./lookups";
import { requestKey } from "./request-key";
import { createStore, type StoreOptions } from "./store";

export interface ReportCacheOptions extends StoreOptions {
  /** Identifies the program: other programs may have other results. */
  readonly engine: string;
}

export interface CachedReport {
  readonly report: Report;
  /** `damaged`: an entry was not what was written, and the report was computed. */
  readonly source: "cache" | "check" | "damaged";
}

export interface ReportCache {
  /**
   * @param options everything that `compute` depends on in addition to the request
   * @param folder `file:` URI of the repository, ending with a slash; the entry does not depend on it
   */
  report(
    request: CheckRequest,
    options: unknown,
    folder: string,
    compute: (request: CheckRequest) => Promise<Report>,
  ): Promise<CachedReport>;
}

/** Sets of lookups that are kept for one document: a change of a reference leads to another set. */
const MAX_SETS = 8;

/** A sunset with a time of day: the result of its check can change within a day. */
const SUNSET_WITH_TIME = /x-sunset["']?\s*:(?!\s*["']?\d{4}-\d\d-\d\d["']?\s*(?:[,}\n\r#]|$))/;

export function createReportCache({ engine, ...options }: ReportCacheOptions): ReportCache {
  const store = createStore(options);
  return {
    async report(request, given, folder, compute) {
      const key = sha256(JSON.stringify([engine, requestKey(request, given, folder)]));
      const known = await store.get(key);
      let isDamaged = known === "damaged";
      const sets =
        typeof known === "string" ? [] : (JSON.parse(known.text) as readonly (readonly Lookup[])[]);
      for (const lookups of sets) {
        const found = await store.get(reportKey(key, await lookUpAll(request, lookups, folder)));
        isDamaged ||= found === "damaged";
        if (typeof found === "string") continue;
        return { report: toAbsoluteReport(JSON.parse(found.text) as Report, folder), source: "cache" };
      }
      const recorded = recordLookups(request, folder);
      const report = await compute(recorded.request);
      const source = isDamaged ? "damaged" : "check";
      if (!isStable(report, recorded.texts)) return { report, source };
      const lookups = recorded.lookups();
      const others = sets.filter((set) => JSON.stringify(set) !== JSON.stringify(lookups));
      await store.put(
        reportKey(key, await lookUpAll(request, lookups, folder)),
        JSON.stringify(toRelativeReport(report, folder)),
      );
      await store.put(key, JSON.stringify([lookups, ...others].slice(0, MAX_SETS)));
      return { report, source };
    },
  };
}

function reportKey(key: string, results: string): string {
  return sha256(`${key} ${results}`);
}

/** What could not be checked is tried again. */
function isStable({ verdict }: Report, texts: readonly string[]): boolean {
  return verdict !== "unchecked" && !texts.some((text) => SUNSET_WITH_TIME.test(text));
}
