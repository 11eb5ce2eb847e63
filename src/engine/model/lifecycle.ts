/** How long a thing is meant to stay, and for whom it is: what policies go by. */
import type { At } from "../at";
import type { Traits } from "../change";
import type { SourceNode } from "../span";
import type { Dialect } from "./dialect";
import type { Resolver } from "./resolve";
import { ignoresSiblings } from "./dialect";

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
    ...deprecationOf([at]),
    stability: said("x-stability-level")?.text() ?? null,
    internal: said("x-internal")?.boolean() === true,
  };
}

export interface Deprecation {
  readonly deprecated: boolean;
  /** The date after which a thing may be gone, as written. */
  readonly sunset: string | null;
}

/** What these places, all about one thing, say of its end. */
export function deprecationOf(ats: readonly At[]): Deprecation {
  return { deprecated: deprecatedAt(ats) !== undefined, sunset: sunsetAt(ats)?.text() ?? null };
}

/** The sunset of what is deprecated; null for anything else. */
export function announcedSunset(ats: readonly At[]): string | null {
  const { deprecated, sunset } = deprecationOf(ats);
  return deprecated ? sunset : null;
}

/** Where a thing is called deprecated. */
export function deprecatedAt(ats: readonly At[]): At | undefined {
  return ats.map((at) => at.get("deprecated")).find((said) => said?.boolean() === true);
}

export function sunsetAt(ats: readonly At[]): At | undefined {
  return ats.map((at) => at.get("x-sunset")).find((said) => said?.text() !== undefined);
}

/** The places that speak of what is written at one: itself, what it refers to, and the parts of its `allOf`. */
export function speakingOf(at: At, dialect: Dialect, resolver: Resolver): readonly At[] {
  const seen = new Set<SourceNode>();
  const found: At[] = [];
  const add = (part: At): void => {
    if (seen.has(part.node)) return;
    seen.add(part.node);
    const reference = part.get("$ref")?.string();
    if (reference === undefined || !ignoresSiblings(dialect)) {
      found.push(part);
      part.get("allOf")?.items().forEach(add);
    }
    const target = reference === undefined ? undefined : resolver.target(reference, part);
    if (target !== undefined) add(target);
  };
  add(at);
  return found;
}
