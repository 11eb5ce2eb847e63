/** Worker: the check off the main thread. This side starts the thread, feeds it texts and asks it for reports. */
export { createWorkerClient, OutOfMemory } from "./client";
export { innerPath, isVirtualUri } from "./virtual-paths";
export type { WorkerClient, WorkerClientOptions } from "./client";
export type {
  ApproveQuestion,
  CheckAnswer,
  CheckQuestion,
  Fetched,
  FetchRequest,
  FileLook,
  LogLevel,
  OpenDocument,
  PageQuestion,
  PreparedPublication,
  Refused,
  SeenFile,
  ShownFinding,
  ShownReport,
  TextEdit,
} from "./protocol";
