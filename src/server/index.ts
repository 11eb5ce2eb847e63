/** Server: runs checks off the main thread. This module starts the thread, sends it texts and requests reports. */
export { createWorkerClient, OutOfMemory } from "./client";
export type { PastVersion } from "../published/index";
export { innerPath, isVirtualUri } from "./virtual-paths";
export type { WorkerClient, WorkerClientOptions } from "./client";
export type {
  ApprovalPlace,
  ApproveQuestion,
  CheckAnswer,
  CheckQuestion,
  ClosedCheckAnswer,
  Fetched,
  FetchRequest,
  FileLook,
  LogLevel,
  MarkdownQuestion,
  OpenDocument,
  PageQuestion,
  PreparedPublication,
  Refused,
  SeenFile,
  CompatibleChange,
  ShownFinding,
  ShownReport,
  TextEdit,
} from "./protocol";
