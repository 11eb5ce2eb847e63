/** Publishing from the editor. Keeps a prepared publication until the user confirms it or another one is prepared. */
import { fileURLToPath } from "node:url";
import { publishVersion, allowedFolders } from "../published/index";
import type { WritingIo } from "../published/index";
import { permanentGroups } from "../formats/index";
import { findWorkspaceConfig, preparePublication } from "../service/index";
import type { Publication, Refusal } from "../service/index";
import type { RecordingReader } from "./files";
import type { Questions, Refused } from "./protocol";

export interface Publishing {
  prepare(uri: string, text: string, files: RecordingReader): Promise<Questions["prepare"]["answer"]>;
  publish(uri: string): Promise<Questions["publish"]["answer"]>;
}

export function createPublishing(io: WritingIo): Publishing {
  let prepared: { readonly uri: string; readonly publication: Publication } | undefined;
  return {
    async prepare(uri, text, files) {
      prepared = undefined;
      if (!uri.startsWith("file:")) return notOnDisk;
      const file = fileURLToPath(uri);
      const { ledger, followLinks } = await findWorkspaceConfig(io, file, files.read);
      files.within({ root: ledger.root, followLinks, reach: await allowedFolders(io, file) });
      const date = new Date().toISOString();
      const { read: readFile, why: whyMissing, serve } = files;
      const publication = await preparePublication(io, { file, text, readFile, whyMissing, serve, date });
      if (publication.kind === "refused") return withoutReport(publication);
      prepared = { uri, publication };
      const { record, follows, permanent } = publication;
      return {
        kind: "ready",
        api: record.api,
        version: record.version,
        follows,
        form: record.form,
        permanent: permanentGroups(permanent),
      };
    },
    async publish(uri) {
      if (prepared?.uri !== uri) return undefined;
      const { place, record, texts, known } = prepared.publication;
      prepared = undefined;
      const done = await publishVersion(io, place, record, texts, known);
      return "code" in done ? { ...done, kind: "refused" } : done;
    },
  };
}

function withoutReport({ kind, code, message, advice }: Refusal): Refused {
  return { kind, code, message, advice };
}

const notOnDisk: Refused = {
  kind: "refused",
  code: "not-on-disk",
  message: "This document is not a file on disk.",
  advice: "Save it first.",
};
