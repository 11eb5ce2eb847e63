/** The thread in which tests run commands of the program. */
import { workerData, type MessagePort } from "node:worker_threads";
import { runProgram } from "../../src/cli/index";
import { releaseMemory } from "../mocha-hooks";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Command {
  readonly args: readonly string[];
  /** Variables that differ from those of the process; undefined: the variable is removed. */
  readonly env: NodeJS.ProcessEnv;
}

export interface Channel {
  readonly port: MessagePort;
  /** The number of results, for `Atomics.wait`. */
  readonly results: Int32Array;
}

const { port, results } = workerData as Channel;
const inherited = { ...process.env };

port.on("message", (command: Command) => {
  void run(command).then((outcome) => {
    port.postMessage(outcome);
    Atomics.add(results, 0, 1);
    Atomics.notify(results, 0);
    releaseMemory();
  });
});

async function run({ args, env }: Command): Promise<Outcome> {
  process.env = { ...inherited, ...env };
  process.exitCode = undefined;
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  await runProgram(args);
  return { code: exitCode(), stdout: stdout.join(""), stderr: stderr.join("") };
}

const exitCode = (): number => Number(process.exitCode ?? 0);

/** The strings that are written to the stream from now on. The stream of a thread is not a terminal. */
function capture(stream: NodeJS.WriteStream): readonly string[] {
  const written: string[] = [];
  stream.write = (chunk: Uint8Array | string, ...rest: readonly unknown[]): boolean => {
    written.push(chunk.toString());
    const done = rest.at(-1);
    if (typeof done === "function") process.nextTick(done);
    return true;
  };
  return written;
}
