import type { Location } from "../../policy/index";

/** A map key for a location: its file and pointer. */
export function locationKey({ uri, pointer }: Pick<Location, "uri" | "pointer">): string {
  return `${uri}#${pointer}`;
}
