/** The conventions of a document: how its other operations are written. */
import { At } from "../../engine/index";
import type { Edition } from "../edition";
import type { DoorToFix } from "./door-to-fix";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

export function rootOf({ entry }: Edition): At | undefined {
  return At.root(entry.document);
}

/** The operations of the entry file, in document order. */
export function operationsIn(head: Edition): readonly At[] {
  const items = rootOf(head)?.get("paths")?.entries() ?? [];
  return items.flatMap((item) => item.entries().filter(({ key }) => methods.includes(key)));
}

/** The operation of a door in the entry file. */
export function operationOf(
  { path, method }: DoorToFix["operations"][number],
  head: Edition,
): At | undefined {
  return rootOf(head)?.get("paths")?.get(path)?.get(method.toLowerCase());
}

/** The target of a local reference, or the node itself. */
export function followed(at: At | undefined, head: Edition): At | undefined {
  const reference = at?.get("$ref")?.string();
  if (at === undefined || reference === undefined) return at;
  if (!reference.startsWith("#/")) return undefined;
  let here = rootOf(head);
  for (const token of reference.slice(2).split("/"))
    here = here?.get(decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~"));
  return here;
}

/** The schemas of the JSON bodies that an operation returns on success. */
export function successSchemas(operation: At, head: Edition): readonly At[] {
  const responses = operation.get("responses")?.entries() ?? [];
  return responses
    .filter(({ key }) => key.startsWith("2"))
    .flatMap((each) => {
      const response = followed(each, head);
      const content = response?.get("content")?.entries() ?? [];
      const schemas = content.filter(({ key }) => /json|^\*\/\*/.test(key)).map((type) => type.get("schema"));
      return [...schemas, response?.get("schema")].filter((schema) => schema !== undefined);
    });
}

const collections = ["items", "data", "results", "values", "entries", "records", "value", "elements"];

/** The name under which most operations return a collection. */
export function collectionName(head: Edition): string {
  const counts = new Map<string, number>();
  for (const operation of operationsIn(head))
    for (const schema of successSchemas(operation, head))
      for (const { key } of followed(schema, head)?.get("properties")?.entries() ?? [])
        if (collections.includes(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? "items";
}
