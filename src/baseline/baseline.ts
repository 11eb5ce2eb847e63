/** What a published version is, and what the outside world must offer for it to be found. */
import type { SimpleGit } from "simple-git";

/** The published document: its text and a reader for the other files of the very same version. */
export interface Published {
  readonly kind: "published";
  /**
   * Names this text, one URI for each file of each version, so that a relative `$ref` resolves against it by the
   * URL rules. From git: `contract-published:/<ref>~<commit>/<path from the repository's root>`, which an editor
   * serves read-only through `readFile`. From a file or the network: the `file:` or `https:` URI it has there.
   */
  readonly uri: string;
  readonly text: string;
  /** What a person calls it: `v1.4.0`; `main, no release tag found`. */
  readonly label: string;
  readonly source: "git-tag" | "git-branch" | "git-ref" | "file" | "url" | "text";
  /** Commit id for git, undefined elsewhere. */
  readonly commit?: string | undefined;
  /** This file or another one of the same version, or undefined where there is none. Never rejects. `uri` is absolute. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
}

/** The published version is known and this document, followed through renames, is not in it. */
export interface Unpublished {
  readonly kind: "unpublished";
  /** Names the version: `contract-published:/<ref>~<commit>/`. */
  readonly uri: string;
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

/** The scheme of published texts that come from git. */
export const publishedScheme = "contract-published";

/** The world as `baseline` sees it; `nodeIo()` is the real one, tests may pass a smaller one. */
export interface BaselineIo {
  /** A git bound to this directory; `input` goes to the standard input of each of its commands. */
  git(directory: string, input?: string): SimpleGit;
  /** The text of a file by absolute path, or undefined when there is none. Rejects when it is there and cannot be read. */
  readFile(path: string): Promise<string | undefined>;
  /** The path with symbolic links followed, or undefined when nothing is there. */
  realPath(path: string): Promise<string | undefined>;
  fetch?: typeof fetch;
}

export interface BaselineOptions {
  /** Let `v2.0.0-rc.1` count as published; off unless told. */
  readonly prereleases?: boolean;
  /** The absolute directory that a relative `spec` is resolved against; that of the process unless told. */
  readonly directory?: string;
}
