/** Dates in documents and approvals. */

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const isoDateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/i;
/** The three formats of an HTTP date (RFC 9110 §5.6.7), which RFC 8594 uses for sunsets. */
const httpDates = [
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d{2})-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} ([ \d]\d) \d{2}:\d{2}:\d{2} \d{4}$/,
];

/**
 * The last moment of a date, in milliseconds since 1970, UTC: the last second of the day for `2031-12-31`, the exact
 * moment for an ISO 8601 time with a time zone, or for an HTTP date. Undefined for anything else, including days that
 * do not exist.
 */
export function lastMoment(written: string): number | undefined {
  const text = written.trim();
  if (isoDate.test(text)) return isDay(text) ? Date.parse(text) + DAY - SECOND : undefined;
  if (isoDateTime.test(text)) return isDay(text.slice(0, 10)) ? ifValid(Date.parse(text)) : undefined;
  const day = httpDates.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
  if (day === undefined) return undefined;
  const moment = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return new Date(moment).getUTCDate() === Number(day) ? moment : undefined;
}

/** True if the day exists: JavaScript converts February 30 to a day in March. */
function isDay(text: string): boolean {
  const moment = Date.parse(text);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

function ifValid(moment: number): number | undefined {
  return Number.isNaN(moment) ? undefined : moment;
}
