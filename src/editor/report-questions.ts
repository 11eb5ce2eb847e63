/** Requests about the current report of a document, sent once for each report. */
import type { ShownReport } from "../server/index";
import type { Guarded } from "./checked-documents";
import type { Session } from "./session";

/**
 * The answer about the current text; undefined if there is no result for it, or if the request fails.
 * @param ask sends the request to the worker
 */
export function oncePerReport<T>(
  session: Session,
  ask: (about: { readonly uri: string; readonly version: number }) => Promise<T | undefined>,
): (document: Guarded) => Promise<T | undefined> {
  const answers = new WeakMap<ShownReport, Promise<T | undefined>>();
  return async (document) => {
    const state = session.state(document);
    if (state?.report === undefined || state.busy || state.unchecked !== undefined) return undefined;
    const about = { uri: document.uri.toString(), version: document.version };
    const asked = answers.get(state.report) ?? ask(about).catch(() => undefined);
    answers.set(state.report, asked);
    const answer = await asked;
    const now = session.state(document);
    return now?.report === state.report && !now.busy ? answer : undefined;
  };
}
