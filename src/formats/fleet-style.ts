/** Style of the page over many APIs: light, dark, narrow and print. */
import { palette } from "./html-style";

export const fleetStyle = `${palette}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 100rem; padding: 2rem 1.5rem; background: var(--page); color: var(--text);
  font: 0.9375rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1, h2, p, ul { margin: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 0.85rem; margin-bottom: 0.3rem; }
code { font-family: var(--mono); font-size: 0.87em; overflow-wrap: anywhere; }
button, input, select { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
.quiet { color: var(--quiet); font-size: 0.85rem; }
.breaking { --tone: var(--red); } .unchecked { --tone: var(--amber); }
.compatible { --tone: var(--green); } .unpublished { --tone: var(--blue); }
.tiles { display: flex; flex-wrap: wrap; gap: 0.6rem; list-style: none; margin-top: 1.25rem; padding: 0; }
.tiles li > * { background: var(--card); border: 1px solid var(--line); border-radius: 8px; color: var(--quiet); display: block;
  font-size: 0.9rem; padding: 0.35rem 0.9rem; }
.tiles button { cursor: pointer; }
.tiles button:hover { border-color: var(--tone); }
.tiles [aria-pressed="true"] { border-color: var(--tone); box-shadow: inset 0 0 0 1px var(--tone); color: var(--text); }
.tiles b { color: var(--tone, var(--text)); font-size: 1.15rem; margin-right: 0.2rem; }
.tools { align-items: end; display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1.5rem 0 0.9rem; }
.tools label { color: var(--quiet); display: grid; font-size: 0.8rem; gap: 0.2rem; }
.tools label:first-child { flex: 1 1 18rem; max-width: 32rem; }
.tools input, .tools select { background: var(--card); border: 1px solid var(--line); border-radius: 6px; color: var(--text);
  font-size: 0.9375rem; min-height: 2.25rem; padding: 0.3rem 0.6rem; width: 100%; }
.tools output { color: var(--quiet); margin-left: auto; padding-bottom: 0.45rem; font-variant-numeric: tabular-nums; }
html:not(.js) .tools, html:not(.js) .more { display: none; }
table { background: var(--card); border: 1px solid var(--line); border-radius: 8px; display: block; }
caption { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }
thead { background: var(--card); border-bottom: 1px solid var(--line); border-radius: 8px 8px 0 0; display: block; position: sticky; top: 0; z-index: 1; }
/* Rows are grids with the same columns, so that the browser lays out only those in view. */
tbody { content-visibility: auto; contain-intrinsic-height: auto 4.5rem; display: block; }
tbody + tbody { border-top: 1px solid var(--line); }
tr { display: grid; grid-template-columns: minmax(14rem, 3fr) 7.75rem 5rem 8rem 7rem 6.5rem 6.5rem 5rem minmax(8rem, 1.2fr) minmax(6.5rem, 1fr); }
thead button { background: none; border: 0; color: var(--quiet); cursor: pointer; font-size: 0.8rem; font-weight: 600; padding: 0.6rem 0.75rem;
  text-align: inherit; white-space: nowrap; width: 100%; }
thead tr > * { padding: 0; }
thead button::after { content: "↕" / ""; margin-left: 0.3rem; opacity: 0.35; }
thead [aria-sort="ascending"] button::after { content: "↑" / ""; opacity: 1; }
thead [aria-sort="descending"] button::after { content: "↓" / ""; opacity: 1; }
thead [aria-sort] button { color: var(--text); }
th, td { font-weight: inherit; min-width: 0; padding: 0.55rem 0.75rem; text-align: left; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
tbody[hidden], .js .detail:not(.open) { display: none; }
tbody th, .owner { overflow-wrap: anywhere; }
tbody th strong { display: block; font-weight: 600; }
.badge { border: 1px solid currentColor; border-radius: 999px; color: var(--tone); display: inline-block; font-size: 0.8rem; font-weight: 600;
  padding: 0.05rem 0.6rem; white-space: nowrap; }
td small { color: var(--quiet); display: block; font-size: 0.8rem; white-space: nowrap; }
td b { color: var(--red); } td .soon { color: var(--amber); }
.none { color: var(--quiet); }
.more { background: none; border: 0; border-radius: 4px; color: var(--blue); cursor: pointer; font-size: 0.85rem; margin-top: 0.15rem; padding: 0; text-align: left; }
.more:hover { text-decoration: underline; }
.detail > td { grid-column: 1 / -1; padding-top: 0.1rem; }
.detail div { background: var(--code); border-radius: 6px; display: grid; gap: 0.9rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); padding: 0.8rem 1rem; }
.detail ul { display: grid; gap: 0.25rem; padding-left: 1.1rem; }
.detail li { overflow-wrap: anywhere; }
svg { display: block; height: 22px; overflow: visible; }
.s-breaking { fill: var(--red); } .s-compatible { fill: var(--green); } .s-unchecked { fill: var(--amber); } .s-first { fill: var(--quiet); }
.empty { padding: 2rem; text-align: center; color: var(--quiet); }
footer { color: var(--quiet); font-size: 0.8rem; margin-top: 1.5rem; }
footer svg { display: inline-block; height: 0.7rem; margin: 0 0.2rem 0 0.6rem; width: 0.5rem; }
@media (max-width: 80rem) {
  body { padding: 1.25rem 0.9rem; }
  table { background: none; border: 0; }
  thead { background: none; border: 0; margin-bottom: 0.75rem; position: static; }
  thead tr { align-items: center; display: flex; flex-wrap: wrap; gap: 0.4rem; }
  thead tr::before { color: var(--quiet); content: "Sort by"; font-size: 0.8rem; margin-right: 0.2rem; }
  thead tr > * { padding: 0; }
  thead button { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 0.35rem 0.6rem; }
  tbody { background: var(--card); border: 1px solid var(--line); border-radius: 8px; contain-intrinsic-height: auto 15rem; margin-bottom: 0.7rem; padding: 0.3rem 0; }
  tbody tr { grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); }
  tbody th { grid-column: 1 / -1; }
  td, td.number { padding: 0.35rem 0.75rem; text-align: left; }
  tbody td:has(> .none) { display: none; }
  tbody td[data-label]::before { color: var(--quiet); content: attr(data-label); display: block; font-size: 0.75rem; }
  .tools output { margin-left: 0; }
}
@media print {
  :root { color-scheme: light; }
  body { background: none; font-size: 8pt; max-width: none; padding: 0; }
  .tools, .more, thead button::after { display: none; }
  thead { position: static; }
  tbody { break-inside: avoid; content-visibility: visible; }
  svg, .badge { print-color-adjust: exact; }
}
`;

/** The hash of `fleetStyle` for the content security policy. */
export const fleetStyleHash = "sha256-XareJfIEWpDJFcmVrnw3NR2HhgpihTnQBYhQIj2nVF0=";
