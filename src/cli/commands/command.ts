/** Shared parts of the commands. */
import { Option, type Command } from "commander";

/** Reports a usage error and exits. */
export function usageError(command: Command): (message: string) => never {
  return (message) => command.error(`error: ${message}`);
}

/** One host per option: a variadic option would also consume the document. */
export function hostOption(): Option {
  const what = "a host that `$ref`s may be loaded from (repeatable)";
  const collect = (host: string, others: readonly string[] | undefined): readonly string[] => [
    ...(others ?? []),
    host,
  ];
  return new Option("--allow-host <host>", what).argParser(collect);
}

/** The examples at the end of a command's help: the command line and its meaning. */
export function examples(...lines: readonly (readonly [typed: string, meaning: string])[]): string {
  const width = Math.max(...lines.map(([typed]) => typed.length));
  const formatted = lines.map(([typed, meaning]) =>
    `  $ contract-guard ${typed.padEnd(width)}  ${meaning}`.trimEnd(),
  );
  return ["", "Examples:", ...formatted].join("\n");
}
