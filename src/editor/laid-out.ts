/**
 * Published files in the layout of the edited ones, read-only: what an editor of differences shows beside the edited
 * text, so that what differs is the API, not how it is written.
 */
import { l10n, Uri, workspace } from "vscode";
import type { LaidOut } from "../check/index";
import type { WorkerClient } from "../worker/index";
import { registerReadOnlyFiles } from "./read-only";
import type { Session } from "./session";
import { textOf } from "./text-of";

/** A file in both versions. */
export interface FilePair {
  readonly published: Uri;
  readonly edited: Uri;
}

export interface LaidOutFiles {
  /** Undefined where one of the files is not there, or where it cannot be done. */
  arrange(pair: FilePair): Promise<LaidOut | undefined>;
  /** Where an editor reads what was laid out. */
  uriOf(pair: FilePair, laidOut: LaidOut): Uri;
  dispose(): void;
}

const scheme = "contract-laid-out";

export function createLaidOutFiles(session: Session, worker: WorkerClient): LaidOutFiles {
  /** What editors are about to ask for, the last of each edited file. */
  const made = new Map<string, { readonly uri: string; readonly text: string }>();

  async function arrange({ published, edited }: FilePair): Promise<LaidOut | undefined> {
    const [before, now] = await Promise.all([textOf(published), textOf(edited)]);
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
    // A window that was closed with this open.
    await session.whenIdle();
    return pair && ((await arrange(pair))?.text ?? textOf(pair.published));
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

/** The version tells apart what the same file was laid out as before. */
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
