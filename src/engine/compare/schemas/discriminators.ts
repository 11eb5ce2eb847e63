/** Compares `discriminator`: the schema for each tag value (OpenAPI 3.0.3 §4.7.25, Swagger 2.0 §4.3.21). */
import type { At } from "../../at";
import { objectView } from "../../model/object";
import type { Schema, SchemaStore, Shape } from "../../model/schema";
import { pendingChange, keySpot, valueSpot, type Spot } from "../pending-change";
import { link, type PairGraph, type PairNode } from "./pairs";
import { subjectOf } from "../subject";

interface Target {
  readonly at: At;
  readonly schema: Schema;
  /** The schema that is referenced, which may consist of another one only. */
  readonly named: At;
  readonly name: string;
}

interface Tags {
  /** By tag value. */
  readonly targets: ReadonlyMap<string, Target>;
  /** True if the targets extend the schema with the discriminator by `allOf`, instead of being branches of a union. */
  readonly inherited: boolean;
}

export function compareDiscriminators(graph: PairGraph, node: PairNode, base: Shape, head: Shape): void {
  const [was, is] = [ownDiscriminator(base), ownDiscriminator(head)];
  if (was === undefined || is === undefined) return;
  const subject = subjectOf(node.head.home);
  const [before, after] = [propertyOf(was), propertyOf(is)];
  if (before !== after) {
    const spots = [
      valueSpot(was.get("propertyName") ?? was),
      valueSpot(is.get("propertyName") ?? is),
    ] as const;
    node.drafts.push(pendingChange("discriminator-changed", { subject, before, after }, ...spots, "both"));
    return;
  }
  const [mine, theirs] = [tagsOf(graph.base, was, base), tagsOf(graph.head, is, head)];
  compareOtherTags(graph, node, was, is, mine, theirs);
  const sharesTag = tagSharing(mine, theirs);
  const isOneBranch = (old: Target, target: Target): boolean =>
    old.name === target.name ||
    (areNew(old, target, mine, theirs) &&
      (sharesTag(old, target) || graph.isEqual(graph.pair(old.schema, target.schema, node.side))));
  for (const [value, target] of mine.targets) {
    const other = theirs.targets.get(value);
    // A value that cannot be resolved is reported as a problem of the document.
    if (other === undefined && is.get("mapping")?.get(value) !== undefined) continue;
    const facts = { subject, value };
    if (other === undefined) {
      // Removed branches are reported as such. Here, tags that were removed from remaining branches are reported.
      if (!mine.inherited && ![...theirs.targets.values()].some((to) => isOneBranch(target, to))) continue;
      const mapping = is.get("mapping");
      const renamed = [...theirs.targets].filter(
        ([name, to]) =>
          !mine.targets.has(name) && mapping?.get(name) !== undefined && isOneBranch(target, to),
      );
      const [successor] = renamed.length === 1 ? renamed : [];
      const spots = [keySpot(target.at), keySpot(successor?.[1].at ?? mapping ?? is)] as const;
      const removed = { ...facts, ...(successor && { successor: successor[0] }) };
      node.drafts.push(pendingChange("discriminator-value-removed", removed, ...spots, "narrows"));
    } else if (!isSameTarget(graph, node, target, other, mine, theirs)) {
      const spots = [valueSpot(target.at), valueSpot(other.at)] as const;
      node.drafts.push(pendingChange("discriminator-value-changed", facts, ...spots, "both"));
    } else if (mine.inherited) {
      link(graph, node, `subtype/${value}`, target.schema, other.schema);
    }
  }
  for (const [value, target] of theirs.targets) {
    if (mine.targets.has(value)) continue;
    const published = [...mine.targets].filter(([, old]) => isOneBranch(old, target));
    if (!theirs.inherited && published.length === 0) continue;
    // A value that cannot be resolved may lead to the same schema.
    const isUnclear = was.get("mapping")?.get(value) !== undefined;
    const isLeft = ([old]: readonly [string, Target]): boolean =>
      theirs.targets.get(old)?.schema === target.schema ||
      (!theirs.targets.has(old) && is.get("mapping")?.get(old) !== undefined);
    const replaces = isUnclear || published.some(isLeft) ? undefined : published[0]?.[0];
    const facts = { subject, value, ...(replaces !== undefined && { replaces }) };
    const spots = [keySpot(was.get("mapping") ?? was), keySpot(target.at)] as const;
    node.drafts.push(pendingChange("discriminator-value-added", facts, ...spots, "widens"));
  }
}

/** The target of all other tags (OpenAPI 3.2 §4.24.1 `defaultMapping`). */
function compareOtherTags(graph: PairGraph, node: PairNode, was: At, is: At, mine: Tags, theirs: Tags): void {
  const [target, other] = [defaultOf(graph.base, was), defaultOf(graph.head, is)];
  const facts = { subject: subjectOf(node.head.home), value: null };
  const spots = [spotOfDefault(target, was), spotOfDefault(other, is)] as const;
  if (target === undefined && other !== undefined) {
    node.drafts.push(pendingChange("discriminator-value-added", facts, ...spots, "widens"));
  } else if (target !== undefined && other === undefined) {
    node.drafts.push(pendingChange("discriminator-value-removed", facts, ...spots, "narrows"));
  } else if (target && other && !isSameTarget(graph, node, target, other, mine, theirs)) {
    node.drafts.push(pendingChange("discriminator-value-changed", facts, ...spots, "both"));
  }
}

function defaultOf(store: SchemaStore, discriminator: At): Target | undefined {
  const at = store.dialect === "3.2" ? discriminator.get("defaultMapping") : undefined;
  const found = at && namedBy(store, at);
  return at && found && { ...targetOf(store, found), at };
}

function spotOfDefault(target: Target | undefined, discriminator: At): Spot {
  return target === undefined ? keySpot(discriminator) : valueSpot(target.at);
}

/** The discriminator of the schema itself, not one inherited by `allOf`. */
function ownDiscriminator(shape: Shape): At | undefined {
  const { home } = shape.schema;
  const inside = `${home.pointer()}/`;
  return shape.discriminators.find(
    (at) => beside(at).length > 0 || (at.document === home.document && at.pointer().startsWith(inside)),
  );
}

/** In Swagger 2.0, it is only the name of the property. */
function propertyOf(discriminator: At): string {
  return discriminator.string() ?? discriminator.get("propertyName")?.string() ?? "";
}

/** The branches of the union next to a discriminator. */
function beside(discriminator: At): At[] {
  return ["oneOf", "anyOf"].flatMap((keyword) => discriminator.parent?.get(keyword)?.items() ?? []);
}

function tagsOf(store: SchemaStore, discriminator: At, shape: Shape): Tags {
  const branches = beside(discriminator).filter((at) => at.get("$ref") !== undefined);
  const inherited = branches.length === 0 && shape.unions.length === 0;
  const named = inherited ? store.extensionsOf(shape.schema.home) : branches;
  const byName = new Map(
    named.map((at) => targetOf(store, at)).map((target) => [target.name, target] as const),
  );
  const tags = new Map<string, Target>();
  for (const at of discriminator.get("mapping")?.entries() ?? []) {
    const found = namedBy(store, at, byName);
    if (found !== undefined) tags.set(at.key, { ...targetOf(store, found), at });
  }
  const mapped = new Set([...tags.values()].map((target) => target.schema));
  const property = propertyOf(discriminator);
  for (const target of byName.values()) {
    const name = defaultTag(target);
    if (mapped.has(target.schema) || tags.has(name) || refuses(store, target.schema, property, name))
      continue;
    tags.set(name, target);
  }
  return { targets: tags, inherited };
}

/** The name of the schema, unless the extension of AutoRest declares another value. */
function defaultTag({ schema, named, name }: Target): string {
  const declared = [named, schema.home].map((at) => at.get("x-ms-discriminator-value")?.text());
  return declared.find((value) => value !== undefined) ?? name;
}

/** The schema for a name or a URI. */
function namedBy({ resolver }: SchemaStore, at: At, known?: ReadonlyMap<string, Target>): At | undefined {
  const reference = at.string() ?? "";
  const isName = /^[\w-]+$/.test(reference) || known?.has(reference) === true;
  return resolver.target(isName ? `#/components/schemas/${reference}` : reference, at);
}

/** True if the schema enumerates the values of its tag without its default name. */
function refuses(store: SchemaStore, schema: Schema, property: string, name: string): boolean {
  const tag = objectView(store, store.shape(schema)).properties.get(property)?.schema;
  const values = tag && store.shape(tag).values;
  return values !== undefined && !values.has(JSON.stringify(name));
}

/** The tags of each branch of a union; empty if no discriminator distinguishes them. */
export function tagsByBranch(store: SchemaStore, shape: Shape): ReadonlyMap<Schema, ReadonlySet<string>> {
  const found = new Map<Schema, Set<string>>();
  const discriminator = ownDiscriminator(shape);
  const { targets, inherited } = discriminator ? tagsOf(store, discriminator, shape) : nothing;
  if (inherited) return found;
  for (const [value, { schema }] of targets) found.set(schema, (found.get(schema) ?? new Set()).add(value));
  return found;
}

const nothing: Tags = { targets: new Map(), inherited: true };

function targetOf(store: SchemaStore, at: At): Target {
  const reference = at.get("$ref")?.string();
  const named = (reference === undefined ? at : store.resolver.target(reference, at)) ?? at;
  return { at, schema: store.of(at), named, name: named.token ?? "" };
}

/** The same component by name, an equivalent schema, or a renamed component. */
function isSameTarget(
  graph: PairGraph,
  node: PairNode,
  base: Target,
  head: Target,
  mine: Tags,
  theirs: Tags,
): boolean {
  if (base.name === head.name) return true;
  if (graph.isEqual(graph.pair(base.schema, head.schema, node.side))) return true;
  return areNew(base, head, mine, theirs);
}

/** True if a tag leads to the one in base and to the other in head. */
function tagSharing(mine: Tags, theirs: Tags): (base: Target, head: Target) => boolean {
  const found = new Map<Schema, Set<Schema | undefined>>();
  for (const [tag, { schema }] of mine.targets)
    found.set(schema, (found.get(schema) ?? new Set()).add(theirs.targets.get(tag)?.schema));
  return (base, head) => found.get(base.schema)?.has(head.schema) === true;
}

/** True if head has no target with the name of the one, and base none with the name of the other. */
function areNew(base: Target, head: Target, mine: Tags, theirs: Tags): boolean {
  const known = ({ targets }: Tags, name: string): boolean =>
    [...targets.values()].some((target) => target.name === name);
  return !known(theirs, base.name) && !known(mine, head.name);
}
