/** Line-by-line output of commands. */
import { visible } from "../formats/index";

/** Prints a line with control characters made visible. */
export function printLine(line: string): void {
  process.stdout.write(`${visible(line)}\n`);
}
