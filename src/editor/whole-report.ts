/** Provides complete reports to other extensions. The editor itself keeps only what it shows. */
import { workspace, type Uri } from "vscode";
import type { Report } from "../policy/index";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";

/** The report on the current text, with proofs; undefined if the document is not open or not an OpenAPI document. */
export async function wholeReport(
  session: Session,
  { worker }: DocumentSync,
  uri: Uri,
): Promise<Report | undefined> {
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (document === undefined || session.state(document) === undefined) return undefined;
  const requestReport = () => worker.ask("report", { uri: uri.toString(), version: document.version });
  await session.whenIdle();
  const kept = await requestReport();
  if (kept !== undefined) return kept;
  // The worker keeps only the most recent complete reports.
  await session.check(document);
  return requestReport();
}
