/**
 * The style sheet of the HTML report. Print is always light; every ink reaches a contrast of 4.5 on paper and band.
 * No `>`, `&` or quotes that XML would read otherwise.
 */
export const STYLE = `
:root {
  color-scheme: light;
  --paper: #ffffff; --band: #f3f5f7; --line: #c9d1d9; --ink: #1b1f24; --soft: #57606a;
  --error: #b3261e; --query: #8a4b00; --rounding: #1f5f7a; --note: #4a4f9c; --fine: #1e6b34; --link: #0b57d0;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #16191d; --band: #20252b; --line: #3a424b; --ink: #e6e9ed; --soft: #a8b1bb;
    --error: #ff9b93; --query: #f2b35c; --rounding: #7cc7e8; --note: #b3b7ff; --fine: #7fd396; --link: #9cc2ff;
  }
}
@page { size: A4; margin: 14mm 12mm; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 15px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
}
a { color: var(--link); }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; break-after: avoid; }
p { margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
ul, ol { margin: 0; padding-left: 1.4rem; }
.counts, .tiles { list-style: none; padding: 0; }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-weight: 600; }
.tiles { display: grid; grid-template-columns: repeat(8, 1fr); gap: .35rem; }
.tiles a {
  display: block; height: 100%; padding: .3rem .2rem; border: 1px solid var(--line); border-radius: 4px;
  background: var(--band); color: var(--ink); text-align: center; text-decoration: none; line-height: 1.35;
}
.tiles li { break-inside: avoid; }
.tiles b { display: block; }
.tiles small { display: block; color: var(--soft); font-size: .75rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; unicode-bidi: isolate; }
thead th { background: var(--band); white-space: nowrap; }
tbody th { font-weight: 400; }
.follows .result { padding-left: 1.6rem; }
.grave { white-space: nowrap; font-weight: 600; }
/* One width for all tables of a document. */
.even table { table-layout: fixed; min-width: 44rem; }
.findings col:nth-child(1) { width: 6%; } .findings col:nth-child(2) { width: 9%; } .findings col:nth-child(3) { width: 18%; }
.text col:nth-child(1) { width: 18%; } .text col:nth-child(3) { width: 28%; }
.findings col:nth-child(4) { width: 37%; } .findings col:nth-child(n + 5) { width: 10%; }
.verdict .said { font-size: 1.1rem; font-weight: 600; margin: 0 0 .75rem; }
.even td:not(.figure), .even tbody th { overflow-wrap: anywhere; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
/* Numbers are not torn apart; only a long text in their place is. */
.long { overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.text { white-space: pre-line; overflow-wrap: anywhere; }
.error { color: var(--error); } .query { color: var(--query); } .rounding { color: var(--rounding); }
.note { color: var(--note); } .fine { color: var(--fine); }
footer { margin-top: 2rem; color: var(--soft); font-size: .85rem; }
@media (max-width: 40rem) { body { padding: .75rem; } .tiles { grid-template-columns: repeat(4, 1fr); } }
@media print {
  /* All sizes follow: what must be changed is to fit on the first page. */
  :root { font-size: 9pt; }
  body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.45; }
  h2 { margin-top: 1rem; }
  a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; }
  .even table { min-width: 0; }
  .verdict { break-after: page; }
  .tiles a { padding: 1pt; }
}
`;
