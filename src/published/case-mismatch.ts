/** Names that differ from what is asked for by large and small letters alone: not every disk minds them. */
import type { NotRead } from "./types";

/**
 * What the first segment of a path is really called that does not exist under its name; undefined where all do, or
 * where nothing is called alike.
 * @param from a folder, in which the first segment is looked for
 * @param namesIn the names in a folder; undefined where there is none
 */
export async function misnamed(
  from: string,
  segments: readonly string[],
  namesIn: (folder: string) => Promise<readonly string[] | undefined>,
): Promise<NotRead | undefined> {
  let folder = from;
  for (const segment of segments) {
    const names = (await namesIn(folder)) ?? [];
    if (!names.includes(segment)) {
      const near = names.find((name) => isSameButForCase(name, segment));
      return near === undefined ? undefined : calledOtherwise(segment, near);
    }
    folder = folder === "" ? segment : `${folder}/${segment}`;
  }
  return undefined;
}

export function calledOtherwise(asked: string, name: string): NotRead {
  return {
    message: `There is no \`${asked}\`; it is called \`${name}\`.`,
    advice: "Write the name as it is: not every disk takes large and small letters for the same.",
  };
}

export function isSameButForCase(one: string, other: string): boolean {
  return one !== other && one.toLowerCase() === other.toLowerCase();
}
