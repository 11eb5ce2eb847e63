/** Parses what `git cat-file --batch` prints: `<id> <type> <size> LF <content> LF`, or `<id> missing LF`. */
import { maxFileBytes, type GitObject } from "../types";
import { GitFailure } from "./process";

export interface ObjectResponse {
  readonly id: string;
  /** Undefined if the repository does not have the object. */
  readonly object: GitObject | undefined;
}

interface Header {
  readonly id: string;
  readonly type: string;
  readonly size: number;
}

const LINE_FEED = 0x0a;

/**
 * Returns a function that accepts the output in chunks.
 * @param take is called with each object
 * @param fail is called once, for unexpected output or an object that is too large; no call follows
 */
export function batchParser(
  take: (answer: ObjectResponse) => void,
  fail: (reason: Error) => void,
): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let length = 0;
  let header: Header | undefined;
  let hasFailed = false;

  function keep(rest: Buffer): void {
    chunks = rest.length === 0 ? [] : [rest];
    length = rest.length;
  }

  /** False if more output is needed. */
  function readOne(): boolean {
    if (length === 0 || (header !== undefined && length <= header.size)) return false;
    const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
    chunks = [all];
    if (header !== undefined) {
      const { id, type, size } = header;
      header = undefined;
      keep(all.subarray(size + 1));
      take({ id, object: { type, content: all.subarray(0, size) } });
      return true;
    }
    const end = all.indexOf(LINE_FEED);
    if (end < 0) return false;
    keep(all.subarray(end + 1));
    const line = all.toString("latin1", 0, end);
    const [, id = "", type, size] = /^([0-9a-f]+) (?:missing|([a-z]+) ([0-9]+))$/.exec(line) ?? [];
    hasFailed = id === "" || Number(size) > maxFileBytes;
    if (hasFailed)
      fail(new GitFailure(id === "" ? `unexpected answer ${JSON.stringify(line)}` : objectTooLarge(id)));
    else if (type === undefined) take({ id, object: undefined });
    else header = { id, type, size: Number(size) };
    return !hasFailed;
  }

  return (chunk) => {
    if (hasFailed) return;
    chunks.push(chunk);
    length += chunk.length;
    while (readOne());
  };
}

function objectTooLarge(id: string): string {
  return `object ${id} is larger than ${maxFileBytes / 1_000_000} MB`;
}
