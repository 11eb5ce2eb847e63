/** The next steps offered for the active document, by its state. */
import { commandIds } from "./command-ids";
import { isInformative, type KnownState, type Language } from "./status-text";

export interface Step {
  /** Starts with an icon in VS Code's `$(name)` notation. */
  readonly label: string;
  readonly description?: string;
  readonly command: string;
  readonly args?: readonly unknown[];
  /** True if the command takes the URI of the document as its argument. */
  readonly ofDocument?: true;
}

export interface Situation extends KnownState {
  /** True if the cursor is at a breaking change that is not approved. */
  readonly atBreak: boolean;
  /** The base version selected with Compare With…, instead of the default. */
  readonly chosen?: string | undefined;
  /** True if the text has no unsaved changes. */
  readonly saved: boolean;
  /**
   * The document that the active file is part of, if it is not an OpenAPI document itself; `uri` is an argument of a VS
   * Code command.
   */
  readonly partOf?: { readonly name: string; readonly uri: unknown } | undefined;
  /** The location of the reason why the document was not checked; `args` are arguments of a VS Code command. */
  readonly cause?: { readonly name: string; readonly args: readonly unknown[] } | undefined;
}

/** All steps, by name. */
function stepsIn(l10n: Language) {
  return {
    findings: { label: `$(list-tree) ${l10n.t("Show Findings")}`, command: commandIds.showView },
    changes: {
      label: `$(diff) ${l10n.t("Show Changes Since Published")}`,
      description: l10n.t("diff with the published version"),
      command: commandIds.showChanges,
      ofDocument: true,
    },
    showReport: {
      label: `$(file-code) ${l10n.t("Show Report")}`,
      description: l10n.t("a page with all findings that you can save and print"),
      command: commandIds.showReport,
      ofDocument: true,
    },
    restoreAll: {
      label: `$(discard) ${l10n.t("Restore Everything That Was Published")}`,
      command: commandIds.restoreAll,
      ofDocument: true,
    },
    approve: {
      label: `$(verified) ${l10n.t("Approve Break at Cursor…")}`,
      description: l10n.t("with a reason, an owner and an expiry date"),
      command: commandIds.approve,
    },
    compareWith: {
      label: `$(git-compare) ${l10n.t("Compare With…")}`,
      description: l10n.t("another version, tag, branch, file or URL"),
      command: commandIds.compareWith,
      ofDocument: true,
    },
    publish: {
      label: `$(rocket) ${l10n.t("Publish Version…")}`,
      description: l10n.t("lists what becomes permanent and asks for confirmation"),
      command: commandIds.publish,
      ofDocument: true,
    },
    check: { label: `$(sync) ${l10n.t("Check Now")}`, command: commandIds.check, ofDocument: true },
    trust: {
      label: `$(workspace-trusted) ${l10n.t("Manage Workspace Trust")}`,
      command: commandIds.manageTrust,
    },
    allowHost: { label: `$(globe) ${l10n.t("Allow Host…")}`, command: commandIds.allowHost },
    setToken: { label: `$(key) ${l10n.t("Set Access Token…")}`, command: commandIds.setToken },
  } satisfies Readonly<Record<string, Step>>;
}

/** Steps offered in every state. */
export function always(l10n: Language): readonly Step[] {
  return [
    {
      label: `$(tools) ${l10n.t("Set Up Contract Guard…")}`,
      description: l10n.t("configuration, CI recipe and pre-commit hook"),
      command: commandIds.setUp,
    },
    {
      label: `$(gear) ${l10n.t("Open Settings")}`,
      command: commandIds.openSettings,
      args: ["@ext:contract-guard.openapi-contract-guard"],
    },
    { label: `$(output) ${l10n.t("Show Output")}`, command: commandIds.showOutput },
  ];
}

/** Additional steps for a document that was not checked, by reason code. `check` is always offered. */
const cures: Readonly<Record<string, readonly (keyof ReturnType<typeof stepsIn>)[]>> = {
  restricted: ["trust"],
  "url-not-allowed": ["allowHost", "compareWith"],
  "url-refused": ["setToken", "compareWith"],
  "no-release": ["publish", "compareWith"],
  "no-commits": ["publish", "compareWith"],
};

/** The steps for a state, most relevant first. */
export function nextSteps(l10n: Language, situation: Situation): readonly Step[] {
  const { chosen, partOf } = situation;
  const steps = stepsByState(l10n, situation);
  if (chosen === undefined || partOf) return steps;
  const back: Step = {
    label: `$(home) ${l10n.t("Back to Default")}`,
    description: l10n.t("instead of {0}", chosen),
    command: commandIds.backToDefault,
    ofDocument: true,
  };
  return [back, ...steps];
}

function stepsByState(
  l10n: Language,
  { busy, report, unchecked, atBreak, saved, partOf, cause }: Situation,
): readonly Step[] {
  const steps = stepsIn(l10n);
  const { findings, changes, showReport, restoreAll, approve, compareWith, publish, check } = steps;
  const seen = report && isInformative(report) ? [findings] : [];
  if (partOf)
    return [
      ...seen,
      ...(unchecked === undefined && report !== undefined ? [changes] : []),
      ...(atBreak ? [approve] : []),
      {
        label: `$(go-to-file) ${l10n.t("Open {0}", partOf.name)}`,
        description: l10n.t("the document that this file is part of"),
        command: commandIds.open,
        args: [partOf.uri],
      },
    ];
  const toCause = cause && {
    label: `$(go-to-file) ${l10n.t("Open {0}", cause.name)}`,
    description: l10n.t("the reason why the document was not checked"),
    command: commandIds.open,
    args: cause.args,
  };
  if (unchecked)
    return [
      ...(toCause ? [toCause] : []),
      ...seen,
      ...(cures[unchecked.code]?.map((name) => steps[name]) ?? [check, compareWith]),
    ];
  if (!report) return busy ? [compareWith] : [check, compareWith];
  if (report.verdict === "breaking")
    return [...seen, changes, showReport, restoreAll, ...(atBreak ? [approve] : []), compareWith, check];
  const isChanged = Object.values(report.summary).some((count) => count > 0);
  const isNew = report.verdict === "unpublished" || isChanged;
  const shown = isChanged ? [changes, showReport] : [];
  return [...seen, ...shown, ...(isNew && saved ? [publish] : []), compareWith, check];
}
