/**
 * Detects unchanged schemas: written the same in both versions and referencing only unchanged schemas. Most of a large
 * document is unchanged and need not be compared.
 */
import type { At } from "../../at";
import type { Api } from "../../model/api";
import { recallResult, type Revisions, type Slot, type Unit } from "../../model/revisions";
import type { Schema } from "../../model/schema";
import { isWrittenSame, referencesIn, type References } from "../../model/same-text";
import type { SourceNode } from "../../span";

/** `throughout`: nothing that they reference differs. `here`: only what they reference may differ. */
export type Sameness = "throughout" | "here" | undefined;

export type SamenessOf = (base: Schema, head: Schema) => Sameness;

/** Equality of the elements at two locations. */
export type SamenessAt = (base: At, head: At) => Sameness;

/** Compares two APIs, also after they have been read again; earlier results are kept if they are still valid. */
export interface SamenessReader {
  readonly of: SamenessOf;
  readonly at: SamenessAt;
  renew(base: Api, head: Api): void;
}

export function createSameness(revisions: Revisions): SamenessReader {
  let apis: { readonly base: Api; readonly head: Api } | undefined;
  let affected: ReadonlySet<string> = new Set();
  const known = new WeakMap<SourceNode, WeakMap<SourceNode, Slot<Sameness>>>();
  const references = new WeakMap<SourceNode, References>();
  /** Results that depend on whether a named schema is affected. */
  const units = new Map<string, Unit>();

  function unitOf(name: string): Unit {
    let unit = units.get(name);
    if (unit === undefined) units.set(name, (unit = { changed: 0, redefined: 0 }));
    return unit;
  }

  function referencesOf(node: SourceNode): References {
    let found = references.get(node);
    if (found === undefined) references.set(node, (found = referencesIn(node)));
    return found;
  }

  /** Kept for the named schemas, which are compared in every version. */
  const named = new WeakMap<SourceNode, { readonly other: SourceNode; readonly isSame: boolean }>();

  function isNamedSame(one: SourceNode, other: SourceNode): boolean {
    const before = named.get(one);
    if (before?.other === other) return before.isSame;
    const isSame = isWrittenSame(one, other);
    named.set(one, { other, isSame });
    return isSame;
  }

  function compare(one: At, other: At): Sameness {
    if (one.document !== apis?.base.root.document || other.document !== apis.head.root.document)
      return undefined;
    let ofOne = known.get(one.node);
    if (ofOne === undefined) known.set(one.node, (ofOne = new WeakMap<SourceNode, Slot<Sameness>>()));
    let slot = ofOne.get(other.node);
    if (slot === undefined) ofOne.set(other.node, (slot = {}));
    return recallResult(revisions, slot, () => judge(one, other.node));
  }

  function judge(one: At, other: SourceNode): Sameness {
    if (!isWrittenSame(one.node, other)) return undefined;
    const { names, others } = referencesOf(one.node);
    if (others) return undefined;
    const holder = one.parent?.token;
    const own = holder === "schemas" || holder === "definitions" ? [one.token ?? ""] : [];
    for (const name of [...names, ...own]) {
      revisions.read(unitOf(name));
      if (affected.has(name)) return "here";
    }
    return "throughout";
  }

  return {
    at: compare,
    of(one, other) {
      if (one.repointed !== undefined || other.repointed !== undefined || one.absent !== other.absent)
        return undefined;
      if (one.parts.length !== other.parts.length) return undefined;
      let worst: Sameness = "throughout";
      for (const [index, part] of one.parts.entries()) {
        const its = other.parts[index];
        if (its?.omit !== part.omit) return undefined;
        const same = compare(part.at, its.at);
        if (same === undefined) return undefined;
        if (same === "here") worst = "here";
      }
      return worst;
    },
    renew(base, head) {
      const isComparable = base.dialect === head.dialect && dialectNamed(base) === dialectNamed(head);
      apis = isComparable ? { base, head } : undefined;
      const before = affected;
      affected = isComparable ? affectedNames(base, head, referencesOf, isNamedSame) : new Set();
      for (const name of affected) if (!before.has(name)) revisions.change(unitOf(name));
      for (const name of before) if (!affected.has(name)) revisions.change(unitOf(name));
    },
  };
}

function dialectNamed({ root }: Api): string | undefined {
  return root.get("jsonSchemaDialect")?.string();
}

/** The named schemas that differ between the versions, and those that reference them. */
function affectedNames(
  base: Api,
  head: Api,
  referencesOf: (node: SourceNode) => References,
  isSame: (one: SourceNode, other: SourceNode) => boolean,
): ReadonlySet<string> {
  const [before, after] = [namedIn(base), namedIn(head)];
  const users = new Map<string, string[]>();
  const affected = new Set<string>();
  for (const [name, node] of [...before, ...after]) {
    const { names, extended, others } = referencesOf(node);
    if (others) affected.add(name);
    for (const used of names) {
      use(users, used, name);
      if (!before.has(used) || !after.has(used)) affected.add(used);
    }
    // A discriminator may select a schema that extends this one.
    for (const parent of extended) use(users, name, parent);
  }
  for (const [name, node] of before) {
    const other = after.get(name);
    if (other === undefined || !isSame(node, other)) affected.add(name);
  }
  for (const name of after.keys()) if (!before.has(name)) affected.add(name);
  for (const name of affected) for (const user of users.get(name) ?? []) affected.add(user);
  return affected;
}

function namedIn({ root }: Api): Map<string, SourceNode> {
  const named = root.get("components")?.get("schemas") ?? root.get("definitions");
  return new Map(named?.entries().map((at) => [at.key, at.node]));
}

function use(users: Map<string, string[]>, used: string, user: string): void {
  const known = users.get(used);
  if (known === undefined) users.set(used, [user]);
  else known.push(user);
}
