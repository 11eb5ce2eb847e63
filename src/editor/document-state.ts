/** The state of one guarded OpenAPI document: schedules its checks and keeps the result for the current text. */
import { l10n, Uri } from "vscode";
import type { Unchecked } from "../policy/index";
import type { CheckAnswer, ShownReport } from "../server/index";
import type { Guarded } from "./checked-documents";
import { adaptedDelay, createSchedule } from "./schedule";
import { settingsFor } from "./settings";

export interface CheckState {
  /** True while a check is running or scheduled. */
  readonly busy: boolean;
  /** The report to show. It applies to the current text unless `busy` or `unchecked` is set. */
  readonly report: ShownReport | undefined;
  /** The reason why the current text has no verdict. */
  readonly unchecked: Unchecked | undefined;
}

export interface TrackedDocument {
  readonly document: Guarded;
  state(): CheckState;
  /** URIs, as VS Code spells them, of the other files that the last check read or searched for. */
  files(): ReadonlySet<string>;
  /** Handles a change of the text or of a referenced file. */
  edited(): void;
  saved(): void;
  /** Handles a change of something else that affects the verdict: settings, tags, a file on disk. */
  recheck(): void;
  /**
   * Checks immediately, regardless of the settings. Resolves when there is a verdict or a newer check has superseded
   * this one.
   */
  check(): Promise<void>;
  /** Starts a scheduled check immediately. */
  flush(): void;
  dispose(): void;
}

export interface TrackedOptions {
  /** Returns undefined if a newer edit superseded the request. */
  readonly ask: () => Promise<CheckAnswer | Unchecked | undefined>;
  /** Called after each change of the state. */
  readonly changed: () => void;
  /** Called when the text is not an OpenAPI document or the configuration excludes it. */
  readonly lost: () => void;
}

const edited: Unchecked = {
  code: "edited",
  message: l10n.t("The document was edited since the last check."),
  advice: l10n.t("Save the document, or run Check Compatibility."),
};

const manual: Unchecked = {
  code: "manual",
  message: l10n.t("Checks run only on demand (`contractGuard.run` is `manual`)."),
  advice: l10n.t("Run Check Compatibility."),
};

export function trackDocument(document: Guarded, { ask, changed, lost }: TrackedOptions): TrackedDocument {
  let state: CheckState = { busy: false, report: undefined, unchecked: undefined };
  let files: ReadonlySet<string> = new Set();
  const schedule = createSchedule(ask, acceptAnswer);

  function become(next: Partial<CheckState>): void {
    state = { ...state, ...next };
    changed();
  }

  /** Notifies once when many files change at the same time. */
  function becomeBusy(): void {
    if (!state.busy) become({ busy: true });
  }

  function after(milliseconds: number): void {
    schedule.after(milliseconds);
    becomeBusy();
  }

  function acceptAnswer(answer: CheckAnswer | Unchecked | undefined): void {
    if (answer === undefined) {
      become({ busy: false, unchecked: edited });
    } else if ("report" in answer) {
      if (["not-openapi", "excluded"].includes(answer.report.unchecked?.code ?? "")) {
        lost();
        return;
      }
      files = new Set(answer.files.map((uri) => Uri.parse(uri).toString()));
      const isHead = (uri: string) => uri === answer.report.head.uri || answer.files.includes(uri);
      become({ busy: false, ...verdict(answer.report, isHead, state.report) });
    } else {
      become({ busy: false, report: undefined, unchecked: answer });
    }
  }

  function scheduleRetry(why: Unchecked): void {
    schedule.stop();
    become({ busy: false, unchecked: why });
  }

  return {
    document,
    state: () => state,
    files: () => files,
    edited() {
      const { run, debounce } = settingsFor(document.uri);
      if (run === "onType") after(debounce ?? adaptedDelay(schedule.lastDuration()));
      else scheduleRetry(run === "manual" ? manual : edited);
    },
    saved() {
      if (settingsFor(document.uri).run === "onSave") after(0);
    },
    recheck() {
      if (settingsFor(document.uri).run === "manual") scheduleRetry(manual);
      else after(0);
    },
    async check() {
      becomeBusy();
      await schedule.now();
    },
    flush: () => schedule.flush(),
    dispose() {
      schedule.stop();
      state = { ...state, busy: false };
    },
  };
}

/** Codes of warnings that prevent the comparison of a part of a document. */
export const inPart: ReadonlySet<string> = new Set([
  "missing-file",
  "unresolved-reference",
  "circular-reference",
  "malformed-value",
]);

/**
 * The findings of a report that remain visible. While a text cannot be parsed, the previous findings remain. Without
 * a version to compare with, they are removed, except for warnings about the configuration.
 */
function verdict(report: ShownReport, isHead: (uri: string) => boolean, before: ShownReport | undefined) {
  const { unchecked } = report;
  if (!unchecked) return { report, unchecked: undefined };
  // The rest of the document was compared.
  if (inPart.has(unchecked.code)) return { report, unchecked };
  if (unchecked.code !== "config" && unchecked.at && isHead(unchecked.at.uri))
    return { report: before, unchecked };
  return { report: report.notes.length > 0 ? report : undefined, unchecked };
}
