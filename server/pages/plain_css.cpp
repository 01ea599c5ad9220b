#include "server/pages/html.h"

namespace evenload {

const std::string_view plain_css = R"css(
:root { color-scheme: light dark; --ink: #17212b; --muted: #55636f; --line: #dde3e8; --page: #f3f5f7;
    --card: #ffffff; --brand: #005eb8; --danger: #b3261e; --warning: #8a5a00; --critical: #5b3fa8; }
@media (prefers-color-scheme: dark) {
    :root { --ink: #e8edf2; --muted: #a9b6c2; --line: #33424f; --page: #0f1a24; --card: #162430;
        --brand: #7db8f0; --danger: #ff9c93; --warning: #f0c060; --critical: #c3b0f5; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.45 Inter, system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center; padding: 0.5rem 1.25rem;
    min-height: 3.25rem; background: #003d78; color: #ffffff; }
header a { color: #ffffff; }
header form { margin-left: auto; }
.product { margin: 0; font-weight: 600; }
.team { font-weight: 400; margin-left: 0.5rem; }
nav a { margin-right: 1rem; display: inline-block; padding: 0.4rem 0; }
li > a:only-child { display: inline-block; padding: 0.4rem 0; }
a { color: var(--brand); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid var(--brand);
    outline-offset: 2px; }
header a:focus-visible, header button:focus-visible { outline-color: #ffffff; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
h1 { font-size: 1.4rem; margin: 0.5rem 0 0.25rem; }
h2 { font-size: 1.1rem; margin: 1.75rem 0 0.5rem; }
p { margin: 0.25rem 0 0.75rem; }
footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem 1rem; }
footer a { display: inline-block; padding: 0.4rem 0; }
kbd { font: inherit; font-weight: 600; padding: 0 0.35em; border: 1px solid var(--line); border-radius: 4px; }
.muted { color: var(--muted); }
.danger { color: var(--danger); font-weight: 600; }
.warning { color: var(--warning); font-weight: 600; }
.critical { color: var(--critical); font-weight: 600; }
ul.cases { list-style: none; margin: 0; padding: 0; }
ul.cases > li { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 0.6rem 0.8rem;
    margin: 0 0 0.5rem; }
ul.cases p { margin: 0; }
table { border-collapse: collapse; width: 100%; background: var(--card); }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border: 1px solid var(--line); }
td.time, td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.scroll { overflow-x: auto; }
td.number { text-align: right; }
p.figure strong { font-size: 2rem; }
svg.chart { display: block; width: 100%; max-width: 45rem; margin: 0 0 1rem; font: 12px Inter, system-ui, sans-serif; }
svg.chart text { fill: var(--ink); }
svg.chart .bar { fill: var(--brand); }
svg.chart .line { stroke: var(--brand); stroke-width: 2; }
svg.chart .axis { stroke: var(--muted); }
svg.chart .target { stroke: var(--ink); stroke-dasharray: 5 4; }
form.card { max-width: 24rem; margin: 2rem auto; background: var(--card); border: 1px solid var(--line);
    border-radius: 10px; padding: 1.25rem; }
label { display: block; font-weight: 600; margin: 0.75rem 0 0.25rem; }
input, select { width: 100%; font: inherit; padding: 0.5rem 0.6rem; color: var(--ink); background: var(--page);
    border: 1px solid var(--muted); border-radius: 6px; min-height: 44px; }
form.line { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
form.line + form.line { margin-top: 0.75rem; }
form.line label { margin: 0; }
form.line input, form.line select { width: auto; display: block; }
button { font: inherit; font-weight: 600; min-height: 44px; padding: 0.5rem 1rem; color: #ffffff;
    background: #005eb8; border: 0; border-radius: 6px; }
a.button { display: block; text-align: center; font-weight: 600; padding: 0.6rem 1rem; color: #ffffff; background: #005eb8;
    border-radius: 6px; text-decoration: none; }
td.choices button { background: transparent; color: var(--brand); border: 1px solid var(--brand); }
td.choices form { display: inline-block; margin: 0 0.5rem 0.25rem 0; }
section.made { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 0.25rem 1.25rem 1rem;
    margin: 1rem 0; }
section.sheet { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 0.5rem 1.25rem 1rem;
    margin: 1.25rem 0; }
section.sheet h2 { font-size: 1.3rem; margin: 0.5rem 0; }
section.sheet h3 { font-size: 1rem; margin: 0.9rem 0 0.25rem; border-bottom: 1px solid var(--line); }
section.sheet ul { margin: 0.25rem 0; padding-left: 1.1rem; }
.first { border: 2px solid var(--danger); border-radius: 6px; padding: 0.35rem 0.75rem; margin: 0 0 0.6rem; }
.first p { margin: 0.15rem 0; }
dl.pairs { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0; }
dl.pairs dt { color: var(--muted); }
dl.pairs dd { margin: 0; }
.tick { display: inline-block; width: 0.8em; height: 0.8em; border: 1px solid var(--ink); margin-right: 0.5em; }
.rule { border-bottom: 1px solid var(--line); height: 1.9rem; }
header button { background: transparent; border: 1px solid #ffffff; }
form.card button { width: 100%; margin-top: 1.25rem; }
@media print {
    :root { --ink: #000000; --muted: #333333; --page: #ffffff; --card: #ffffff; --line: #888888; }
    header nav, form, footer { display: none; }
    header { background: none; color: inherit; min-height: 0; padding: 0; }
    body { font-size: 10pt; }
    main { max-width: none; padding: 0; }
    section.person { break-after: page; }
    section.person:last-of-type { break-after: auto; }
    @page { size: A4; margin: 14mm; }
    .screen_only { display: none; }
    section.sheet { border: 0; border-radius: 0; padding: 0; margin: 0; break-after: page; }
    section.sheet:last-of-type { break-after: auto; }
    body:has(section.sheet) header { display: none; }
    tr, li { break-inside: avoid; }
}
)css";

} // namespace evenload
