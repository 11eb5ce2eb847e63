/**
 * Schemas as the comparison sees them. A `Schema` is a conjunction of places in the document: one for an
 * ordinary schema, several where `allOf`, `$ref` siblings or merged properties say more about one value.
 * Equal conjunctions are the same object, so that pairs can be remembered by identity.
 */
import type { At } from "../at";
import type { SourceNode } from "../span";
import type { Dialect } from "./dialect";
import type { Resolver } from "./resolve";
import { readShape, type Shape } from "./shape";

/** Leave out a part's own unions (a branch of each has been chosen already), or its `nullable`. */
export const omitUnions = 1;
export const omitNullable = 2;

/** One schema object of the document, read whole or with some keywords left out. */
export interface Part {
  readonly at: At;
  readonly omit: number;
}

export interface Schema {
  readonly id: number;
  readonly parts: readonly Part[];
  /** Where to point when the schema as a whole is meant; for an absent schema, what would hold it. */
  readonly home: At;
  /** True where nothing is written: every value is allowed. */
  readonly absent: boolean;
  /** True where `home` is a reference that was pointed at another schema: that is what was edited. */
  readonly repointed: boolean;
}

export interface SchemaStore {
  readonly dialect: Dialect;
  readonly resolver: Resolver;
  /** The schema written at a place. */
  of(at: At): Schema;
  /** The schema that is met by what meets all of these. */
  all(parts: readonly Part[], home: At): Schema;
  /** The schema of what is not written at all: everything is allowed. */
  anything(home: At): Schema;
  /** The same schema, seen as the reference that was pointed at it. */
  repointed(schema: Schema, site: At): Schema;
  /** Whether the document has a named schema of this name. */
  hasName(name: string): boolean;
  /** What a schema says, read once. */
  shape(schema: Schema): Shape;
}

export function createSchemaStore(dialect: Dialect, resolver: Resolver, root: At): SchemaStore {
  const named = root.get("components")?.get("schemas") ?? root.get("definitions");
  const partIds = new Map<SourceNode, number>();
  const schemas = new Map<string | number, Schema>();
  const shapes: (Shape | undefined)[] = [];

  function partId(node: SourceNode): number {
    let id = partIds.get(node);
    if (id === undefined) partIds.set(node, (id = partIds.size));
    return id;
  }

  function intern(key: string | number, make: (id: number) => Schema): Schema {
    let schema = schemas.get(key);
    if (schema === undefined) schemas.set(key, (schema = make(schemas.size)));
    return schema;
  }

  function all(parts: readonly Part[], home: At): Schema {
    if (parts.length === 0) return anything(home);
    const unique = new Map<number, Part>();
    for (const part of parts) {
      const at = plainReference(part.at);
      const id = partId(at.node) * 4 + part.omit;
      if (!unique.has(id)) unique.set(id, { at, omit: part.omit });
    }
    const ids = [...unique.keys()];
    const key = ids.length === 1 ? (ids[0] ?? 0) : ids.sort((a, b) => a - b).join(",");
    return intern(key, (id) => {
      const kept = [...unique.values()];
      const branch = kept.find((part) => (part.omit & omitUnions) === 0) ?? kept[0];
      return { id, parts: kept, home: branch?.at ?? home, absent: false, repointed: false };
    });
  }

  /** A reference that says nothing else is the schema it names; so renaming or inlining changes nothing. */
  function plainReference(at: At): At {
    let here = at;
    for (const passed = new Set<SourceNode>(); !passed.has(here.node);) {
      passed.add(here.node);
      const reference = here.node.kind === "map" ? here.get("$ref")?.string() : undefined;
      if (reference === undefined || (!ignoresSiblings(dialect) && hasSiblings(here))) return here;
      const next = resolver.target(reference, here);
      if (next === undefined) return here;
      here = next;
    }
    return here;
  }

  function anything(home: At): Schema {
    return intern(`any ${String(partId(home.node))}`, (id) => ({
      id,
      parts: [],
      home,
      absent: true,
      repointed: false,
    }));
  }

  function repointed(schema: Schema, site: At): Schema {
    const key = `site ${String(partId(site.node))} ${String(schema.id)}`;
    return intern(key, (id) => ({ ...schema, id, home: site, repointed: true }));
  }

  const store: SchemaStore = {
    dialect,
    resolver,
    all,
    anything,
    repointed,
    hasName: (name) => named?.get(name) !== undefined,
    of: (at) => all([{ at, omit: 0 }], at),
    shape: (schema) => (shapes[schema.id] ??= readShape(store, schema)),
  };
  return store;
}

/** Beside `$ref`, other keywords count only since OpenAPI 3.1 (JSON Schema 2020-12 §8.2.3.1). */
export function ignoresSiblings(dialect: Dialect): boolean {
  return dialect === "2.0" || dialect === "3.0";
}

const annotations = new Set(["$ref", "description", "summary", "title", "example", "examples", "$comment"]);

function hasSiblings(at: At): boolean {
  return at.node.kind === "map" && at.node.entries.some((entry) => !annotations.has(entry.key));
}

/** The name of a schema that stands among the named ones; undefined for an inline schema. */
export function nameOf({ home }: Schema): string | undefined {
  const holder = home.parent?.token;
  return holder === "schemas" || holder === "definitions" ? home.token : undefined;
}
