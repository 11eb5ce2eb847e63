/** Published text in the layout of the edited text: the two texts differ only where their content differs. */
import { At } from "../engine/index";
import type { Parsed } from "../source/index";
import { translateToDialect } from "./dialect";
import { createHeadDraft, type HeadDraft, type Splice } from "./draft-head";
import type { Edition } from "./edition";
import { publishedContent, replaceContent } from "./fix/restore-subtree";
import { areEqualNodes, itemIdentity } from "./nodes";
import type { Operation } from "./operation";
import { performTogether, withoutConflicts } from "./perform";

/** Lists whose order has no meaning. */
const sets = new Set(["allOf", "anyOf", "enum", "oneOf", "parameters", "required", "security", "tags"]);

/** Keys of user-defined values, in which the order of every list matters. */
const userValueKeys = new Set(["const", "default", "enum", "example", "examples"]);

/** Maximum number of rounds. Differences that cannot be written one by one are written together in the next round. */
const MAX_ROUNDS = 12;

/**
 * The published text of a file in the layout of the edited file: keeps its order, indentation, quotes and comments
 * where the content is the same, and uses the keywords of its OpenAPI version.
 * @returns the text, and the ordered splices that create it from the edited text; undefined if the layout cannot be
 * transferred
 */
export function layOutLike(
  edited: Parsed,
  before: Parsed,
): { readonly text: string; readonly splices: readonly Splice[] } | undefined {
  const head = editionOfFile(edited);
  const base = translateToDialect(head, editionOfFile(before));
  const [was, is] = [At.root(base.entry.document), At.root(edited.document)];
  if (was === undefined || is === undefined) return undefined;
  const draft = revertDifferences(
    createHeadDraft(head),
    base,
    pairsThatDiffer({ was, is, holder: undefined }),
  );
  const now = draft && At.root(draft.entry.document);
  if (draft === undefined || now === undefined) return undefined;
  // An edit of an anchored value also changes every alias.
  if (pairsThatDiffer({ was, is: now, holder: undefined }).length > 0) return undefined;
  return { text: draft.entry.text, splices: draft.splices() };
}

function editionOfFile(entry: Parsed): Edition {
  return { entry, get: () => undefined };
}

/** A difference: a node in one version or in both, and the pair that contains it. */
interface Pair {
  readonly was: At | undefined;
  readonly is: At | undefined;
  readonly holder: (Pair & CounterpartPair) | undefined;
}

interface CounterpartPair {
  readonly was: At;
  readonly is: At;
}

/** All differences, as few and as small as possible. */
function pairsThatDiffer(pair: Pair & CounterpartPair, inData = false): Pair[] {
  const { was, is } = pair;
  if (areEqualNodes(was.node, is.node)) return [];
  const matched = was.node.kind === is.node.kind ? matchChildren(was, is, inData) : undefined;
  const isOther = matched?.every((each) => each.was === undefined || each.is === undefined) ?? true;
  if (matched === undefined || isOther) return [pair];
  return matched.flatMap((match) => {
    const below = { ...match, holder: pair };
    if (!isBoth(below)) return [below];
    const inner = pairsThatDiffer(below, inData || userValueKeys.has(below.was.token ?? ""));
    return inner.length > 0 && isWrittenElsewhere(below.is) ? [below] : inner;
  });
}

/** True for a node reached through an alias or a merge key: an edit of it would also change other nodes. */
function isWrittenElsewhere(at: At): boolean {
  const { node, parent } = at;
  if (parent === undefined) return false;
  if (node.end > parent.node.end) return true;
  if (parent.node.kind === "map") return node.start < at.keyPlace().span.end;
  const first = parent.items().find((item) => item.node === node);
  return node.start < parent.node.start || first?.token !== at.token;
}

function isBoth<T extends Match>(match: T): match is T & CounterpartPair {
  return match.was !== undefined && match.is !== undefined;
}

/** The paired children of two mappings or of two lists; undefined if they cannot be paired. */
function matchChildren(was: At, is: At, inData: boolean): Match[] | undefined {
  if (was.node.kind === "map") return matchByKey(was.entries(), is.entries());
  const isSet = !inData && sets.has(was.token ?? "");
  return isSet ? matchAsSet(was.items(), is.items()) : matchInOrder(was.items(), is.items());
}

interface Match {
  readonly was: At | undefined;
  readonly is: At | undefined;
}

function matchByKey(before: readonly At[], now: readonly At[]): Match[] {
  const left = new Map(now.map((is) => [is.token, is]));
  const matches = before.map((was): Match => {
    const is = left.get(was.token);
    left.delete(was.token);
    return { was, is };
  });
  return [...matches, ...[...left.values()].map((is) => ({ was: undefined, is }))];
}

/** Undefined if items were added or removed: the list is then replaced as a whole. */
function matchInOrder(before: readonly At[], now: readonly At[]): Match[] | undefined {
  return before.length === now.length ? before.map((was, index) => ({ was, is: now[index] })) : undefined;
}

/** Pairs equal items, then items with the same name, then the remaining items in order. */
function matchAsSet(before: readonly At[], now: readonly At[]): Match[] {
  const left = new Set(now);
  const matches = new Map<At, At>();
  const match = (isOne: (was: At, is: At) => boolean): void => {
    for (const was of before) {
      const is = matches.has(was) ? undefined : [...left].find((each) => isOne(was, each));
      if (is === undefined) continue;
      matches.set(was, is);
      left.delete(is);
    }
  };
  match((was, is) => areEqualNodes(was.node, is.node));
  match(
    (was, is) => itemIdentity(was.node) !== undefined && itemIdentity(was.node) === itemIdentity(is.node),
  );
  match((was, is) => [was, is].every(({ node }) => node.kind === "map" && itemIdentity(node) === undefined));
  return [
    ...before.map((was) => ({ was, is: matches.get(was) })),
    ...[...left].map((is) => ({ was: undefined, is })),
  ];
}

/** The draft with every difference reverted. A difference that cannot be written alone is written with its parent. */
function revertDifferences(head: HeadDraft, base: Edition, pairs: readonly Pair[]): HeadDraft | undefined {
  let left = pairs;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const operations = left.map((pair) => operationsOf(base, pair));
    const { apart } = withoutConflicts(head, operations);
    const done = new Set(apart.filter((index) => operations[index]?.length !== 0));
    const isWhole = done.size === left.length;
    const draft = isWhole ? performTogether(head, operations.flat()) : undefined;
    if (draft !== undefined) return draft;
    const wider = left.map((pair, index) => (!isWhole && done.has(index) ? pair : pair.holder));
    const some = wider.filter((pair) => pair !== undefined);
    if (some.length < wider.length) return undefined;
    left = outermost(some);
  }
  return undefined;
}

/** Nodes that no other node of the list contains, without duplicates. */
function outermost(pairs: readonly Pair[]): Pair[] {
  const all = new Set(pairs);
  const isNestedPair = ({ holder }: Pair): boolean =>
    holder !== undefined && (all.has(holder) || isNestedPair(holder));
  return [...all].filter((pair) => !isNestedPair(pair));
}

function operationsOf(base: Edition, { was, is, holder }: Pair): Operation[] {
  if (was === undefined) return is === undefined ? [] : [{ do: "remove", at: is }];
  if (is !== undefined) return replaceContent(base, was, is) ?? [];
  const content = publishedContent(base, was);
  if (content === undefined || holder === undefined) return [];
  const key = holder.was.node.kind === "map" ? was.token : undefined;
  return [{ do: "insert", into: holder.is, key, content, place: { as: was } }];
}
