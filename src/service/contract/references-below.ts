/** The references below an element of a document. */
import type { At, Side, SourceNode } from "../../engine/index";
import { holdsData, holdsNames } from "./element-names";

export type Sides = Readonly<Record<Side, boolean>>;

export const sides = ["request", "response"] as const;

export interface FoundReference {
  /** The keys and indexes from the element to the location of the reference. */
  readonly way: readonly string[];
  /** `extensions`: the schemas that a discriminator may select because they extend the schema. */
  readonly kind: "reference" | "dynamic" | "extensions";
  /** As written; empty for `extensions`. */
  readonly reference: string;
  /** The sides on which the location of the reference is used. */
  readonly sides: Sides;
}

const known = new WeakMap<SourceNode, readonly FoundReference[]>();

/** All references below an element, in document order. Searched once for each node. */
export function findReferences(element: At): readonly FoundReference[] {
  const before = known.get(element.node);
  if (before !== undefined) return before;
  const all: FoundReference[] = [];
  const way: string[] = [];

  function visit(at: At, met: Sides, isNamed?: boolean): void {
    if (at.scalar !== undefined || holdsData(at, isNamed)) return;
    const isNames = holdsNames(at, isNamed);
    const inside = isNames ? met : carriedSides(at, met);
    if (!isNames) {
      const [reference, dynamic] = [at.get("$ref")?.string(), at.get("$dynamicRef")?.string()];
      if (reference !== undefined) add("reference", reference, inside);
      if (dynamic !== undefined) add("dynamic", dynamic, inside);
      const discriminator = at.get("discriminator");
      if (discriminator !== undefined) {
        for (const named of discriminator.get("mapping")?.entries() ?? []) {
          const written = named.string() ?? "";
          if (/[#/]/.test(written))
            add("reference", written, inside, ["discriminator", "mapping", named.key]);
        }
        add("extensions", "", inside);
      }
    }
    for (const entry of at.entries()) visitChild(entry, entry.key, inside, isNames);
    for (const [index, item] of at.items().entries()) visitChild(item, String(index), inside, isNames);
  }

  function visitChild(at: At, token: string, met: Sides, isNamed: boolean): void {
    way.push(token);
    visit(at, met, isNamed);
    way.pop();
  }

  function add(
    kind: FoundReference["kind"],
    reference: string,
    met: Sides,
    below: readonly string[] = [],
  ): void {
    all.push({ way: [...way, ...below], kind, reference, sides: met });
  }

  visit(element, { request: true, response: true });
  known.set(element.node, all);
  return all;
}

/**
 * The sides on which a location is used: `readOnly` excludes requests, `writeOnly` excludes responses (OpenAPI 3.0.3
 * §4.7.24).
 */
function carriedSides(at: At, met: Sides): Sides {
  return {
    request: met.request && at.get("readOnly")?.boolean() !== true,
    response: met.response && at.get("writeOnly")?.boolean() !== true,
  };
}
