/** Versions of the API `books`, published into a ledger. */
import {
  nodeIo,
  publishVersion,
  sealRecord,
  sha256,
  type LedgerPlace,
  type LedgerRecord,
  type WritingIo,
} from "../../src/published/index";

export function recordOf(
  version: string,
  texts: Readonly<Record<string, string>>,
  date = "2026-01-01T00:00:00.000Z",
): LedgerRecord {
  const files = Object.entries(texts).map(([path, text]) => ({
    path: `files/${path}`,
    source: path,
    sha256: sha256(text),
  }));
  const [first] = files;
  return sealRecord({
    recordVersion: 1,
    api: "books",
    version,
    date,
    form: "files",
    document: first?.source ?? "",
    files,
    commit: null,
    approvals: [],
    retired: null,
  });
}

export async function publish(
  place: LedgerPlace,
  version: string,
  texts: Readonly<Record<string, string>>,
  date?: string,
  by: WritingIo = nodeIo(),
) {
  const record = recordOf(version, texts, date);
  return publishVersion(
    by,
    place,
    record,
    new Map(Object.entries(texts).map(([path, text]) => [`files/${path}`, text])),
  );
}
