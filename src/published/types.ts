/** What a published version is, and what the outside world must offer for it to be found. */

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
  readonly source: "git-tag" | "git-branch" | "git-ref" | "file" | "url" | "ledger" | "text";
  /** Commit id for git, the source commit for a ledger's version; undefined elsewhere. */
  readonly commit?: string | undefined;
  /** When it was published, ISO 8601 in UTC; undefined where that is not known. */
  readonly date?: string | undefined;
  /** When a server was last known to have this text, ISO 8601 in UTC, where that may be some time ago. */
  readonly asOf?: string | undefined;
  /** SHA-256 of the text, or of all that a ledger keeps of the version; undefined for git, where the commit says it. */
  readonly hash?: string | undefined;
  /**
   * Where a place of `uri` was written, if that is another file: a bundle's map. Lines and characters are zero-based.
   */
  readonly origin?: ((position: TextPosition) => Origin | undefined) | undefined;
  /** This file or another one of the same version, or undefined where there is none. Never rejects. `uri` is absolute. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** Why `readFile` gave undefined, where there is more to say than that there is no such file. Never rejects. */
  readonly why?: (uri: string) => Promise<NotRead | undefined>;
}

/** Why a file is not read, in a sentence about it, and what to do. */
export interface NotRead {
  readonly message: string;
  readonly advice: string;
}

export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

export interface Origin extends TextPosition {
  /** From the ledger's root, with forward slashes; or a URL. */
  readonly path: string;
}

/** The published version is known and this document, followed through renames, is not in it. */
export interface Unpublished {
  readonly kind: "unpublished";
  /** Names the version: `contract-published:/<ref>~<commit>/`. */
  readonly uri: string;
  readonly label: string;
  readonly source: "git-tag" | "git-branch" | "git-ref" | "ledger";
  /** Commit id for git. */
  readonly commit?: string | undefined;
}

/** No published text could be had: why, in one sentence, and what to do. */
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

/** The scheme of published texts that come from git. */
export const publishedScheme = "contract-published";

/** Bytes of a file that may be read: no text of this size can be checked, and memory has an end. */
export const mostBytes = 250_000_000;

/** Where a configuration says that the published version comes from. */
export type PublishedSource =
  | { readonly kind: "ledger" }
  /** `*` in the pattern stands for the version: `orders/v*`. */
  | { readonly kind: "tag"; readonly pattern: string; readonly prereleases: boolean }
  | { readonly kind: "branch"; readonly branch: string }
  | { readonly kind: "url"; readonly url: string }
  /** A path, relative to the configuration's folder. */
  | { readonly kind: "file"; readonly file: string };

/** Git in one directory. */
export interface Git {
  /** Standard output of a command, given as an argument list. */
  raw(command: readonly string[]): Promise<string>;
  /**
   * The object with a full id, verified against the id; undefined if the repository does not have it. One process
   * answers for all objects of a directory and ends by itself when it is no longer asked.
   */
  object(id: string): Promise<GitObject | undefined>;
}

export interface GitObject {
  /** `commit`, `tree`, `blob` or `tag`. */
  readonly type: string;
  readonly content: Buffer;
}

/** What holds for every file of a repository. */
export interface OpenRepository {
  /** The commit id of HEAD. */
  readonly head: string;
  /** Its history is cut off: tags and old versions may exist that cannot be seen. */
  readonly isShallow: boolean;
  readonly trees: TreeCache;
}

/** The content of git's tree objects, by id. */
export interface TreeCache {
  get(id: string): Buffer | undefined;
  set(id: string, entries: Buffer): void;
}

/** The world as `baseline` sees it; `nodeIo()` is the real one, tests may pass a smaller one. */
export interface BaselineIo {
  git(directory: string): Git;
  /**
   * Repositories that were opened, by root. Present only while their answers hold for every document: during one run
   * of a command.
   */
  readonly repositories?: Map<string, OpenRepository>;
  /** The text of a file by absolute path, or undefined when there is none. Rejects when it is there and cannot be read. */
  readFile(path: string): Promise<string | undefined>;
  /** True if something has this name, including a dangling link. */
  exists(path: string): Promise<boolean>;
  /** The path with symbolic links followed, or undefined if nothing is there. Rejects at a dangling link. */
  realPath(path: string): Promise<string | undefined>;
  /** The first characters of a file, about as many as told, or undefined when there is none. */
  readStart(path: string, characters: number): Promise<string | undefined>;
  /** The names in a folder, sorted; undefined when there is none. */
  readDirectory(path: string): Promise<readonly string[] | undefined>;
  /** What is in a folder, in the order of the names; undefined when there is none. Links are neither file nor folder. */
  entries(path: string): Promise<readonly Entry[] | undefined>;
  /** Something that changes when the file does, or undefined when there is none. */
  stamp(path: string): Promise<string | undefined>;
  /** One request, without redirects. The body is as it was transferred: compressed, if the server compresses it. */
  fetch?: typeof fetch;
  /** Who lives at a name. */
  addresses?(hostname: string): Promise<readonly string[]>;
  /** Whether a host (with its port) may be asked though it may be in a private network; left out: `fetch` decides. */
  approves?(host: string): boolean;
  /** Milliseconds that a server may take for an answer; 15 seconds unless told. */
  readonly patience?: number;
  /** Where answers of servers are kept, if they are. */
  readonly cache?: UrlCache;
}

export interface Entry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}

/** What a server answered. */
export interface CachedText {
  readonly url: string;
  /** Where redirects led. */
  readonly address: string;
  readonly text: string;
  /** When it was last known to be what the server has, ISO 8601 in UTC. */
  readonly fetched: string;
  /** When the server says that it was last changed, ISO 8601 in UTC. */
  readonly modified?: string | undefined;
  readonly etag?: string | undefined;
}

export interface UrlCache {
  get(url: string): Promise<CachedText | undefined>;
  put(kept: CachedText): Promise<void>;
}

/** The world as who publishes sees it. */
export interface WritingIo extends BaselineIo {
  makeDirectory(path: string): Promise<void>;
  /** The content lasts once the promise is kept; that it has a name, once its folder is synced. */
  writeFile(path: string, text: string): Promise<void>;
  /** Makes last what was put into a folder. */
  syncDirectory(path: string): Promise<void>;
  /** Puts a file or folder in another place, in one step; over a file, but never over a folder that holds something. */
  move(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Names this process among all that may write to the same places. */
  readonly self: string;
  /** Whether the process of this name has ended for sure. */
  isGone(process: string): boolean;
}

export interface BaselineOptions {
  /** Let `v2.0.0-rc.1` count as published; off unless told. */
  readonly prereleases?: boolean;
  /** The absolute directory that a relative `spec` is resolved against; that of the process unless told. */
  readonly directory?: string;
  /** What the configuration chooses; undefined: the ledger if it knows the API, else release tags, else the branch. */
  readonly published?: PublishedSource | undefined;
  /** Where the document's API is kept in a ledger, if it has one. */
  readonly ledger?: LedgerPlace | undefined;
}

/** The part of a ledger that keeps one API. */
export interface LedgerPlace {
  /** Absolute path of the folder that holds `.contract-guard`. */
  readonly root: string;
  /** The name of its folder. */
  readonly api: string;
  /** Where there is no such folder: why it is not known whether another one has its versions. */
  readonly unknown?: NotFound;
}
