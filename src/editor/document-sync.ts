/** Synchronizes texts with the worker: guarded documents and the open files that they reference. */
import type { TextDocument, TextDocumentChangeEvent } from "vscode";
import { createWorkerClient } from "../server/index";
import type { Guarded } from "./checked-documents";
import type { OpenDocument, WorkerClient, WorkerClientOptions } from "../server/index";

export interface DocumentSync {
  readonly worker: WorkerClient;
  has(document: Guarded): boolean;
  share(document: Guarded): void;
  /** Forwards an edit if the document is shared. */
  edit(event: TextDocumentChangeEvent): void;
  drop(document: Guarded): void;
  /** Drops every document for whose URI `wanted` is false. */
  retain(wanted: (uri: string) => boolean): void;
}

/** The worker starts with the first shared text. */
export function createDocumentSync(options: Omit<WorkerClientOptions, "documents">): DocumentSync {
  const shared = new Map<string, Guarded>();
  const worker = createWorkerClient({ ...options, documents: () => [...shared.values()].map(wholeDocument) });
  const drop = (uri: string) => {
    if (shared.delete(uri)) worker.close(uri);
  };
  return {
    worker,
    has: ({ uri }) => shared.has(uri.toString()),
    share(document) {
      const uri = document.uri.toString();
      if (shared.get(uri) === document) return;
      shared.set(uri, document);
      worker.open(wholeDocument(document));
    },
    edit({ document, contentChanges }) {
      const uri = document.uri.toString();
      if (!shared.has(uri)) return;
      const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        offset: rangeOffset,
        length: rangeLength,
        text,
      }));
      worker.change(uri, document.version, edits, documentSize(document));
    },
    drop: ({ uri }) => drop(uri.toString()),
    retain(wanted) {
      for (const uri of [...shared.keys()]) if (!wanted(uri)) drop(uri);
    },
  };
}

function wholeDocument(document: Guarded): OpenDocument {
  return { uri: document.uri.toString(), version: document.version, text: document.getText() };
}

/** Length of the text in UTF-16 units, computed without concatenating its lines. */
function documentSize(document: TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
