/** Operations with all that they need: what the restored text refers to comes back too. */
import { At, resolveUri } from "../../engine/index";
import type { Parsed } from "../../source/index";
import type { Draft } from "../draft";
import { atTokens, fileIn, fileOf, tokensTo, type Edition } from "../edition";
import { withTexts } from "../nodes";
import type { Operation } from "../operation";
import { perform, performAtOnce, withoutConflicts } from "../perform";
import type { Content } from "../text/content";
import { grafted } from "./graft";
import { located, relativeUri, targetOf } from "./references";

/** What the whole of a repair comes to. */
interface Plan {
  readonly base: Edition;
  readonly head: Draft;
  /** Things of base that head lacks, by where they come: the URI of the file, and the place. */
  readonly missing: Map<string, { readonly at: At; readonly uri: string }>;
  /** Files of base that head lacks, by the URI that they have in head. */
  readonly files: Map<string, Parsed>;
}

/** The draft after operations on it, one after the other where they get into each other's way. */
export function applied(draft: Draft, base: Edition, operations: readonly Operation[]): Draft | undefined {
  return applyBy(perform, draft, base, operations);
}

function appliedAtOnce(draft: Draft, base: Edition, operations: readonly Operation[]): Draft | undefined {
  return applyBy(performAtOnce, draft, base, operations);
}

/** Undefined where that cannot be. */
function applyBy(
  how: typeof perform,
  draft: Draft,
  base: Edition,
  operations: readonly Operation[],
): Draft | undefined {
  const plan: Plan = { base, head: draft, missing: new Map(), files: new Map() };
  const settled = operations.map((operation) => withReferences(plan, operation));
  let now: Draft | undefined = draft;
  for (const [uri, { text }] of plan.files) now = now.withFile(uri, text);
  now = how(now, settled);
  for (const { at, uri } of plan.missing.values()) {
    const back: Operation[] | undefined = now && comingBack(now, base, at, uri);
    now = back && now && perform(now, back);
  }
  return now;
}

function comingBack(draft: Draft, base: Edition, at: At, uri: string): Operation[] | undefined {
  const file = fileIn(draft, uri);
  const tokens = tokensTo(at);
  for (let depth = tokens.length; file !== undefined && depth >= 0; depth--) {
    const into = atTokens(file, tokens.slice(0, depth));
    if (into !== undefined && depth === tokens.length) return [];
    if (into !== undefined) return grafted(base, at, into, tokens.length - depth, true);
  }
  return undefined;
}

/** The operation, its references leading where they did. */
function withReferences(plan: Plan, operation: Operation): Operation {
  if (operation.do !== "insert" && operation.do !== "replace") return operation;
  const { document } = operation.do === "insert" ? operation.into : operation.at;
  const at = publishedIn(operation.content);
  if (at === undefined) return operation;
  const others = led(plan, at, document.uri);
  if (others.size === 0) return operation;
  return { ...operation, content: replacedIn(operation.content, others) };
}

function publishedIn(content: Content): At | undefined {
  if (content.of === "holder") return publishedIn(content.content);
  return content.of === "published" ? content.at : undefined;
}

function replacedIn(content: Content, others: ReadonlyMap<At["node"], string>): Content {
  if (content.of === "holder") return { ...content, content: replacedIn(content.content, others) };
  return content.of === "published" ? { of: "plain", node: withTexts(content.at.node, others) } : content;
}

/**
 * Plans what a part of base refers to, when it comes into a file of head.
 * @returns the references that must be written in another way, by their scalars
 */
function led(plan: Plan, part: At, uri: string): ReadonlyMap<At["node"], string> {
  const { base, head, files } = plan;
  const others = new Map<At["node"], string>();
  for (const scheme of schemesIn(base, part))
    if (atTokens(head.entry, tokensTo(scheme)) === undefined) need(plan, scheme, head.entry.document.uri);
  for (const reference of referencesIn(part)) {
    const text = reference.string() ?? "";
    const target = targetOf(base, reference);
    const isThere = located(head, text, uri) !== undefined;
    if (target === undefined || isThere) continue;
    const whole = resolveUri(text, uri);
    const isOfEntry = target.document.uri === base.entry.document.uri;
    const entry = head.entry.document.uri;
    if (isOfEntry && whole !== entry) {
      const fragment = text.slice(text.indexOf("#"));
      others.set(reference.node, `${relativeUri(uri, entry)}${fragment}`);
      if (located(head, fragment, entry) === undefined) need(plan, target, entry);
    } else if (whole === entry || head.get(whole) !== undefined || files.has(whole))
      need(plan, target, whole);
    else {
      const file = fileOf(base, target);
      const root = file && At.root(file.document);
      if (file === undefined || root === undefined) continue;
      files.set(whole, file);
      led(plan, root, whole);
    }
  }
  return others;
}

/** Has a thing of base come into a file of head too, with what it refers to. */
function need(plan: Plan, at: At, uri: string): void {
  const name = `${uri} ${at.pointer()}`;
  if (plan.missing.has(name)) return;
  plan.missing.set(name, { at, uri });
  led(plan, at, uri);
}

/** The `$ref`s in a part, by their scalars. */
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

/** The security schemes that the operations of a part name and that head may lack. */
function schemesIn({ entry }: Edition, part: At): At[] {
  const root = At.root(entry.document);
  const schemes = root?.get("components")?.get("securitySchemes") ?? root?.get("securityDefinitions");
  const operations = [part, ...part.entries()];
  const names = operations.flatMap((operation) =>
    (operation.get("security")?.items() ?? []).flatMap((each) => each.entries().map(({ key }) => key)),
  );
  return [...new Set(names)].flatMap((name) => schemes?.get(name) ?? []);
}

/** What came of several repairs at once, by their indexes. */
export interface Together {
  readonly draft: Draft;
  readonly done: readonly number[];
  /** Those that cannot be done at all. The others stood in the way of one that was done. */
  readonly impossible: readonly number[];
}

/** Several repairs at once, as many as can be: each is a list of operations on this draft. */
export function appliedTogether(
  draft: Draft,
  base: Edition,
  repairs: readonly (readonly Operation[])[],
): Together {
  const { apart, impossible } = withoutConflicts(draft, repairs);
  const all = (some: readonly number[]): Draft | undefined =>
    (some.length === 1 ? applied : appliedAtOnce)(
      draft,
      base,
      some.flatMap((index) => repairs[index] ?? []),
    );
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
