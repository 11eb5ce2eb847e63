/** How long a thing is meant to stay, and for whom it is: what policies go by. */
import type { At } from "../at";
import type { Traits } from "../change";

/** What an operation says of itself; the path item speaks where the operation does not. */
export function buildTraits(at: At, items: readonly At[]): Traits {
  const said = (key: string): At | undefined =>
    [at, ...items].map((holder) => holder.get(key)).find((found) => found !== undefined);
  return {
    tags:
      at
        .get("tags")
        ?.items()
        .flatMap((tag) => tag.text() ?? []) ?? [],
    deprecated: at.get("deprecated")?.boolean() === true,
    sunset: sunsetOf(at),
    stability: said("x-stability-level")?.string() ?? null,
    internal: said("x-internal")?.boolean() === true,
  };
}

/** The date after which a thing may be gone, as written; null where none is named. */
export function sunsetOf(at: At): string | null {
  return at.get("x-sunset")?.text() ?? null;
}
