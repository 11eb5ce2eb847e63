/** Changed texts as a unified diff, which `git apply` and `patch` accept. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

export interface ChangedText {
  /** Relative path with forward slashes. */
  readonly path: string;
  /** Undefined if the file is created. */
  readonly before: string | undefined;
  readonly after: string;
}

export function toUnifiedDiff(texts: readonly ChangedText[]): string {
  return texts
    .map(({ path, before, after }) =>
      createTwoFilesPatch(
        before === undefined ? "/dev/null" : `a/${path}`,
        `b/${path}`,
        before ?? "",
        after,
        undefined,
        undefined,
        { context: 3, headerOptions: FILE_HEADERS_ONLY },
      ),
    )
    .join("");
}
