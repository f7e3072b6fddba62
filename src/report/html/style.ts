/** Readable at 360 px, in light and dark, and on A4. No fonts are loaded. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2024;--quiet:#5b6470;--paper:#fbfaf7;--card:#fff;--line:#dcd9d0;--good:#11663b;--warning:#8f3d00;--stop:#a11d1d;--accent:#1f5f8b;--hatch:#c9c5ba}
@media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--quiet:#a3abb5;--paper:#16181b;--card:#1f2226;--line:#3a3e44;--good:#6fd39b;--warning:#ffb27a;--stop:#ff8f8f;--accent:#8cc8f2;--hatch:#4a4f57}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif}
main{max-width:64rem;margin:0 auto;padding:0 1rem 4rem}
html:has(#lang-zh:checked) .in-en,html:has(#lang-en:checked) .in-zh{display:none}
.switch{display:flex;gap:.25rem;justify-content:flex-end;max-width:64rem;margin:0 auto;padding:.75rem 1rem 0}
.switch input{position:absolute;opacity:0}
.switch label{padding:.15rem .7rem;border:1px solid var(--line);border-radius:1rem;cursor:pointer}
.switch input:checked+label{background:var(--ink);color:var(--paper)}
.switch input:focus-visible+label,a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0}h2{font-size:1.15rem;margin:2.2rem 0 .6rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}h3{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.3rem 0}.brand{letter-spacing:.08em;color:var(--quiet);margin-top:1rem}.quiet,small{color:var(--quiet);font-size:.85rem}
.verdict{background:var(--card);border:1px solid var(--line);border-left:6px solid var(--quiet);border-radius:.4rem;padding:.2rem 1.2rem 1rem;margin-top:1.4rem}
.verdict h2{border:0;margin:.8rem 0 0;font-size:.9rem;color:var(--quiet)}.verdict.choose{border-left-color:var(--good)}.verdict.lean{border-left-color:var(--accent)}
.big{font-size:1.5rem;font-weight:650}
ul,ol{padding-left:1.2rem;margin:.3rem 0}.standing,.signs,.measures{list-style:none;padding:0}
.standing li,.measures li{padding:.35rem 0;border-bottom:1px solid var(--line)}
.tag{display:inline-block;font-size:.78rem;border:1px solid currentColor;border-radius:.3rem;padding:0 .4rem;color:var(--quiet)}
.rejected .tag{color:var(--stop)}.eligible .tag{color:var(--good)}
.signs li{padding:.2rem 0 .2rem 1.5rem;text-indent:-1.5rem;overflow-wrap:anywhere}.mark{display:inline-block;width:1.2rem;text-indent:0;font-weight:700}
.good .mark{color:var(--good)}.warning .mark{color:var(--warning)}.unseen,.unknown{color:var(--quiet)}.unseen{font-style:italic}
q{quotes:"“" "”";color:var(--quiet)}.cite{display:inline-block;text-indent:0;min-width:1.2rem;text-align:center;font-size:.75rem;border:1px solid var(--line);border-radius:.25rem;margin-left:.15rem;text-decoration:none}
a{color:var(--accent);overflow-wrap:anywhere}.next li{margin:.5rem 0}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
thead th{white-space:nowrap;color:var(--quiet);font-weight:600}tbody th{white-space:nowrap}.ranges td{min-width:6.2rem;white-space:nowrap}
.bar{display:block;width:100%;height:8px;margin:.3rem 0 .1rem}.track{fill:var(--line)}.known{fill:var(--accent)}.open{fill:var(--hatch)}
details{border-bottom:1px solid var(--line);padding:.4rem 0}summary{cursor:pointer;font-weight:600}
.evidence li{margin:.6rem 0;overflow-wrap:anywhere}.evidence li:target{background:color-mix(in srgb,var(--accent) 15%,transparent)}.evidence span{display:inline}.evidence q{display:block}
@media print{.switch{display:none}body{background:#fff;font-size:10.5pt}details{break-inside:avoid}section{break-inside:auto}h2,h3{break-after:avoid}@page{size:A4;margin:16mm}}
`;
