/** The entry of the program `contract-guard`: dist/cli.js. */
import { CommanderError } from "commander";
import { buildProgram, exitCodes } from "./index";

/** A reader that has seen enough (`| head`) closes the pipe; what it asked for is told by the exit code all the same. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

buildProgram()
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  });
