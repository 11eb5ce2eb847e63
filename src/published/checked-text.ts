import { endSearch } from "./not-found";

const POINTER = "version https://git-lfs.github.com/spec/";

/** True if the text is a pointer to a file that is stored in Git LFS. */
export function isLfsPointer(text: string): boolean {
  return text.startsWith(POINTER);
}

/**
 * The text if it can be a published document; otherwise ends the search.
 * @param name the file in messages: `` `api.yaml` at v1.4.0 ``
 * @param inGit the object name if the text comes from git: `v1.4.0:api.yaml`
 */
export function assertDocumentText(text: string, name: string, inGit?: string): string {
  if (text.includes("\0"))
    endSearch(
      "not-text",
      `${name} is not a text file.`,
      "Choose an OpenAPI document as the published version.",
    );
  if (isLfsPointer(text)) {
    const advice =
      inGit === undefined
        ? "Run `git lfs pull`, or choose another published version."
        : `Write the file with \`git show "${inGit}" | git lfs smudge > published.yaml\` and choose it as the published version, or publish versions to the ledger.`;
    endSearch("lfs-pointer", `${name} is stored in Git LFS, and git contains only a pointer to it.`, advice);
  }
  return text;
}
