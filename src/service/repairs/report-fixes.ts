/** Fixes as data of a report. */
import { sha256 } from "../../published/index";
import { findFile, type HeadDraft } from "../../fixes/index";
import type { DoorFinding, FileEdit, Finding, Fix, FixKind, Report } from "../../policy/index";
import type { Checker, Edits } from "../types";
import { findDoorRepairs, type DoorsOf } from "./door-repairs";
import { addedFindings, countOf, openBreaks } from "./match-findings";
import { editsBetween, findRepairs } from "./repairs";
import type { WhatIf } from "./what-if";

/** Limit of findings, and of doors, of a report for which fixes are sought: each fix is verified by checks. */
const MAX_FINDINGS = 200;

/** The recommended kind first: an optional addition is kept, everything else returns to the published state. */
const order: readonly FixKind[] = ["optional", "restore", "deprecate", "keep-both", "version", "door"];

/** The verified fixes of a finding. */
export async function findFixes(bench: WhatIf, fingerprint: string): Promise<Fix[]> {
  const { start } = bench;
  const finding = start?.report.findings.find((one) => one.fingerprint === fingerprint);
  if (start === undefined || finding === undefined) return [];
  const repairs = [...(await findRepairs(bench, fingerprint)), ...(await findVersionFix(bench, finding))];
  return repairs
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .map((repair) => toFix(start.draft, repair));
}

/** The verified fixes of a door. */
export async function findDoorFixes(bench: WhatIf, fingerprint: string, doorsOf: DoorsOf): Promise<Fix[]> {
  const { start } = bench;
  if (start === undefined) return [];
  const repairs = await findDoorRepairs(bench, fingerprint, doorsOf);
  return repairs.map((repair) => toFix(start.draft, repair));
}

/** @param head the document that the edits apply to */
function toFix(head: HeadDraft, { title, kind, ...changed }: Edits & Pick<Fix, "title" | "kind">): Fix {
  const edits = fileEdits(changed);
  const files = [...new Set(edits.map(({ uri }) => uri))];
  const texts = files.map((uri) => findFile(head, uri)?.text ?? "");
  return { title, kind, edits, hash: sha256(texts.join("")), tried: true };
}

/** Edits as the report lists them: a new file is an edit of an empty file. */
export function fileEdits({ edits, files }: Edits): FileEdit[] {
  const start = { line: 0, character: 0 };
  return [
    ...edits.map(({ uri, range, text }) => ({ uri, range, newText: text })),
    ...files.map(({ uri, text }) => ({ uri, range: { start, end: start }, newText: text })),
  ];
}

/** The fix of a finding about `info.version`. */
async function findVersionFix(
  bench: WhatIf,
  finding: Finding,
): Promise<({ readonly title: string; readonly kind: "version" } & Edits)[]> {
  const { replacement, head } = finding;
  const { start } = bench;
  if (start === undefined || replacement === undefined) return [];
  const draft = withVersion(start.draft, head, replacement);
  if (draft === undefined) return [];
  const after = await bench.check(draft);
  const isFixed =
    countOf(after.report, finding) < countOf(start.report, finding) &&
    addedFindings(openBreaks(start.report), openBreaks(after.report)).length === 0;
  if (!isFixed) return [];
  return [{ title: `Set the version to ${replacement}`, kind: "version", ...editsBetween(start, draft) }];
}

/** Keeps the quotes of the version; a JSON string always has quotes. */
function withVersion(
  head: HeadDraft,
  { uri, range }: Finding["head"],
  version: string,
): HeadDraft | undefined {
  const file = findFile(head, uri);
  if (file === undefined) return undefined;
  const [start, end] = [file.lines.offsetAt(range.start), file.lines.offsetAt(range.end)];
  if (start === end) return undefined;
  const [written = ""] = /^["']/.exec(file.text.slice(start, end)) ?? [];
  const quote = written === "" && file.format === "json" ? '"' : written;
  return head.with([{ uri, start, end, text: `${quote}${version}${quote}` }]);
}

/** The report with the fixes of its breaking and dangerous findings that are not approved, breaking ones first. */
export async function reportWithFixes(
  checker: Pick<Checker, "fixes">,
  checked: Report,
  report: Report = checked,
): Promise<Report> {
  const sought = (["breaking", "dangerous"] as const)
    .flatMap((each) => checked.findings.filter(({ severity }) => severity === each))
    .filter(({ approval }) => approval === null)
    .slice(0, MAX_FINDINGS);
  const found = new Map<string, readonly Fix[]>();
  for (const { fingerprint } of sought) found.set(fingerprint, await checker.fixes(checked, fingerprint));
  const findings = report.findings.map((finding) => {
    const fixes = found.get(finding.fingerprint);
    return fixes === undefined ? finding : { ...finding, fixes };
  });
  const doors = report.doors && (await doorsWithFixes(checker, checked, report.doors));
  return { ...report, findings, ...(doors && { doors }) };
}

/** Doors of a report of the checker, with the fixes of those that are not accepted. */
export async function doorsWithFixes(
  checker: Pick<Checker, "fixes">,
  checked: Report,
  doors: readonly DoorFinding[],
): Promise<readonly DoorFinding[]> {
  const fixed: DoorFinding[] = [];
  let sought = 0;
  for (const door of doors)
    fixed.push(
      door.accepted !== null || sought++ >= MAX_FINDINGS
        ? door
        : { ...door, fixes: await checker.fixes(checked, door.fingerprint) },
    );
  return fixed;
}
