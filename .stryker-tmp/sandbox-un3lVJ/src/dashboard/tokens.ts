/** The few measures and colours from which all pages are made, in light and dark; print has its own. */
// @ts-nocheck

export const tokens = `
:root {
  color-scheme: light dark;
  --ink: #1b1d20; --soft: #565c64; --paper: #fdfdfb; --line: #d6d7d2; --wash: #f1f1ec; --edge: #7c828a;
  --link: #1a4c8c; --good: #1d6438; --poor: #96330e;
  --sure: #2f5d94; --maybe: #a9c1de; --sworn: #16365f; --ahead: #6b7178;
  --wide: 76rem; --text: 44rem; --space: 1rem; --gap: 2.5rem;
  --small: 0.875rem; --body: 1rem; --large: 1.25rem; --huge: 1.6rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e6e1; --soft: #a6abb1; --paper: #16181b; --line: #373b40; --wash: #202327; --edge: #80868e;
    --link: #93bbed; --good: #7cc496; --poor: #eb9a73;
    --sure: #7ba7db; --maybe: #34506f; --sworn: #b9d3f2; --ahead: #9aa0a7;
  }
}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --line: #999; --wash: #eee; --edge: #666; --link: #000;
    --good: #000; --poor: #000; --sure: #444; --maybe: #bbb; --sworn: #000; --ahead: #555;
    --space: 0; --small: 7pt; --body: 8.5pt; --large: 10.5pt; --huge: 13pt; }
}
`;
