/** `enum` and `const`: allowed values, as far as other keywords allow them too. */
import type { At } from "../../at";
import type { ChangeFacts } from "../../change";
import { matches } from "../../../schema/index";
import { visible } from "../../quote";
import type { AllowedValue, SchemaStore, Shape } from "../../model/schema";
import { declaredTypes } from "../../model/shape";
import { ANY, BOOLEAN, INTEGER, NUMBER } from "../../model/types";
import { pendingChange, keySpot, valueSpot } from "../pending-change";
import { allows } from "./accepts-value";
import { isText, type PairGraph, type PairNode } from "./pairs";
import { formatUnquoted } from "../format-value";
import { containingKeyword, subjectOfKeyword } from "../subject";

type Values = ReadonlyMap<string, AllowedValue>;

/** Whether only listed values of this type are allowed. */
export function isFinite(shape: Shape, type: number): boolean {
  return shape.values !== undefined && (type !== BOOLEAN || listed(shape, BOOLEAN).size < 2);
}

function listed(shape: Shape, type: number): Values {
  return new Map([...(shape.values ?? [])].filter(([, value]) => (value.type & type) !== 0));
}

export function compareValues(
  graph: PairGraph,
  node: PairNode,
  type: number,
  base: Shape,
  head: Shape,
): void {
  const before = isFinite(base, type) ? effective(graph.base, base, type) : undefined;
  const after = isFinite(head, type) ? effective(graph.head, head, type) : undefined;
  if (before === undefined && after === undefined) return;
  const home = head.schema.home;
  const subject = subjectOfKeyword(head.valuesAt, home);
  const baseSpot = keySpot(base.valuesAt ?? base.schema.home);
  const headSpot = keySpot(head.valuesAt ?? home);
  if (before === undefined && listsAll(base, type, after)) return;
  if (after === undefined && listsAll(head, type, before)) return;
  if (before === undefined) {
    const values = namesOf(head);
    node.drafts.push(pendingChange("enum-added", { subject, values }, baseSpot, headSpot, "narrows"));
  } else if (after === undefined) {
    const values = namesOf(base);
    node.drafts.push(pendingChange("enum-removed", { subject, values }, baseSpot, headSpot, "widens"));
  }
  const [lookalikeBefore, lookalikeAfter] = [lookalikesIn(before), lookalikesIn(after)];
  const novelty = noveltyOf(graph.base, node, base, before, after);
  const undecided = new Set<string>();
  const passes = (store: SchemaStore, shape: Shape, at: At): boolean => {
    if (!allows(store, shape, at)) return false;
    const matched = matchesUntried(graph, shape, at);
    if (matched === undefined) undecided.add(formatUnquoted(at));
    return matched !== false;
  };
  for (const [value, { at }] of before ?? []) {
    if (after === undefined ? passes(graph.head, head, at) : after.has(value)) continue;
    if (matchesUntried(graph, base, at) === false) continue;
    const facts = { subject, value: formatUnquoted(at), ...lookalikeAfter(at) };
    node.drafts.push(pendingChange("enum-value-removed", facts, { at, of: "value" }, headSpot, "narrows"));
  }
  for (const [value, { at, type: own }] of after ?? []) {
    if (before === undefined ? passes(graph.base, base, at) : before.has(value)) continue;
    if (matchesUntried(graph, head, at) === false) continue;
    const { extensible } = base;
    const novel = novelty(own);
    const facts = {
      subject,
      value,
      ...lookalikeBefore(at),
      ...novel,
      extensible,
      inHeader: isInHeader(home),
    };
    const spots = [baseSpot, valueSpot(at)] as const;
    const byConvention = extensible && novel.newType !== true ? ({ response: "harmless" } as const) : {};
    node.drafts.push(pendingChange("enum-value-added", facts, ...spots, "widens", byConvention));
  }
  if (undecided.size > 0) {
    const facts = { subject, reason: "pattern-undecided", values: [...undecided] } as const;
    node.drafts.push(pendingChange("schema-not-compared", facts, baseSpot, headSpot, "unknown"));
  }
}

type Novelty = Pick<ChangeFacts["enum-value-added"], "newType" | "noneLeft">;

/** How an added value of a type differs from the published values. */
function noveltyOf(
  store: SchemaStore,
  node: PairNode,
  base: Shape,
  before: Values | undefined,
  after: Values | undefined,
): (type: number) => Novelty {
  // Clients expect more values only of an enum.
  if (before === undefined) return () => ({ noneLeft: true });
  if (after === undefined || before.size === 0) return () => ({});
  const noneLeft = ![...before.keys()].some((value) => after.has(value));
  const published = publishedTypes(store, base);
  return (type) => ({
    // As text, values of all types are strings.
    ...(!isText(node) && (type & published) === 0 && { newType: true }),
    ...(noneLeft && { noneLeft }),
  });
}

/** The types that `type` declares, else those of the values; without `type`, whole numbers are numbers. */
function publishedTypes(store: SchemaStore, { flat, types }: Shape): number {
  const typed = flat.filter(({ at }) => at.get("type") !== undefined);
  if (typed.length === 0) return (types & NUMBER) === 0 ? types : types | NUMBER;
  return typed.reduce((declared, { at }) => declared & declaredTypes(store, at), ANY);
}

/** True if a string matches the patterns that are too complex to be matched; undefined if that is unknown. */
function matchesUntried({ includesPattern }: PairGraph, { patterns }: Shape, at: At): boolean | undefined {
  const text = at.string();
  if (text === undefined) return true;
  const literal = `^${text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}$`;
  const answers = patterns
    .filter(({ text: pattern }) => matches(pattern, text) === undefined)
    .map(({ text: pattern }) => includesPattern(pattern, literal));
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

/** True if the values of a shape are integers between two bounds, and each is enumerated. */
function listsAll(shape: Shape, type: number, values: Values | undefined): boolean {
  const { minimum, maximum, types } = shape;
  if (values === undefined || minimum === undefined || maximum === undefined) return false;
  if ((types & type & ~INTEGER) !== 0 || shape.multiples.length + shape.nots.length > 0) return false;
  // Bounds of integers are integers, except those too large to be counted.
  if (minimum.value.power !== 0 || maximum.value.power !== 0) return false;
  const [least, most] = [minimum.value.digits, maximum.value.digits];
  if (most - least + 1n !== BigInt(values.size)) return false;
  for (let value = least; value <= most; value++) if (!values.has(String(value))) return false;
  return true;
}

function isInHeader(at: At): boolean {
  for (let here: At | undefined = at; here !== undefined; here = here.parent) {
    if (containingKeyword(here) === "headers") return true;
  }
  return false;
}

/** The enumerated values that the other keywords accept. */
function effective(store: SchemaStore, shape: Shape, type: number): Values {
  return new Map(
    [...listed(shape, type)].filter(([, { at }]) => allows(store, { ...shape, values: undefined }, at)),
  );
}

function namesOf(shape: Shape): string[] {
  return [...(shape.values?.values() ?? [])].map(({ at }) => formatUnquoted(at)).sort();
}

/** Marks a string if another one of these values looks the same, so that a message must show code points. */
function lookalikesIn(values: Values | undefined): (at: At) => { readonly lookalike?: true } {
  let byLook: Map<string, Set<string>> | undefined;
  const read = (): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>();
    for (const { at } of values?.values() ?? []) {
      const text = at.string();
      if (text === undefined) continue;
      const look = visible(text);
      found.set(look, (found.get(look) ?? new Set()).add(text));
    }
    return found;
  };
  return (at) => {
    const text = at.string();
    if (text === undefined) return {};
    const alike = (byLook ??= read()).get(visible(text));
    return alike !== undefined && [...alike].some((other) => other !== text) ? { lookalike: true } : {};
  };
}
