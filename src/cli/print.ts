/** Line-by-line output of commands. */
import { visible } from "../formats/index";

/** Prints a line with control characters made visible. */
export function printLine(line: string): void {
  process.stdout.write(`${visible(line)}\n`);
}

/** Writes to standard output, and waits until the text is written or cannot be written: output never piles up. */
export async function writeOutput(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
