/** The schemas of a document; each conjunction of locations is stored once. */
import type { At } from "../at";
import type { SourceNode } from "../span";
import { ignoresSiblings, type Dialect } from "./dialect";
import { schemaTarget } from "./reference-targets";
import type { Resolver } from "./resolve";
import { recallResult, type Revisions, type Slot } from "./revisions";
import { Memo, omitUnions, type Part, type Schema, type SchemaStore } from "./schema";
import { typeNode } from "./synthetic-nodes";
import { readShape } from "./shape";

const stringNode = typeNode("string");

/** The schemas of a node. They are released with it after an edit has replaced it. */
interface KnownNode {
  readonly id: number;
  /** The schema of this node alone, by the keywords that are omitted. */
  readonly ofOnePart: (Schema | undefined)[];
  /** Other schemas by what distinguishes them. */
  others: Map<string, Schema> | undefined;
}

export function createSchemaStore(
  dialect: Dialect,
  resolver: Resolver,
  root: At,
  revisions: Revisions,
): SchemaStore {
  const known = new WeakMap<SourceNode, KnownNode>();
  let nodes = 0;
  let count = 0;

  function knownNode(node: SourceNode): KnownNode {
    let found = known.get(node);
    if (found === undefined) known.set(node, (found = { id: nodes++, ofOnePart: [], others: undefined }));
    return found;
  }

  const partId = (node: SourceNode): number => knownNode(node).id;

  /** @param node the schema is released with it */
  function intern(node: SourceNode, key: string, make: (id: number) => Schema): Schema {
    const of = knownNode(node);
    const others = (of.others ??= new Map<string, Schema>());
    let schema = others.get(key);
    if (schema === undefined) others.set(key, (schema = make(count++)));
    return schema;
  }

  function one(from: At, omit: number): Schema {
    const at = plainly(from);
    return (knownNode(at.node).ofOnePart[omit] ??= {
      id: count++,
      parts: [{ at, omit }],
      home: at,
      absent: false,
      repointed: undefined,
      memo: new Memo(),
    });
  }

  function all(parts: readonly Part[], home: At): Schema {
    const [only] = parts;
    if (only === undefined) return anything(home);
    if (parts.length === 1) return one(only.at, only.omit);
    const unique = new Map<number, Part>();
    for (const part of parts) {
      const at = plainly(part.at);
      const id = partId(at.node) * 2 + part.omit;
      if (!unique.has(id)) unique.set(id, { at, omit: part.omit });
    }
    const kept = [...unique.values()];
    const [first, ...more] = kept;
    if (first !== undefined && more.length === 0) return one(first.at, first.omit);
    const ids = [...unique.keys()].sort((a, b) => a - b);
    const [least = 0] = ids;
    return intern(unique.get(least)?.at.node ?? home.node, ids.join(","), (id) => {
      const branch = kept.find((part) => (part.omit & omitUnions) === 0) ?? kept[0];
      return {
        id,
        parts: kept,
        home: branch?.at ?? home,
        absent: false,
        repointed: undefined,
        memo: new Memo(),
      };
    });
  }

  /**
   * A reference without other constraints is the schema that it names, and so is an `allOf` with only this reference.
   * Renaming, inlining or describing a schema where it is used changes nothing.
   */
  function plainly(at: At): At {
    let here = at;
    for (const passed = new Set<SourceNode>(); !passed.has(here.node);) {
      passed.add(here.node);
      if (here.node.kind !== "map") return here;
      const reference = here.get("$ref")?.string();
      const next =
        reference === undefined
          ? onlyPart(here)
          : ignoresSiblings(dialect) || !hasSiblings(here)
            ? schemaTarget(resolver, dialect, reference, here)
            : undefined;
      if (next === undefined) return here;
      here = next;
    }
    return here;
  }

  function anything(home: At): Schema {
    return intern(home.node, `any ${home.token ?? ""}`, (id) => ({
      id,
      parts: [],
      home,
      absent: true,
      repointed: undefined,
      memo: new Memo(),
    }));
  }

  function anyString(home: At): Schema {
    return intern(home.node, `string ${home.token ?? ""}`, (id) => ({
      id,
      parts: [{ at: home.withNode(stringNode), omit: 0 }],
      home,
      absent: false,
      repointed: undefined,
      memo: new Memo(),
    }));
  }

  function repointed(schema: Schema, site: At): Schema {
    return intern(site.node, `site ${String(schema.id)}`, (id) => ({
      ...schema,
      id,
      home: site,
      repointed: site,
      memo: new Memo(),
    }));
  }

  function below(schema: Schema, site: At): Schema {
    return intern(site.node, `below ${String(schema.id)}`, (id) => ({
      ...schema,
      id,
      repointed: site,
      memo: new Memo(),
    }));
  }

  function namedSchemas(): At | undefined {
    return root.get("components")?.get("schemas") ?? root.get("definitions");
  }

  /** Inheritance through `allOf`, from each parent to its extensions. */
  function extensions(): ReadonlyMap<SourceNode, readonly At[]> {
    resolver.readAll();
    const found = new Map<SourceNode, At[]>();
    for (const at of namedSchemas()?.entries() ?? []) {
      for (const part of partsOf(at)) {
        const reference = part.get("$ref")?.string();
        const parent = reference === undefined ? undefined : resolver.target(reference, part);
        if (parent !== undefined) found.set(parent.node, [...(found.get(parent.node) ?? []), at]);
      }
    }
    return found;
  }

  const parentsIn: Slot<ReadonlyMap<SourceNode, readonly At[]>> = {};

  function extensionsOf(home: At): readonly At[] {
    const parents = recallResult(revisions, parentsIn, extensions);
    const all = new Map<SourceNode, At>();
    const rest = [...(parents.get(home.node) ?? [])];
    for (let at = rest.shift(); at !== undefined; at = rest.shift()) {
      if (all.has(at.node)) continue;
      all.set(at.node, at);
      rest.push(...(parents.get(at.node) ?? []));
    }
    return [...all.values()];
  }

  const store: SchemaStore = {
    dialect,
    resolver,
    all,
    anything,
    anyString,
    repointed,
    below,
    extensionsOf,
    hasName: (name) => resolver.has("schemas", name) || resolver.has("definitions", name),
    named: (name) => namedSchemas()?.get(name),
    of: (at) => one(at, 0),
    step: () => {
      revisions.ask();
    },
    recall: (slot, compute) => recallResult(revisions, slot, compute),
    shape: (schema) => recallResult(revisions, schema.memo.shape, () => readShape(store, schema)),
  };
  return store;
}

/** The parts of `allOf`, including nested `allOf`. */
function partsOf(at: At): At[] {
  return (at.get("allOf")?.items() ?? []).flatMap((part) => [part, ...partsOf(part)]);
}

/** Keywords without effect on values; `nullable` only has one next to `type`. */
const annotations = new Set([
  ...["description", "summary", "title", "example", "examples", "$comment"],
  ...["nullable", "x-nullable"],
]);

function hasSiblings(at: At): boolean {
  return (
    at.node.kind === "map" &&
    at.node.entries.some((entry) => entry.key !== "$ref" && !annotations.has(entry.key))
  );
}

/** The only part of `allOf` if it leads to a reference and only annotations are next to it. */
function onlyPart(at: At): At | undefined {
  const parts = at.get("allOf");
  if (parts === undefined || at.node.kind !== "map") return undefined;
  const others = at.node.entries.some(
    ({ key }) => key !== "allOf" && key !== "deprecated" && !annotations.has(key),
  );
  const [only, ...more] = others ? [] : parts.items();
  const leads = only !== undefined && (only.get("$ref") ?? onlyPart(only)) !== undefined;
  return leads && more.length === 0 ? only : undefined;
}
