/** Texts in, doors out. */
import { findDoors, type FoundDoor } from "../../src/doors/index";
import { readApi } from "../../src/engine/index";
import { parse } from "../../src/source/index";

/** The doors of a document, in document order. */
export function doorsOf(text: string, ...published: readonly string[]): readonly FoundDoor[] {
  const apis = [text, ...published].map((each, index) => {
    const api = readApi({ entry: parse(`${String(index)}.yaml`, each).document, get: () => undefined });
    if (api === undefined) throw new Error(`Not an OpenAPI document: ${each}`);
    return api;
  });
  const [head, ...bases] = apis;
  if (head === undefined) return [];
  return findDoors(bases, head).toSorted((one, other) => one.at.span.start - other.at.span.start);
}

export function textAt(text: string, { at }: FoundDoor): string {
  return text.slice(at.span.start, at.span.end);
}
