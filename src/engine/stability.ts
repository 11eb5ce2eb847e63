/** `x-stability-level`: what an operation promises. */

/** The customary levels, the least promise first. */
export const stabilityLevels = ["draft", "alpha", "beta", "stable"] as const;

export type Stability = (typeof stabilityLevels)[number];

/** The level that is written; none is `stable`. Undefined for one that nobody knows, which may promise anything. */
export function stabilityNamed(written: string | null): Stability | undefined {
  if (written === null) return "stable";
  return stabilityLevels.find((level) => level === written.trim().toLowerCase());
}
