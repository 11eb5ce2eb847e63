/** What a published version is, and what the outside world must offer for it to be found. */
import type { SimpleGit } from "simple-git";

/** The published document: its text and a reader for the other files of the very same version. */
export interface Published {
  readonly kind: "published";
  /** Identifies this text: `contract-published:` URIs are made from it by the editor; the library gets a plain one. */
  readonly uri: string;
  readonly text: string;
  /** What a person calls it: `v1.4.0`; `main, no release tag found`. */
  readonly label: string;
  readonly source: "git-tag" | "git-branch" | "git-ref" | "file" | "url";
  /** Commit id for git, undefined elsewhere. */
  readonly commit?: string | undefined;
  /** Another file of the same version, or undefined where it has none. `uri` is resolved against `uri` above. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
}

/** The published version is known and this document, followed through renames, is not in it. */
export interface Unpublished {
  readonly kind: "unpublished";
  readonly label: string;
  readonly source: "git-tag" | "git-branch" | "git-ref";
}

/** No published text could be had: why, in one sentence, and what to do. */
export interface NotFound {
  readonly kind: "unchecked";
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

export type Baseline = Published | Unpublished | NotFound;

/** The world as `baseline` sees it; `nodeIo()` is the real one, tests may pass a smaller one. */
export interface BaselineIo {
  /** A git bound to this directory. */
  git(directory: string): SimpleGit;
  readFile(path: string): Promise<string | undefined>;
  fetch?: typeof fetch;
}
