/** The style of the page about the API; colours as in the interface. */
export const apiPageStyle = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --canvas: #f3f1ec; --ink: #1e2430; --ink-secondary: #596170; --line: #dedad2; --accent: #1f5fbf;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #1e2128; --canvas: #16181d; --ink: #eceef2; --ink-secondary: #a9b1bf; --line: #3a3f4a; --accent: #8ab4f8; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/22px system-ui, sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 32px 16px 64px; }
h1 { margin: 0 0 12px; font-size: 28px; line-height: 34px; }
h2 { margin: 32px 0 8px; font-size: 20px; line-height: 28px; }
h3 { margin: 16px 0 4px; font-size: 15px; line-height: 22px; }
p { max-width: 70ch; margin: 0 0 8px; }
p:empty { display: none; }
a { color: var(--accent); }
code, pre { font: 13px/20px ui-monospace, monospace; }
pre { margin: 8px 0; padding: 12px; overflow-x: auto; border-radius: 6px; background: var(--canvas); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 16px; margin: 24px 0 0; padding: 0; list-style: none; }
nav a { display: block; padding: 11px 0; }
details { border-top: 1px solid var(--line); }
details[open] { padding-bottom: 16px; }
summary { min-height: 44px; padding: 11px 0; cursor: pointer; overflow-wrap: anywhere; }
summary span { display: block; color: var(--ink-secondary); }
.method { display: inline-block; min-width: 4.5em; font-weight: 700; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-size: 13px; line-height: 18px; }
thead th { color: var(--ink-secondary); font-weight: 600; }
tbody th { font-weight: 400; overflow-wrap: anywhere; }
table code { line-height: 18px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (min-width: 600px) {
  table { table-layout: fixed; }
  th:nth-child(1), th:nth-child(4) { width: 32%; }
  th:nth-child(2) { width: 22%; }
}
`
