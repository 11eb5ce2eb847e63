/** Measures the growth of time and memory with the size of a document. */
import { join, resolve } from "node:path";
import { writeFileSync } from "node:fs";
import { createChecker } from "../../src/service/index";
import { growthOf, spreadOf, timesOf } from "./measure";
import { runOf } from "./processes";
import { request } from "./requests";
import { grown, type Subject } from "./subjects";
import type { Table } from "./table";

export async function measureGrowth(
  { tell }: Table,
  { name, base, head }: Subject,
  folder: string,
): Promise<void> {
  const subject = `${name}, grown`;
  const times: [number, number][] = [];
  const memories: [number, number][] = [];
  const bare = runOf(["-e", ""]).rss;
  for (const size of [1, 2, 4, 8]) {
    const [before, after] = [grown(base, size), grown(head, size)];
    const spent = await timesOf(3, () => createChecker().check(request(before, after)));
    const { least } = spreadOf(spent);
    times.push([after.length, least]);
    tell({ subject, what: `full check at ${String(size)}x, ${megabytes(after)} MB`, value: least });
    const files = [before, after].map((text, index) => {
      const path = join(folder, `grown-${String(index)}.json`);
      writeFileSync(path, text);
      return path;
    });
    const { rss } = runOf([resolve("dist/cli.js"), "check", files[1] ?? "", "--base", files[0] ?? ""]);
    memories.push([after.length, rss - bare]);
    tell({
      subject,
      what: `memory at ${String(size)}x, MB in addition to that of Node.js`,
      value: rss - bare,
    });
  }
  tell({ subject, what: "growth of time with size, exponent", value: growthOf(times) });
  tell({ subject, what: "growth of memory with size, exponent", value: growthOf(memories) });
}

function megabytes(text: string): string {
  return (text.length / 1e6).toFixed(1);
}
