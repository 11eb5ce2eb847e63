/** Whether clients are told early enough that an operation goes. */
import type { Change, Place } from "../../engine/index";
import { ownFinding } from "../own-finding";
import type { OwnKind } from "../own-rules";
import type { Finding, Location } from "../report";
import type { Judge } from "../severity";
import { stabilityOf } from "../settings";
import { dayAfter, daysUntil, endOf } from "./dates";

/**
 * What is wrong with a sunset that is announced, or comes closer.
 * @param now ISO 8601 in UTC
 */
export function noticeFindings(
  change: Change,
  { judge, own, deprecation }: Judge,
  locate: { readonly base: (place: Place) => Location; readonly head: (place: Place) => Location },
  now: string,
): Finding[] {
  const announced = announcedBy(change);
  const [use] = change.uses;
  const policy = use && deprecation(use);
  if (announced === undefined || use === undefined || policy === undefined) return [];
  if (judge(change).isOutOfContract) return [];
  const { before, after } = announced;
  const { method, path, operationId, side, traits } = use;
  const name = `\`${method} ${path}\``;
  const notice = policy.notice[stabilityOf(traits)] ?? 0;
  const earliest = dayAfter(now, notice);
  const tell = (kind: OwnKind, message: string, advice?: string): Finding[] => [
    ownFinding(kind, own(kind, use), {
      message,
      ...(advice !== undefined && { advice }),
      base: change.base && locate.base(change.base),
      head: locate.head(change.head),
      operations: [{ method, path, operationId, side }],
      names: [change.fingerprint],
    }),
  ];
  if (after === null)
    return tell(
      "sunset-missing",
      `${name} is deprecated without a sunset.`,
      `Name the date in \`x-sunset\`, ${earliest} or later.`,
    );
  const end = endOf(after);
  if (end === undefined) return tell("sunset-unreadable", `The sunset of ${name}, \`${after}\`, is no date.`);
  const isPutOff = before !== null && end >= (endOf(before) ?? Infinity);
  const days = daysUntil(end, now);
  if (isPutOff || days >= notice) return [];
  const away = days < 0 ? "has passed" : `is ${days} ${days === 1 ? "day" : "days"} away`;
  return tell(
    "sunset-too-near",
    `The sunset of ${name}, ${after}, ${away}; clients are to have ${notice} days.`,
    `Choose ${earliest} or later.`,
  );
}

/** The sunset before and after, where it is new or another; that it is named no more is a change of its own. */
function announcedBy(change: Change): { before: string | null; after: string | null } | undefined {
  if (change.kind === "operation-deprecated")
    return { before: null, after: (change as Change<"operation-deprecated">).facts.sunset };
  if (change.kind !== "sunset-changed") return undefined;
  const { before, after } = (change as Change<"sunset-changed">).facts;
  return after === null ? undefined : { before, after };
}
