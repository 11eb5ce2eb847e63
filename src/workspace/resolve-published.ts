/** Which published versions a document is judged against. */
import { isServed, resolveBase, supportedInLedger, type Serve } from "../published/index";
import type { Baseline, BaselineIo, NotFound } from "../published/index";
import type { Governed } from "./workspace-config";

/** What a document is judged against: the newest version, and the others that are supported. */
export interface Bases {
  readonly base: Baseline;
  /** Newest first; empty unless the configuration says `compatibility: all`. */
  readonly older: readonly Baseline[];
}

export interface BasesOptions {
  /** What the user named for this once: a file, a version, a URL, a git ref; it goes before the configuration. */
  readonly spec?: string | undefined;
  /** The absolute directory that a relative `spec` is resolved against. */
  readonly directory?: string | undefined;
  /** Asks servers for parts of a published version; without it none is asked. */
  readonly serve?: Serve | undefined;
}

/**
 * Never rejects.
 * @param file absolute path of the document
 */
export async function findBases(
  io: BaselineIo,
  file: string,
  { ledger, published, compatibility, wrong }: Governed,
  { spec, directory, serve }: BasesOptions = {},
): Promise<Bases> {
  // What is left out of the checks may still be compared when somebody asks for it.
  if (wrong !== undefined && (wrong.code !== "excluded" || spec === undefined))
    return { base: wrong, older: [] };
  const isAll = compatibility === "all" && spec === undefined;
  if (isAll && published !== undefined && published.kind !== "ledger") return { base: onlyLedger, older: [] };
  if (isAll) {
    const [base, ...older] = (await supportedInLedger(io, ledger)).toReversed();
    if (base !== undefined) return { base, older };
  }
  const options = { published, ledger, ...(directory !== undefined && { directory }) };
  const base = await resolveBase(io, file, spec, options);
  const isElsewhere = isAll && base.kind !== "unchecked" && base.source !== "ledger";
  return { base: isElsewhere ? onlyLedger : withServed(base, serve), older: [] };
}

/**
 * The same version, of which parts may lie on servers. They are asked now, whatever they served when it was published;
 * a ledger has kept that.
 */
function withServed(base: Baseline, serve: Serve | undefined): Baseline {
  if (base.kind !== "published" || base.source === "ledger" || serve === undefined) return base;
  return {
    ...base,
    async readFile(uri) {
      const own = await base.readFile(uri);
      if (own !== undefined || !isServed(uri)) return own;
      const answer = await serve(uri);
      return "text" in answer ? answer.text : undefined;
    },
    async why(uri) {
      const own = await base.why?.(uri);
      if (own !== undefined || !isServed(uri)) return own;
      const answer = await serve(uri);
      return "kind" in answer ? answer : undefined;
    },
  };
}

const onlyLedger: NotFound = {
  kind: "unchecked",
  code: "all-needs-ledger",
  message: "`compatibility: all` in contract-guard.yaml requires the ledger, which records retired versions.",
  advice: "Set `published: ledger` and publish all supported versions, or set `compatibility: latest`.",
};
