/** Resolves references against base URIs of any scheme. */

const NOWHERE = "nowhere:///";

/**
 * Resolves `reference` (RFC 3986 §5), without its fragment. A `base` that is not an absolute URI (`api.yaml` of a
 * library caller) is used as a relative path, and so is the result.
 */
export function resolveUri(reference: string, base: string): string {
  const bare = withoutFragment(reference);
  if (bare === "") return withoutFragment(base);
  const direct = parsed(bare, base);
  if (direct !== undefined) return direct;
  const pretended = parsed(bare, parsed(base, NOWHERE) ?? NOWHERE);
  return pretended?.startsWith(NOWHERE) ? pretended.slice(NOWHERE.length) : (pretended ?? bare);
}

/** The fragment without `#`; empty if there is none. */
export function fragmentOf(reference: string): string {
  const hash = reference.indexOf("#");
  return hash < 0 ? "" : reference.slice(hash + 1);
}

export function withoutFragment(reference: string): string {
  const hash = reference.indexOf("#");
  return hash < 0 ? reference : reference.slice(0, hash);
}

function parsed(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}
