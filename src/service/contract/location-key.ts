import type { Location } from "../../policy/index";

/** A place by its file and pointer, to look it up by. */
export function keyOf({ uri, pointer }: Pick<Location, "uri" | "pointer">): string {
  return `${uri}#${pointer}`;
}
