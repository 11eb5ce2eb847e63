/** What all commands have in common. */
import { Option, type Command } from "commander";

/** Tells the user of wrong usage and does not return; ends with where to read more. */
export function failOf(command: Command): (message: string) => never {
  return (message) => command.error(`error: ${message}`);
}

/** A host a time: one that took all words that follow would take the document too. */
export function hostOption(): Option {
  const what = "a server that references of the document may lead to; may be given again";
  const collect = (host: string, others: readonly string[] | undefined): readonly string[] => [
    ...(others ?? []),
    host,
  ];
  return new Option("--allow-host <host>", what).argParser(collect);
}

/** The examples at the end of a command's help: what to type, and what it is for. */
export function examples(...lines: readonly (readonly [typed: string, meaning: string])[]): string {
  const width = Math.max(...lines.map(([typed]) => typed.length));
  const told = lines.map(([typed, meaning]) =>
    `  $ contract-guard ${typed.padEnd(width)}  ${meaning}`.trimEnd(),
  );
  return ["", "Examples:", ...told].join("\n");
}
