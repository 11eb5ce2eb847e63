/** Compares schema objects as written, regardless of the order of their keys, including their references. */
import type { MapNode, SourceNode } from "../span";

/** Annotations, which do not constrain values. */
const annotations = new Set(["title", "description", "summary", "example", "examples", "externalDocs"]);

/** Keywords with schemas by user-defined names. */
const named = new Set(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]);

/** Keywords whose values are data, not schemas. */
const data = new Set(["enum", "const", "default"]);

/** How a mapping is compared: as a schema object, as schemas by name, or as a value. */
type Reading = "schema" | "names" | "value";

function within(reading: Reading, key: string): Reading {
  if (reading !== "schema") return reading === "names" ? "schema" : "value";
  return named.has(key) ? "names" : data.has(key) ? "value" : "schema";
}

/**
 * True if two schema objects are equal except for annotations and the order of keys; references are compared as text.
 */
export function isWrittenSame(one: SourceNode, other: SourceNode, reading: Reading = "schema"): boolean {
  if (one === other) return true;
  if (one.kind === "scalar") {
    return other.kind === "scalar" && one.value === other.value && one.raw === other.raw;
  }
  if (one.kind === "seq") {
    if (other.kind !== "seq" || one.items.length !== other.items.length) return false;
    return one.items.every((item, index) => {
      const its = other.items[index];
      return its !== undefined && isWrittenSame(item, its, reading);
    });
  }
  return other.kind === "map" && isMapSame(one, other, reading);
}

function isMapSame(one: MapNode, other: MapNode, reading: Reading): boolean {
  let counted = 0;
  for (const { key, value } of one.entries) {
    if (reading === "schema" && annotations.has(key)) continue;
    counted++;
    const its = other.get(key);
    if (its === undefined || !isWrittenSame(value, its.value, within(reading, key))) return false;
  }
  for (const { key } of other.entries) if (reading !== "schema" || !annotations.has(key)) counted--;
  return counted === 0;
}

/** The references in a schema object, at any depth. */
export interface References {
  /** The named schemas. */
  readonly names: ReadonlySet<string>;
  /** The named schemas referenced by `allOf`. */
  readonly extended: ReadonlySet<string>;
  /** True if there are references of another form. */
  readonly others: boolean;
}

const local = /^#\/(?:components\/schemas|definitions)\/([^/%~]+)$/;

export function referencesIn(root: SourceNode): References {
  const names = new Set<string>();
  const extended = new Set<string>();
  let others = false;

  function visit(node: SourceNode, reading: Reading): void {
    if (node.kind === "seq") for (const item of node.items) visit(item, reading);
    if (node.kind !== "map") return;
    for (const { key, value } of node.entries) {
      if (reading === "schema") {
        if (annotations.has(key)) continue;
        if (key === "$ref" || key === "mapping") refer(value, names);
        else if (key === "allOf") extend(value);
        else if (key === "$id" || key === "$dynamicRef" || key === "$dynamicAnchor") others = true;
      }
      if (value.kind !== "scalar") visit(value, within(reading, key));
    }
  }

  function extend(parts: SourceNode): void {
    if (parts.kind !== "seq") return;
    for (const part of parts.items) if (part.kind === "map") refer(part.get("$ref")?.value, extended);
  }

  function refer(value: SourceNode | undefined, to: Set<string>): void {
    if (value?.kind === "map") for (const entry of value.entries) refer(entry.value, to);
    if (value?.kind !== "scalar") return;
    const text = typeof value.value === "string" ? value.value : "";
    const name = local.exec(text)?.[1] ?? (/^[^#/.]+$/.test(text) ? text : undefined);
    if (name === undefined) others = true;
    else to.add(name);
  }

  visit(root, "schema");
  return { names, extended, others };
}
