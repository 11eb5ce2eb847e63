/**
 * Reports of earlier checks. An entry is used only if everything that decided the report is the same: the program, the
 * options, both documents with all files that the check read, the policy, and the date if the check read it.
 */
import type { Report } from "../../policy/index";
import { sha256 } from "../../published/index";
import { toAbsoluteEntry, toRelativeEntry, type ReportEntry, type StoredEntry } from "../relative-uris";
import type { CheckRequest, LocatedRequest } from "../types";
import { lookUpAll, recordLookups, type Lookup } from "./lookups";
import { requestKey } from "./request-key";
import { createStore, type StoreOptions } from "./store";

export interface ReportCacheOptions extends StoreOptions {
  /** Identifies the program: other programs may have other results. */
  readonly engine: string;
}

export interface CachedReport extends ReportEntry {
  /** `damaged`: an entry was not what was written, and the report was computed. */
  readonly source: "cache" | "check" | "damaged";
}

/** What a report depends on in addition to the request. */
export interface CacheScope {
  /** Options of the check. */
  readonly options: unknown;
  /** `file:` URI of the repository, ending with a slash; the entry does not depend on it. */
  readonly folder: string;
}

export interface ReportCache {
  /** The report of an earlier check; undefined without one. Reads neither document. */
  find(request: LocatedRequest, scope: CacheScope): Promise<ReportEntry | undefined>;
  /** The report of an earlier check, else that of `compute`, which is stored. */
  report(
    request: LocatedRequest,
    scope: CacheScope,
    compute: (request: CheckRequest) => Promise<ReportEntry>,
  ): Promise<CachedReport>;
}

interface Search {
  readonly key: string;
  /** The lookups of earlier checks. */
  readonly sets: readonly (readonly Lookup[])[];
  readonly isDamaged: boolean;
  readonly entry: ReportEntry | undefined;
}

/** Sets of lookups that are kept for one document: a change of a reference leads to another set. */
const MAX_SETS = 8;

/** A sunset with a time of day: the result of its check can change within a day. */
const SUNSET_WITH_TIME = /x-sunset["']?\s*:(?!\s*["']?\d{4}-\d\d-\d\d["']?\s*(?:[,}\n\r#]|$))/;

/** Reasons that can disappear although the content is the same. */
const RETRIED = new Set(["missing-file", "too-complex", "internal-error"]);

export function createReportCache({ engine, ...options }: ReportCacheOptions): ReportCache {
  const store = createStore(options);

  async function search(request: LocatedRequest, { options: given, folder }: CacheScope): Promise<Search> {
    const key = sha256(JSON.stringify([engine, requestKey(request, given, folder)]));
    const known = await store.get(key);
    let isDamaged = known === "damaged";
    const sets = typeof known === "string" ? [] : (JSON.parse(known.text) as readonly (readonly Lookup[])[]);
    for (const lookups of sets) {
      const found = await store.get(reportKey(key, await lookUpAll(request, lookups, folder)));
      isDamaged ||= found === "damaged";
      if (typeof found === "string") continue;
      const entry = toAbsoluteEntry(JSON.parse(found.text) as StoredEntry, folder);
      return { key, sets, isDamaged, entry };
    }
    return { key, sets, isDamaged, entry: undefined };
  }

  return {
    find: async (request, scope) => (await search(request, scope)).entry,
    async report(request, scope, compute) {
      const { key, sets, isDamaged, entry } = await search(request, scope);
      if (entry !== undefined) return { ...entry, source: "cache" };
      const { folder } = scope;
      const recorded = recordLookups(await request.read(), folder);
      const made = await compute(recorded.request);
      const source = isDamaged ? "damaged" : "check";
      if (!isStable(request, made.report, recorded.texts)) return { ...made, source };
      const lookups = recorded.lookups();
      const others = sets.filter((set) => JSON.stringify(set) !== JSON.stringify(lookups));
      await store.put(
        reportKey(key, await lookUpAll(request, lookups, folder)),
        JSON.stringify(toRelativeEntry(made, folder)),
      );
      await store.put(key, JSON.stringify([lookups, ...others].slice(0, MAX_SETS)));
      return { ...made, source };
    },
  };
}

function reportKey(key: string, results: string): string {
  return sha256(`${key} ${results}`);
}

/** What depends on something else than the content is computed again. */
function isStable({ base }: LocatedRequest, { unchecked }: Report, texts: readonly string[]): boolean {
  const isOfContent = unchecked === null || (base.kind === "located" && !RETRIED.has(unchecked.code));
  return isOfContent && !texts.some((text) => SUNSET_WITH_TIME.test(text));
}
