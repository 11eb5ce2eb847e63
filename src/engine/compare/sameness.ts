/**
 * What did not change: schemas that are written the same in both versions, and lead to nothing that is not. Most
 * of a large document is like that, and needs no comparison.
 */
import type { At } from "../at";
import type { Api } from "../model/api";
import type { Schema } from "../model/schema";
import { isWrittenSame, referencesIn } from "../model/text";
import type { SourceNode } from "../span";

/** `throughout`: nothing that they reach differs. `here`: only what they refer to may. */
export type Sameness = "throughout" | "here" | undefined;

export type SamenessOf = (base: Schema, head: Schema) => Sameness;

export function createSameness(base: Api, head: Api): SamenessOf {
  if (base.dialect !== head.dialect || dialectNamed(base) !== dialectNamed(head)) return () => undefined;
  const known = new Map<SourceNode, Map<SourceNode, Sameness>>();
  let affected: ReadonlySet<string> | undefined;

  function compare(one: At, other: At): Sameness {
    if (one.document !== base.root.document || other.document !== head.root.document) return undefined;
    let ofOne = known.get(one.node);
    if (ofOne === undefined) known.set(one.node, (ofOne = new Map<SourceNode, Sameness>()));
    if (!ofOne.has(other.node)) ofOne.set(other.node, judge(one, other.node));
    return ofOne.get(other.node);
  }

  function judge(one: At, other: SourceNode): Sameness {
    if (!isWrittenSame(one.node, other)) return undefined;
    const { names, others } = referencesIn(one.node);
    if (others) return undefined;
    const all = (affected ??= affectedNames(base, head));
    for (const name of names) if (all.has(name)) return "here";
    const holder = one.parent?.token;
    if ((holder === "schemas" || holder === "definitions") && all.has(one.token ?? "")) return "here";
    return "throughout";
  }

  return (one, other) => {
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
  };
}

function dialectNamed({ root }: Api): string | undefined {
  return root.get("jsonSchemaDialect")?.string();
}

/** The named schemas that are not the same in both versions, and those that lead to such. */
function affectedNames(base: Api, head: Api): ReadonlySet<string> {
  const [before, after] = [namedIn(base), namedIn(head)];
  const users = new Map<string, string[]>();
  const affected = new Set<string>();
  for (const [name, node] of [...before, ...after]) {
    const { names, extended, others } = referencesIn(node);
    if (others) affected.add(name);
    for (const used of names) {
      use(users, used, name);
      if (!before.has(used) || !after.has(used)) affected.add(used);
    }
    // Who extends a schema may be one of those that its discriminator tells apart.
    for (const parent of extended) use(users, name, parent);
  }
  for (const [name, node] of before) {
    const other = after.get(name);
    if (other === undefined || !isWrittenSame(node, other)) affected.add(name);
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
