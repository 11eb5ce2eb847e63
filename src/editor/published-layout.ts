/**
 * Published files in the layout of the edited files, read-only. The diff editor shows them, so that it shows changes of
 * the API but not of the formatting.
 */
import { l10n, Uri, workspace } from "vscode";
import type { LaidOutText } from "../service/index";
import type { WorkerClient } from "../server/index";
import { registerReadOnlyFiles } from "./read-only";
import { isAllowedFile } from "./allowed-files";
import type { Session } from "./session";
import { readEditorText } from "./file-text";

/** A file in both versions. */
export interface FilePair {
  readonly published: Uri;
  readonly edited: Uri;
}

export interface LaidOutFiles {
  /** Undefined if one of the files does not exist or the layout cannot be transferred. */
  arrange(pair: FilePair): Promise<LaidOutText | undefined>;
  /** URI of the virtual document with the published text. */
  uriOf(pair: FilePair, laidOut: LaidOutText): Uri;
  dispose(): void;
}

const scheme = "contract-laid-out";

export function createLaidOutFiles(session: Session, worker: WorkerClient): LaidOutFiles {
  /** Requested pairs by URI of the edited file; only the last request is kept. */
  const made = new Map<string, { readonly uri: string; readonly text: string }>();

  async function arrange({ published, edited }: FilePair): Promise<LaidOutText | undefined> {
    const [before, now] = await Promise.all([readEditorText(published), readEditorText(edited)]);
    if (before === undefined || now === undefined) return undefined;
    return worker.ask("laidOut", {
      published: { uri: published.toString(), text: before },
      edited: { uri: edited.toString(), text: now },
    });
  }

  const reason = l10n.t(
    "This is the published version in the layout of your text. Published versions are read-only.",
  );
  const files = registerReadOnlyFiles(scheme, reason, async (uri) => {
    const pair = pairIn(uri);
    const known = pair && made.get(pair.edited.toString());
    if (known?.uri === uri.toString()) return known.text;
    // A restored window requests a diff that was open when it was closed.
    await session.whenIdle();
    const isAllowed = pair && [pair.published, pair.edited].every((file) => isAllowedFile(session, file));
    if (isAllowed !== true) return undefined;
    return (await arrange(pair))?.text ?? readEditorText(pair.published);
  });
  const closed = workspace.onDidCloseTextDocument(({ uri }) => made.delete(uri.toString()));
  return {
    arrange,
    uriOf(pair, { text }) {
      const uri = uriOf(pair);
      made.set(pair.edited.toString(), { uri: uri.toString(), text });
      return uri;
    },
    dispose() {
      files.dispose();
      closed.dispose();
    },
  };
}

/** The version distinguishes layouts of the same file at different times. */
function uriOf({ published, edited }: FilePair): Uri {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === edited.toString());
  const pair = [published.toString(), edited.toString(), open?.version ?? 0];
  return Uri.from({ scheme, path: published.path, query: JSON.stringify(pair) });
}

function pairIn({ query }: Uri): FilePair | undefined {
  try {
    const [published, edited] = JSON.parse(query) as readonly unknown[];
    if (typeof published !== "string" || typeof edited !== "string") return undefined;
    return { published: Uri.parse(published), edited: Uri.parse(edited) };
  } catch {
    return undefined;
  }
}
