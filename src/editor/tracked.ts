/** One OpenAPI document under guard: when it is checked, and what is known about its present text. */
import { l10n, Uri } from "vscode";
import type { Unchecked } from "../policy/index";
import type { CheckAnswer, ShownReport } from "../worker/index";
import type { Guarded } from "./guarded";
import { createSchedule } from "./schedule";
import { settingsFor } from "./settings";

export interface CheckState {
  /** A check is running, or about to. */
  readonly busy: boolean;
  /** The report on show. It is about the present text unless `busy` or `unchecked`. */
  readonly report: ShownReport | undefined;
  /** Why the present text has no verdict. */
  readonly unchecked: Unchecked | undefined;
}

export interface Tracked {
  readonly document: Guarded;
  state(): CheckState;
  /** The other files that the last check read, or looked for, by URI as VS Code spells it. */
  files(): ReadonlySet<string>;
  /** The text, or a file it refers to, is no longer what was checked. */
  edited(): void;
  saved(): void;
  /** Something else that decides the verdict may have changed: settings, tags, a file on disk. */
  recheck(): void;
  /** Checks now, whatever the settings say. Resolves when there is a verdict or a newer check took over. */
  check(): Promise<void>;
  dispose(): void;
}

export interface TrackedOptions {
  /** Undefined when a newer edit overtook the question. */
  readonly ask: () => Promise<CheckAnswer | Unchecked | undefined>;
  /** Called after each change of the state. */
  readonly changed: () => void;
  /** Called when the text turns out to be no OpenAPI document, or one that the configuration leaves out. */
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

export function trackDocument(document: Guarded, { ask, changed, lost }: TrackedOptions): Tracked {
  let state: CheckState = { busy: false, report: undefined, unchecked: undefined };
  let files: ReadonlySet<string> = new Set();
  const schedule = createSchedule(ask, take);

  function become(next: Partial<CheckState>): void {
    state = { ...state, ...next };
    changed();
  }

  /** Told once, however many files change at the same time. */
  function becomeBusy(): void {
    if (!state.busy) become({ busy: true });
  }

  function after(milliseconds: number): void {
    schedule.after(milliseconds);
    becomeBusy();
  }

  function take(answer: CheckAnswer | Unchecked | undefined): void {
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

  function later(why: Unchecked): void {
    schedule.stop();
    become({ busy: false, unchecked: why });
  }

  return {
    document,
    state: () => state,
    files: () => files,
    edited() {
      const { run, debounce } = settingsFor(document.uri);
      if (run === "onType") after(debounce);
      else later(run === "manual" ? manual : edited);
    },
    saved() {
      if (settingsFor(document.uri).run === "onSave") after(0);
    },
    recheck() {
      if (settingsFor(document.uri).run === "manual") later(manual);
      else after(0);
    },
    async check() {
      becomeBusy();
      await schedule.now();
    },
    dispose() {
      schedule.stop();
      state = { ...state, busy: false };
    },
  };
}

/** What keeps but a part of a document from being compared. */
const inPart = new Set(["missing-file", "unresolved-reference", "circular-reference", "malformed-value"]);

/**
 * What a report leaves on show. While a text cannot be read, as half of the time while typing, the findings of before
 * stay; when there is nothing to compare with, they go, but for what is doubtful in the configuration.
 */
function verdict(report: ShownReport, isHead: (uri: string) => boolean, before: ShownReport | undefined) {
  const { unchecked } = report;
  if (!unchecked) return { report, unchecked: undefined };
  // All the rest was compared.
  if (inPart.has(unchecked.code)) return { report, unchecked };
  if (unchecked.at && isHead(unchecked.at.uri)) return { report: before, unchecked };
  return { report: report.notes.length > 0 ? report : undefined, unchecked };
}
