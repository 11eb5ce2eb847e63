/** Shared parts of the commands. */
import { Option, type Command } from "commander";
import { readMegabytes } from "../cache";

/** Reports a usage error and exits. */
export function usageError(command: Command): (message: string) => never {
  return (message) => command.error(`error: ${message}`);
}

export function baseOption(): Option {
  const what = "the published version: a git ref, a version in the ledger, a file or a URL";
  return new Option("-b, --base <version>", `${what} (default: the newest)`);
}

/** Options whose value is optional and follows `=`: the parser would take the next argument as the value. */
const OPTIONAL_VALUES = new Set(["--changed"]);

/** The arguments with an empty value for each option in `OPTIONAL_VALUES` that has none. */
export function withOptionalValues(args: readonly string[]): string[] {
  const end = args.indexOf("--");
  return args.map((arg, index) => (OPTIONAL_VALUES.has(arg) && (end < 0 || index < end) ? `${arg}=` : arg));
}

/** Collects the values of a repeatable option. A variadic option would also consume the document. */
export function collectValues(value: string, others: readonly string[] | undefined): readonly string[] {
  return [...(others ?? []), value];
}

export function hostOption(): Option {
  const what = "a host that `$ref`s and `extends` may be loaded from (repeatable)";
  return new Option("--allow-host <host>", what).argParser(collectValues);
}

export function memoryOption(): Option {
  const what = "memory limit of all processes that compare documents";
  return new Option("--memory <megabytes>", what).argParser(readMegabytes);
}

/** The examples at the end of a command's help: the command line and its meaning. */
export function examples(...lines: readonly (readonly [typed: string, meaning: string])[]): string {
  const width = Math.max(...lines.map(([typed]) => typed.length));
  const formatted = lines.map(([typed, meaning]) =>
    `  $ contract-guard ${typed.padEnd(width)}  ${meaning}`.trimEnd(),
  );
  return ["", "Examples:", ...formatted].join("\n");
}
