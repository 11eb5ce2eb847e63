/** What commands say, a line at a time. */
import { visible } from "../present/index";

/** A line in which no word, wherever it comes from, is more than text. */
export function printLine(line: string): void {
  process.stdout.write(`${visible(line)}\n`);
}
