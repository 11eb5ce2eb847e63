/** The side of `compareInProcesses` in the child process. */
import { createComparer, type ComparedDocument, type Comparing } from "./comparer";
import type { Document } from "./select-documents";

/** The only argument of a process that compares. */
export const servingArgument = "--serve-comparisons";

/** Bytes of the heap above which garbage is collected between documents: V8 alone lets it grow several times larger. */
const COLLECT_ABOVE = 200_000_000;

export interface Task {
  readonly index: number;
  readonly document: Document;
  /** The same for all tasks of a process. */
  readonly comparing: Comparing;
}

/** Ends a process. Not by closing its channel: Node.js then emits no "close" for the process. */
export const noMoreTasks = "end";

export type FromProcess = { readonly index: number } & (
  | { readonly type: "step"; readonly words: string }
  | { readonly type: "done"; readonly compared: ComparedDocument }
  | { readonly type: "usage"; readonly message: string }
  | { readonly type: "failed"; readonly stack: string }
);

/** True in a process that `compareInProcesses` started. */
export const servesComparisons = process.argv[2] === servingArgument && process.connected;

/** Entry point of a process that compares. */
export function serveComparisons(): void {
  const send = (message: FromProcess): void => void process.send?.(message);
  const fail = (message: string): never => {
    throw new Usage(message);
  };
  let compare: ReturnType<typeof createComparer> | undefined;
  async function compareTask({ index, document, comparing }: Task): Promise<void> {
    try {
      compare ??= createComparer(comparing, fail);
      const compared = await compare(document, (words) => send({ index, type: "step", words }));
      send({ index, type: "done", compared });
      if (process.memoryUsage().heapUsed > COLLECT_ABOVE) globalThis.gc?.();
    } catch (error) {
      if (error instanceof Usage) send({ index, type: "usage", message: error.message });
      else send({ index, type: "failed", stack: describeError(error) });
    }
  }
  process.on("message", (task: Task | typeof noMoreTasks) => {
    if (task === noMoreTasks) process.exit();
    void compareTask(task);
  });
  // Also if the program that started this process was killed.
  process.on("disconnect", () => process.exit());
}

const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

class Usage extends Error {}
