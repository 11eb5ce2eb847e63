/** The entry of the program `contract-guard`, and of its threads: dist/cli.js. */
import { isMainThread } from "node:worker_threads";
import { CommanderError } from "commander";
import { visible } from "../present/index";
import { buildProgram, exitCodes, serveComparisons } from "./index";

/**
 * A reader that has seen enough (`| head`) closes the pipe; the exit code still tells it what it asked for. An answer that
 * cannot be written, say on a full disk, is none.
 */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  tell(error);
  process.exit(exitCodes.unchecked);
});
/** Where nothing can be told, the exit code is all there is. */
process.stderr.on("error", () => undefined);

if (isMainThread) void run();
else serveComparisons();

async function run(): Promise<void> {
  let isDone = false;
  // Node ends with exit code 0 when nothing is left that could settle the command's promise.
  process.on("exit", () => {
    if (isDone || process.exitCode !== undefined) return;
    process.stderr.write("error: the command ended before it had a result.\n");
    process.exitCode = exitCodes.unchecked;
  });
  try {
    await buildProgram().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    } else {
      tell(error);
      process.exitCode = exitCodes.unchecked;
    }
  } finally {
    isDone = true;
  }
}

function tell(error: unknown): void {
  process.stderr.write(`error: ${said(error)}\n`);
}

/** What the disk or the system refuses is nothing to be traced in this program. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error));
  return "syscall" in error ? `${visible(error.message)}.` : (error.stack ?? error.message);
}
