/** What a person may want to do next, by what is known about the document in front. */
import { commandIds } from "./command-ids";
import { isTelling, type Known } from "./status-words";

export interface Step {
  /** With an icon in front, in VS Code's `$(name)` notation. */
  readonly label: string;
  readonly description?: string;
  readonly command: string;
  readonly args?: readonly unknown[];
}

export interface Situation extends Known {
  /** Whether the cursor is at a break that nobody has approved. */
  readonly atBreak: boolean;
  /** Whether the text is as on disk. */
  readonly saved: boolean;
}

const findings: Step = { label: "$(list-tree) See What Was Found", command: commandIds.showView };
const changes: Step = {
  label: "$(diff) Show Changes Since Published",
  description: "both texts, side by side",
  command: commandIds.showChanges,
};
const showReport: Step = {
  label: "$(file-code) Show Report",
  description: "one page with every finding, to be saved and printed",
  command: commandIds.showReport,
};
const restoreAll: Step = {
  label: "$(discard) Restore Everything That Was Published",
  command: commandIds.restoreAll,
};
const approve: Step = {
  label: "$(verified) Approve the Break at the Cursor…",
  description: "with a reason, an owner and an expiry",
  command: commandIds.approve,
};
const compareWith: Step = {
  label: "$(git-compare) Compare With…",
  description: "another version, tag, branch, file or address",
  command: commandIds.compareWith,
};
const publish: Step = {
  label: "$(rocket) Publish Version…",
  description: "shows what becomes permanent before it asks",
  command: commandIds.publish,
};
const check: Step = { label: "$(sync) Check Now", command: commandIds.check };
const trust: Step = { label: "$(workspace-trusted) Manage Workspace Trust", command: commandIds.manageTrust };
const allowHost: Step = { label: "$(globe) Allow Host…", command: commandIds.allowHost };
const setToken: Step = { label: "$(key) Set Access Token…", command: commandIds.setToken };

/** Of use in every state. */
export const always: readonly Step[] = [
  {
    label: "$(gear) Open Settings",
    command: commandIds.openSettings,
    args: ["@ext:contract-guard.openapi-contract-guard"],
  },
  { label: "$(output) Show Output", command: commandIds.showOutput },
];

/** What may help where a document was not checked, by the code of the reason; a check helps wherever something was mended. */
const cures: Readonly<Record<string, readonly Step[]>> = {
  restricted: [trust],
  "url-not-allowed": [allowHost, compareWith],
  "url-refused": [setToken, compareWith],
  "no-release": [publish, compareWith],
  "no-commits": [publish, compareWith],
};

/** The steps that fit, the most likely first. */
export function nextSteps({ busy, report, unchecked, atBreak, saved }: Situation): readonly Step[] {
  const seen = report && isTelling(report) ? [findings] : [];
  if (unchecked) return [...seen, ...(cures[unchecked.code] ?? [check, compareWith])];
  if (!report) return busy ? [compareWith] : [check, compareWith];
  if (report.verdict === "breaking")
    return [...seen, changes, showReport, restoreAll, ...(atBreak ? [approve] : []), compareWith, check];
  const isChanged = Object.values(report.summary).some((count) => count > 0);
  const isNew = report.verdict === "unpublished" || isChanged;
  const shown = isChanged ? [changes, showReport] : [];
  return [...seen, ...shown, ...(isNew && saved ? [publish] : []), compareWith, check];
}
