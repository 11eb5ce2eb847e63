/** Colors and fonts of all pages, light and dark. */
export const palette = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1d2733, #e3e8ee); --quiet: light-dark(#5b6775, #98a4b3);
  --page: light-dark(#f6f8fa, #11161c); --card: light-dark(#ffffff, #1a2129);
  --line: light-dark(#d9dfe6, #303a45); --code: light-dark(#f1f4f7, #12181f);
  --red: light-dark(#b3261e, #ff8a80); --amber: light-dark(#8a5300, #f5b95c);
  --green: light-dark(#1b6e3c, #76d095); --blue: light-dark(#0b5cad, #8cc0ff);
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
`;

/** Style of the HTML report: light, dark and print. */
export const style = `${palette}* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.25rem; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1, h2, h3, h4, h5, p, figure, ul { margin: 0; }
h1, h2 { font-size: 1.6rem; line-height: 1.25; }
h3 { font-size: 1.1rem; margin: 2.25rem 0 0.75rem; }
h4 { font-size: 1.05rem; line-height: 1.4; }
h5 { font-size: 0.8rem; color: var(--quiet); margin: 0.9rem 0 0.3rem; }
code, pre { font-family: var(--mono); font-size: 0.85em; }
h2 code, h3 code, h4 code, p code, li code, .quiet code { background: color-mix(in srgb, currentColor 9%, transparent);
  border-radius: 4px; padding: 0.08em 0.3em; overflow-wrap: anywhere; }
pre { margin: 0; overflow-x: auto; line-height: 1.5; padding: 0.6rem 0.8rem; background: var(--code); }
a { color: var(--blue); }
main { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 2rem; }
main:first-child { border: 0; margin: 0; padding: 0; }
header { display: grid; gap: 0.5rem; justify-items: start; }
.quiet { color: var(--quiet); font-size: 0.9rem; }
code.quiet { font-size: 0.85em; }
.badge { border: 1px solid currentColor; border-radius: 999px; padding: 0.1rem 0.7rem; font-size: 0.8rem; font-weight: 600; white-space: nowrap; }
.breaking { --tone: var(--red); } .dangerous, .unchecked { --tone: var(--amber); }
.compatible { --tone: var(--green); } .approved, .unpublished { --tone: var(--blue); }
.badge { color: var(--tone); }
.overview { border-collapse: collapse; margin-top: 1rem; width: 100%; }
.overview td { border-top: 1px solid var(--line); padding: 0.45rem 1rem 0.45rem 0; }
.stopped { border-left: 4px solid var(--amber); background: var(--card); margin-top: 1.25rem; padding: 0.75rem 1rem; }
.tiles { display: flex; flex-wrap: wrap; gap: 0.6rem; list-style: none; margin-top: 1.25rem; padding: 0; }
.tiles li { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 0.35rem 0.9rem; color: var(--quiet); font-size: 0.9rem; }
.tiles b { color: var(--tone, var(--text)); font-size: 1.15rem; margin-right: 0.2rem; }
.tiles .none b { color: var(--quiet); }
.tiles label { cursor: pointer; }
.tiles input { accent-color: var(--tone); margin: 0 0.3rem 0 0; }
.tiles input:not(:checked) ~ b { color: var(--quiet); }
nav { margin-top: 1.5rem; }
nav .list { list-style: none; margin-top: 0.5rem; padding: 0; }
@supports selector(:has(*)) {
  main [class*="has-"] { display: none; }
  main:has(.show-breaking:checked) .has-breaking, main:has(.show-dangerous:checked) .has-dangerous,
  main:has(.show-approved:checked) .has-approved, main:has(.show-compatible:checked) .has-compatible { display: revert; }
  main:has(.show-breaking:not(:checked)) article.breaking, main:has(.show-dangerous:not(:checked)) article.dangerous,
  main:has(.show-approved:not(:checked)) article.approved { display: none; }
}
article { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 8px;
  display: grid; gap: 0.6rem; grid-template-columns: minmax(0, 1fr); margin: 0.9rem 0; padding: 1rem 1.25rem; }
.approval { color: var(--blue); }
.sides { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); margin: 0.3rem 0; }
figure { background: var(--code); border: 1px solid var(--line); border-radius: 6px; min-width: 0; overflow: hidden; }
figcaption { background: var(--card); border-bottom: 1px solid var(--line); color: var(--quiet); font-size: 0.8rem; padding: 0.3rem 0.8rem; overflow-wrap: anywhere; }
figcaption b { color: var(--text); margin-right: 0.5rem; }
figure p { padding: 0.6rem 0.8rem; }
figure pre { padding-left: 0.2rem; }
i { color: var(--quiet); font-style: normal; user-select: none; }
mark { background: color-mix(in srgb, var(--shade) 22%, transparent); border-radius: 3px; color: inherit; outline: 1px solid color-mix(in srgb, var(--shade) 45%, transparent); }
.was { --shade: var(--blue); } .is { --shade: var(--tone); }
details.proof { border-top: 1px solid var(--line); padding-top: 0.6rem; }
details.proof pre { border: 1px solid var(--line); border-radius: 6px; }
.quiet details { display: inline-block; vertical-align: top; }
.quiet details ul { padding-left: 1.2rem; }
summary { cursor: pointer; }
.list { display: grid; gap: 0.35rem; padding-left: 1.2rem; }
footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.8rem; margin-top: 2.5rem; padding-top: 0.75rem; }
@media print {
  :root { color-scheme: light; }
  body { background: none; font-size: 10pt; max-width: none; padding: 0; }
  article, figure { break-inside: avoid; }
  h3, h4 { break-after: avoid; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  .badge, mark, article { print-color-adjust: exact; }
}
`;

/** The hash of `style` for the content security policy: no other style applies to a saved page. */
export const styleHash = "sha256-IwC4clfi/F8zRFtl2IQS/E/0eRS15/+rzNau7oWpvRA=";
