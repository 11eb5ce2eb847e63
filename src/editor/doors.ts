/** The doors of the guarded documents: what the next publish makes permanent. Requested after each check. */
import { EventEmitter, type Event } from "vscode";
import type { DoorFinding } from "../policy/index";
import type { ShownReport } from "../server/index";
import type { Guarded } from "./checked-documents";
import { settingsFor } from "./settings";
import type { Session } from "./session";
import type { DocumentSync } from "./document-sync";

export interface Doors {
  /** Fires after the doors of a document have changed. */
  readonly onDidChange: Event<Guarded>;
  /** The doors of the last check that are not accepted; empty if the setting disables them. */
  readonly of: (document: Pick<Guarded, "uri">) => readonly DoorFinding[];
  readonly dispose: () => void;
}

const PAUSE_MILLISECONDS = 500;

interface Known {
  readonly report: ShownReport;
  readonly doors: readonly DoorFinding[];
}

export function createDoors(session: Session, { worker }: DocumentSync): Doors {
  const changed = new EventEmitter<Guarded>();
  const known = new Map<string, Known>();
  const requested = new Map<string, ShownReport>();
  const timers = new Map<string, NodeJS.Timeout>();

  function keep(document: Guarded, now: Known | undefined): void {
    const uri = document.uri.toString();
    const before = known.get(uri);
    if (now === undefined) known.delete(uri);
    else known.set(uri, now);
    if ((before?.doors ?? []).length + (now?.doors ?? []).length > 0) changed.fire(document);
  }

  async function request(document: Guarded): Promise<void> {
    const uri = document.uri.toString();
    const state = session.state(document);
    if (state?.report === undefined) {
      requested.delete(uri);
      keep(document, undefined);
      return;
    }
    const { report, busy, unchecked } = state;
    if (busy || unchecked !== undefined || requested.get(uri) === report) return;
    requested.set(uri, report);
    const question = { uri, version: document.version };
    const isOn = settingsFor(document.uri).doors !== "off";
    const answer = isOn ? await worker.ask("doors", question).catch(() => undefined) : [];
    // A newer report has its own doors.
    if (requested.get(uri) !== report) return;
    const open = (answer ?? []).filter(({ accepted }) => accepted === null);
    keep(document, { report, doors: open });
  }

  /** Waits until the user pauses: a search for doors would delay the next check. */
  function requestSoon(document: Guarded): void {
    const uri = document.uri.toString();
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => void request(document), PAUSE_MILLISECONDS),
    );
  }

  const subscription = session.onDidChange(requestSoon);
  for (const document of session.documents()) requestSoon(document);
  return {
    onDidChange: changed.event,
    of: ({ uri }) => known.get(uri.toString())?.doors ?? [],
    dispose() {
      subscription.dispose();
      for (const timer of timers.values()) clearTimeout(timer);
      changed.dispose();
    },
  };
}
