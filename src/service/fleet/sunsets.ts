/** Finds the deprecated elements of a document that have a sunset. */
import type { SourceNode } from "../../engine/index";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]);

/** In document order. Aliases are visited once. */
export function findSunsets(
  root: SourceNode | undefined,
): { readonly element: string; readonly date: string }[] {
  const found: { readonly element: string; readonly date: string }[] = [];
  const seen = new Set<SourceNode>();

  function visit(node: SourceNode, path: readonly string[]): void {
    if (node.kind === "scalar" || seen.has(node)) return;
    seen.add(node);
    if (node.kind === "seq") {
      for (const item of node.items) visit(item, [...path, parameterName(item)]);
      return;
    }
    const date = node.get("x-sunset")?.value;
    const deprecated = node.get("deprecated")?.value;
    if (date?.kind === "scalar" && typeof date.value === "string" && isTrue(deprecated))
      found.push({ element: elementName(path), date: date.value });
    for (const { key, value } of node.entries) visit(value, [...path, key]);
  }

  if (root !== undefined) visit(root, []);
  return found;
}

function isTrue(node: SourceNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === true;
}

/** The name of a parameter; empty for other list items. */
function parameterName(item: SourceNode): string {
  const name = item.kind === "map" ? item.get("name")?.value : undefined;
  return name?.kind === "scalar" ? String(name.value) : "";
}

/** `GET /orders`, `GET /orders parameters limit`, `Order.total`. */
function elementName([section = "", first = "", ...rest]: readonly string[]): string {
  const [second = "", ...others] = rest;
  if (section === "paths" || section === "webhooks") {
    const isOperation = methods.has(second);
    const name = isOperation ? `${second.toUpperCase()} ${first}` : [first, second].join(" ").trim();
    return [name, ...others.filter((key) => key !== "" && key !== "properties" && key !== "schema")].join(
      " ",
    );
  }
  if (section === "components") return rest.filter((key) => key !== "" && key !== "properties").join(".");
  return [section, first, ...rest].filter((key) => key !== "").join(".");
}
