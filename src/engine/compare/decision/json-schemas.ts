/**
 * The schemas of both versions as JSON Schema 2020-12 documents, one for each schema that others refer to. A document is
 * created when it is loaded. Annotations are omitted.
 */
import { dialectOf, fragmentOf, keywordIn, type Json } from "../../../schema/index";
import type { At } from "../../at";
import type { Side } from "../../change";
import { isEmptyUnion, malformedInSchema } from "../../model/malformed";
import { ignoresSiblings } from "../../model/dialect";
import { allowsAll } from "../../model/trivial-schemas";
import type { Schema, SchemaStore } from "../../model/schema";
import type { SourceNode } from "../../span";
import type { SamenessAt } from "../schemas/sameness";
import { convertKeywords, valueOf, type JsonObject } from "./convert-keywords";
import { closed, type Closing } from "./closing";
import { hiddenNames } from "./one-sided";
import { otherTags, tagged, tagsOfUnion, untagged } from "./tagged-alternatives";

type Version = "base" | "head";

export interface SchemaReading {
  readonly side: Side;
  readonly closing: Closing;
  readonly tags: TagReading;
}

/**
 * The effect of a discriminator on the alternatives of a union: none, as in JSON Schema; `alone`: the tag of a value
 * selects the alternative; `also`: a value with a tag matches as in JSON Schema, and the alternative of its tag.
 */
export type TagReading = "none" | "alone" | "also";

export interface SchemaDocuments {
  /** The URI of the document of a schema. */
  readonly uriOf: (version: Version, schema: Schema, reading: SchemaReading) => string;
  /** The document of a URI. @throws Error if a value in it is malformed, or a reference cannot be resolved */
  readonly load: (uri: string) => Json | undefined;
}

/** The error if a reference cannot be resolved or a value is malformed. Both are reported at their location. */
export const unreadable = "A part of the schema cannot be read.";

/** The version and the reading of a schema, and its context. */
interface Variant extends SchemaReading {
  readonly version: Version;
  /** Properties that the side does not contain, by this schema or one that applies to the same value. */
  readonly hidden: ReadonlySet<string>;
  /** The outermost dynamic anchor of each name on the way here (JSON Schema 2020-12 §7.1). */
  readonly scope: Scope;
}

interface Scope {
  readonly key: string;
  readonly anchors: ReadonlyMap<string, At>;
}

const noScope: Scope = { key: "", anchors: new Map() };

/** A schema, as far as it does not depend on the variant. */
interface OwnReading {
  /** The keywords that constrain values, in document order. */
  readonly keywords: readonly (readonly [keyword: At, kind: string])[];
  /** The properties that a side does not contain. */
  readonly hidden: Partial<Record<Side, readonly string[]>>;
}

/** A schema with more properties is not decided. */
const MAX_PROPERTIES = 10_000;

const dialect = dialectOf("openapi-3.1");
const none: ReadonlySet<string> = new Set();

export function createSchemaDocuments(
  stores: Readonly<Record<Version, SchemaStore>>,
  samenessAt: SamenessAt,
): SchemaDocuments {
  const numbers = new Map<SourceNode, number>();
  const uris = new Map<string, string>();
  const pending = new Map<string, () => Json>();
  const loaded = new Map<string, Json>();
  const readings = {
    base: new Map<SourceNode, OwnReading>(),
    head: new Map<SourceNode, OwnReading>(),
  };

  function numberOf(node: SourceNode): number {
    let number = numbers.get(node);
    if (number === undefined) numbers.set(node, (number = numbers.size));
    return number;
  }

  function define(key: string, write: () => Json): string {
    let uri = uris.get(key);
    if (uri === undefined) {
      uris.set(key, (uri = `schema:///${String(uris.size)}`));
      pending.set(uri, write);
    }
    return uri;
  }

  /** Unchanged named schemas are the same document in both versions. */
  function sharedAt(at: At, variant: Variant): [At, Variant] {
    if (variant.version === "base" || !isNamed(at)) return [at, variant];
    const base = stores.base.named(at.token ?? "");
    if (base === undefined || samenessAt(base, at) !== "throughout") return [at, variant];
    return [base, { ...variant, version: "base", scope: noScope }];
  }

  function refer(from: At, around: Variant): Json {
    const [at, variant] = sharedAt(from, around);
    const { version, side, closing, tags, hidden, scope } = variant;
    const names = hidden.size === 0 ? "" : [...hidden].sort().join(" ");
    const key = `${numberOf(at.node)} ${version} ${side} ${closing} ${tags} ${scope.key} ${names}`;
    return { $ref: define(key, () => write(at, variant)) };
  }

  function targetOf(at: At, { version }: Variant): At | undefined {
    const reference = at.get("$ref");
    if (reference === undefined) return undefined;
    const text = reference.string();
    const target = text === undefined ? undefined : stores[version].resolver.target(text, at);
    if (target === undefined) throw new Error(unreadable);
    return target;
  }

  /** A schema that applies to the same value. */
  function inPlace(at: At, variant: Variant): Json {
    return isReference(at, variant) ? refer(targetOf(at, variant) ?? at, variant) : write(at, variant);
  }

  function isReference(at: At, { version }: Variant): boolean {
    if (at.get("$ref") === undefined) return false;
    return ignoresSiblings(stores[version].dialect) || at.entries().length === 1;
  }

  /** The schema of another value: of an item, of a property. */
  function inside(at: At, around: Variant, closing = around.closing): Json {
    const isSame = around.closing === closing && around.hidden === none;
    const variant = isSame ? around : { ...around, closing, hidden: none };
    const schema = inPlace(at, variant);
    return closed(schema, closing, stores[variant.version], [at]);
  }

  /** The dynamic scope inside a schema, which may be part of another resource than the reference to it. */
  function scopeAt(at: At, { version, scope }: Variant): Scope {
    const all = stores[version].resolver.dynamicAnchors(at);
    const own = all.size === 0 ? [] : [...all].filter(([name]) => !scope.anchors.has(name));
    if (own.length === 0) return scope;
    const anchors = new Map([...scope.anchors, ...own]);
    const names = [...anchors].map(([name, anchor]) => `${name}=${String(numberOf(anchor.node))}`).sort();
    return { key: names.join(), anchors };
  }

  function dynamicTargetOf(at: At, { version, scope }: Variant): At | undefined {
    const reference = at.get("$dynamicRef")?.string();
    if (reference === undefined) return undefined;
    const target = stores[version].resolver.initialTarget(reference, at);
    if (target === undefined) throw new Error(unreadable);
    const name = fragmentOf(reference);
    return target.get("$dynamicAnchor")?.string() === name ? (scope.anchors.get(name) ?? target) : target;
  }

  /** What is the same in all variants of a version. @throws Error if the schema is malformed or too large */
  function readingOf(at: At, version: Version): OwnReading {
    const { node } = at;
    let own = readings[version].get(node);
    if (own !== undefined) return own;
    const { dialect: written } = stores[version];
    const isReadable = malformedInSchema(at, written).every(isEmptyUnion);
    if (node.kind !== "map" || !isReadable) throw new Error(unreadable);
    const { value: properties } = node.get("properties") ?? {};
    if (properties?.kind === "map" && properties.entries.length > MAX_PROPERTIES)
      throw new Error("The schema has too many properties.");
    const keywords = at.entries().flatMap((entry): OwnReading["keywords"][number][] => {
      const kind = keywordIn(dialect, entry.key)?.kind;
      return kind === undefined || kind === "annotation" || kind === "identifier" ? [] : [[entry, kind]];
    });
    readings[version].set(node, (own = { keywords, hidden: {} }));
    return own;
  }

  function hiddenAt(at: At, { version, side, hidden }: Variant): ReadonlySet<string> {
    const own = readingOf(at, version);
    const names = (own.hidden[side] ??= hiddenNames(stores[version], at, side));
    return names.length === 0 ? hidden : new Set([...hidden, ...names]);
  }

  function write(at: At, from: Variant): Json {
    const { node } = at;
    if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
    const around = { ...from, scope: scopeAt(at, from) };
    const store = stores[around.version];
    const { keywords } = readingOf(at, around.version);
    const target = targetOf(at, around);
    if (target !== undefined && ignoresSiblings(store.dialect)) return refer(target, around);
    const variant = { ...around, hidden: hiddenAt(at, around) };
    const out: JsonObject = {};
    for (const [entry, kind] of keywords) {
      const value = writeKeyword(entry, kind, variant);
      if (value !== undefined) out[entry.key] = value;
    }
    convertKeywords(out, at, store);
    if (variant.closing === "matching") out.properties = withRequired(out);
    if (Array.isArray(out.items)) {
      out.prefixItems = out.items;
      const rest = at.get("additionalItems");
      out.items = rest === undefined ? true : inside(rest, variant);
    }
    const more = [target, dynamicTargetOf(at, variant)].flatMap((each) =>
      each === undefined ? [] : [refer(each, variant)],
    );
    // An alternative that is closed matches less, so that `oneOf` would accept more.
    if (variant.closing !== "open" && out.oneOf !== undefined) {
      more.push({ anyOf: out.oneOf });
      Reflect.deleteProperty(out, "oneOf");
    }
    if (variant.tags === "also")
      more.push(...["anyOf", "oneOf"].flatMap((keyword) => selectedIn(at.get(keyword), variant)));
    if (more.length === 0) return out;
    return { ...out, allOf: [...more, ...(Array.isArray(out.allOf) ? (out.allOf as Json[]) : [])] };
  }

  /** Values with a tag match the alternative of the tag; those that a schema lists may have no alternative. */
  function selectedIn(union: At | undefined, around: Variant): Json[] {
    if (union === undefined) return [];
    const store = stores[around.version];
    const tagsOf = tagsOfUnion(union, store);
    const tags = union.items().map(tagsOf);
    const known = tags.filter((each) => each !== undefined);
    const [first] = known;
    if (first === undefined) return [];
    const { property } = first;
    const selected = union
      .items()
      .map((each, index) => tagged(inPlace(each, { ...around, tags: "alone" }), tags[index]));
    const others = { property, values: otherTags(store, union.items(), known) };
    const anyOf = [...selected, tagged(true, others)];
    return [{ if: { type: "object", required: [property] }, then: { anyOf } }];
  }

  function writeKeyword(at: At, kind: string, variant: Variant): Json | undefined {
    const { key } = at;
    const { hidden } = variant;
    const isHidden = (name: string): boolean => hidden.has(name);
    switch (key) {
      case "properties":
        return Object.fromEntries(
          at
            .entries()
            .map((each) => [
              each.key,
              isHidden(each.key) ? variant.closing === "open" : inside(each, variant),
            ]),
        );
      case "required":
        return textsOf(at).filter((name) => !isHidden(name));
      case "dependentRequired":
        return Object.fromEntries(
          at.entries().map((each) => [each.key, textsOf(each).filter((name) => !isHidden(name))]),
        );
      case "dependentSchemas":
        return Object.fromEntries(at.entries().map((each) => [each.key, inPlace(each, variant)]));
      case "allOf":
        return listOf(at, (each) => inPlace(each, variant));
      case "anyOf":
      case "oneOf": {
        const tags = variant.tags === "alone" ? tagsOfUnion(at, stores[variant.version]) : untagged;
        return listOf(at, (each) => tagged(inPlace(each, variant), tags(each)));
      }
      case "then":
      case "else":
        return inPlace(at, variant);
      case "not":
      case "if":
        return inPlace(at, { ...variant, closing: "open" });
      case "additionalProperties":
        return variant.closing !== "open" && allowsAll(at) ? undefined : inside(at, variant);
      case "contains":
      case "propertyNames":
        return inside(at, variant, "open");
      case "$defs":
      case "definitions":
      case "contentSchema":
        return undefined;
    }
    if (kind === "value") return valueOf(at.node);
    if (at.node.kind === "seq") return at.items().map((each) => inside(each, variant));
    if (kind === "map")
      return Object.fromEntries(at.entries().map((each) => [each.key, inside(each, variant)]));
    return inside(at, variant);
  }

  function uriOf(version: Version, schema: Schema, reading: SchemaReading): string {
    const { side, closing, tags } = reading;
    const variant: Variant = { ...reading, version, hidden: none, scope: noScope };
    const ats = schema.parts.map(({ at }) => at);
    return define(
      ["all", version, side, closing, tags, ...ats.map(({ node }) => numberOf(node))].join(" "),
      () => {
        const hidden = new Set(ats.flatMap((at) => hiddenNames(stores[version], at, side)));
        const all = { allOf: ats.map((at) => inPlace(at, { ...variant, hidden })) };
        if (closing === "open") return all;
        const open = { $ref: uriOf(version, schema, { ...reading, closing: "open" }) };
        return { allOf: [open, closed(all, closing, stores[version], ats)] };
      },
    );
  }

  return {
    uriOf,
    load(uri) {
      const known = loaded.get(uri);
      if (known !== undefined) return known;
      const document = pending.get(uri)?.();
      if (document !== undefined) loaded.set(uri, document);
      return document;
    },
  };
}

function isNamed({ parent }: At): boolean {
  return parent?.token === "schemas" || parent?.token === "definitions";
}

/** The described properties and the required ones, which count as described. */
function withRequired({ properties, required }: JsonObject): Json {
  const names = Array.isArray(required) ? (required as string[]) : [];
  return {
    ...Object.fromEntries(names.map((name) => [name, true])),
    ...(properties as JsonObject | undefined),
  };
}

/** An empty list of schemas is read as missing. */
function listOf(at: At, write: (each: At) => Json): Json | undefined {
  const items = at.items();
  return items.length === 0 ? undefined : items.map(write);
}

function textsOf(list: At): string[] {
  return list.items().flatMap((each) => each.text() ?? []);
}
