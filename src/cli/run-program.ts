/** Runs a command of the program and reports its errors. */
import { CommanderError } from "commander";
import { visible } from "../formats/index";
import { exitCodes } from "./exit-codes";
import { withOptionalValues } from "./commands/command";
import { buildProgram } from "./program";

/** Runs the command with these arguments. Prints errors and sets `process.exitCode`; never rejects. */
export async function runProgram(args: readonly string[]): Promise<void> {
  try {
    await buildProgram().parseAsync(withOptionalValues(args), { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    } else {
      printError(error);
      process.exitCode = exitCodes.unchecked;
    }
  }
}

export function printError(error: unknown): void {
  process.stderr.write(`error: ${describeError(error)}\n`);
}

/** A message for system errors, a stack trace for errors of this program. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error));
  return "syscall" in error ? `${visible(error.message)}.` : (error.stack ?? error.message);
}
