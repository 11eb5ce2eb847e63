/** Entry point of the program `contract-guard` and of the processes that it starts: dist/cli.js. */
import { exitCodes, printError, runProgram, serveComparisons, servesComparisons } from "./index";

/**
 * A closed pipe (`| head`) keeps the exit code of the command. Any other write error, such as a full disk, is reported
 * as unchecked.
 */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  printError(error);
  process.exit(exitCodes.unchecked);
});
/** Nothing can be reported if standard error fails: only the exit code remains. */
process.stderr.on("error", () => undefined);

if (servesComparisons) serveComparisons();
else void run();

async function run(): Promise<void> {
  let isDone = false;
  // Node exits with code 0 if nothing is left that could settle the command's promise.
  process.on("exit", () => {
    if (isDone || process.exitCode !== undefined) return;
    process.stderr.write("error: the command ended without a result.\n");
    process.exitCode = exitCodes.unchecked;
  });
  await runProgram(process.argv.slice(2));
  isDone = true;
}
