/** Publishing from the editor: what was prepared is kept until the user has agreed, or something else is prepared. */
import { fileURLToPath } from "node:url";
import { publishVersion } from "../baseline/index";
import type { WritingIo } from "../baseline/index";
import { preparePublication } from "../check/index";
import type { Publication, Refusal } from "../check/index";
import type { Questions, Refused } from "./protocol";

export interface Publishing {
  /** `readFile` gives the other files of the document by URI. */
  prepare(
    uri: string,
    text: string,
    readFile: (uri: string) => Promise<string | undefined>,
  ): Promise<Questions["prepare"]["answer"]>;
  publish(uri: string): Promise<Questions["publish"]["answer"]>;
}

export function createPublishing(io: WritingIo): Publishing {
  let prepared: { readonly uri: string; readonly publication: Publication } | undefined;
  return {
    async prepare(uri, text, readFile) {
      prepared = undefined;
      if (!uri.startsWith("file:")) return notOnDisk;
      const date = new Date().toISOString();
      const publication = await preparePublication(io, { file: fileURLToPath(uri), text, readFile, date });
      if (publication.kind === "refused") return withoutReport(publication);
      prepared = { uri, publication };
      const { record, follows, permanent } = publication;
      return {
        kind: "ready",
        api: record.api,
        version: record.version,
        follows,
        form: record.form,
        permanent,
      };
    },
    async publish(uri) {
      if (prepared?.uri !== uri) return undefined;
      const { place, record, texts } = prepared.publication;
      prepared = undefined;
      const done = await publishVersion(io, place, record, texts);
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
