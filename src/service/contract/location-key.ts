import type { Location } from "../../policy/index";

/** A map key for a location: its file and pointer. */
export function keyOf({ uri, pointer }: Pick<Location, "uri" | "pointer">): string {
  return `${uri}#${pointer}`;
}
