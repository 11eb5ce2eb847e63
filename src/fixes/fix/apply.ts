/** Applies operations with all dependencies: also restores what the restored text references. */
import { At, resolveUri } from "../../engine/index";
import type { Parsed } from "../../source/index";
import type { HeadDraft } from "../draft-head";
import { nodeAtTokens, findFile, fileOfNode, tokensTo, type Edition } from "../edition";
import { replaceScalarTexts } from "../nodes";
import type { Operation } from "../operation";
import { performOperations, performTogether, withoutConflicts } from "../perform";
import type { Content } from "../text/content";
import { graftContent } from "./restore-subtree";
import { locateDefinition, relativeUri, referenceTarget } from "./references";

/** The complete effect of a fix. */
interface Plan {
  readonly base: Edition;
  readonly head: HeadDraft;
  /** Elements of base that head lacks, by URI of the file and location where they are inserted. */
  readonly missing: Map<string, { readonly at: At; readonly uri: string }>;
  /** Files of base that head lacks, by their URI in head. */
  readonly files: Map<string, Parsed>;
}

/** The draft after the operations, one after the other if they conflict. */
export function applied(
  draft: HeadDraft,
  base: Edition,
  operations: readonly Operation[],
): HeadDraft | undefined {
  return applyBy(performOperations, draft, base, operations);
}

function appliedAtOnce(
  draft: HeadDraft,
  base: Edition,
  operations: readonly Operation[],
): HeadDraft | undefined {
  return applyBy(performTogether, draft, base, operations);
}

/** Undefined if the operations cannot be applied. */
function applyBy(
  how: typeof performOperations,
  draft: HeadDraft,
  base: Edition,
  operations: readonly Operation[],
): HeadDraft | undefined {
  const plan: Plan = { base, head: draft, missing: new Map(), files: new Map() };
  const settled = operations.map((operation) => withReferences(plan, operation));
  let now: HeadDraft | undefined = draft;
  for (const [uri, { text }] of plan.files) now = now.withFile(uri, text);
  now = how(now, settled);
  const missing = [...plan.missing.values()];
  if (now === undefined || missing.length === 0) return now;
  // Each edit parses the whole text again, so the elements are restored together unless they depend on each other.
  const all = missing.map(({ at, uri }) => restoreReferenced(now, base, at, uri));
  const possible = all.filter((operations) => operations !== undefined);
  const atOnce = possible.length < all.length ? undefined : performTogether(now, possible.flat());
  return atOnce ?? restoreEach(now, base, missing);
}

function restoreEach(
  draft: HeadDraft,
  base: Edition,
  missing: readonly { readonly at: At; readonly uri: string }[],
): HeadDraft | undefined {
  let now: HeadDraft | undefined = draft;
  for (const { at, uri } of missing) {
    const back: Operation[] | undefined = now && restoreReferenced(now, base, at, uri);
    now = back && now && performOperations(now, back);
  }
  return now;
}

function restoreReferenced(draft: HeadDraft, base: Edition, at: At, uri: string): Operation[] | undefined {
  const file = findFile(draft, uri);
  const tokens = tokensTo(at);
  for (let depth = tokens.length; file !== undefined && depth >= 0; depth--) {
    const into = nodeAtTokens(file, tokens.slice(0, depth));
    if (into !== undefined && depth === tokens.length) return [];
    if (into !== undefined) return graftContent(base, at, into, tokens.length - depth, true);
  }
  return undefined;
}

/** The operation with references that resolve as in base. */
function withReferences(plan: Plan, operation: Operation): Operation {
  if (operation.do !== "insert" && operation.do !== "replace") return operation;
  const { document } = operation.do === "insert" ? operation.into : operation.at;
  const at = publishedIn(operation.content);
  if (at === undefined) return operation;
  const others = planReferences(plan, at, document.uri);
  if (others.size === 0) return operation;
  return { ...operation, content: replacedIn(operation.content, others) };
}

function publishedIn(content: Content): At | undefined {
  if (content.of === "holder") return publishedIn(content.content);
  return content.of === "published" ? content.at : undefined;
}

function replacedIn(content: Content, others: ReadonlyMap<At["node"], string>): Content {
  if (content.of === "holder") return { ...content, content: replacedIn(content.content, others) };
  return content.of === "published"
    ? { of: "plain", node: replaceScalarTexts(content.at.node, others) }
    : content;
}

/**
 * Plans the elements that a part of base references, when it is inserted into a file of head.
 * @returns the references that must be changed, by their scalars
 */
function planReferences(plan: Plan, part: At, uri: string): ReadonlyMap<At["node"], string> {
  const { base, head, files } = plan;
  const others = new Map<At["node"], string>();
  for (const scheme of schemesIn(base, part))
    if (nodeAtTokens(head.entry, tokensTo(scheme)) === undefined)
      planDefinition(plan, scheme, head.entry.document.uri);
  for (const reference of referencesIn(part)) {
    const text = reference.string() ?? "";
    const target = referenceTarget(base, reference);
    const isThere = locateDefinition(head, text, uri) !== undefined;
    if (target === undefined || isThere) continue;
    const whole = resolveUri(text, uri);
    const isOfEntry = target.document.uri === base.entry.document.uri;
    const entry = head.entry.document.uri;
    if (isOfEntry && whole !== entry) {
      const fragment = text.slice(text.indexOf("#"));
      others.set(reference.node, `${relativeUri(uri, entry)}${fragment}`);
      if (locateDefinition(head, fragment, entry) === undefined) planDefinition(plan, target, entry);
    } else if (whole === entry || head.get(whole) !== undefined || files.has(whole))
      planDefinition(plan, target, whole);
    else {
      const file = fileOfNode(base, target);
      const root = file && At.root(file.document);
      if (file === undefined || root === undefined) continue;
      files.set(whole, file);
      planReferences(plan, root, whole);
    }
  }
  return others;
}

/** Plans to insert an element of base into a file of head, with everything that it references. */
function planDefinition(plan: Plan, at: At, uri: string): void {
  const name = `${uri} ${at.pointer()}`;
  if (plan.missing.has(name)) return;
  plan.missing.set(name, { at, uri });
  planReferences(plan, at, uri);
}

/** The scalars of all `$ref`s in a part. */
function referencesIn(part: At): At[] {
  const found: At[] = [];
  const seen = new Set<At["node"]>();
  const rest = [part];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (seen.has(at.node)) continue;
    seen.add(at.node);
    const reference = at.get("$ref");
    if (reference?.string() !== undefined) found.push(reference);
    rest.push(...at.entries(), ...at.items());
  }
  return found;
}

/** The security schemes that the operations of a part use and that head may lack. */
function schemesIn({ entry }: Edition, part: At): At[] {
  const root = At.root(entry.document);
  const schemes = root?.get("components")?.get("securitySchemes") ?? root?.get("securityDefinitions");
  const operations = [part, ...part.entries()];
  const names = operations.flatMap((operation) =>
    (operation.get("security")?.items() ?? []).flatMap((each) => each.entries().map(({ key }) => key)),
  );
  return [...new Set(names)].flatMap((name) => schemes?.get(name) ?? []);
}

/** The result of several fixes at once, by their indexes. */
export interface CombinedFixes {
  readonly draft: HeadDraft;
  readonly done: readonly number[];
  /** Fixes that cannot be applied at all. Others conflict with a fix that was applied. */
  readonly impossible: readonly number[];
}

/** Applies as many fixes as possible at once. Each is a list of operations on this draft. */
export function applyTogether(
  draft: HeadDraft,
  base: Edition,
  repairs: readonly (readonly Operation[])[],
): CombinedFixes {
  const { apart, impossible } = withoutConflicts(draft, repairs);
  const known = new Map<string, HeadDraft | undefined>();
  const all = (some: readonly number[]): HeadDraft | undefined => {
    const key = some.join(" ");
    if (!known.has(key)) {
      const apply = some.length === 1 ? applied : appliedAtOnce;
      const operations = some.flatMap((index) => repairs[index] ?? []);
      known.set(key, apply(draft, base, operations));
    }
    return known.get(key);
  };
  const most = (kept: readonly number[], some: readonly number[]): readonly number[] => {
    const together = [...kept, ...some];
    if (some.length === 0 || all(together) !== undefined) return together;
    const half = Math.floor(some.length / 2);
    return some.length === 1 ? kept : most(most(kept, some.slice(0, half)), some.slice(half));
  };
  const done = most([], apart);
  const failed = apart.filter((index) => !done.includes(index) && all([index]) === undefined);
  return { draft: all(done) ?? draft, done, impossible: [...impossible, ...failed] };
}
