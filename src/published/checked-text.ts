import { giveUp } from "./not-found";

const POINTER = "version https://git-lfs.github.com/spec/";

/** Whether Git LFS keeps the file, and this is only where. */
export function isLfsPointer(text: string): boolean {
  return text.startsWith(POINTER);
}

/**
 * The text if it can be a published document, else the end of the search.
 * @param name what to call it in a sentence: `` `api.yaml` at v1.4.0 ``
 * @param inGit how git calls it, if it comes from there: `v1.4.0:api.yaml`
 */
export function checkedText(text: string, name: string, inGit?: string): string {
  if (text.includes("\0"))
    giveUp(
      "not-text",
      `${name} is not a text file.`,
      "Name the OpenAPI document itself as the published version.",
    );
  if (isLfsPointer(text)) {
    const advice =
      inGit === undefined
        ? "Run `git lfs pull`, or name another published version."
        : `Write it to a file, \`git show "${inGit}" | git lfs smudge > published.yaml\`, and name that as the published version; or publish into the ledger.`;
    giveUp("lfs-pointer", `${name} is kept in Git LFS; git holds only a pointer to it.`, advice);
  }
  return text;
}
