// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rehome::report {

/// The style sheet of the HTML form: the reader's own fonts, light or dark as the desktop is, and plain on paper.
inline constexpr const char *htmlStyle = R"css(
:root { color-scheme: light dark; --text: #1d2328; --soft: #5b6670; --page: #fff; --panel: #f5f7f8; --line: #dfe4e8;
  --accent: #2b5f8a; --good: #1b6e3c; --attention: #8a5a00; --bad: #b3261e; --unknown: #8a5a00; --running: #2b5f8a;
  --badrow: #fdf0ef; --unknownrow: #fdf6e7; --attentionrow: #fbf9f2; }
@media (prefers-color-scheme: dark) { :root { --text: #e3e7ea; --soft: #9aa5ae; --page: #16191c; --panel: #1e2327;
  --line: #333a40; --accent: #82b6e0; --good: #76cf98; --attention: #e3b04b; --bad: #ff9a90; --unknown: #e3b04b;
  --running: #82b6e0; --badrow: #351f1e; --unknownrow: #322a18; --attentionrow: #242119; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: var(--page); color: var(--text); line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; font-size: 15px; }
.layout { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 2.5rem; max-width: 84rem; margin: 0 auto;
  padding: 2rem; }
nav { position: sticky; top: 2rem; align-self: start; font-size: .93em; }
nav ol { list-style: none; margin: 0; padding: 0; border-left: 1px solid var(--line); }
nav a { display: block; padding: .22rem .9rem; color: var(--soft); text-decoration: none; }
nav a:hover, nav a:focus { color: var(--accent); }
h1 { font-size: 1.75em; font-weight: 600; margin: 0 0 1rem; line-height: 1.25; overflow-wrap: anywhere; }
h1 small { display: block; font-size: .58em; font-weight: 400; color: var(--soft); }
h2 { font-size: 1.3em; font-weight: 600; margin: 3rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.02em; font-weight: 600; margin: 2rem 0 .3rem; overflow-wrap: anywhere; }
p { margin: .4rem 0; overflow-wrap: anywhere; }
.summary { background: var(--panel); border: 1px solid var(--line); border-left: 5px solid var(--soft); border-radius: 6px;
  padding: 1rem 1.3rem; margin-bottom: 1.5rem; }
.summary.good { border-left-color: var(--good); } .summary.bad { border-left-color: var(--bad); }
.summary.unknown, .summary.attention { border-left-color: var(--unknown); }
.summary.running { border-left-color: var(--running); }
.headline { font-size: 1.15em; font-weight: 600; margin: 0 0 .4rem; }
.summary ul { margin: 0; padding-left: 1.1rem; color: var(--soft); }
.mark { white-space: nowrap; font-weight: 600; } .mark b { display: inline-block; min-width: 1.1em; }
td .mark { white-space: normal; overflow-wrap: break-word; } td .mark b { display: inline; }
.mark.good { color: var(--good); } .mark.bad { color: var(--bad); } .mark.attention { color: var(--attention); }
.mark.skipped { color: var(--soft); } .mark.running { color: var(--running); }
.mark.unknown { color: var(--unknown); font-style: italic; border-bottom: 1px dashed currentColor; }
.log { list-style: none; margin: 0; padding: 0; }
.log > li { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: .2rem 1rem; padding: .32rem 0;
  border-bottom: 1px solid var(--line); }
.log time { color: var(--soft); font-variant-numeric: tabular-nums; }
.log div { overflow-wrap: anywhere; }
.log ul { margin: .15rem 0 .1rem; padding-left: 1.1rem; color: var(--soft); font-size: .93em; }
.scroll { overflow-x: auto; margin: .7rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .92em; }
caption { text-align: left; font-weight: 600; padding: .5rem 0 .25rem; color: var(--soft); }
th, td { text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; min-width: 5em; }
th { font-weight: 600; color: var(--soft); overflow-wrap: normal; vertical-align: bottom; }
th:first-child, td:first-child { padding-left: .5rem; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .85em; word-break: break-all;
  min-width: 17em; }
td:first-child { overflow-wrap: break-word; max-width: 24em; }
.facts thead { position: absolute; clip-path: inset(50%); } .facts td:first-child { width: 15rem; color: var(--soft); }
tr.bad td { background: var(--badrow); } tr.unknown td { background: var(--unknownrow); }
tr.attention td { background: var(--attentionrow); }
.bar { display: block; height: 4px; margin-top: 3px; background: var(--line); border-radius: 2px; overflow: hidden; }
.bar span { display: block; height: 4px; min-width: 2px; margin-left: auto; background: var(--bad); }
tr.attention .bar span { background: var(--attention); }
.note { color: var(--soft); font-size: .92em; }
@media (max-width: 60rem) { .layout { display: block; padding: 1rem; } nav { position: static; margin-bottom: 1.5rem; }
  .log > li { grid-template-columns: 1fr; } }
@media print { :root { color-scheme: light; --text: #000; --soft: #444; --page: #fff; --panel: #fff; --line: #bbb;
  --good: #1b6e3c; --attention: #8a5a00; --bad: #b3261e; --unknown: #8a5a00; --running: #2b5f8a; --badrow: #fff;
  --unknownrow: #fff; --attentionrow: #fff; }
  body { font-size: 9.5pt; } nav { display: none; } .layout { display: block; padding: 0; max-width: none; }
  .scroll { overflow: visible; } h2, h3, caption { break-after: avoid; } tr, .log > li { break-inside: avoid; }
  thead { display: table-header-group; } }
)css";

} // namespace rehome::report
