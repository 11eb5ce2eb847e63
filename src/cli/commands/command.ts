/** What all commands have in common. */
import type { Command } from "commander";

/** Tells the user of wrong usage and does not return; ends with where to read more. */
export function failOf(command: Command): (message: string) => never {
  return (message) => command.error(`error: ${message}`);
}

/** The examples at the end of a command's help: what to type, and what it is for. */
export function examples(...lines: readonly (readonly [typed: string, meaning: string])[]): string {
  const width = Math.max(...lines.map(([typed]) => typed.length));
  const told = lines.map(([typed, meaning]) =>
    `  $ contract-guard ${typed.padEnd(width)}  ${meaning}`.trimEnd(),
  );
  return ["", "Examples:", ...told].join("\n");
}
