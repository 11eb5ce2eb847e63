/** Exit codes. */
import type { Finding, Report } from "../policy/index";

export const exitCodes = {
  /** Compatible, unpublished, or a break that `--fail-on` ignores. */
  fine: 0,
  breaking: 1,
  usage: 2,
  /** The check could not be completed: never a pass. */
  unchecked: 3,
} as const;

export const failOnLevels = ["breaking", "dangerous", "doors", "never"] as const;

export type FailOn = (typeof failOnLevels)[number];

/** The severities that make a check fail. */
export const failingFindings: Readonly<Record<FailOn, readonly Finding["severity"][]>> = {
  breaking: ["breaking"],
  dangerous: ["breaking", "dangerous"],
  doors: ["breaking"],
  never: [],
};

type ExitReport = Pick<Report, "verdict" | "summary" | "doors">;

/** The exit code for a report. */
export function exitCodeFor({ verdict, summary, doors }: ExitReport, failOn: FailOn): number {
  if (verdict === "unchecked") return exitCodes.unchecked;
  if (failOn === "never") return exitCodes.fine;
  if (verdict === "breaking") return exitCodes.breaking;
  // Unknown doors are not a pass.
  if (failOn === "doors" && doors === undefined) return exitCodes.unchecked;
  if (failOn === "doors")
    return doors?.some(({ accepted }) => accepted === null) ? exitCodes.breaking : exitCodes.fine;
  return failOn === "dangerous" && summary.dangerous > 0 ? exitCodes.breaking : exitCodes.fine;
}

/** The exit code for several documents: breaking takes precedence over unchecked. */
export function worstExitCode(codes: readonly number[]): number {
  const order = [exitCodes.breaking, exitCodes.unchecked];
  return order.find((code) => codes.includes(code)) ?? exitCodes.fine;
}
