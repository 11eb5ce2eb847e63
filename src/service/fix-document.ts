/** Fixes the selected findings and doors of a document, one change of its texts after the other, each verified by a check. */
import { findDoor } from "../doors/index";
import { applyEdits, editsBetweenTexts } from "../fixes/index";
import type { DoorFinding, FileEdit, Finding, Fix, FixKind, Location, Report } from "../policy/index";
import type { Checker, CheckRequest } from "./types";
import { withDoors } from "./doors";
import { fileEdits } from "./repairs/report-fixes";

/**
 * Findings and doors to fix. Without rules and fingerprints: all breaking findings, or all doors if the kind is `door`.
 * Approved findings and accepted doors are never fixed.
 */
export interface FixSelection {
  /** Rules, or names of doors. */
  readonly rules?: readonly string[] | undefined;
  /** Fingerprints, or the first digits of them. */
  readonly fingerprints?: readonly string[] | undefined;
  /** Use only fixes of this kind. Default: the recommended fix of each finding. */
  readonly kind?: FixKind | undefined;
}

/** A finding or a door that was selected. */
export interface FixTarget extends Pick<Finding, "message" | "advice" | "fingerprint"> {
  /** The rule, or the name of the door. */
  readonly rule: string;
  readonly isDoor: boolean;
  /** In the report that it comes from. */
  readonly at: Location;
}

/** A file and its text before and after the fixes. */
export interface FixedText {
  readonly uri: string;
  /** Undefined if the fixes create the file. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface FixedDocument {
  /** The report on the document as it was, and as it is with the fixes, with doors if any might be selected. */
  readonly before: Report;
  readonly after: Report;
  /** The selected findings and doors of `before`. */
  readonly selected: readonly FixTarget[];
  /** Those of `after` that could not be fixed. */
  readonly left: readonly FixTarget[];
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
  const check = async (): Promise<Checked> => {
    const report = await checker.check(
      {
        ...request,
        head: { ...head, text: edited.get(head.uri) ?? head.text },
        readFile: async (uri) => edited.get(uri) ?? readOriginal(uri),
      },
      signal,
    );
    const doors = mayFixDoors(selection) ? await checker.doors(report) : undefined;
    return { report, doors, targets: selectTargets(report, doors, selection) };
  };
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
  let checked = before;
  if (selection.kind === undefined && selection.fingerprints === undefined) {
    const selects = (finding: Finding): boolean => isSelected(finding, selection);
    const whole = await checker.repairAll(checked.report, signal, selects);
    if (whole !== undefined && (await apply(fileEdits(whole)))) checked = await check();
  }
  for (const target of before.targets) {
    if (findLeft(checked, target) === undefined) continue;
    const fix = await findFix(checker, checked.report, target, selection.kind, signal);
    if (fix !== undefined && (await apply(fix.edits))) checked = await check();
  }
  const texts = [...edited]
    .map(([uri, after]) => ({ uri, before: original.get(uri), after }))
    .filter((each) => each.before !== each.after);
  return {
    before: withDoors(before.report, before.doors, request.policy),
    after: withDoors(checked.report, checked.doors, request.policy),
    selected: before.targets,
    left: before.targets.flatMap((target) => findLeft(checked, target) ?? []),
    texts,
    edits: texts.flatMap(({ uri, before: was = "", after }) =>
      editsBetweenTexts(was, after).map((edit) => ({ uri, ...edit })),
    ),
  };
}

/** A stage of the document: its report, and what is selected of it. */
interface Checked {
  readonly report: Report;
  /** Undefined if none can be selected, or if they are unknown. */
  readonly doors: readonly DoorFinding[] | undefined;
  readonly targets: readonly FixTarget[];
}

function selectTargets(
  { findings }: Report,
  doors: readonly DoorFinding[] = [],
  selection: FixSelection,
): FixTarget[] {
  return [
    ...findings
      .filter((finding) => isSelected(finding, selection))
      .map(({ rule, message, advice, fingerprint, head: at }) => ({
        ...{ rule, message, advice, fingerprint, isDoor: false, at },
      })),
    ...doors
      .filter((door) => door.accepted === null && isChosen(door.door, door.fingerprint, selection))
      .map(({ door: rule, message, advice, fingerprint, at }) => ({
        ...{ rule, message, advice, fingerprint, isDoor: true, at },
      })),
  ];
}

function isSelected({ rule, fingerprint, severity, approval }: Finding, selection: FixSelection): boolean {
  const { rules, fingerprints, kind } = selection;
  if (approval !== null || severity === "compatible" || kind === "door") return false;
  if (rules === undefined && fingerprints === undefined) return severity === "breaking";
  return isChosen(rule, fingerprint, selection);
}

function isChosen(rule: string, fingerprint: string, { rules, fingerprints }: FixSelection): boolean {
  return (
    (rules === undefined || rules.includes(rule)) &&
    (fingerprints === undefined || fingerprints.some((start) => fingerprint.startsWith(start)))
  );
}

function mayFixDoors({ rules, fingerprints, kind }: FixSelection): boolean {
  if (kind !== undefined) return kind === "door";
  return rules === undefined
    ? fingerprints !== undefined
    : rules.some((rule) => findDoor(rule) !== undefined);
}

/** The target at a later stage; its location may have moved. */
function findLeft({ targets }: Checked, { fingerprint, rule, message }: FixTarget): FixTarget | undefined {
  return targets.find(
    (one) => one.fingerprint === fingerprint && one.rule === rule && one.message === message,
  );
}

async function findFix(
  checker: Checker,
  report: Report,
  { fingerprint }: FixTarget,
  kind: FixKind | undefined,
  signal: AbortSignal | undefined,
): Promise<Fix | undefined> {
  const fixes = await checker.fixes(report, fingerprint, signal);
  return fixes.find((fix) => kind === undefined || fix.kind === kind);
}
