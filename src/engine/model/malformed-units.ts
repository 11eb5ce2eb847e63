/** Malformed values of a whole document, searched once per path and component. */
import type { At } from "../at";
import type { SourceNode } from "../span";
import type { Dialect } from "./dialect";
import { keywordShapes } from "./keyword-shapes";
import { object, type ValueShape } from "./value-shapes";
import { malformedAt, type Malformed } from "./malformed";

/** Objects that contain paths or components by name. */
const holders = new Set(["document", "components"]);

/** @returns a search that caches its results for units whose node is unchanged */
export function createMalformedSearch(dialect: Dialect): (root: At) => readonly Malformed[] {
  const known = new WeakMap<SourceNode, readonly Malformed[]>();

  function inUnit(at: At, shape: ValueShape): readonly Malformed[] {
    let found = known.get(at.node);
    if (found === undefined)
      known.set(at.node, (found = malformedAt(at, shape, dialect, () => true, { strictText: true })));
    return found;
  }

  function inHolder(at: At, name: string): Malformed[] {
    const shapes = keywordShapes(name, dialect);
    const found = [
      ...malformedAt(at, object(name), dialect, (_, keyword) => !isHeld(shapes[keyword]), {
        strictText: true,
      }),
    ];
    for (const entry of at.entries()) {
      const shape = shapes[entry.key];
      if (shape?.object !== undefined && holders.has(shape.object))
        found.push(...inHolder(entry, shape.object));
      const member = isHeld(shape) ? shape?.member : undefined;
      if (member === undefined) continue;
      for (const unit of entry.entries())
        if (unit.node.kind === "map" && !(shape?.isExtensible === true && unit.key.startsWith("x-")))
          found.push(...inUnit(unit, member));
    }
    return found;
  }

  return (root) => inHolder(root, "document");
}

function isHeld(shape: ValueShape | undefined): boolean {
  return shape?.member?.object !== undefined || holders.has(shape?.object ?? "");
}
