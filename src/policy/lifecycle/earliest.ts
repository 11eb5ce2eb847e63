/** When what is deprecated now may go. */
import type { Change } from "../../engine/index";
import type { PolicyNow } from "../policy";
import { createJudge } from "../severity";
import { stabilityOf } from "../settings";
import { dayAfter } from "./dates";

/** The first day that gives every operation a change reaches its notice, `2031-12-31`; undefined: none is asked for. */
export function earliestSunset({ uses }: Change, policy: PolicyNow | undefined): string | undefined {
  if (policy === undefined) return undefined;
  const { deprecation, isOutOfContract } = createJudge(policy);
  const days = uses.flatMap((use) => {
    const minded = isOutOfContract(use) ? undefined : deprecation(use);
    return minded === undefined ? [] : [minded.notice[stabilityOf(use.traits)] ?? 0];
  });
  return days.length === 0 ? undefined : dayAfter(policy.now, Math.max(...days));
}
