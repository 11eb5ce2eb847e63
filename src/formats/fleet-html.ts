/** The overview of many APIs as a self-contained page: sorted, searched and filtered by one inline script. */
import type { Fleet, FleetApi, Verdict } from "../policy/index";
import { escaped } from "./escape";
import { apiRows, SOON_DAYS, verdictNames } from "./fleet-row";
import { fleetScript, fleetScriptHash } from "./fleet-script";
import { fleetStyle, fleetStyleHash } from "./fleet-style";
import { toPage } from "./html-page";

const verdicts = Object.keys(verdictNames) as readonly Verdict[];

const columns: readonly { readonly title: string; readonly isNumber?: true }[] = [
  { title: "API" },
  { title: "Verdict" },
  { title: "Breaks", isNumber: true },
  { title: "Published" },
  { title: "Trend" },
  { title: "Approvals" },
  { title: "Sunsets" },
  { title: "Doors", isNumber: true },
  { title: "Owner" },
  { title: "System" },
];

/** All text from documents, configurations and catalogs is escaped; the policy allows this style and script only. */
export function toFleetHtml(fleet: Fleet): string {
  const { generated, apis, excluded } = fleet;
  const title = counted(apis.length, "API");
  const worstFirst = apis.toSorted(
    (one, other) =>
      verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict) ||
      other.breaking - one.breaking ||
      compareTexts(one.title ?? one.name, other.title ?? other.name),
  );
  const left =
    excluded.length === 0 ? "" : ` · ${counted(excluded.length, "document")} excluded by the configuration`;
  return toPage({
    title,
    allowed: [`style-src '${fleetStyleHash}'`, `script-src '${fleetScriptHash}'`],
    head: [`<style>${fleetStyle}</style>`, `<script>${fleetScript}</script>`],
    body: [
      `<header><h1>${title}</h1><p class="quiet">Checked on <time datetime="${escaped(generated)}">${escaped(generated.slice(0, 16).replace("T", " "))} UTC</time>${left}</p></header>`,
      "<main>",
      tiles(apis),
      tools(apis),
      '<table role="table">',
      "<caption>APIs with their verdicts. The headers sort the table.</caption>",
      `<thead role="rowgroup"><tr role="row">${columns.map(header).join("")}</tr></thead>`,
      ...worstFirst.map(apiRows),
      "</table>",
      '<p class="empty" hidden>No API matches.</p>',
      "</main>",
      legend,
    ],
  });
}

function header({ title, isNumber }: (typeof columns)[number]): string {
  const kind = isNumber === true ? ' class="number"' : "";
  return `<th scope="col" role="columnheader"${kind}><button type="button">${title}</button></th>`;
}

/** Counts by verdict, which filter, and what needs attention soon. */
function tiles(apis: readonly FleetApi[]): string {
  const filters = verdicts.map((verdict) => {
    const count = apis.filter((api) => api.verdict === verdict).length;
    return `<li><button type="button" class="${verdict}" data-verdict="${verdict}" aria-pressed="false"><b>${format(count)}</b> ${verdictNames[verdict].toLowerCase()}</button></li>`;
  });
  const soon = (all: (api: FleetApi) => readonly { readonly daysLeft: number }[]): number =>
    apis.flatMap(all).filter(({ daysLeft }) => daysLeft <= SOON_DAYS).length;
  const facts = [
    [soon(({ approvals }) => approvals), "approval expires", "approvals expire"],
    [soon(({ sunsets }) => sunsets), "sunset", "sunsets"],
  ] as const;
  const items = facts.map(
    ([count, one, many]) =>
      `<li><span><b>${format(count)}</b> ${count === 1 ? one : many} within ${SOON_DAYS} days</span></li>`,
  );
  return `<ul class="tiles">${[...filters, ...items].join("")}</ul>`;
}

function tools(apis: readonly FleetApi[]): string {
  const choice = (label: string, name: "owner" | "system"): string => {
    const values = [...new Set(apis.flatMap((api) => api[name] ?? []))].sort(compareTexts);
    const options = values.map((value) => `<option>${escaped(value)}</option>`).join("");
    return values.length < 2
      ? ""
      : `<label>${label} <select name="${name}"><option value="">All</option>${options}</select></label>`;
  };
  return `<search class="tools"><label>Search <input id="search" type="search" autocomplete="off"></label>${choice("Owner", "owner")}${choice("System", "system")}<output role="status"></output></search>`;
}

const legend = `<footer>Trend: the last published versions, the oldest first.${(
  [
    ["first", "first version"],
    ["compatible", "compatible"],
    ["breaking", "breaking; a higher bar has more breaking changes"],
    ["unchecked", "not checked"],
  ] as const
)
  .map(
    ([kind, label]) =>
      `<svg viewBox="0 0 7 10" aria-hidden="true"><path class="s-${kind}" d="M0 0h7v10h-7z"/></svg>${label}`,
  )
  .join("")}<br>Contract Guard for OpenAPI</footer>`;

function counted(count: number, noun: string): string {
  return `${format(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function format(count: number): string {
  return count.toLocaleString("en");
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

export function toFleetJson(fleet: Fleet): string {
  return `${JSON.stringify(fleet, undefined, 2)}\n`;
}
