/** The rows of one API in the page over many APIs. */
import type { FleetApi, Verdict } from "../policy/index";
import { escaped } from "./escape";
import { trend, versionText } from "./fleet-trend";
import { inlineHtml } from "./html-card";

export const verdictNames: Readonly<Record<Verdict, string>> = {
  breaking: "Breaking",
  unchecked: "Not checked",
  unpublished: "Unpublished",
  compatible: "Compatible",
};

/** Approvals and sunsets within so many days are highlighted. */
export const SOON_DAYS = 30;

const none = '<span class="none">–</span>';

/** `sort`: the key to sort by, if it is not the text. */
interface Cell {
  readonly label: string;
  readonly html: string;
  readonly sort?: number | undefined;
  readonly isNumber?: true;
}

export function apiRows(api: FleetApi, index: number): string {
  const { verdict, owner, system, document } = api;
  const name = api.title ?? api.name;
  const details = detailSections(api);
  const id = `d${index}`;
  const button =
    details.length === 0
      ? ""
      : `<button type="button" class="more" aria-expanded="false" aria-controls="${id}" aria-label="Details of ${escaped(name)}">Details</button>`;
  const head = `<th scope="row" role="rowheader"><strong>${escaped(name)}</strong><code class="quiet">${escaped(document)}</code> ${button}</th>`;
  const detail =
    details.length === 0
      ? ""
      : `<tr role="row" class="detail" id="${id}"><td role="cell" colspan="10"><div>${details.join("")}</div></td></tr>`;
  return `<tbody role="rowgroup" class="${verdict}" data-owner="${escaped(owner ?? "")}" data-system="${escaped(system ?? "")}"><tr role="row">${head}${cellsOf(api).map(cell).join("")}</tr>${detail}</tbody>`;
}

function cellsOf(api: FleetApi): Cell[] {
  const { verdict, published, breaking, approvals, sunsets, doors, history } = api;
  const [approval] = approvals;
  const [sunset] = sunsets;
  const allDoors = doors.open + doors.blocking;
  return [
    {
      label: "Verdict",
      html: `<span class="badge">${verdictNames[verdict]}</span>`,
      sort: Object.keys(verdictNames).indexOf(verdict),
    },
    { label: "Breaks", html: breaking === 0 ? none : `<b>${breaking}</b>`, sort: breaking, isNumber: true },
    {
      label: "Published",
      html:
        published === null
          ? none
          : `${escaped(published.label)}${published.ageDays === null ? "" : `<small>${age(published.ageDays)}</small>`}`,
      sort: published?.ageDays ?? -1,
    },
    {
      label: "Trend",
      html: trend(history),
      sort: history.filter((version) => version.verdict === "breaking").length,
    },
    {
      label: "Approvals",
      html: approval ? counted(approvals.length, approval.daysLeft) : none,
      sort: approval?.daysLeft ?? Infinity,
    },
    {
      label: "Sunsets",
      html: sunset ? counted(sunsets.length, sunset.daysLeft) : none,
      sort: sunset?.daysLeft ?? Infinity,
    },
    {
      label: "Doors",
      html:
        allDoors === 0
          ? none
          : `${allDoors}${doors.blocking === 0 ? "" : `<small class="soon">${doors.blocking} blocking</small>`}`,
      sort: allDoors,
      isNumber: true,
    },
    { label: "Owner", html: text(api.owner) },
    {
      label: "System",
      html: systemOf(api),
    },
  ];
}

function cell({ label, html, sort, isNumber }: Cell): string {
  const key = sort === undefined ? "" : ` data-sort="${sort === Infinity ? 99_999_999 : sort}"`;
  const kind = isNumber === true ? ' class="number"' : label === "Owner" ? ' class="owner"' : "";
  return `<td role="cell"${kind} data-label="${label}"${key}>${html}</td>`;
}

function systemOf({ system, lifecycle }: FleetApi): string {
  if (system === null && lifecycle === null) return none;
  return `${escaped(system ?? "")}${lifecycle === null ? "" : `<small>${escaped(lifecycle)}</small>`}`;
}

function text(value: string | null): string {
  return value === null ? none : escaped(value).replaceAll("/", "/<wbr>");
}

function counted(count: number, days: number): string {
  return `${count}<small${days <= SOON_DAYS ? ' class="soon"' : ""}>in ${duration(days)}</small>`;
}

function age(days: number): string {
  return days === 0 ? "today" : `${duration(days)} ago`;
}

function duration(days: number): string {
  const [count, unit] =
    days < 60
      ? [days, "day"]
      : days < 730
        ? [Math.floor(days / 30), "month"]
        : [Math.floor(days / 365), "year"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function detailSections({ unchecked, approvals, sunsets, doors, history }: FleetApi): string[] {
  return [
    ...section(
      "Not checked",
      unchecked === null ? [] : [inlineHtml(`${unchecked.message} ${unchecked.advice}`)],
    ),
    ...section(
      "Approvals",
      approvals.map(
        ({ message, reason, owner, expires }) =>
          `${inlineHtml(message)} <span class="quiet">Until ${escaped(expires)}, ${escaped(owner)}: ${inlineHtml(reason)}</span>`,
      ),
    ),
    ...section(
      "Sunsets",
      sunsets.map(({ element, date }) => `<code>${escaped(element)}</code> ${escaped(date)}`),
    ),
    ...section("Doors", doors.titles.map(inlineHtml)),
    ...section(
      "Published versions",
      history
        .toReversed()
        .map(
          (version) =>
            `<code>${escaped(version.label)}</code>${version.date === null ? "" : ` ${version.date.slice(0, 10)}`}: ${versionText(version)}`,
        ),
    ),
  ];
}

function section(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [`<section><h2>${title}</h2><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul></section>`];
}
