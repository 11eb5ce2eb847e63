/** Code lenses above changed operations and shared components: the number of changes. */
import {
  CodeLens,
  commands,
  Disposable,
  EventEmitter,
  languages,
  Location,
  Position,
  Range,
  Uri,
  workspace,
} from "vscode";
import type { CancellationToken, TextDocument } from "vscode";
import type { ContractMark, UsesOf } from "../service/index";
import { commandIds } from "./command-ids";
import { lensTitle } from "./lens-text";
import { oncePerReport } from "./report-questions";
import type { Session } from "./session";
import { onSettingsChange, settingsFor } from "./settings";
import { shiftLines } from "./shift-lines";
import type { DocumentSync } from "./document-sync";
import { whenChecked } from "./wait-for-check";

/** The content of a code lens; merged for documents that share the component. */
interface LensText extends Pick<ContractMark, "changes"> {
  /** Zero-based; shifted when the text above is edited. */
  readonly line: number;
  readonly pointer: string;
  /** URIs of the documents that the lens is based on. */
  readonly documents: readonly string[];
}

export function registerCodeLens(session: Session, texts: DocumentSync): Disposable {
  const changed = new EventEmitter<void>();
  /** The last lenses of each file, shown and shifted with edits until there are new ones. */
  const last = new Map<string, readonly LensText[]>();
  const marksOf = oncePerReport(session, (about) => texts.worker.ask("marks", about));

  async function lensTextsIn(document: TextDocument, token: CancellationToken): Promise<readonly LensText[]> {
    const file = document.uri.toString();
    await whenChecked(session, document.uri, token);
    const { version } = document;
    const readers = session.reading(document.uri);
    const all = await Promise.all(readers.map(marksOf));
    const isWhole = all.every((each) => each !== undefined) && document.version === version;
    if (!isWhole) return last.get(file) ?? [];
    const here = new Map<string, boolean>();
    const isHere = (uri: string): boolean => {
      const known = here.get(uri) ?? Uri.parse(uri).toString() === file;
      here.set(uri, known);
      return known;
    };
    const said = mergeLenses(
      readers.flatMap((reader, index) =>
        (all[index] ?? [])
          .filter(({ at, changes }) => isHere(at.uri) && Object.values(changes).some((count) => count > 0))
          .toSorted((one, other) => one.at.range.start.character - other.at.range.start.character)
          .map((mark) => sayingOf(mark, reader.uri.toString())),
      ),
    );
    last.set(file, said);
    return said;
  }

  const provider = languages.registerCodeLensProvider(["yaml", "json", "jsonc"], {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (session.reading(document.uri).length === 0 || !settingsFor(document.uri).codeLens) return [];
      const said = await lensTextsIn(document, token);
      return said.map((each) => new Lens(document.uri, each));
    },
    // Resolved lazily: only a few lenses of a large document are visible.
    resolveCodeLens(lens) {
      if (!(lens instanceof Lens)) return lens;
      const { file, said } = lens;
      lens.command = {
        title: lensTitle(said),
        command: commandIds.showUses,
        arguments: [file.toString(), said.line, said.pointer, said.documents],
      };
      return lens;
    },
  });

  async function usesAt(
    file: string,
    pointer: string,
    documents: readonly unknown[],
    of: UsesOf,
  ): Promise<Location[]> {
    const found = new Map<string, Location>();
    for (const document of session.documents()) {
      const uri = document.uri.toString();
      if (!documents.includes(uri)) continue;
      const answer = await texts.worker.ask("uses", { uri, version: document.version, file, pointer, of });
      for (const { uri: where, range } of answer ?? []) {
        const { start, end } = range;
        const place = new Range(start.line, start.character, end.line, end.character);
        found.set(JSON.stringify([where, range]), new Location(Uri.parse(where), place));
      }
    }
    return [...found.values()];
  }

  const command = commands.registerCommand(
    commandIds.showUses,
    async (file: unknown, line: unknown, pointer: unknown, documents: unknown, of: UsesOf = "findings") => {
      if (typeof file !== "string" || typeof pointer !== "string" || !Array.isArray(documents)) return;
      if (typeof line !== "number" || !Number.isSafeInteger(line) || line < 0) return;
      const places = await usesAt(file, pointer, documents, of);
      // After an edit, this lens has been replaced.
      if (places.length === 0) return;
      await commands.executeCommand(
        "editor.action.peekLocations",
        Uri.parse(file),
        new Position(line, 0),
        places,
        "peek",
      );
    },
  );

  return Disposable.from(
    changed,
    provider,
    command,
    onSettingsChange(() => changed.fire()),
    session.onDidChange((document) => {
      if (session.state(document)?.busy !== true) changed.fire();
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const file = document.uri.toString();
      const before = last.get(file);
      if (before === undefined || contentChanges.length === 0) return;
      last.set(
        file,
        before.flatMap((each) => {
          const line = shiftLines(each.line, contentChanges);
          return line === undefined ? [] : [{ ...each, line }];
        }),
      );
    }),
    workspace.onDidCloseTextDocument(({ uri }) => void last.delete(uri.toString())),
  );
}

class Lens extends CodeLens {
  constructor(
    readonly file: Uri,
    readonly said: LensText,
  ) {
    super(new Range(said.line, 0, said.line, 0));
  }
}

function sayingOf({ at, changes }: ContractMark, document: string): LensText {
  return { line: at.range.start.line, pointer: at.pointer, changes, documents: [document] };
}

/**
 * One lens per line. Lenses of documents that share a component are merged: the highest numbers of changes are used. If several elements start in one line, as in minified JSON, the one with the
 * most breaking changes is used.
 */
function mergeLenses(all: readonly LensText[]): LensText[] {
  const parts = new Map<string, LensText>();
  for (const each of all) {
    const key = `${each.line} ${each.pointer}`;
    const other = parts.get(key);
    parts.set(key, other === undefined ? each : mergePair(other, each));
  }
  const byLine = new Map<number, LensText>();
  for (const part of parts.values()) {
    const other = byLine.get(part.line);
    if (other === undefined || isWorse(part, other)) byLine.set(part.line, part);
  }
  return [...byLine.values()].sort((one, other) => one.line - other.line);
}

function isWorse({ changes: one }: LensText, { changes: other }: LensText): boolean {
  if (one.breaking !== other.breaking) return one.breaking > other.breaking;
  return one.dangerous > other.dangerous;
}

function mergePair(one: LensText, other: LensText): LensText {
  const mostSevere = <K extends string>(
    a: Readonly<Record<K, number>>,
    b: Readonly<Record<K, number>>,
    name: K,
  ): number => Math.max(a[name], b[name]);
  const [a, b] = [one.changes, other.changes];
  return {
    ...one,
    changes: {
      breaking: mostSevere(a, b, "breaking"),
      dangerous: mostSevere(a, b, "dangerous"),
      compatible: mostSevere(a, b, "compatible"),
      approved: mostSevere(a, b, "approved"),
    },
    documents: [...one.documents, ...other.documents],
  };
}
