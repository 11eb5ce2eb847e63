/** Entry point of the thread: dist/worker.js. */
import { parentPort, workerData } from "node:worker_threads";
import type { WorkerStart } from "./protocol";
import { serve } from "./serve";

if (!parentPort) throw new Error("This file runs as a worker thread.");
serve(parentPort, workerData as WorkerStart);
