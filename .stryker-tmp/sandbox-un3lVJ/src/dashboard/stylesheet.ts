// @ts-nocheck
import { tokens } from './tokens.ts';

/**
 * The one stylesheet. It holds neither ampersands, angle brackets nor double quotes, so that a page that must stand
 * alone may carry it as ordinary escaped text and still have it as it is.
 */
export const stylesheet = `${tokens}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: var(--body)/1.5 system-ui, 'Segoe UI', 'Liberation Sans', sans-serif; overflow-wrap: break-word;
}
.top, main, .bottom { max-width: var(--wide); margin: 0 auto; padding: var(--space); }
.top { padding-bottom: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; }
.top .name { color: var(--ink); font-weight: 650; font-size: var(--large); text-decoration: none; }
.top p { margin: 0; color: var(--soft); }
.top nav { flex-basis: 100%; border-bottom: 1px solid var(--line); padding: 0.25rem 0 0.5rem; }
.top ul, .choices ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.top li a, .choices a { display: inline-block; padding: 0.25rem 0; }
[aria-current] { color: var(--ink); font-weight: 650; text-decoration: none; }
.bottom { border-top: 1px solid var(--line); margin-top: 2rem; color: var(--soft); font-size: var(--small);
  display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; z-index: 1; }
h1 { font-size: var(--huge); line-height: 1.25; margin: 1rem 0 0.5rem; }
h2 { font-size: var(--large); line-height: 1.3; margin: 0 0 0.25rem; }
h3 { font-size: var(--body); line-height: 1.35; margin: 0 0 0.25rem; overflow-wrap: anywhere; }
h1, h2, h3 { font-weight: 650; text-wrap: balance; }
p { margin: 0 0 0.5rem; max-width: var(--text); }
.soft { color: var(--soft); font-size: var(--small); }
.clocks { border-left: 3px solid var(--ink); padding-left: 0.75rem; margin: 0.75rem 0; max-width: none; }
.clocks summary { cursor: pointer; }
.clocks form { margin: 0.75rem 0 0.5rem; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: start; margin: 0 0 2rem; }
form button { align-self: end; }
label { display: grid; font-size: var(--small); color: var(--soft); min-width: 0; max-width: 100%; }
label select { width: 100%; min-width: 0; }
label input { min-width: 0; }
input, select, textarea, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge);
  border-radius: 3px; padding: 0.3rem 0.5rem; max-width: 100%; min-height: 2.2rem; }
input, select, textarea { color: var(--ink); }
label.wide { flex-basis: 100%; }
.wrong { display: block; color: var(--poor); }
[aria-invalid=true] { border: 2px solid var(--poor); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
form .soft { flex-basis: 100%; margin: 0; }
h1 { hyphens: auto; }
.glance { list-style: none; padding: 0; margin: 1rem 0; border-top: 1px solid var(--line); }
.glance li { display: grid; gap: 0 1.5rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.glance .bullet { margin: 0.15rem 0 0.25rem; }
.glance .status { margin: 0; }
.glance small { font-size: var(--small); color: var(--soft); }
.figure { border-top: 1px solid var(--line); padding: 1.5rem 0; }
.item { border-top: 1px solid var(--line); padding: 1rem 0; overflow-wrap: anywhere; }
.item h3 { margin: 0 0 0.5rem; max-width: var(--text); }
.notice { border: 1px solid var(--poor); border-left-width: 4px; padding: 0.5rem 0.75rem; max-width: var(--text); }
.held { border-color: var(--edge); }
#stale { position: sticky; bottom: 0.5rem; margin: 0.5rem auto; background: var(--paper); z-index: 1; }
[hidden] { display: none; }
.sum { font-size: 1.5rem; line-height: 1.25; font-weight: 650; font-variant-numeric: tabular-nums;
  margin: 0.5rem 0 0.25rem; max-width: none; }
.status { margin-top: 0.75rem; }
.status b { display: inline-block; font-weight: 650; }
.status b::first-letter { text-transform: uppercase; }
.good b { color: var(--good); }
.poor b { color: var(--poor); }
dl { display: grid; grid-template-columns: minmax(6.5rem, 14.5rem) minmax(50%, 1fr); gap: 0.2rem 1rem; margin: 0.75rem 0 0; }
dt { color: var(--soft); }
dd { margin: 0; font-variant-numeric: tabular-nums; min-width: 0; }
dd p:last-child, dd ul:last-child { margin-bottom: 0; }
figure { margin: 1rem 0; }
figcaption { max-width: var(--text); color: var(--soft); font-size: var(--small); margin-bottom: 0.5rem; }
svg { display: block; max-width: 100%; overflow: visible; font-variant-numeric: tabular-nums; }
svg text { font-size: var(--small); fill: var(--soft); }
.haloed { paint-order: stroke; stroke: var(--paper); stroke-width: 4; stroke-linejoin: round; }
.bullet { margin: 0.5rem 0 0; }
.chart path, .chart line, .trend path, .legend path, .legend rect, .legend circle { vector-effect: non-scaling-stroke; }
.rule { stroke: var(--line); stroke-width: 1; }
.course { fill: none; stroke: var(--sure); stroke-width: 2; }
.ahead { fill: none; stroke: var(--ahead); stroke-width: 1.5; stroke-dasharray: 6 4; }
.ahead-band { fill: var(--ahead); fill-opacity: 0.12; }
.coarse { fill: var(--paper); stroke: var(--sure); stroke-width: 1; stroke-dasharray: 3 2; vector-effect: non-scaling-stroke; }
.statement { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
.speaks { fill: var(--ink); }
.step { fill: var(--paper); stroke: currentColor; stroke-width: 1.5; }
.step-done { fill: currentColor; }
.legend { list-style: none; padding: 0; margin: 0.5rem 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem;
  color: var(--soft); font-size: var(--small); }
.legend svg { display: inline-block; vertical-align: -1px; }
.trend { height: 28px; border-bottom: 1px solid var(--line); }
.bar { width: 30%; min-width: 6rem; }
.bar svg { margin-top: 0.25rem; }
.priority { padding: 0.75rem 0; }
.priority p, .priority h3 { margin: 0; }
.priority .trend { margin: 0.25rem 0; }
.strip { list-style: none; padding: 0; margin: 0.75rem 0 0; display: grid; gap: 0.75rem 1.5rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.strip li { border-top: 2px solid var(--edge); padding-top: 0.4rem; font-size: var(--small); }
.strip svg { display: inline-block; vertical-align: -2px; margin-right: 0.4rem; }
.strip b { display: block; font-weight: 400; color: var(--soft); }
.strip .good { border-color: var(--good); }
.strip .poor { border-color: var(--poor); }
.strip .good svg, .strip .good b { color: var(--good); }
.strip .poor svg, .strip .poor b { color: var(--poor); }
summary { cursor: pointer; padding: 0.25rem 0; }
.scale { fill: var(--wash); }
.possible { fill: var(--maybe); }
.certain { fill: var(--sure); }
.verified { fill: var(--sworn); }
.verified-possible { fill: none; stroke: var(--sworn); stroke-width: 1; }
.expected { stroke: var(--soft); stroke-width: 1.25; stroke-dasharray: 14 5; fill: none; }
.goal { stroke: var(--ink); stroke-width: 3; fill: none; }
.bullet .expected { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: none; }
.bullet .goal { stroke-width: 4; }
blockquote { margin: 0 0 0.75rem; padding-left: 0.75rem; border-left: 1px solid var(--line); }
section { padding: 1.5rem 0; border-top: 1px solid var(--line); }
p + section, dl + section, form + section { margin-top: 1.5rem; }
pre, code { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: 0.9em; overflow-wrap: anywhere; }
pre { background: var(--wash); padding: 0.75rem; overflow-x: auto; white-space: pre-wrap; max-width: 52rem; }
.command { user-select: all; }
td p { margin: 0.25rem 0 0; }
td code { overflow-wrap: normal; white-space: nowrap; }
dl + h3, p + h3, .lines + h3 { margin-top: 1.25rem; }
dl + p, .figure div + p { margin-top: 0.75rem; }
ol, ul { padding-left: 1.5rem; }
li > p { margin-bottom: 0.25rem; }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
.lines { position: relative; overflow-x: auto; border-top: 0; padding: 0; margin: 0 0 1rem; }
table { border-collapse: collapse; font-size: var(--small); min-width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.85rem 0.35rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: normal; }
.said { min-width: 16rem; }
td time { display: inline-block; min-width: 8.5rem; }
.wraps .number { white-space: normal; }
.wraps th { min-width: 6rem; }
.wraps tbody th { min-width: 11rem; }
th { font-weight: 650; }
thead th { color: var(--soft); font-weight: 400; vertical-align: bottom; }
tbody td:first-child { min-width: 9rem; overflow-wrap: anywhere; }
tbody td.number:first-child { min-width: 0; }
tfoot th, tfoot td { border-bottom: 0; border-top: 2px solid var(--ink); font-weight: 650; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.number a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
[data-changed] { background: var(--wash); outline: 2px solid var(--edge); outline-offset: 2px; }
@media (prefers-reduced-motion: no-preference) { [data-figure] { transition: background-color 0.6s, outline-color 0.6s; } }
@media (max-width: 30rem) {
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-bottom: 0.5rem; }
  .beside, .gives-way { display: none; }
  h1 { font-size: 1.35rem; }
  .bullet .at-edge { font-size: 0.75rem; }
}
@media (min-width: 30.01rem) {
  .at-edge { display: none; }
}
@media (min-width: 52rem) {
  .figure { display: grid; grid-template-columns: 19rem 1fr; gap: 0 var(--gap); }
  .figure.alone { display: block; }
  .glance li { grid-template-columns: 17rem 1fr 12rem; align-items: center; }
  .glance small { display: block; }
  .priority { display: grid; grid-template-columns: 19rem 1fr 16rem; gap: 0 var(--gap); align-items: center; }
  .sum { margin-top: 0; }
}
@media (forced-colors: active) {
  .possible, .certain, .verified { stroke: CanvasText; }
}
@page { margin: 11mm; }
@media print {
  body { line-height: 1.25; }
  h1 { margin: 0.5rem 0 0.35rem; }
  .clocks { margin: 0.35rem 0 0.5rem; }
  summary { padding: 0; list-style: none; }
  form, .skip, .top nav, .choices, details form { display: none; }
  details:not([open])::details-content { content-visibility: visible; height: auto; }
  .bottom a[href]::after { content: ': ' attr(href); overflow-wrap: anywhere; }
  .figure, tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  .lines { overflow: visible; margin-bottom: 0.5rem; }
  table { width: 100%; }
  th, td, td time, .said, .wraps th, tbody td:first-child { min-width: 0; }
  th, td { padding: 0.1rem 0.5rem 0.1rem 0; overflow-wrap: normal; }
  tbody td:first-child:not(.number) { min-width: 4rem; }
  .lines:not(.wraps) table:has(thead th:nth-child(8)) { font-size: 6pt; }
  table:has(thead th:nth-child(8)) :is(th, td) { padding-right: 0.3rem; }
  .wraps tbody th { font-weight: 400; min-width: 9rem; }
  .number, td code { white-space: normal; }
  td code { overflow-wrap: anywhere; }
  .bottom { margin-top: 0.35rem; }
  svg { print-color-adjust: exact; }
}
`;
