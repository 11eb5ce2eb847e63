/** Publishing from the editor. Keeps a prepared publication until the user confirms it or another one is prepared. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { allowedFolders, ledgerFolder, publishVersion, type WritingIo } from "../published/index";
import { permanentGroups, releaseSections } from "../formats/index";
import {
  draftPublication,
  editsOfTexts,
  findWorkspaceConfig,
  planPublication,
  type PlannedPublication,
  type PublicationWish,
  type PublishRequest,
  type Refusal,
} from "../service/index";
import type { RecordingReader } from "./files";
import type { Questions, Refused } from "./protocol";

export interface Publishing {
  draft(uri: string, text: string, files: RecordingReader): Promise<Questions["draftPublication"]["answer"]>;
  prepare(
    document: { readonly uri: string; readonly text: string; readonly wish: PublicationWish },
    files: RecordingReader,
  ): Promise<Questions["prepare"]["answer"]>;
  /** @param text the current text of the document */
  publish(
    uri: string,
    text: string | undefined,
    files: RecordingReader,
  ): Promise<Questions["publish"]["answer"]>;
}

export function createPublishing(io: WritingIo): Publishing {
  let prepared: { readonly uri: string; readonly publication: PlannedPublication } | undefined;

  async function requestFor(uri: string, text: string, files: RecordingReader): Promise<PublishRequest> {
    const file = fileURLToPath(uri);
    const { ledger, followLinks } = await findWorkspaceConfig(io, file, files.read);
    files.within({ root: ledger.root, followLinks, reach: await allowedFolders(io, file) });
    const date = new Date().toISOString();
    return { file, text, readFile: files.read, whyMissing: files.why, serve: files.serve, date };
  }

  return {
    async draft(uri, text, files) {
      if (!uri.startsWith("file:")) return notOnDisk;
      const draft = await draftPublication(io, await requestFor(uri, text, files));
      return draft.kind === "refused" ? withoutReport(draft) : draft;
    },
    async prepare({ uri, text, wish }, files) {
      prepared = undefined;
      if (!uri.startsWith("file:")) return notOnDisk;
      const request = await requestFor(uri, text, files);
      const publication = await planPublication(io, request, wish);
      if (publication.kind === "refused") return withoutReport(publication);
      prepared = { uri, publication };
      const { record, follows, permanent, place, changes } = publication;
      return {
        kind: "ready",
        api: record.api,
        version: record.version,
        follows,
        form: record.form,
        permanent: permanentGroups(permanent),
        folder: join(ledgerFolder(place.root), record.api, record.version),
        edits: editsOfTexts(changes),
        notes: {
          version: record.version,
          day: record.date.slice(0, 10),
          sections: releaseSections(permanent),
        },
        files: files.asked(),
      };
    },
    async publish(uri, text, files) {
      if (prepared?.uri !== uri) return undefined;
      const { place, record, texts, known, text: planned } = prepared.publication;
      prepared = undefined;
      const { ledger } = await findWorkspaceConfig(io, fileURLToPath(uri), files.read);
      if (text !== planned || ledger.api !== place.api || ledger.root !== place.root) return notAsPrepared;
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

const notAsPrepared: Refused = {
  kind: "refused",
  code: "not-as-prepared",
  message: "The document is not in the state that was previewed.",
  advice: "Publish again, and apply all edits of the preview.",
};
