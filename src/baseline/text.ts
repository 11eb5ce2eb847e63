import { giveUp } from "./not-found";

const POINTER = "version https://git-lfs.github.com/spec/";

/** Whether Git LFS keeps the file, and this is only where. */
export function isLfsPointer(text: string): boolean {
  return text.startsWith(POINTER);
}

/**
 * The text if it can be a published document, else the end of the search.
 * @param name what to call it in a sentence: `` `api.yaml` at v1.4.0 ``
 */
export function checkedText(text: string, name: string): string {
  if (text.includes("\0"))
    giveUp(
      "not-text",
      `${name} is not a text file.`,
      "Name the OpenAPI document itself as the published version.",
    );
  if (isLfsPointer(text)) {
    const advice = "Run `git lfs pull`, or name the published document as a file or URL.";
    giveUp("lfs-pointer", `${name} is kept in Git LFS; git holds only a pointer to it.`, advice);
  }
  return text;
}
