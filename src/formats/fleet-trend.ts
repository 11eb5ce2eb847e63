/** The published versions of an API as a sparkline. */
import type { FleetVersion } from "../policy/index";
import { escaped } from "./escape";

const WIDTH = 7;
const GAP = 2;
const HEIGHT = 22;
/** The height of a version without breaking changes. */
const LOW = 5;

/** A bar for each version, the oldest first. Its height grows with the number of breaking changes. */
export function trend(history: readonly FleetVersion[]): string {
  if (history.length === 0) return '<span class="none">–</span>';
  const bars = new Map<string, string>();
  for (const [index, { verdict, breaking }] of history.entries()) {
    const height =
      verdict === "breaking"
        ? Math.min(HEIGHT, LOW + 4 + Math.round(4 * Math.log2(Math.max(1, breaking))))
        : LOW;
    const kind = verdict === "unpublished" ? "unchecked" : verdict;
    const bar = `M${index * (WIDTH + GAP)} ${HEIGHT - height}h${WIDTH}v${height}h-${WIDTH}z`;
    bars.set(kind, (bars.get(kind) ?? "") + bar);
  }
  const paths = [...bars].map(([kind, path]) => `<path class="s-${kind}" d="${path}"/>`);
  const width = history.length * (WIDTH + GAP) - GAP;
  return `<svg role="img" width="${width}" height="${HEIGHT}"><title>${escaped(trendText(history))}</title>${paths.join("")}</svg>`;
}

function trendText(history: readonly FleetVersion[]): string {
  return history.map((version) => `${version.label}: ${versionText(version)}`).join("; ");
}

export function versionText({ verdict, breaking }: FleetVersion): string {
  if (verdict === "first") return "first version";
  if (verdict === "compatible") return "compatible";
  if (verdict === "breaking") return `${breaking} breaking ${breaking === 1 ? "change" : "changes"}`;
  return "not checked";
}
