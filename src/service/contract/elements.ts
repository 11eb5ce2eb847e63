/** The elements of a document that clients may depend on, by location in the text. */
import type { At } from "../../engine/index";
import { holdsComponents, holdsData, holdsNames } from "./element-names";

export type ElementKind =
  | "path"
  | "webhook"
  | "operation"
  | "parameter"
  | "body"
  | "response"
  | "media-type"
  | "header"
  | "property"
  | "value"
  | "keyword"
  | "component";

export interface Element {
  readonly kind: ElementKind;
  /** Name in the document. */
  readonly name: string;
  readonly at: At;
  /** The key or value that contains the name. */
  readonly named: { readonly at: At; readonly of: "key" | "value" };
}

const methods = /^(get|put|post|delete|options|head|patch|trace|query)$/;

/** The element whose name is located at an offset of its file's text, if any. */
export function elementAt(root: At, offset: number): Element | undefined {
  let here = root;
  for (;;) {
    let next: At | undefined;
    for (const child of [...here.entries(), ...here.items()]) {
      if (child.key !== "" && isInSpan(child.keyPlace().span, offset)) return elementByKey(child);
      if (isInSpan(child.place().span, offset)) next = child;
    }
    if (next === undefined) return undefined;
    if (next.scalar !== undefined) return elementByValue(next);
    here = next;
  }
}

function isInSpan({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The element that is named by the key of a location; undefined if the key names none. */
export function elementByKey(at: At): Element | undefined {
  const kind = kindOf(at);
  if (kind === undefined) return isParameterName(at) ? parameterOf(at, "key") : undefined;
  return { kind, name: at.key, at, named: { at, of: "key" } };
}

function elementByValue(at: At): Element | undefined {
  if (isParameterName(at)) return parameterOf(at, "value");
  const list = at.parent;
  if (list?.token !== "enum" || list.node.kind !== "seq" || !isKeyword(list)) return undefined;
  return { kind: "value", name: at.text() ?? "", at, named: { at, of: "value" } };
}

/** True if a key is a keyword of the specification, outside of examples and extensions. */
function isKeyword({ parent }: At): boolean {
  for (let above = parent; above !== undefined; above = above.parent) if (holdsData(above)) return false;
  return parent !== undefined && !holdsNames(parent);
}

function kindOf(at: At): ElementKind | undefined {
  const { parent, key } = at;
  if (parent === undefined || key === "") return undefined;
  for (let above: At | undefined = parent; above !== undefined; above = above.parent)
    if (holdsData(above)) return undefined;
  if (holdsComponents(parent)) return "component";
  if (!holdsNames(parent)) {
    if (methods.test(key) && at.node.kind === "map" && parent.parent !== undefined && isPathItem(parent))
      return "operation";
    if (key === "requestBody") return "body";
    return keywords.has(key) ? "keyword" : undefined;
  }
  if (key.startsWith("x-") && parent.token !== "properties") return undefined;
  return kindsBelow.get(parent.token ?? "");
}

/** True for elements that are added and removed as a whole: all except keywords. */
export function isNamedElement(at: At): boolean {
  const kind = kindOf(at);
  if (kind !== undefined) return kind !== "keyword";
  const { parent: list } = at;
  const isItem = list?.node.kind === "seq" && (list.token === "parameters" || list.token === "enum");
  return isItem && isKeyword(list);
}

/** Keywords that contain names, with the kind of the named elements. */
const kindsBelow: ReadonlyMap<string, ElementKind> = new Map([
  ["paths", "path"],
  ["webhooks", "webhook"],
  ["responses", "response"],
  ["content", "media-type"],
  ["headers", "header"],
  ["properties", "property"],
]);

/** A path item: an entry of paths, webhooks or callbacks, or below a callback expression. */
function isPathItem({ parent }: At): boolean {
  if (parent === undefined) return false;
  if (["paths", "webhooks", "pathItems"].includes(parent.token ?? "")) return true;
  return parent.parent?.token === "callbacks";
}

/** Keywords whose values are part of the contract. */
const keywords = new Set([
  ..."type format enum const default required nullable readOnly writeOnly deprecated pattern".split(" "),
  ..."minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength".split(" "),
  ..."minItems maxItems uniqueItems minProperties maxProperties additionalProperties".split(" "),
  ..."operationId style explode x-sunset x-stability-level".split(" "),
]);

/** True if the location names a parameter: its `name`, or its `$ref`. */
function isParameterName({ parent, token }: At): boolean {
  if (parent === undefined || (token !== "name" && token !== "$ref")) return false;
  const { parent: list } = parent;
  const isListed = list?.token === "parameters" && (list.node.kind === "seq" || holdsComponents(list));
  return isListed && isKeyword(list);
}

function parameterOf(at: At, of: "key" | "value"): Element | undefined {
  const { parent } = at;
  if (parent === undefined) return undefined;
  return {
    kind: "parameter",
    name: parent.get("name")?.text() ?? at.text() ?? "",
    at: parent,
    named: { at, of },
  };
}
