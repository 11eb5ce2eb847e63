/** Malformed values outside schemas that an operation or the whole document depends on. */
import type { At } from "../at";
import type { SourceNode } from "../span";
import type { Building } from "./builder-context";
import { object, type ValueShape } from "./value-shapes";
import { malformedAt, malformedProblem, type Entering, type Malformed } from "./malformed";
import { followTo } from "./reference-targets";
import { repeatedParameters } from "./repeated-parameters";

const outsideSchemas: Entering = (name) => name !== "schema" && name !== "pathItem";
const ofAllOperations: Entering = (name, keyword) =>
  /^(server|serverVariable|components|securityScheme|flow)$/.test(name) || keyword === "securitySchemes";
const ofPathItem: Entering = (name, keyword) => outsideSchemas(name, keyword) && name !== "operation";

/** Malformed values of an operation, its path items and what they reference. */
export function malformedInOperation(building: Building, items: readonly At[], at: At): readonly Malformed[] {
  return [
    ...search(building, at, object("operation"), outsideSchemas),
    ...items.flatMap((item) => search(building, item, object("pathItem"), ofPathItem)).filter(isShared),
    ...[at, ...items].flatMap((holder) => repeatedParameters(building, holder)),
  ];
}

/** Malformed values of the document's servers and security, and of the objects that contain paths and components. */
export function malformedInRoot(building: Building): readonly Malformed[] {
  return search(building, building.root, object("document"), ofAllOperations);
}

/** The keywords of a path item that apply to all its operations. */
function isShared({ way }: Malformed): boolean {
  return way[0] === "parameters" || way[0] === "servers";
}

function search(building: Building, start: At, whole: ValueShape, enters: Entering): readonly Malformed[] {
  const { dialect, resolver } = building;
  const seen = new Set<SourceNode>();
  const found: Malformed[] = [];

  function visit(at: At, shape: ValueShape, before: readonly string[]): void {
    if (seen.has(at.node)) return;
    seen.add(at.node);
    const references: [At, ValueShape, readonly string[]][] = [];
    const own = malformedAt(at, shape, dialect, enters, {
      refer: (...reference) => references.push(reference),
    });
    for (const each of own) {
      resolver.tell(each.at, malformedProblem(each));
      found.push({ ...each, way: [...before, ...each.way] });
    }
    for (const [from, kind, way] of references) {
      const target = followTo(building, from, kind);
      const all = [...before, ...way];
      if (target !== undefined) visit(target, kind, all);
      else
        found.push({ at: from, way: all, expected: "a reference that can be followed", leadsNowhere: true });
    }
  }

  visit(start, whole, []);
  return found;
}
