/** Whether a schema describes a property, whatever it says about it. */
import type { At } from "../../at";
import type { Schema, SchemaStore } from "../../model/schema";
import type { SourceNode } from "../../span";

/** Whether a schema, or one that applies to the same value, describes a property. */
export function describesProperty(store: SchemaStore, { parts }: Schema, name: string): boolean {
  const seen = new Set<SourceNode>();
  const isIn = (at: At): boolean => {
    if (seen.has(at.node)) return false;
    seen.add(at.node);
    return at.get("properties")?.get(name) !== undefined || appliedAt(store, at).some(isIn);
  };
  return parts.some(({ at }) => isIn(at));
}

/** The schemas that apply to the same value as a schema, some of them under a condition. */
export function appliedAt(store: SchemaStore, at: At): At[] {
  return [
    ...sureAt(store, at),
    ...["anyOf", "oneOf"].flatMap((keyword) => at.get(keyword)?.items() ?? []),
    ...["then", "else"].flatMap((keyword) => at.get(keyword) ?? []),
    ...(at.get("dependentSchemas")?.entries() ?? []),
  ];
}

/** The schemas that apply to the same value as a schema in any case: its `$ref` and the parts of its `allOf`. */
export function sureAt(store: SchemaStore, at: At): At[] {
  const reference = at.get("$ref")?.string();
  const target = reference === undefined ? undefined : store.resolver.target(reference, at);
  return [...(target === undefined ? [] : [target]), ...(at.get("allOf")?.items() ?? [])];
}
