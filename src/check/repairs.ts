/** Repairs that were tried: each is checked as a document would be before it is offered. */
import type { Baseline } from "../baseline/index";
import type { Change, SourceDocument } from "../engine/index";
import { earliestSunset, ownRuleOf, type Finding, type Report } from "../policy/index";
import {
  appliedTogether,
  attempts,
  draftOf,
  fileIn,
  type Attempt,
  type Draft,
  type Edition,
  type RepairKind,
} from "../repair/index";
import { parse as parseWhole, type Parsed } from "../source/index";
import type { CheckRequest, Edits, Repair, WholeRepair } from "./check";
import type { Compared } from "./compared";
import type { Files } from "./files";
import { createComparers, type Memory } from "./memory";

/** A report, and the comparisons that it was made from. */
export interface Outcome {
  readonly report: Report;
  readonly all: readonly Compared[];
}

/** Checks head as a draft has it, against all that the document is held to. */
export type Trial = (draft: Draft) => Promise<Outcome>;

/** Head at some point of a repair. */
interface State extends Outcome {
  readonly draft: Draft;
}

/** What a report was made from. */
export interface Start extends Outcome {
  readonly request: CheckRequest;
}

/** Checks that the search for the repairs of one finding may take, and rounds of one attempt to mend what it uncovers. */
const MOST_TRIALS = 24;
const MOST_ROUNDS = 4;

/** Rounds that a repair of everything may take. */
const MOST_ROUNDS_OF_ALL = 12;

/**
 * The same check of head as it would be; nothing that was read for the report is read again.
 * @param check checks with texts that are parsed like this
 */
export function trialOf(
  { request, all }: Start,
  { parse }: Memory,
  check: (request: CheckRequest, memory: Memory) => Promise<Outcome>,
): Trial {
  const known = (base: Baseline): Baseline => {
    if (base.kind !== "published") return base;
    const compared = all.find(({ files }) => files.base.documents.entry.uri === base.uri);
    const files = compared && editionOf(compared.files.base);
    return { ...base, readFile: async (uri) => files?.get(uri)?.text ?? base.readFile(uri) };
  };
  const { head, readFile } = request;
  const again = { ...request, base: known(request.base), older: (request.older ?? []).map(known) };
  return (draft) =>
    check(
      {
        ...again,
        head: { ...head, text: draft.entry.text },
        readFile: async (uri) => draft.get(uri)?.text ?? readFile?.(uri),
      },
      {
        parse(name, uri, text) {
          const file = name === "head" ? fileIn(draft, uri) : undefined;
          return file?.text === text ? file : parse(name, uri, text);
        },
        // What is remembered of head as it is stays as it is.
        comparer: createComparers(),
      },
    );
}

/**
 * The repairs of one finding: of each kind the first that a check finds right. What was published comes back in a way
 * that changes nothing else, however small, where there is one.
 */
export async function repairsOf(start: Start, fingerprint: string, trial: Trial): Promise<Repair[]> {
  const state = stateOf(start);
  const finding = start.report.findings.find((one) => one.fingerprint === fingerprint);
  if (state === undefined || finding === undefined) return [];
  const found = new Map<RepairKind, { readonly repair: Repair; readonly isPure: boolean }>();
  let trials = 0;
  for (const { kind, title, draft } of attemptsAt(state, finding, start.request)) {
    const known = found.get(kind);
    if (known?.isPure === true || (known !== undefined && kind !== "restore")) continue;
    const tried = draft();
    if (tried === undefined || ++trials > MOST_TRIALS) continue;
    const end = await mended(state, { ...(await trial(tried)), draft: tried }, finding, start.request, trial);
    if (end === undefined || !isEdited(end.draft)) continue;
    const isPure = newAmong(state.report.findings, end.report.findings).length === 0;
    if (known === undefined || isPure)
      found.set(kind, { repair: { kind, title, ...editsOf(start, end.draft) }, isPure });
  }
  return [...found.values()].map(({ repair }) => repair);
}

/** As many repairs as can be done at once. */
export async function repairOfAll(start: Start, trial: Trial): Promise<WholeRepair | undefined> {
  const begin = stateOf(start);
  if (begin === undefined) return undefined;
  const tried = new Map<string, number>();
  let best = begin;
  let state: State | undefined = begin;
  for (let round = 0; state !== undefined && round < MOST_ROUNDS_OF_ALL; round++) {
    const breaks = breaksIn(state);
    if (breaks.length === 0) break;
    state = await repairedTogether(state, breaks, tried, start.request, trial);
    if (state && breaksIn(state).length < breaksIn(best).length) best = state;
  }
  const [before, left] = [breaksIn(begin).length, breaksIn(best).length];
  return left < before ? { ...editsOf(start, best.draft), repaired: before - left, left } : undefined;
}

function stateOf({ report, all }: Start): State | undefined {
  const [newest] = all;
  return newest && { report, all, draft: draftOf(editionOf(newest.files.head)) };
}

/** The state without the finding and without a break that was not there before; undefined where that cannot be had. */
async function mended(
  start: State,
  tried: State,
  finding: Finding,
  request: CheckRequest,
  trial: Trial,
): Promise<State | undefined> {
  const before = countOf(start.report.findings, finding);
  const turns = new Map<string, number>();
  let state: State | undefined = tried;
  for (let round = 0; state !== undefined && round < MOST_ROUNDS; round++) {
    if (state.report.base === null || countOf(state.report.findings, finding) >= before) return undefined;
    const more = newAmong(breaksIn(start), breaksIn(state));
    if (more.length === 0) return state;
    state = await repairedTogether(state, more, turns, request, trial);
  }
  return undefined;
}

/** The next attempt at each of some findings, those that did not help left out; undefined where there is none left. */
async function repairedTogether(
  state: State,
  findings: readonly Finding[],
  turns: Map<string, number>,
  request: CheckRequest,
  trial: Trial,
): Promise<State | undefined> {
  const next = findings.flatMap((finding) => {
    const name = JSON.stringify([finding.rule, finding.message, finding.head.pointer]);
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    const attempt = attemptsAt(state, finding, request).filter(({ kind }) => kind !== "deprecate")[turn];
    return attempt === undefined ? [] : [{ finding, attempt }];
  });
  const base = next[0] && baseOf(state, next[0].finding);
  if (base === undefined) return undefined;
  const tryThese = async (
    some: typeof next,
  ): Promise<(State & { readonly done: typeof next }) | undefined> => {
    const together = appliedTogether(
      state.draft,
      base,
      some.map(({ attempt }) => attempt.operations),
    );
    if (together === undefined) return undefined;
    const { draft, done } = together;
    return { ...(await trial(draft)), draft, done: done.flatMap((index) => some[index] ?? []) };
  };
  const first = await tryThese(next);
  if (first === undefined) return next.length > 0 ? state : undefined;
  const helped = first.done.filter(
    ({ finding }) => countOf(first.report.findings, finding) < countOf(state.report.findings, finding),
  );
  if (helped.length === first.done.length) return first;
  return helped.length === 0 ? state : ((await tryThese(helped)) ?? state);
}

function attemptsAt(state: State, finding: Finding, { policy }: CheckRequest): Attempt[] {
  const compared = comparedWith(state, finding);
  const change = compared && changeOf(compared, finding);
  if (compared === undefined || change === undefined) return [];
  const base = editionOf(compared.files.base);
  return attempts({ change, base, head: state.draft }, earliestSunset(change, policy));
}

function baseOf(state: State, finding: Finding): Edition | undefined {
  const compared = comparedWith(state, finding);
  return compared && editionOf(compared.files.base);
}

function comparedWith({ all }: Outcome, finding: Finding): Compared | undefined {
  return all.find((compared) => changeOf(compared, finding) !== undefined);
}

function changeOf({ comparison }: Compared, { fingerprint }: Finding): Change | undefined {
  return comparison.changes.find((change) => change.fingerprint === fingerprint);
}

function breaksIn({ report }: Outcome): Finding[] {
  return report.findings.filter(
    ({ severity, approval, rule }) =>
      severity === "breaking" && approval === null && ownRuleOf(rule) === undefined,
  );
}

/** Fingerprints may pass to others of their kind when one is gone, so findings are known by what they say. */
function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

function countOf(findings: readonly Finding[], finding: Finding): number {
  return findings.filter((one) => nameOf(one) === nameOf(finding)).length;
}

/** Those of which there are more than there were. */
function newAmong(was: readonly Finding[], is: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of was) left.set(nameOf(finding), (left.get(nameOf(finding)) ?? 0) + 1);
  return is.filter((finding) => {
    const before = left.get(nameOf(finding)) ?? 0;
    left.set(nameOf(finding), before - 1);
    return before <= 0;
  });
}

/** The files with all offsets counted from the beginning of their texts, as edits are. */
function editionOf(files: Files): Edition {
  let edition = editions.get(files);
  if (edition === undefined) editions.set(files, (edition = readEdition(files)));
  return edition;
}

const editions = new WeakMap<Files, Edition>();

function readEdition({ documents, parsed }: Files): Edition {
  const texts = new Map(parsed().map((file) => [file.document, file]));
  const whole = new Map<SourceDocument, Parsed>();
  const fileOf = (document: SourceDocument): Parsed | undefined => {
    const known = whole.get(document);
    const text = texts.get(document)?.text;
    if (known !== undefined || text === undefined) return known;
    const file = parseWhole(document.uri, text);
    whole.set(document, file);
    return file;
  };
  const entry = fileOf(documents.entry);
  if (entry === undefined) throw new Error("The document is not among its own files.");
  return {
    entry,
    get: (uri) => {
      const document = documents.get(uri);
      return document && fileOf(document);
    },
  };
}

function isEdited({ splices, created }: Draft): boolean {
  return splices().length + created.length > 0;
}

function editsOf(start: Start, draft: Draft): Edits {
  const head = start.all[0]?.files.head;
  if (head === undefined) return { edits: [], files: [] };
  return {
    edits: draft.splices().map(({ text, ...place }) => ({
      uri: place.uri,
      range: head.locate({ uri: place.uri, pointer: "", span: place }).range,
      text,
    })),
    files: draft.created.map(({ document: { uri }, text }) => ({ uri, text })),
  };
}
