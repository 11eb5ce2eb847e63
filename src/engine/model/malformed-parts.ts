/** The malformed values that an operation, or all of a document, depends on outside schemas. */
import type { At } from "../at";
import type { SourceNode } from "../span";
import type { Building } from "./building";
import { malformedAt, malformedProblem, type Entering, type Malformed } from "./malformed";

const outsideSchemas: Entering = (object) => object !== "schema" && object !== "pathItem";
const ofAllOperations: Entering = (object, keyword) =>
  /^(server|serverVariable|components|securityScheme|flow)$/.test(object) || keyword === "securitySchemes";
const ofPathItem: Entering = (object, keyword) => outsideSchemas(object, keyword) && object !== "operation";

/** Those of an operation, its path items and what they refer to. */
export function malformedInOperation(building: Building, items: readonly At[], at: At): readonly Malformed[] {
  return [
    ...search(building, at, "operation", outsideSchemas),
    ...items.flatMap((item) => search(building, item, "pathItem", ofPathItem)),
  ];
}

/** Those of what the whole document says of its servers and security, and of what holds paths and components. */
export function malformedInRoot(building: Building): readonly Malformed[] {
  return search(building, building.root, "document", ofAllOperations);
}

function search(building: Building, start: At, object: string, enters: Entering): readonly Malformed[] {
  const { dialect, resolver } = building;
  const seen = new Set<SourceNode>();
  const found: Malformed[] = [];

  function visit(at: At, name: string, before: readonly string[]): void {
    if (seen.has(at.node)) return;
    seen.add(at.node);
    const references: [At, string, readonly string[]][] = [];
    const own = malformedAt(at, name, dialect, enters, (...reference) => references.push(reference));
    for (const each of own) {
      resolver.tell(each.at, malformedProblem(each));
      found.push({ ...each, way: [...before, ...each.way] });
    }
    for (const [from, kind, way] of references) {
      if (kind === "pathItem") continue;
      const target = resolver.follow(from);
      const all = [...before, ...way];
      if (target !== undefined) visit(target, kind, all);
      else
        found.push({ at: from, way: all, expected: "a reference that can be followed", leadsNowhere: true });
    }
  }

  visit(start, object, []);
  return found;
}
