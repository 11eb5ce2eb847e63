/** The keywords of the parts of a schema. */
import type { At } from "../at";
import type { FlatPart } from "./schema";

/** The keywords of all parts of a schema, each with every location where it is written. */
export type Keywords = (keyword: string) => readonly At[];

const nowhere: readonly At[] = [];

export function keywordsOf(parts: readonly FlatPart[]): Keywords {
  const found = new Map<string, At[]>();
  for (const part of parts) {
    for (const at of part.at.entries()) {
      const known = found.get(at.key);
      if (known === undefined) found.set(at.key, [at]);
      else known.push(at);
    }
  }
  return (keyword) => found.get(keyword) ?? nowhere;
}
