/** Deprecation, sunset and stability, which policies use. */
import type { At } from "../at";
import type { Traits } from "../change";
import type { SourceNode } from "../span";
import type { Dialect } from "./dialect";
import type { Resolver } from "./resolve";
import { ignoresSiblings } from "./dialect";

/** The lifecycle of an operation; the path item applies unless the operation overrides it. */
export function buildTraits(at: At, items: readonly At[]): Traits {
  const lifecycleKeyword = (key: string): At | undefined =>
    [at, ...items].map((holder) => holder.get(key)).find((found) => found !== undefined);
  return {
    tags:
      at
        .get("tags")
        ?.items()
        .flatMap((tag) => tag.text() ?? []) ?? [],
    ...deprecationOf([at]),
    stability: lifecycleKeyword("x-stability-level")?.text() ?? null,
    internal: lifecycleKeyword("x-internal")?.boolean() === true,
  };
}

export interface Deprecation {
  readonly deprecated: boolean;
  /** The date after which the element may be removed, as written. */
  readonly sunset: string | null;
}

/** Sunsets at these locations, which describe the same element. */
export function deprecationOf(ats: readonly At[]): Deprecation {
  return { deprecated: deprecatedAt(ats) !== undefined, sunset: sunsetAt(ats)?.text() ?? null };
}

/** The sunset of a deprecated element; otherwise null. */
export function announcedSunset(ats: readonly At[]): string | null {
  const { deprecated, sunset } = deprecationOf(ats);
  return deprecated ? sunset : null;
}

/** The location of `deprecated`. */
export function deprecatedAt(ats: readonly At[]): At | undefined {
  return ats.map((at) => at.get("deprecated")).find((said) => said?.boolean() === true);
}

export function sunsetAt(ats: readonly At[]): At | undefined {
  return ats.map((at) => at.get("x-sunset")).find((said) => said?.text() !== undefined);
}

/** The locations that describe an element: its own, that of its reference, and the parts of its `allOf`. */
export function describingLocations(at: At, dialect: Dialect, resolver: Resolver): readonly At[] {
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
