/** The look of a receipt, in the colours of the report: one sheet of letter paper, in light and dark on a screen. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fcfbf8;--card:#f3f1ea;--ink:#1f282a;--soft:#566164;--line:#dad6ca;--accent:#0e5753;--err-text:#942f20;--ok-text:#1c5f5a}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14191a;--card:#1e2526;--ink:#e9e6de;--soft:#adb7b6;--line:#3a4344;--accent:#8fd0c8;--err-text:#f3a594;--ok-text:#93d3cb}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:2.2rem 1.25rem}
header{border-bottom:3px solid var(--accent);padding-bottom:1.1rem}
.kicker{font-size:.82rem;letter-spacing:.09em;text-transform:uppercase;color:var(--accent);font-weight:700;margin:0}
h1{font:600 clamp(1.7rem,5vw,2.4rem)/1.12 Charter,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Liberation Serif",serif;margin:.15em 0 .2em}
h1 span{white-space:nowrap}
header p:last-child{margin:0;color:var(--soft)}
h2{font-size:1rem;margin:1.6rem 0 .4rem}
p{margin:0 0 .5rem}
dl{margin:0}
.facts>div{display:grid;grid-template-columns:12rem 1fr;gap:0 1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
dt{color:var(--soft)}
dd{margin:0;font-weight:600}
dd small{font-weight:400;color:var(--soft);font-size:.86em}
code{display:grid;grid-template-columns:repeat(4,max-content);gap:0 1em;font:600 .95rem/1.7 ui-monospace,Consolas,"Liberation Mono",monospace;overflow-wrap:normal}
.counts{display:grid;grid-template-columns:repeat(4,1fr);border:1px solid var(--line);border-width:1px 0 0 1px}
.counts>div{border:1px solid var(--line);border-width:0 1px 1px 0;padding:.7rem .8rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.counts dt{font-size:.88rem}
.counts dd{font-size:1.7rem;line-height:1.15;font-variant-numeric:lining-nums tabular-nums}
.follows{background:var(--card);border-left:5px solid var(--ok-text);padding:.9rem 1.1rem;margin-top:1.6rem}
.follows h2{margin-top:0}
.follows p:last-child{margin:0}
.follows.errors{border-color:var(--err-text)}
.follows.errors strong{color:var(--err-text)}
footer{max-width:46rem;margin:0 auto;padding:0 1.25rem 2rem;color:var(--soft);font-size:.85rem}
@media (max-width:34rem){.facts>div{grid-template-columns:1fr}.counts,code{grid-template-columns:repeat(2,1fr)}code{justify-content:start}}
@page{size:letter;margin:18mm 18mm 16mm}
@media print{:root{color-scheme:light;--paper:#fff;font-size:10.5pt}
body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,footer{max-width:none;padding:0}footer{padding-top:1.4rem}
.facts>div,.counts,.follows,header{break-inside:avoid}}
`
