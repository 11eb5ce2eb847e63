/** Compares the links of a response (OpenAPI 3.0.3 §4.7.20) by target operation, parameters and body. */
import type { At } from "../../at";
import { fragmentTokens } from "../../pointer";
import type { Api } from "../../model/api";
import type { Link, Response } from "../../model/responses";
import { fragmentOf } from "../../../schema/index";
import { canonical } from "../../model/values";
import { repointedAt, report, type Caller, type Collector } from "../collector";
import { draft, keyOf, valueOf, type Spot } from "../pending-change";
import { expressionIn, placedNames, skeletonOf } from "../operations/path-templates";

export interface ApiPair {
  readonly base: Api;
  readonly head: Api;
}

export function compareLinks(
  collector: Collector,
  caller: Caller,
  apis: ApiPair,
  base: Response,
  head: Response,
): void {
  const own = caller.operations;
  // They may lead to any operation of the document.
  if (base.links.length > 0) for (const { schemas } of [apis.base, apis.head]) schemas.resolver.readAll();
  for (const was of base.links) {
    const is = head.links.find((link) => link.name === was.name);
    const where = `response ${base.status} link ${was.name}`;
    if (is === undefined) {
      const spot = keyOf(head.links[0]?.at.parent ?? head.definition);
      const change = draft("link-removed", { name: was.name }, keyOf(was.at), spot);
      report(collector, caller, "response", where, change);
      continue;
    }
    const [before, after] = [saidOf(was, apis.base, own.base?.path), saidOf(is, apis.head, own.head?.path)];
    const words = new Map([...before, ...after].map(([key, { word }]) => [key, word]));
    const what = [...words].filter(([key]) => before.get(key)?.text !== after.get(key)?.text);
    const [only, ...more] = what.map(([, word]) => word);
    if (only === undefined) continue;
    const facts = { name: was.name, what: [only, ...more].join(", ") };
    const spots = [was, is].map((link) => (more.length > 0 ? keyOf(link.definition) : linkSpot(link, only)));
    const [baseSpot, headSpot = keyOf(is.definition)] = spots;
    const seen = repointedAt(collector, caller, was, is);
    report(collector, seen, "response", where, draft("link-changed", facts, baseSpot, headSpot));
  }
}

interface Said {
  /** For messages. */
  readonly word: string;
  readonly text: string;
}

/** The normalized properties of a link of an operation at this path. */
function saidOf({ definition }: Link, api: Api, path = ""): Map<string, Said> {
  const said = new Map<string, Said>();
  const add = (key: string, at: At | undefined, word = key): void => {
    if (at !== undefined) said.set(key, { word, text: expressionIn(canonical(at.node), path) });
  };
  const target = targetOf(definition, api);
  if (target !== undefined) {
    said.set("operation", { word: "operation", text: `${target.method} ${skeletonOf(target.path)}` });
  }
  const places = placedNames(target?.path ?? "");
  for (const parameter of definition.get("parameters")?.entries() ?? []) {
    const name = parameter.key.replace(/^(path|query|header|cookie)\./, "");
    add(`parameter ${places.get(name) ?? name}`, parameter, `parameter ${name}`);
  }
  add("requestBody", definition.get("requestBody"));
  add("server", definition.get("server")?.get("url"));
  return said;
}

/** The operation that a link leads to; by name if it cannot be found. */
function targetOf(link: At, api: Api): { readonly method: string; readonly path: string } | undefined {
  const id = link.get("operationId")?.text();
  const reference = link.get("operationRef")?.string();
  const all = api.paths.flatMap((item) => item.operations);
  if (id !== undefined) {
    return all.find((operation) => operation.operationId === id) ?? { method: "operation", path: id };
  }
  if (reference === undefined) return undefined;
  const [holder, path = "", method = ""] = fragmentTokens(fragmentOf(reference)) ?? [];
  return holder === "paths" && reference.startsWith("#")
    ? { method: method.toUpperCase(), path }
    : { method: "operation", path: reference };
}

/** The changed value if it is written in the link; otherwise the link. */
function linkSpot({ definition }: Link, word: string): Spot {
  const keyword = word.startsWith("parameter ") ? "parameters" : word;
  const target = definition.get("operationId") ?? definition.get("operationRef");
  if (keyword === "operation") return target === undefined ? keyOf(definition) : valueOf(target);
  return keyOf(definition.get(keyword) ?? definition);
}
