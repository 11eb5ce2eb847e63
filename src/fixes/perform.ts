/** Performs operations on a draft: edits its texts and verifies the result against the expected trees. */
import type { At, SourceNode } from "../engine/index";
import type { HeadDraft, Splice } from "./draft-head";
import { nodeAtTokens, findFile, tokensTo } from "./edition";
import { isAltered, type Alteration } from "./tree-diff";
import { areEqualNodes } from "./nodes";
import type { Operation } from "./operation";
import { insertion } from "./text/insert";
import { removal } from "./text/remove";
import { renaming, replacement } from "./text/replace";
import type { TextStep } from "./text/text-step";
import { wrapping } from "./text/wrap";
import type { Form } from "./text/write";

/**
 * The draft after the operations; undefined if a text cannot be edited to have exactly the expected content.
 * Conflicting operations are performed one after the other.
 */
export function performOperations(draft: HeadDraft, operations: readonly Operation[]): HeadDraft | undefined {
  const atOnce = performTogether(draft, operations);
  if (atOnce !== undefined || operations.length < 2) return atOnce;
  let now: HeadDraft | undefined = draft;
  for (const operation of operations) {
    const here: Operation | undefined = now && inDraft(now, operation);
    now = here && now && performTogether(now, [here]);
  }
  return now;
}

/** The draft after the operations; undefined also if they conflict. */
export function performTogether(draft: HeadDraft, operations: readonly Operation[]): HeadDraft | undefined {
  return performAs(draft, operations, "published") ?? performAs(draft, operations, "printed");
}

/** The operation at its current position; undefined if there is another node. */
function inDraft(draft: HeadDraft, operation: Operation): Operation | undefined {
  const find = (at: At): At | undefined => {
    const file = findFile(draft, at.document.uri);
    return file && nodeAtTokens(file, tokensTo(at));
  };
  if (operation.do === "insert") {
    const into = find(operation.into);
    return into && { ...operation, into };
  }
  const at = find(operation.at);
  return at && areEqualNodes(at.node, operation.at.node) ? { ...operation, at } : undefined;
}

function performAs(draft: HeadDraft, operations: readonly Operation[], form: Form): HeadDraft | undefined {
  const steps: TextStep[] = [];
  for (const operation of operations) {
    const step = toTextEdit(draft, operation, form);
    if (step === undefined) return undefined;
    steps.push(step);
  }
  const after = draft.with(steps.map(({ splice }) => splice));
  if (after === undefined) return undefined;
  const alterations = new Map<SourceNode, Alteration[]>();
  for (const { of, alteration } of steps) alterations.set(of, [...(alterations.get(of) ?? []), alteration]);
  for (const uri of new Set(steps.map(({ splice }) => splice.uri))) {
    const [was, is] = [draft, after].map((each) => findFile(each, uri));
    if (was === undefined || is === undefined || is.problems.length > was.problems.length) return undefined;
    if (!isAltered(is.document.root, was.document.root, alterations)) return undefined;
  }
  return after;
}

function toTextEdit(draft: HeadDraft, operation: Operation, form: Form): TextStep | undefined {
  switch (operation.do) {
    case "insert":
      return insertion(draft, operation, form);
    case "replace":
      return replacement(draft, operation, form);
    case "wrap":
      return wrapping(draft, operation);
    case "remove":
      return removal(draft, operation.at);
    case "rename":
      return renaming(draft, operation.at, operation.key);
  }
}

/** Indexes of the lists of operations that can be performed together: for each position, the first list is used. */
export function withoutConflicts(
  draft: HeadDraft,
  lists: readonly (readonly Operation[])[],
): { readonly apart: readonly number[]; readonly impossible: readonly number[] } {
  const taken: Splice[] = [];
  const apart: number[] = [];
  const impossible: number[] = [];
  for (const [index, operations] of lists.entries()) {
    const steps = operations.map((operation) => toTextEdit(draft, operation, "published"));
    const splices = steps.flatMap((step) => (step ? [step.splice] : []));
    if (splices.length < operations.length) impossible.push(index);
    else if (!splices.some((one) => taken.some((other) => isConflict(one, other)))) {
      taken.push(...splices);
      apart.push(index);
    }
  }
  return { apart, impossible };
}

/** Two elements may be inserted at the same position, but not the same element twice. */
function isConflict(one: Splice, other: Splice): boolean {
  if (one.uri !== other.uri) return false;
  const isSamePlace = one.start === other.start && one.end === other.end;
  if (isSamePlace) return one.end > one.start || one.text === other.text;
  return one.start < other.end && other.start < one.end;
}
