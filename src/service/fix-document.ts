/** Fixes the selected findings of a document, one change of its texts after the other, each verified by a check. */
import { applyEdits, editsBetweenTexts } from "../fixes/index";
import type { FileEdit, Finding, Fix, FixKind, Report } from "../policy/index";
import type { Checker, CheckRequest } from "./types";
import { fileEdits } from "./repairs/report-fixes";

/** Findings to fix. Without rules and fingerprints: all breaking ones. Approved ones are never fixed. */
export interface FixSelection {
  readonly rules?: readonly string[] | undefined;
  /** Fingerprints, or the first digits of them. */
  readonly fingerprints?: readonly string[] | undefined;
  /** Use only fixes of this kind. Default: the recommended fix of each finding. */
  readonly kind?: FixKind | undefined;
}

/** A file and its text before and after the fixes. */
export interface FixedText {
  readonly uri: string;
  /** Undefined if the fixes create the file. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface FixedDocument {
  /** The report on the document as it was, and as it is with the fixes. */
  readonly before: Report;
  readonly after: Report;
  /** The selected findings of `before`. */
  readonly selected: readonly Finding[];
  /** Selected findings of `after` that could not be fixed. */
  readonly left: readonly Finding[];
  /** Ordered by file and location. */
  readonly edits: readonly FileEdit[];
  readonly texts: readonly FixedText[];
}

/** @param signal makes it reject when aborted; otherwise it never rejects */
export async function fixDocument(
  checker: Checker,
  request: CheckRequest,
  selection: FixSelection,
  signal?: AbortSignal,
): Promise<FixedDocument> {
  const { head } = request;
  const original = new Map<string, string | undefined>([[head.uri, head.text]]);
  const edited = new Map<string, string>();
  const readOriginal = async (uri: string): Promise<string | undefined> => {
    if (!original.has(uri)) original.set(uri, await request.readFile?.(uri));
    return original.get(uri);
  };
  const check = async (): Promise<Report> =>
    checker.check(
      {
        ...request,
        head: { ...head, text: edited.get(head.uri) ?? head.text },
        readFile: async (uri) => edited.get(uri) ?? readOriginal(uri),
      },
      signal,
    );
  /** False if the edits do not apply; then nothing is changed. */
  const apply = async (edits: readonly FileEdit[]): Promise<boolean> => {
    const next = new Map<string, string>();
    for (const uri of new Set(edits.map((edit) => edit.uri))) {
      const text = edited.get(uri) ?? (await readOriginal(uri)) ?? "";
      const own = edits.filter((edit) => edit.uri === uri);
      const after = applyEdits(text, own);
      if (after === undefined) return false;
      next.set(uri, after);
    }
    for (const [uri, text] of next) edited.set(uri, text);
    return true;
  };

  const before = await check();
  const selected = before.findings.filter((finding) => isSelected(finding, selection));
  let report = before;
  if (selection.kind === undefined && selection.fingerprints === undefined) {
    const selects = (finding: Finding): boolean => isSelected(finding, selection);
    const whole = await checker.repairAll(report, signal, selects);
    if (whole !== undefined && (await apply(fileEdits(whole)))) report = await check();
  }
  for (const finding of selected) {
    const same = findLeft(report, finding);
    if (same === undefined) continue;
    const fix = await findFix(checker, report, same, selection.kind, signal);
    if (fix !== undefined && (await apply(fix.edits))) report = await check();
  }
  const texts = [...edited]
    .map(([uri, after]) => ({ uri, before: original.get(uri), after }))
    .filter((each) => each.before !== each.after);
  return {
    before,
    after: report,
    selected,
    left: selected.flatMap((finding) => findLeft(report, finding) ?? []),
    texts,
    edits: texts.flatMap(({ uri, before: was = "", after }) =>
      editsBetweenTexts(was, after).map((edit) => ({ uri, ...edit })),
    ),
  };
}

function isSelected(
  { rule, fingerprint, severity, approval }: Finding,
  { rules, fingerprints }: FixSelection,
): boolean {
  if (approval !== null || severity === "compatible") return false;
  if (rules === undefined && fingerprints === undefined) return severity === "breaking";
  return (
    (rules === undefined || rules.includes(rule)) &&
    (fingerprints === undefined || fingerprints.some((start) => fingerprint.startsWith(start)))
  );
}

/** The finding in a later report; its location may have moved. */
function findLeft({ findings }: Report, { fingerprint, rule, message }: Finding): Finding | undefined {
  return findings.find(
    (one) => one.fingerprint === fingerprint && one.rule === rule && one.message === message,
  );
}

async function findFix(
  checker: Checker,
  report: Report,
  { fingerprint }: Finding,
  kind: FixKind | undefined,
  signal: AbortSignal | undefined,
): Promise<Fix | undefined> {
  const fixes = await checker.fixes(report, fingerprint, signal);
  return fixes.find((fix) => kind === undefined || fix.kind === kind);
}
