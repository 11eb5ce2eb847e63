/** `x-stability-level`: the stability that an operation promises. */

/** The usual levels, least stable first. */
export const stabilityLevels = ["draft", "alpha", "beta", "stable"] as const;

export type Stability = (typeof stabilityLevels)[number];

/** The level as written; without one, `stable`. Undefined for an unknown level. */
export function parseStability(written: string | null): Stability | undefined {
  if (written === null) return "stable";
  return stabilityLevels.find((level) => level === written.trim().toLowerCase());
}
