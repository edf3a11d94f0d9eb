/**
 * The one stylesheet, sent inside the page. It holds neither ampersands, angle brackets nor double quotes,
 * so that it may be written as ordinary escaped text and still arrives as it is.
 */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ink: #1b1d20; --soft: #595f67; --paper: #fdfdfb; --line: #d9dad5; --wash: #f1f1ec;
  --link: #1a4c8c; --good: #1d6438; --poor: #96330e; --sure: #2f5d94; --maybe: #a9c1de;
  --wide: 76rem; --space: 1rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e6e1; --soft: #a2a7ad; --paper: #16181b; --line: #373b40; --wash: #202327;
    --link: #93bbed; --good: #7cc496; --poor: #eb9a73; --sure: #7ba7db; --maybe: #34506f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, 'Segoe UI', 'Liberation Sans', sans-serif; overflow-wrap: break-word;
}
body header, main { max-width: var(--wide); margin: 0 auto; padding: var(--space); }
body header { padding-top: 1.25rem; padding-bottom: 0; }
header p { margin: 0; color: var(--soft); max-width: 44rem; }
header .name { color: var(--ink); font-weight: 650; font-size: 1.15rem; text-decoration: none; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1rem 0 0.5rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 0.25rem; }
h1, h2 { font-weight: 650; text-wrap: balance; }
p { margin: 0 0 0.5rem; max-width: 44rem; }
.soft { color: var(--soft); font-size: 0.9rem; }
.clocks { border-left: 3px solid var(--ink); padding-left: 0.75rem; margin: 0.75rem 0; max-width: none; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: end; margin: 0 0 2rem; }
label { display: grid; font-size: 0.9rem; color: var(--soft); min-width: 0; max-width: 100%; }
label select { width: 100%; min-width: 0; }
label input { min-width: 0; }
input, select, textarea, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft);
  border-radius: 3px; padding: 0.3rem 0.5rem; max-width: 100%; min-height: 2.2rem; }
input, select, textarea { color: var(--ink); }
label.wide { flex-basis: 100%; }
.wrong { display: block; color: var(--poor); }
[aria-invalid=true] { border: 2px solid var(--poor); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
form .soft { flex-basis: 100%; margin: 0; }
.figure { border-top: 1px solid var(--line); padding: 1.5rem 0; }
.item { border-top: 1px solid var(--line); padding: 1rem 0; overflow-wrap: anywhere; }
.item h3 { font-size: 1rem; line-height: 1.35; margin: 0 0 0.5rem; max-width: 44rem; }
.notice { border: 1px solid var(--poor); border-left-width: 4px; padding: 0.5rem 0.75rem; max-width: 44rem; }
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
.bullet { display: block; margin: 0.5rem 0 0; overflow: visible; }
.bullet text { font-size: 0.8rem; fill: var(--soft); font-variant-numeric: tabular-nums; }
.bullet .scale { fill: var(--wash); }
.bullet .possible { fill: var(--maybe); }
.bullet .certain { fill: var(--sure); }
.bullet line { stroke: var(--ink); stroke-width: 2; }
.bullet .goal { stroke-width: 3; }
blockquote { margin: 0 0 0.75rem; padding-left: 0.75rem; border-left: 1px solid var(--line); }
section { padding: 1.5rem 0; border-top: 1px solid var(--line); }
pre, code { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: 0.9em; overflow-wrap: anywhere; }
pre { background: var(--wash); padding: 0.75rem; overflow-x: auto; white-space: pre-wrap; max-width: 52rem; }
.command { user-select: all; }
td code { overflow-wrap: normal; white-space: nowrap; }
dl + h3 { margin-top: 1rem; }
dl + p, .figure div + p { margin-top: 0.75rem; }
ol, ul { padding-left: 1.5rem; }
li > p { margin-bottom: 0.25rem; }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
h3 { font-size: 1rem; margin: 0 0 0.25rem; overflow-wrap: anywhere; }
.lines { position: relative; overflow-x: auto; border-top: 0; padding: 0; margin-bottom: 1rem; }
table { border-collapse: collapse; font-size: 0.85rem; min-width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.85rem 0.35rem 0; border-bottom: 1px solid var(--line); }
th, td { overflow-wrap: normal; }
.said { min-width: 16rem; }
th { font-weight: 650; }
thead th { color: var(--soft); font-weight: 400; vertical-align: bottom; }
tbody td:first-child { min-width: 9rem; overflow-wrap: anywhere; }
tfoot th, tfoot td { border-bottom: 0; border-top: 2px solid var(--ink); font-weight: 650; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media (min-width: 52rem) {
  .figure { display: grid; grid-template-columns: 19rem 1fr; gap: 0 2.5rem; }
  .figure.alone { display: block; }
  .sum { margin-top: 0; }
}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --line: #999; --wash: #eee; --link: #000;
    --good: #000; --poor: #000; --sure: #444; --maybe: #bbb; }
  form, .skip { display: none; }
  .figure, tr { break-inside: avoid; }
  .lines { overflow: visible; }
  td code { white-space: normal; overflow-wrap: anywhere; }
  .bullet { print-color-adjust: exact; }
}
`;
