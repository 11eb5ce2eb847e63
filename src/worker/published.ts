/** The published version of each open document, kept while the repository says that it is still the same. */
import { fileURLToPath } from "node:url";
import { ledgerKey, publishedKey } from "../baseline/index";
import type { Baseline, BaselineIo } from "../baseline/index";
import { findBases, governedBy } from "../check/index";
import type { Bases, Governed } from "../check/index";
import type { Note } from "../policy/index";
import type { CheckQuestion } from "./protocol";

/** What a document is judged against, and what is doubtful in the configuration that chose it. */
export interface FoundVersions extends Bases {
  readonly notes: readonly Note[];
}

export interface PublishedVersions {
  /** Never rejects. `readFile` gives the configuration by URI. */
  find(
    question: CheckQuestion,
    readFile: (uri: string) => Promise<string | undefined>,
  ): Promise<FoundVersions>;
  /** The text of a published file that an earlier answer led to, or undefined. */
  read(uri: string): Promise<string | undefined>;
  forget(uri: string): void;
}

export function createPublishedVersions(io: BaselineIo): PublishedVersions {
  const known = new Map<string, { readonly stamp: string; readonly bases: Bases }>();

  async function bases(question: CheckQuestion, governed: Governed): Promise<Bases> {
    const { uri, base, directory } = question;
    if (base !== undefined && /^https?:/i.test(base)) return { base: atUrl, older: [] };
    const file = fileURLToPath(uri);
    const { published, compatibility, ledger, wrong } = governed;
    const key = await publishedKey(io, file);
    const stamp = JSON.stringify([
      key,
      await ledgerKey(io, ledger),
      base,
      directory,
      published,
      compatibility,
      ledger,
      wrong,
    ]);
    const before = known.get(uri);
    if (before?.stamp === stamp) return before.bases;
    const found = await findBases(io, file, governed, base, directory);
    if ([found.base, ...found.older].every((one) => isLasting(one, key)))
      known.set(uri, { stamp, bases: found });
    else known.delete(uri);
    return found;
  }

  return {
    async find(question, readFile) {
      if (!question.uri.startsWith("file:")) return { base: notOnDisk, older: [], notes: [] };
      const governed = await governedBy(io, fileURLToPath(question.uri), readFile);
      return { ...(await bases(question, governed)), notes: governed.notes };
    },
    async read(uri) {
      for (const baseline of [...known.values()].flatMap(({ bases: { base, older } }) => [base, ...older])) {
        const text = baseline.kind === "published" ? await baseline.readFile(uri) : undefined;
        if (text !== undefined) return text;
      }
      return undefined;
    },
    forget: (uri) => void known.delete(uri),
  };
}

/** What comes from git or a ledger lives and dies with the stamp; a file may change at any time. */
function isLasting(baseline: Baseline, key: string | undefined): boolean {
  if (baseline.kind === "unchecked") return false;
  return (
    baseline.source === "ledger" ||
    (key !== undefined && baseline.source !== "file" && baseline.source !== "url")
  );
}

const notOnDisk: Baseline = {
  kind: "unchecked",
  code: "not-on-disk",
  message: "This document is not a file on disk, so it has no published version.",
  advice: "Save it into the git repository that holds the released versions.",
};

const atUrl: Baseline = {
  kind: "unchecked",
  code: "url-in-editor",
  message: "A published version at a URL is not read while editing.",
  advice:
    "Set `contractGuard.base` to a git ref or a file, or run `contract-guard check --base URL` in a terminal.",
};
