/** The subject of a schema change, derived from its location. */
import type { At } from "../at";

/** Keywords below which keys are names, not keywords. */
const nameContainers = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas"],
  ...["headers", "requestBodies", "responses", "parameters", "links", "callbacks", "encoding", "content"],
]);

/** The keyword whose keys are names, if `at` is one of them; a keyword that is itself a property name does not count. */
export function containingKeyword({ parent }: At): string {
  const token = parent?.token ?? "";
  return parent !== undefined && nameContainers.has(token) && nameContainers.has(containingKeyword(parent))
    ? ""
    : token;
}

const tuples = new Set(["prefixItems", "items"]);
const itemKeywords = new Set(["items", "additionalItems", "unevaluatedItems"]);
const rests = new Set(["additionalProperties", "unevaluatedProperties"]);

/** The property that an item of `not: { required }` excludes. */
function excludedName({ parent, token }: At): string | undefined {
  const isExcluded = parent?.token === "required" && parent.parent?.token === "not";
  return isExcluded ? parent.items()[Number(token)]?.text() : undefined;
}

/**
 * `Pet.tag` for a property of a named schema, `tag` for one of an inline schema, `Pet` for a named schema,
 * `query parameter limit`, `the request body`, `items of the 200 response`,
 * `additional properties of the 200 response`, `response NotFound`. See `describeSubject`.
 */
export function subjectOf(at: At): string {
  const names: string[] = [];
  let items = "";
  for (let here = at; here.parent !== undefined; here = here.parent) {
    const holder = containingKeyword(here);
    const token = here.token ?? "";
    const isProperty = holder === "properties" || holder === "patternProperties";
    if (isProperty && here.parent.parent !== undefined) {
      names.unshift(token + items);
      items = "";
    } else if (excludedName(here) !== undefined) {
      names.unshift(`${excludedName(here) ?? ""}${items}`);
      items = "";
    } else if (tuples.has(holder) && here.parent.node.kind === "seq") {
      items = `[${token}]${items}`;
    } else if (itemKeywords.has(token) && here.node.kind !== "seq" && !nameContainers.has(holder)) {
      items = `[]${items}`;
    } else if (
      (holder === "schemas" || holder === "definitions" || holder === "$defs") &&
      here.parent.node.kind === "map"
    ) {
      return [token + items, ...names].join(".");
    } else if (token === "propertyNames" && !nameContainers.has(holder)) {
      return `property names of ${subjectOf(here.parent)}`;
    } else if (token === "contentSchema" && !nameContainers.has(holder) && names.length === 0) {
      return phrase(`decoded content of ${subjectOf(here.parent)}`, items);
    } else if (rests.has(token) && !nameContainers.has(holder)) {
      names.unshift(`*${items}`);
      items = "";
    } else if (here.get("in")?.string() === "body") {
      return named(names, "the request body", items);
    } else if (parameterName(here) !== undefined) {
      return [`${parameterName(here) ?? ""}${items}`, ...names].join(".");
    } else if (holder === "headers") {
      return [`header ${token}${items}`, ...names].join(".");
    } else if (token === "requestBody" || holder === "requestBodies") {
      return named(names, "the request body", items);
    } else if (holder === "responses") {
      return named(names, responseName(token), items);
    }
  }
  const name = schemaNameInFile(at);
  if (name !== undefined) return [name + items, ...names].join(".");
  return named(names, "the document", items);
}

/** `the 200 response`; `response NotFound` for a component. */
export function responseName(token: string): string {
  return /^(?:[1-5](?:\d\d|XX)|default)$/i.test(token) ? `the ${token} response` : `response ${token}`;
}

/** The path of names below a body. */
function named(names: readonly string[], body: string, items: string): string {
  const [name, ...more] = names;
  if (name === undefined) return phrase(body, items);
  const [, rest] = /^\*((?:\[\])*)$/.exec(name) ?? [];
  return rest === undefined || more.length > 0
    ? names.join(".")
    : phrase(`additional properties of ${phrase(body, items)}`, rest);
}

/** `query parameter limit`; undefined for anything else, such as a schema with properties `in` and `name`. */
function parameterName(at: At): string | undefined {
  const [where, name] = [at.get("in")?.string(), at.get("name")?.text()];
  return where === undefined || name === undefined ? undefined : `${where} parameter ${name}`;
}

/** In a file that `$ref`s lead to: the key below its root, or the file's name if it contains one schema. */
function schemaNameInFile(at: At): string | undefined {
  let [root, key] = [at, ""];
  for (; root.parent !== undefined; root = root.parent) key = root.token ?? "";
  if ((root.get("openapi") ?? root.get("swagger")) !== undefined) return undefined;
  const parameter = parameterName(root);
  if (parameter !== undefined) return parameter;
  return isSchema(root) ? fileName(root.document.uri) : key === "" ? undefined : key;
}

function isSchema(at: At): boolean {
  return ["type", "properties", "allOf", "anyOf", "oneOf", "enum", "items", "additionalProperties"].some(
    (keyword) => at.get(keyword) !== undefined,
  );
}

/** `pet` of `file:///api/schemas/pet.yaml`. */
function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf("/") + 1).replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(last).replace(/\.\w+$/, "");
  } catch {
    return last;
  }
}

function phrase(words: string, items: string): string {
  return items === "" ? words : `items of ${words}`;
}

/** The schema that contains a keyword; `home` if the keyword was removed. */
export function subjectOfKeyword(at: At | undefined, home: At): string {
  return subjectOf(at?.parent ?? home);
}

/** The schema that contains a property, an item of `required`, or a name listed by `propertyNames`. */
export function subjectOfMember(at: At): string {
  const owner = at.parent?.parent ?? at;
  const isNames = owner.token === "propertyNames" && !nameContainers.has(containingKeyword(owner));
  return subjectOf((isNames ? owner.parent : undefined) ?? owner);
}
