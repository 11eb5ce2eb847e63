/** Names that differ from the requested name only in case. Case-insensitive disks accept them, other disks do not. */
import type { NotRead } from "./types";

/**
 * Reports the first segment of a path that does not exist and differs from an existing name only in case. Undefined if
 * all segments exist, or if there is no such name.
 * @param from the folder of the first segment
 * @param namesIn the names in a folder; undefined if it does not exist
 */
export async function findCaseMismatch(
  from: string,
  segments: readonly string[],
  namesIn: (folder: string) => Promise<readonly string[] | undefined>,
): Promise<NotRead | undefined> {
  let folder = from;
  for (const segment of segments) {
    const names = (await namesIn(folder)) ?? [];
    if (!names.includes(segment)) {
      const near = names.find((name) => differsOnlyInCase(name, segment));
      return near === undefined ? undefined : caseMismatchError(segment, near);
    }
    folder = folder === "" ? segment : `${folder}/${segment}`;
  }
  return undefined;
}

export function caseMismatchError(asked: string, name: string): NotRead {
  return {
    message: `There is no \`${asked}\`, but there is \`${name}\`.`,
    advice: "Use the exact case: names are case-sensitive on some disks.",
  };
}

export function differsOnlyInCase(one: string, other: string): boolean {
  return one !== other && one.toLowerCase() === other.toLowerCase();
}
