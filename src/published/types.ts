/** Published versions, and the environment that is needed to find them. */

/** The published document: its text and a reader for the other files of the same version. */
export interface Published {
  readonly kind: "published";
  /**
   * Identifies this text: one URI for each file of each version, against which relative `$ref`s resolve by the URL
   * rules. From git: `contract-published:/<ref>~<commit>/<path from the repository's root>`, which an editor serves
   * read-only through `readFile`. From a file or the network: its `file:` or `https:` URI.
   */
  readonly uri: string;
  readonly text: string;
  /** Label of the version: `v1.4.0`; `main, no release tag found`. */
  readonly label: string;
  readonly source: "git-tag" | "git-branch" | "git-ref" | "file" | "url" | "ledger" | "text";
  /** Commit id for git, the source commit for a version of a ledger; otherwise undefined. */
  readonly commit?: string | undefined;
  /** Publication time, ISO 8601 in UTC; undefined if unknown. */
  readonly date?: string | undefined;
  /** The last time at which a server was known to have this text, ISO 8601 in UTC, if that may be in the past. */
  readonly asOf?: string | undefined;
  /**
   * SHA-256 of the text, or of all files of the version in a ledger; undefined for git, where the commit identifies it.
   */
  readonly hash?: string | undefined;
  /** Maps a position in `uri` to the source file of a bundle. Lines and characters are zero-based. */
  readonly origin?: ((position: TextPosition) => Origin | undefined) | undefined;
  /** This file or another one of the same version; undefined if it does not exist. Never rejects. `uri` is absolute. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** The reason why `readFile` returned undefined, if it is not just a missing file. Never rejects. */
  readonly why?: (uri: string) => Promise<NotRead | undefined>;
}

/** The reason why a file is not read: one sentence, and advice. */
export interface NotRead {
  readonly message: string;
  readonly advice: string;
}

export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

export interface Origin extends TextPosition {
  /** Path from the ledger's root, with forward slashes; or a URL. */
  readonly path: string;
}

/** The published version is known and does not contain this document, followed through renames. */
export interface Unpublished {
  readonly kind: "unpublished";
  /** Identifies the version: `contract-published:/<ref>~<commit>/`. */
  readonly uri: string;
  readonly label: string;
  readonly source: "git-tag" | "git-branch" | "git-ref" | "ledger";
  /** Commit id for git. */
  readonly commit?: string | undefined;
}

/** The published text cannot be read: why, in one sentence, and advice. */
export interface NotFound {
  readonly kind: "unchecked";
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  /** The location of the cause in the configuration. */
  readonly at?: ConfigLocation | undefined;
}

/** Zero-based, as in VS Code. */
interface ConfigLocation {
  readonly uri: string;
  readonly pointer: string;
  readonly range: Readonly<Record<"start" | "end", { readonly line: number; readonly character: number }>>;
}

export type Baseline = Published | Unpublished | NotFound;

/** A published version that was found and whose content need not have been read yet. */
export interface LocatedVersion extends Pick<
  Published,
  "uri" | "label" | "source" | "commit" | "date" | "asOf" | "hash"
> {
  readonly kind: "located";
  /** Identifies the content of the document: the id of its blob, or a hash of its text. */
  readonly content: string;
  /** Identifies the content of another file of the version; undefined if there is none. Never rejects. */
  readonly identify: (uri: string) => Promise<string | undefined>;
  /** The reason why a file is not read, as in `Published`. */
  readonly why: NonNullable<Published["why"]>;
  /** Never rejects. */
  readonly read: () => Promise<Baseline>;
}

export type LocatedBaseline = LocatedVersion | Unpublished | NotFound;

/** The URI scheme of published texts from git. */
export const publishedScheme = "contract-published";

/** Size limit of files in bytes: larger texts cannot be checked in the available memory. */
export const maxFileBytes = 250_000_000;

/** The configured source of the published version. */
export type PublishedSource =
  | { readonly kind: "ledger" }
  /** `*` in the pattern represents the version: `orders/v*`. */
  | { readonly kind: "tag"; readonly pattern: string; readonly prereleases: boolean }
  | { readonly kind: "branch"; readonly branch: string }
  | { readonly kind: "url"; readonly url: string }
  /** Path relative to the configuration's folder. */
  | { readonly kind: "file"; readonly file: string };

/** Git in one directory. */
export interface Git {
  /** Standard output of a command, given as an argument list. */
  raw(command: readonly string[]): Promise<string>;
  /**
   * The object with a full id, verified against the id; undefined if the repository does not have it. One process
   * serves all objects of a directory and exits when it is idle.
   */
  object(id: string): Promise<GitObject | undefined>;
}

export interface GitObject {
  /** `commit`, `tree`, `blob` or `tag`. */
  readonly type: string;
  readonly content: Buffer;
}

/** The properties that all files of a repository share. */
export interface OpenRepository {
  /** Commit id of HEAD. */
  readonly head: string;
  /** True if the history is truncated: tags and old versions may be missing. */
  readonly isShallow: boolean;
  readonly trees: TreeCache;
}

export interface TreeEntry {
  readonly kind: "file" | "link" | "folder" | "submodule";
  readonly id: string;
}

/** By name. A name is a string of bytes (latin1). */
export type TreeEntries = ReadonlyMap<string, TreeEntry>;

export interface CommitFacts {
  /** Id of its root tree. */
  readonly tree: string;
  /** ISO 8601 in UTC; undefined if it has none. */
  readonly date: string | undefined;
}

/** The content of git's trees and commits, by id. */
export interface TreeCache {
  get(id: string): TreeEntries | undefined;
  set(id: string, entries: TreeEntries): void;
  readonly commits: Map<string, CommitFacts>;
}

/** The environment of this room; `nodeIo()` is the real one, tests may pass a smaller one. */
export interface BaselineIo {
  git(directory: string): Git;
  /**
   * Opened repositories, by root. Present only while the values hold for every document: during one run of a command.
   */
  readonly repositories?: Map<string, OpenRepository>;
  /** Other values that hold during one run of a command, by key; see `oncePerRun`. */
  readonly memo?: Map<string, Promise<unknown>>;
  /**
   * The text of a file by absolute path, or undefined if it does not exist. Rejects if it exists and cannot be read.
   */
  readFile(path: string): Promise<string | undefined>;
  /** True if the path exists, including a dangling link. */
  exists(path: string): Promise<boolean>;
  /** The path with symbolic links resolved, or undefined if it does not exist. Rejects for a dangling link. */
  realPath(path: string): Promise<string | undefined>;
  /** The first characters of a file, approximately `characters`; undefined if it does not exist. */
  readStart(path: string, characters: number): Promise<string | undefined>;
  /** The names in a folder, sorted; undefined if it does not exist. */
  readDirectory(path: string): Promise<readonly string[] | undefined>;
  /** The entries of a folder, ordered by name; undefined if it does not exist. Links are neither files nor folders. */
  entries(path: string): Promise<readonly Entry[] | undefined>;
  /** A key that changes with the file; undefined if it does not exist. */
  stamp(path: string): Promise<string | undefined>;
  /** One request, without redirects. The body is returned as transferred: compressed, if the server compresses it. */
  fetch?: typeof fetch;
  /** DNS lookup: the IP addresses of a host name. */
  addresses?(hostname: string): Promise<readonly string[]>;
  /**
   * True if requests to a host (with its port) are allowed although it may be in a private network; default: `fetch`
   * decides.
   */
  approves?(host: string): boolean;
  /** Milliseconds that a server may take to respond; default: 15 seconds. */
  readonly patience?: number;
  /** Cache of responses. */
  readonly cache?: UrlCache;
}

export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}

/** A response of a server. */
export interface CachedText {
  readonly url: string;
  /** The URL after redirects. */
  readonly address: string;
  readonly text: string;
  /** The last time at which the server was known to have this text, ISO 8601 in UTC. */
  readonly fetched: string;
  /** The `Last-Modified` of the response, ISO 8601 in UTC. */
  readonly modified?: string | undefined;
  readonly etag?: string | undefined;
}

export interface UrlCache {
  get(url: string): Promise<CachedText | undefined>;
  put(kept: CachedText): Promise<void>;
}

/** The environment of commands that write. */
export interface WritingIo extends BaselineIo {
  makeDirectory(path: string): Promise<void>;
  /** The content is persisted when the promise resolves; the name is persisted by `syncDirectory`. */
  writeFile(path: string, text: string): Promise<void>;
  /** Persists the entries of a folder. */
  syncDirectory(path: string): Promise<void>;
  /** Moves a file or folder in one step. Replaces a file, but never a folder that is not empty. */
  move(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Identifies this process among all that may write to the same folders. */
  readonly self: string;
  /** True if the process with this identifier has certainly ended. */
  isGone(process: string): boolean;
}

export interface BaselineOptions {
  /** True if pre-releases such as `v2.0.0-rc.1` count as published; default: false. */
  readonly prereleases?: boolean;
  /** Absolute path of the directory that a relative `spec` is resolved against; default: the working directory. */
  readonly directory?: string;
  /** The configured source; undefined: the ledger if it has the API, then release tags, then the branch. */
  readonly published?: PublishedSource | undefined;
  /** The document's API in a ledger, if it has one. */
  readonly ledger?: LedgerPlace | undefined;
}

/** The part of a ledger that stores one API. */
export interface LedgerPlace {
  /** Absolute path of the folder that contains `.contract-guard`. */
  readonly root: string;
  /** The name of the API's folder. */
  readonly api: string;
  /** If the folder does not exist: why it is unknown whether another folder has its versions. */
  readonly unknown?: NotFound;
}
