/** Earliest sunset date. */
import type { Change } from "../../engine/index";
import type { PolicyNow } from "../policy";
import { createJudge } from "../severity";
import { stabilityOf } from "../settings";
import { dayAfter } from "./dates";

/** The earliest date that satisfies the notice period of all affected operations, `2031-12-31`; undefined if none applies. */
export function earliestSunset({ uses }: Change, policy: PolicyNow | undefined): string | undefined {
  if (policy === undefined) return undefined;
  const { deprecation, isOutOfContract } = createJudge(policy);
  const days = uses.flatMap((use) => {
    const minded = isOutOfContract(use) ? undefined : deprecation(use);
    return minded === undefined ? [] : [minded.notice[stabilityOf(use.traits)] ?? 0];
  });
  return days.length === 0 ? undefined : dayAfter(policy.now, Math.max(...days));
}
