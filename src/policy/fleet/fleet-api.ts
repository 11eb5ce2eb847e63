/** Summarizes the report of one API for the overview. */
import { lastMoment } from "../../engine/index";
import { daysUntil } from "../lifecycle/dates";
import type { Report } from "../report";
import type { FleetApi, FleetApproval, FleetDoors, FleetSunset, FleetVersion } from "./fleet";

/** What the report of an API does not contain. */
export interface FleetFacts {
  readonly name: string;
  readonly title: string | null;
  /** The deprecated elements with a sunset. */
  readonly sunsets: readonly { readonly element: string; readonly date: string }[];
  readonly codeOwners: readonly string[];
  readonly history: readonly FleetVersion[];
}

/** An API of a catalog. */
export interface CatalogEntry {
  readonly owner: string | null;
  readonly system: string | null;
  readonly lifecycle: string | null;
  readonly title: string | null;
}

/**
 * @param document the path that is shown
 * @param now ISO 8601 in UTC
 */
export function summarizeApi(
  report: Report,
  facts: FleetFacts,
  entry: CatalogEntry | undefined,
  document: string,
  now: string,
): FleetApi {
  const { verdict, unchecked, base, head, summary, findings, doors = [] } = report;
  const date = base?.date ?? null;
  return {
    name: facts.name,
    title: entry?.title ?? facts.title,
    document,
    verdict,
    unchecked: unchecked && { code: unchecked.code, message: unchecked.message, advice: unchecked.advice },
    apiVersion: head.apiVersion,
    published: base && {
      label: base.label,
      source: base.source,
      date,
      ageDays: date === null ? null : Math.max(0, daysUntil(Date.parse(now), date)),
    },
    breaking: summary.breaking,
    dangerous: summary.dangerous,
    approvals: approvalsIn(findings, now),
    sunsets: upcoming(facts.sunsets, now),
    doors: countDoors(doors),
    owner: entry?.owner ?? (facts.codeOwners.length > 0 ? facts.codeOwners.join(", ") : null),
    system: entry?.system ?? null,
    lifecycle: entry?.lifecycle ?? null,
    history: facts.history,
  };
}

function approvalsIn(findings: Report["findings"], now: string): FleetApproval[] {
  const approved = findings.flatMap(({ message, approval, fingerprint }) =>
    approval === null
      ? []
      : [[fingerprint, { message, ...approval, daysLeft: daysLeft(approval.expires, now) }] as const],
  );
  return soonestFirst([...new Map(approved).values()]);
}

function upcoming(sunsets: FleetFacts["sunsets"], now: string): FleetSunset[] {
  const all = sunsets.map((sunset) => ({ ...sunset, daysLeft: daysLeft(sunset.date, now) }));
  return soonestFirst(all.filter((sunset) => sunset.daysLeft >= 0));
}

/** Negative for a date that has passed or cannot be read. */
function daysLeft(date: string, now: string): number {
  const moment = lastMoment(date);
  return moment === undefined ? -1 : daysUntil(moment, now);
}

function soonestFirst<T extends { readonly daysLeft: number }>(all: readonly T[]): T[] {
  return all.toSorted((one, other) => one.daysLeft - other.daysLeft);
}

function countDoors(doors: NonNullable<Report["doors"]>): FleetDoors {
  const open = doors.filter(({ accepted }) => accepted === null);
  const blocking = open.filter(({ level }) => level === "block").length;
  return {
    open: open.length - blocking,
    blocking,
    accepted: doors.length - open.length,
    titles: [...new Set(open.map(({ title }) => title))],
  };
}
