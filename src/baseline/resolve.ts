import type { Baseline, BaselineIo, BaselineOptions } from "./baseline";

const notYet: Baseline = { kind: "unchecked", code: "not-built", message: "Published versions cannot be found yet.", advice: "Wait for it." };

/**
 * The published version of a file, with no configuration: the newest release tag reachable from HEAD that contains
 * it, else the remote's default branch. Never rejects.
 * @param file absolute path; it need not exist (yet, or any more)
 */
export async function findPublished(_io: BaselineIo, _file: string, _options?: BaselineOptions): Promise<Baseline> {
  return notYet;
}

/** The file as it stands at a git ref (tag, branch, commit id, `HEAD~2`). Never rejects. */
export async function atRef(_io: BaselineIo, _file: string, _ref: string): Promise<Baseline> {
  return notYet;
}

/** Another file on disk as the published version. Never rejects. */
export async function fromFile(_io: BaselineIo, _path: string): Promise<Baseline> {
  return notYet;
}

/** A document served over https (or http on this machine). Never rejects. */
export async function fromUrl(_io: BaselineIo, _url: string): Promise<Baseline> {
  return notYet;
}

/**
 * What `--base` and the setting mean: an existing file, a URL, else a git ref; without `spec`, `findPublished`.
 * Never rejects.
 */
export async function resolveBase(_io: BaselineIo, _file: string, _spec?: string, _options?: BaselineOptions): Promise<Baseline> {
  return notYet;
}

/**
 * A stamp of everything in the repository that decides which version is published (HEAD, tags, branches): one short
 * git call. While it stays the same and the file is not renamed, a `published` answer stays good. Undefined where
 * there is no repository.
 */
export async function publishedKey(_io: BaselineIo, _file: string): Promise<string | undefined> {
  return undefined;
}
