/** Reads what a check reads, without comparing. */
import { parse } from "../source/index";
import { readFiles } from "../workspace/index";
import type { CheckRequest } from "./types";

/** Reads the files that the `$ref`s of all versions reach, through the readers of the request. */
export async function readRequestFiles({ base, older = [], head, readFile }: CheckRequest): Promise<void> {
  if (readFile !== undefined) await readFiles(parse(head.uri, head.text), readFile, parse);
  for (const version of [base, ...older])
    if (version.kind === "published")
      await readFiles(parse(version.uri, version.text), version.readFile, parse);
}
