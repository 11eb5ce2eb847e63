/** Schema resources: documents and embedded schemas with an identifier of their own (JSON Schema 2020-12 core §4.3.5). */
import { Undecided } from "./budget";
import { dialectOf, dialectOfMetaSchema, keywordIn, readDialect, valueIn, type Dialect } from "./dialects";
import { canonicalKey, findInputProblem, isList, isObject, type Json, type JsonObject } from "./json";
import { metaSchemas } from "./metaschemas";
import { fragmentOf, resolveUri, withoutFragment } from "./uri";
import { keywords, type DialectName } from "./vocabulary";

export interface Resource {
  readonly number: number;
  /** Without a fragment. */
  readonly uri: string;
  readonly root: Json;
  readonly dialect: Dialect;
  readonly anchors: Map<string, JsonObject>;
  readonly dynamicAnchors: Map<string, JsonObject>;
}

/** A schema and the resource that it is part of. */
export interface Located {
  readonly schema: Json;
  readonly resource: Resource;
}

/** Supplies other documents by absolute URI without a fragment. */
export type LoadDocument = (uri: string) => Json | undefined;

export interface Resources {
  readonly root: Located;
  /** Location of a subschema: in a resource of its own if it has an identifier. */
  readonly enter: (schema: Json, from: Resource) => Located;
  /** The target of a reference, before dynamic scope. @throws Undecided if it does not exist */
  readonly resolve: (reference: string, from: Resource) => Located & { readonly fragment: string };
}

/** The anchor name of a resource with `$recursiveAnchor`: not a valid `$anchor`. */
export const recursiveAnchor = "$recursiveAnchor";

export function createResources(
  schema: Json,
  uri: string,
  dialectName: DialectName,
  load: LoadDocument = () => undefined,
): Resources {
  const byUri = new Map<string, Resource>();
  let count = 0;

  function register(root: Json, uri: string, inherited: Dialect): Resource {
    const dialect = isObject(root) ? declaredDialect(root, inherited) : inherited;
    const own = isObject(root) ? identifierOf(root, uri, dialect) : undefined;
    const resource: Resource = {
      ...{ number: count++, uri: own ?? uri, root, dialect, anchors: new Map(), dynamicAnchors: new Map() },
    };
    byUri.set(uri, resource);
    byUri.set(resource.uri, resource);
    scan(resource);
    return resource;
  }

  function declaredDialect(root: JsonObject, inherited: Dialect): Dialect {
    const declared = root.$schema;
    if (typeof declared !== "string" || inherited.id === undefined) return inherited;
    const name = readDialect(declared);
    if (name !== undefined) return name === inherited.name ? inherited : dialectOf(name);
    const metaSchema = byUri.get(withoutFragment(declared))?.root ?? load(withoutFragment(declared));
    if (!isObject(metaSchema)) throw new Undecided(`The dialect "${declared}" is not known.`);
    const base = typeof metaSchema.$schema === "string" ? readDialect(metaSchema.$schema) : undefined;
    if (base === undefined) throw new Undecided(`The dialect "${declared}" is not known.`);
    const dialect = dialectOfMetaSchema(metaSchema, base);
    if ("unknown" in dialect)
      throw new Undecided(`The required vocabulary "${dialect.unknown}" is not known.`);
    return dialect;
  }

  /** Registers the anchors of a resource and the resources embedded in it. */
  function scan(resource: Resource): void {
    const open: Json[] = [resource.root];
    for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
      if (!isObject(schema)) continue;
      if (schema !== resource.root && identifierOf(schema, resource.uri, resource.dialect) !== undefined) {
        enter(schema, resource);
        continue;
      }
      nameAnchors(schema, resource);
      open.push(...subschemas(schema, resource.dialect));
    }
  }

  function nameAnchors(schema: JsonObject, { dialect, anchors, dynamicAnchors, root }: Resource): void {
    const { $anchor, $dynamicAnchor, $recursiveAnchor } = schema;
    if (typeof $anchor === "string" && keywordIn(dialect, "$anchor")) anchors.set($anchor, schema);
    if (typeof $dynamicAnchor === "string" && keywordIn(dialect, "$dynamicAnchor")) {
      anchors.set($dynamicAnchor, schema);
      dynamicAnchors.set($dynamicAnchor, schema);
    }
    if ($recursiveAnchor === true && schema === root && keywordIn(dialect, "$recursiveAnchor"))
      dynamicAnchors.set(recursiveAnchor, schema);
    const id = dialect.hasFragmentIds && dialect.id !== undefined ? schema[dialect.id] : undefined;
    if (typeof id === "string" && fragmentOf(id) !== "") anchors.set(fragmentOf(id), schema);
  }

  function enter(schema: Json, from: Resource): Located {
    if (!isObject(schema)) return { schema, resource: from };
    const dialect = from.dialect.id === undefined ? from.dialect : dialectForId(schema, from.dialect);
    const uri = identifierOf(schema, from.uri, dialect);
    if (uri === undefined || schema === from.root) return { schema, resource: from };
    const known = byUri.get(uri) ?? register(schema, uri, from.dialect);
    if (known.root !== schema && canonicalKey(known.root) !== canonicalKey(schema))
      throw new Undecided(`Several schemas have the identifier "${uri}".`);
    return { schema, resource: known };
  }

  function dialectForId(schema: JsonObject, inherited: Dialect): Dialect {
    const name = typeof schema.$schema === "string" ? readDialect(schema.$schema) : undefined;
    return name === undefined ? inherited : dialectOf(name);
  }

  function resolve(reference: string, from: Resource): Located & { readonly fragment: string } {
    const resource = registered(reference) ?? located(resolveUri(reference, from.uri), from);
    if (resource === undefined) throw new Undecided(`The reference "${reference}" cannot be resolved.`);
    const fragment = decoded(fragmentOf(reference));
    if (fragment === "") return { schema: resource.root, resource, fragment };
    const target = fragment.startsWith("/") ? atPointer(fragment, resource) : atAnchor(fragment, resource);
    if (target === undefined) throw new Undecided(`The reference "${reference}" cannot be resolved.`);
    return { ...target, fragment };
  }

  /** The document of an absolute URI without a fragment, if it is known. */
  function registered(reference: string): Resource | undefined {
    return reference.includes(":") ? byUri.get(reference) : undefined;
  }

  function located(uri: string, from: Resource): Resource | undefined {
    const known = byUri.get(uri);
    if (known !== undefined) return known;
    const metaSchema = metaSchemas.get(uri);
    const document = metaSchema ?? load(uri);
    if (document === undefined) return undefined;
    const problem = findInputProblem(document);
    if (problem !== undefined) throw new Undecided(problem);
    return register(document, uri, from.dialect);
  }

  function atAnchor(name: string, resource: Resource): Located | undefined {
    const schema = resource.anchors.get(name);
    return schema && { schema, resource };
  }

  function atPointer(pointer: string, resource: Resource): Located | undefined {
    let located: Located = { schema: resource.root, resource };
    for (const token of pointer.split("/").slice(1)) {
      const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
      const { schema } = located;
      const next =
        isList(schema) && /^\d+$/.test(name)
          ? schema[Number(name)]
          : isObject(schema) && Object.hasOwn(schema, name)
            ? schema[name]
            : undefined;
      if (next === undefined) return undefined;
      located = enter(next, located.resource);
    }
    return located;
  }

  const root = register(schema, uri, dialectOf(dialectName));
  return { root: { schema, resource: root }, enter, resolve };
}

/** The absolute URI of a schema with an identifier; otherwise undefined. */
function identifierOf(schema: JsonObject, base: string, dialect: Dialect): string | undefined {
  const id = dialect.id === undefined ? undefined : schema[dialect.id];
  if (typeof id !== "string" || (dialect.isRefAlone && typeof schema.$ref === "string")) return undefined;
  return dialect.hasFragmentIds && id.startsWith("#") ? undefined : resolveUri(id, base);
}

/** The direct subschemas of a schema, by the keywords of the dialect. */
function* subschemas(schema: JsonObject, dialect: Dialect): Generator<Json> {
  if (dialect.isRefAlone && typeof schema.$ref === "string") return;
  for (const name of Object.keys(schema)) {
    const isHolder = name === "definitions" || name === "$defs";
    const keyword = isHolder ? keywords.get(name) : keywordIn(dialect, name);
    const value = isHolder ? schema[name] : valueIn(dialect, schema, name);
    if (keyword === undefined || value === undefined) continue;
    const { kind } = keyword;
    if (kind === "schema" || (kind === "schema-or-list" && !isList(value))) yield value;
    else if ((kind === "list" || kind === "schema-or-list") && isList(value)) yield* value;
    else if ((kind === "map" || kind === "dependencies") && isObject(value)) yield* Object.values(value);
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
