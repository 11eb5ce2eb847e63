/** Gutter marks for lines that differ from the published version. Disabled by default. */
import { Disposable, Range, Uri, window } from "vscode";
import type { TextEditor } from "vscode";
import type { LineMark } from "../service/index";
import { publishedOf } from "./changed-files";
import type { FilePair, LaidOutFiles } from "./published-layout";
import type { Session } from "./session";
import { onSettingsChange, settingsFor } from "./settings";

const kinds = ["added", "changed", "gone"] as const;

/** @param media folder of the icons */
export function registerGutter(session: Session, laidOut: LaidOutFiles, media: Uri): Disposable {
  const signs = kinds.map((kind) => {
    const picture = (theme: string) => ({
      gutterIconPath: Uri.joinPath(media, "gutter", `${kind}-${theme}.svg`),
      gutterIconSize: "70%",
    });
    const type = window.createTextEditorDecorationType({ light: picture("light"), dark: picture("dark") });
    return { kind, type };
  });
  /** The file and the published text that an editor's marks are based on. */
  const shown = new WeakMap<TextEditor, string>();

  /** Undefined while the differences of the current text are unknown; the previous marks then move with the text. */
  function filePairOf({ document: { uri } }: TextEditor): FilePair | "none" | undefined {
    const readers = session.reading(uri);
    const [reader] = readers;
    if (reader === undefined || !settingsFor(uri).gutter) return "none";
    const isKnown = readers.every((one) => {
      const state = session.state(one);
      return state?.busy === false && state.unchecked === undefined;
    });
    const published = isKnown ? publishedOf(session, reader, uri) : undefined;
    return published && { published, edited: uri };
  }

  async function update(editor: TextEditor): Promise<void> {
    const pair = filePairOf(editor);
    if (pair === undefined) return;
    const { version } = editor.document;
    const about = pair === "none" ? pair : `${version} ${pair.published.toString()}`;
    if (shown.get(editor) === about) return;
    shown.set(editor, about);
    const marks = pair === "none" ? [] : ((await laidOut.arrange(pair))?.marks ?? []);
    if (shown.get(editor) === about && editor.document.version === version) show(editor, marks);
  }

  function show(editor: TextEditor, marks: readonly LineMark[]): void {
    const most = editor.document.lineCount - 1;
    for (const { kind, type } of signs) {
      const own = marks.filter((mark) => mark.kind === kind);
      const ranges = own.map(
        ({ first, last }) => new Range(Math.min(first, most), 0, Math.min(last, most), 0),
      );
      editor.setDecorations(type, ranges);
    }
  }

  const updateAll = (): void => void Promise.all(window.visibleTextEditors.map(update));

  updateAll();
  return Disposable.from(
    ...signs.map(({ type }) => type),
    window.onDidChangeVisibleTextEditors(updateAll),
    session.onDidChange(updateAll),
    onSettingsChange(updateAll),
  );
}
