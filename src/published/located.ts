/** Published versions whose content is read on demand. */
import type { Baseline, LocatedBaseline, LocatedVersion, Published } from "./types";
import { sha256 } from "./ledger/record";

/** The content of a version. Never rejects. */
export async function readLocated(found: LocatedBaseline): Promise<Baseline> {
  return found.kind === "located" ? found.read() : found;
}

/** A version that has been read. */
export function alreadyRead(found: Baseline): LocatedBaseline {
  return found.kind === "published" ? locatedText(found) : found;
}

function locatedText(version: Published): LocatedVersion {
  const { uri, text, label, source, commit, date, asOf, hash, readFile, why } = version;
  return {
    ...{ kind: "located", uri, label, source, commit, date, asOf, hash },
    content: sha256(text),
    async identify(other) {
      const found = await readFile(other);
      return found === undefined ? undefined : sha256(found);
    },
    why: async (other) => why?.(other),
    read: async () => version,
  };
}
