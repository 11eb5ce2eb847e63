/** Compares schemas that are written the same, so only what they reference can differ. */
import type { At } from "../../at";
import type { Schema } from "../../model/schema";
import { propertyDeprecation } from "../operations/deprecation";
import { link, type PairGraph, type PairNode } from "./pairs";

/** Keywords that depend on what they reference in other ways than by members. */
const involved = [
  ...["$ref", "allOf", "anyOf", "oneOf", "not", "if", "discriminator", "contains", "prefixItems"],
  ...["patternProperties", "propertyNames", "dependentSchemas", "unevaluatedProperties", "unevaluatedItems"],
  ...["additionalItems", "maxItems"],
];

/** Follows the members of two such schemas; false if more than the members may differ. */
export function linkMembers(graph: PairGraph, node: PairNode): boolean {
  const [was, ...more] = node.base.parts;
  const is = node.head.parts[0];
  if (was === undefined || is === undefined || more.length > 0 || was.at.node.kind !== "map") return false;
  if (involved.some((keyword) => was.at.get(keyword) !== undefined)) return false;
  const members = membersOf(was.at).map(([step, at]) => ({ step, at, other: walk(is.at, step) }));
  const pairs = members.flatMap(({ step, at, other }) => {
    if (other === undefined) return [];
    const [base, head] = [graph.base.of(at), graph.head.of(other)];
    return graph.sameness(base, head) === "throughout" ? [] : [{ step, base, head, was: at, is: other }];
  });
  if (!pairs.every(({ base, head }) => looksSame(graph, base, head))) return false;
  for (const { step, base, head, was: from, is: to } of pairs) {
    const { readOnly, writeOnly } = graph.base.shape(base);
    const isProperty = step.startsWith("properties/");
    if (isProperty && (node.side === "request" ? readOnly : writeOnly)) continue;
    if (isProperty) node.drafts.push(...propertyDeprecation(graph, from, to));
    link(graph, node, step, base, head, to);
  }
  return true;
}

function membersOf(at: At): (readonly [string, At])[] {
  const properties = at.get("properties")?.entries() ?? [];
  const others = ["items", "additionalProperties"].flatMap((keyword) => {
    const member = at.get(keyword);
    return member?.node.kind === "map" ? [[keyword, member] as const] : [];
  });
  return [...properties.map((each) => [`properties/${each.key}`, each] as const), ...others];
}

function walk(at: At, step: string): At | undefined {
  const property = /^properties\/(.*)$/s.exec(step)?.[1];
  return property === undefined ? at.get(step) : at.get("properties")?.get(property);
}

/** The constraints that the enclosing schema adds to a member: whether it may be present, and on which side. */
function looksSame(graph: PairGraph, base: Schema, head: Schema): boolean {
  const [before, after] = [graph.base.shape(base), graph.head.shape(head)];
  return (
    before.readOnly === after.readOnly &&
    before.writeOnly === after.writeOnly &&
    (before.types === 0) === (after.types === 0)
  );
}
