/** Check of announced sunset dates against the required notice period. */
import {
  lastMoment,
  describeSubject,
  type Change,
  type ChangeFacts,
  type ChangeKind,
  type Place,
  type Use,
} from "../../engine/index";
import { ownFinding } from "../own-finding";
import type { OwnKind } from "../own-rules";
import type { PolicyNow } from "../policy";
import type { Finding, Location } from "../report";
import { worstOf, type Judge } from "../severity";
import { stabilityOf } from "../settings";
import { dayAfter, daysUntil } from "./dates";

/**
 * Findings about a sunset that was announced or moved to an earlier date.
 * @param policy its date is read only if a sunset was announced or required
 */
export function noticeFindings(
  change: Change,
  { isOutOfContract, own, deprecation }: Judge,
  locate: { readonly base: (place: Place) => Location; readonly head: (place: Place) => Location },
  policy: PolicyNow,
): Finding[] {
  const announcement = announcedSunset(change);
  if (announcement === undefined) return [];
  const promised = change.uses.flatMap((use) => {
    const required = isOutOfContract(use) ? undefined : deprecation(use);
    return required === undefined ? [] : [{ use, days: required.notice[stabilityOf(use.traits)] ?? 0 }];
  });
  if (promised.length === 0) return [];
  const { name, before, after } = announcement;
  const { now } = policy;
  const notice = Math.max(...promised.map(({ days }) => days));
  const earliest = dayAfter(now, notice);
  const noticeFinding = (
    kind: OwnKind,
    uses: readonly Use[],
    message: string,
    advice?: string,
  ): Finding[] => [
    ownFinding(kind, worstOf(uses.map((use) => own(kind, use))), {
      message,
      ...(advice !== undefined && { advice }),
      base: change.base && locate.base(change.base),
      head: locate.head(change.head),
      operations: uses.map(({ method, path, operationId, side }) => ({ method, path, operationId, side })),
      names: [change.fingerprint],
    }),
  ];
  const all = promised.map(({ use }) => use);
  if (after === null)
    return noticeFinding(
      "sunset-missing",
      all,
      `There is no sunset date for ${name}, which is deprecated.`,
      `Add \`x-sunset\` with ${earliest} or a later date.`,
    );
  const end = lastMoment(after);
  if (end === undefined)
    return noticeFinding("sunset-unreadable", all, `The sunset \`${after}\` of ${name} is not a date.`);
  const isPutOff = before !== null && end >= (lastMoment(before) ?? Infinity);
  const days = daysUntil(end, now);
  if (isPutOff || days >= notice) return [];
  const away = days < 0 ? "has passed" : `is ${days} ${days === 1 ? "day" : "days"} away`;
  return noticeFinding(
    "sunset-too-near",
    promised.filter((each) => days < each.days).map(({ use }) => use),
    `The sunset \`${after}\` of ${name} ${away}. The policy requires ${notice} days of notice.`,
    `Set ${earliest} or a later date.`,
  );
}

interface Announced {
  /** The deprecated element, as a noun phrase. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The sunset announced by a change, by rule. */
const announcements: { readonly [K in ChangeKind]?: (facts: ChangeFacts[K]) => Announced } = {
  "operation-deprecated": ({ method, path, sunset }) => announced(`${method} ${path}`, sunset),
  "parameter-deprecated": ({ in: place, name, sunset }) => announced(`${place} parameter ${name}`, sunset),
  "property-deprecated": ({ subject, sunset }) => announced(subject, sunset),
  "sunset-changed": ({ subject, before, after }) => ({ name: describeSubject(subject), before, after }),
};

function announced(subject: string, sunset: string | null): Announced {
  return { name: describeSubject(subject), before: null, after: sunset };
}

/** The announced sunset. A removed sunset is a change of its own. */
function announcedSunset({ kind, facts }: Change): Announced | undefined {
  const read = announcements[kind] as ((facts: Change["facts"]) => Announced) | undefined;
  const found = read?.(facts);
  return kind === "sunset-changed" && found?.after === null ? undefined : found;
}
