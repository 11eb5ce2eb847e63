/** Worker: the check off the main thread. This side starts the thread, feeds it texts and asks it for reports. */
export { createWorkerClient } from "./client";
export type { WorkerClient, WorkerClientOptions } from "./client";
export type {
  ApproveQuestion,
  CheckAnswer,
  CheckQuestion,
  Fetched,
  FetchRequest,
  LogLevel,
  OpenDocument,
  PageQuestion,
  PreparedPublication,
  Refused,
  ShownFinding,
  ShownReport,
  TextEdit,
} from "./protocol";
