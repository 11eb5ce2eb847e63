/** The whole report on a document, for other extensions: what the editor itself holds is what it shows. */
import { workspace, type Uri } from "vscode";
import type { Report } from "../policy/index";
import type { Session } from "./session";
import type { Texts } from "./texts";

/** On the present text, with proofs; undefined for a document that is not open, or no OpenAPI document. */
export async function wholeReport(
  session: Session,
  { worker }: Texts,
  uri: Uri,
): Promise<Report | undefined> {
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (document === undefined || session.state(document) === undefined) return undefined;
  const ask = () => worker.ask("report", { uri: uri.toString(), version: document.version });
  await session.whenIdle();
  const kept = await ask();
  if (kept !== undefined) return kept;
  // The last reports alone are kept whole.
  await session.check(document);
  return ask();
}
