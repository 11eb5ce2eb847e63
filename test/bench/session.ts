/**
 * Edits a document many times in a process of its own, as the editor's thread does, and prints its resident memory in
 * megabytes at the end. Arguments: the files of both versions, and the number of edits.
 */
import { readFileSync } from "node:fs";
import { createChecker } from "../../src/service/index";
import { randomOf } from "../engine/random-edits";
import { request } from "./requests";
import { nudged } from "./subjects";

async function run([base = "", head = "", edits = "0"]: readonly string[]): Promise<void> {
  const checker = createChecker();
  const published = readFileSync(base, "utf8");
  const random = randomOf(5);
  let text = readFileSync(head, "utf8");
  for (let nth = 0; nth < Number(edits); nth++) {
    text = nudged(text, random);
    checker.marks(await checker.check(request(published, text)));
  }
  console.log(String(process.memoryUsage.rss() / 1e6));
}

void run(process.argv.slice(2));
