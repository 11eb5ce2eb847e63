/** Compares the links of a response (OpenAPI 3.0.3 §4.7.20) by target operation, parameters and body. */
import type { At } from "../../at";
import { fragmentTokens } from "../../pointer";
import type { Api } from "../../model/api";
import type { Link, Response } from "../../model/responses";
import { fragmentOf } from "../../../schema/index";
import { canonical } from "../../model/values";
import { retargetedCaller, report, type Caller, type Collector } from "../collector";
import { pendingChange, keySpot, valueSpot, type Spot } from "../pending-change";
import { formatJson } from "../format-value";
import { normalizedExpression, positionedNames, templateSkeleton } from "../operations/path-templates";

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
      const spot = keySpot(head.links[0]?.at.parent ?? head.definition);
      const change = pendingChange("link-removed", { name: was.name }, keySpot(was.at), spot);
      report(collector, caller, "response", where, change);
      continue;
    }
    const [before, after] = [
      normalizedLink(was, apis.base, own.base?.path),
      normalizedLink(is, apis.head, own.head?.path),
    ];
    const words = new Map([...before, ...after].map(([key, { word }]) => [key, word]));
    const changed = [...words].filter(([key]) => before.get(key)?.text !== after.get(key)?.text);
    const [only, ...more] = changed.map(([, word]) => word);
    if (only === undefined) continue;
    const facts = {
      name: was.name,
      what: [only, ...more].join(", "),
      written: changed.map(([key, property]) => ({
        property,
        before: before.get(key)?.written ?? null,
        after: after.get(key)?.written ?? null,
      })),
    };
    const spots = [was, is].map((link) =>
      more.length > 0 ? keySpot(link.definition) : linkSpot(link, only),
    );
    const [baseSpot, headSpot = keySpot(is.definition)] = spots;
    const seen = retargetedCaller(collector, caller, was, is);
    report(collector, seen, "response", where, pendingChange("link-changed", facts, baseSpot, headSpot));
  }
}

interface LinkProperty {
  /** For messages. */
  readonly word: string;
  readonly written: string;
  /** Normalized. */
  readonly text: string;
}

/** The normalized properties of a link of an operation at this path. */
function normalizedLink({ definition }: Link, api: Api, path = ""): Map<string, LinkProperty> {
  const properties = new Map<string, LinkProperty>();
  const add = (key: string, at: At | undefined, word = key): void => {
    if (at === undefined) return;
    const text = normalizedExpression(canonical(at.node), path);
    properties.set(key, { word, written: writtenValue(at), text });
  };
  const target = targetOperation(definition, api);
  if (target !== undefined) {
    properties.set("operation", {
      word: "operation",
      written: target.method === "operation" ? target.path : `${target.method} ${target.path}`,
      text: `${target.method} ${templateSkeleton(target.path)}`,
    });
  }
  const places = positionedNames(target?.path ?? "");
  for (const parameter of definition.get("parameters")?.entries() ?? []) {
    const name = parameter.key.replace(/^(path|query|header|cookie)\./, "");
    add(`parameter ${places.get(name) ?? name}`, parameter, `parameter ${name}`);
  }
  add("requestBody", definition.get("requestBody"));
  add("server", definition.get("server")?.get("url"));
  return properties;
}

/** A runtime expression as written; any other value as JSON. */
function writtenValue(at: At): string {
  const text = at.string();
  return text !== undefined && /^\$|\{\$/.test(text) ? text : formatJson(at);
}

/** The operation that a link leads to; by name if it cannot be found. */
function targetOperation(link: At, api: Api): { readonly method: string; readonly path: string } | undefined {
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
  if (keyword === "operation") return target === undefined ? keySpot(definition) : valueSpot(target);
  return keySpot(definition.get(keyword) ?? definition);
}
