/** Discriminators: maps discriminator values to schemas (OpenAPI 3.1 §4.8.25, Swagger 2.0 §4.3.21). */
import type { At, SchemaStore, Shape } from "../engine/index";

export interface DiscriminatorTags {
  readonly property: string;
  /** The schema of each discriminator value. */
  readonly targets: ReadonlyMap<string, At>;
  /**
   * True if the schemas extend the one with the discriminator through `allOf`; otherwise they are branches of its
   * union.
   */
  readonly inherited: boolean;
}

/** The discriminator of the schema at a location; undefined if it has none. */
export function readDiscriminator(store: SchemaStore, at: At): DiscriminatorTags | undefined {
  const discriminator = at.get("discriminator");
  const property = discriminator?.string() ?? discriminator?.get("propertyName")?.string();
  if (discriminator === undefined || property === undefined) return undefined;
  const branches = ["oneOf", "anyOf"].flatMap((keyword) => at.get(keyword)?.items() ?? []);
  const named = branches.flatMap((branch) => store.resolver.follow(branch) ?? []);
  const inherited = named.length === 0;
  const targets = new Map<string, At>();
  const mapped = new Set<unknown>();
  for (const entry of discriminator.get("mapping")?.entries() ?? []) {
    const target = mappingTarget(store, entry);
    if (target === undefined) continue;
    targets.set(entry.key, target);
    mapped.add(target.node);
  }
  for (const target of inherited ? [at, ...store.extensionsOf(at)] : named) {
    const name = target.token ?? "";
    if (!mapped.has(target.node) && !targets.has(name)) targets.set(name, target);
  }
  return { property, targets, inherited };
}

/** A mapping contains the name of a schema, or a reference to it. */
function mappingTarget({ resolver }: SchemaStore, entry: At): At | undefined {
  const written = entry.string() ?? "";
  const named = /^[\w.-]+$/.test(written)
    ? resolver.target(`#/components/schemas/${written}`, entry)
    : undefined;
  return named ?? resolver.target(written, entry);
}

/** The discriminator values that select an alternative of a union, and the property that contains them. */
export function alternativeTags(
  store: SchemaStore,
  { branch, discriminators }: Shape,
): { readonly property: string; readonly tags: readonly string[] } | undefined {
  const chosen = branch && store.resolver.follow(branch);
  for (const discriminator of chosen === undefined ? [] : discriminators) {
    const all = discriminator.parent && readDiscriminator(store, discriminator.parent);
    const tags = [...(all?.targets ?? [])].filter(([, target]) => target.node === chosen?.node);
    if (all !== undefined && tags.length > 0)
      return { property: all.property, tags: tags.map(([tag]) => tag) };
  }
  return undefined;
}
