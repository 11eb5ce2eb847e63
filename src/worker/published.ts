/** The published version of each open document, kept while the repository says that it is still the same. */
import { fileURLToPath } from "node:url";
import { publishedKey, resolveBase } from "../baseline/index";
import type { Baseline, BaselineIo } from "../baseline/index";
import type { CheckQuestion } from "./protocol";

export interface PublishedVersions {
  /** Never rejects. */
  find(question: CheckQuestion): Promise<Baseline>;
  /** The text of a published file that an earlier answer led to, or undefined. */
  read(uri: string): Promise<string | undefined>;
  forget(uri: string): void;
}

export function createPublishedVersions(io: BaselineIo): PublishedVersions {
  const known = new Map<string, { readonly stamp: string; readonly baseline: Baseline }>();
  return {
    async find({ uri, base, directory }) {
      if (!uri.startsWith("file:")) return notOnDisk;
      if (base !== undefined && /^https?:/i.test(base)) return atUrl;
      const file = fileURLToPath(uri);
      const key = await publishedKey(io, file);
      const stamp = JSON.stringify([key, base, directory]);
      const before = known.get(uri);
      if (before?.stamp === stamp) return before.baseline;
      const baseline = await resolveBase(io, file, base, directory === undefined ? {} : { directory });
      if (key !== undefined && isGit(baseline)) known.set(uri, { stamp, baseline });
      else known.delete(uri);
      return baseline;
    },
    async read(uri) {
      for (const { baseline } of known.values()) {
        const text = baseline.kind === "published" ? await baseline.readFile(uri) : undefined;
        if (text !== undefined) return text;
      }
      return undefined;
    },
    forget: (uri) => void known.delete(uri),
  };
}

/** What comes from git lives and dies with the stamp; a file may change at any time. */
function isGit(baseline: Baseline): boolean {
  return baseline.kind !== "unchecked" && baseline.source !== "file" && baseline.source !== "url";
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
