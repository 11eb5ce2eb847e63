/** The cache of reports: its options, and a summary of its use. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import { createReportCache, trimStore, type CachedReport, type ReportCache } from "../service/index";
import { version } from "../../package.json";

const MEGABYTE = 1_000_000;

export interface CacheOptions {
  /** Folder of the cache. */
  readonly cache?: string;
  /** Reads entries and writes none. */
  readonly cacheReadOnly?: true;
  /** Size limit in megabytes. */
  readonly cacheSize?: number;
}

/** Structured data, because it is sent to processes. */
export interface CacheSettings {
  /** Absolute path. */
  readonly folder: string;
  readonly isReadOnly: boolean;
  readonly secret: string | undefined;
}

export function cacheOptions(): readonly Option[] {
  return [
    new Option("--cache <folder>", "reuse the reports of earlier checks of the same content").env(
      "CONTRACT_GUARD_CACHE",
    ),
    new Option("--cache-read-only", "read the cache and never write to it, for untrusted builds").env(
      "CONTRACT_GUARD_CACHE_READ_ONLY",
    ),
    new Option(
      "--cache-size <megabytes>",
      "size limit of the cache; the least recently used reports are removed",
    )
      .env("CONTRACT_GUARD_CACHE_SIZE")
      .argParser(readMegabytes)
      .default(500),
  ];
}

/** Parses a number of megabytes. */
export function readMegabytes(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError("Write a number of megabytes, for example 500.");
  return Number(text);
}

export function cacheSettings({ cache, cacheReadOnly }: CacheOptions): CacheSettings | undefined {
  if (cache === undefined || cache === "") return undefined;
  const secret = process.env.CONTRACT_GUARD_CACHE_SECRET;
  return { folder: resolve(cache), isReadOnly: cacheReadOnly === true, secret };
}

export function openCache(settings: CacheSettings): ReportCache {
  return createReportCache({ ...settings, engine: identifyProgram() });
}

/** The version and a hash of the program: builds of the same version can differ. */
function identifyProgram(): string {
  const hash = createHash("sha256");
  const folder = dirname(__filename);
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith(".js"))
    .sort())
    hash.update(name).update(readFileSync(join(folder, name)));
  return `${version} ${hash.digest("hex")}`;
}

export interface CacheUse {
  /** Counts the source of a report. */
  readonly count: (source: CachedReport["source"] | undefined) => void;
  /** Limits the size, and describes the use in a sentence; undefined without a cache. */
  readonly finish: () => Promise<string | undefined>;
}

export function createCacheUse(
  settings: CacheSettings | undefined,
  { cacheSize = 0 }: CacheOptions,
): CacheUse {
  const counts = { cache: 0, check: 0, damaged: 0 };
  return {
    count(source) {
      if (source !== undefined) counts[source]++;
    },
    async finish() {
      if (settings === undefined) return undefined;
      if (!settings.isReadOnly) await trimStore(settings.folder, cacheSize * MEGABYTE);
      const total = counts.cache + counts.check + counts.damaged;
      const damaged = counts.damaged === 0 ? "" : ` ${counts.damaged} damaged entries were ignored.`;
      return `${counts.cache} of ${total} comparisons were read from the cache.${damaged}`;
    },
  };
}
