/** The look of our pages: calm documents, in light and dark, on a phone and on paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#fcfbf8;--card:#f3f1ea;--ink:#1f282a;--soft:#566164;--line:#dad6ca;--accent:#0e5753;--focus:#0b63c5;
--due:#0d4744;--on-due:#fff;--run:#2f7d77;--on-run:#fff;--up:#dcebe8;--up-line:#2f7d77;--on-up:#153b39;--hatch:#f3f0e8;--hatch-line:#8b8577;--on-hatch:#1f282a;
--main:#1c6b66;--second:#cfe2df;--err:#a03a2a;--on-err:#fff;--warn:#ecc46a;--warn-line:#8a6210;--on-warn:#33270a;--info:#ccd8de;--info-line:#56707d;--on-info:#1d2b32;
--err-text:#942f20;--warn-text:#74500a;--ok-text:#1c5f5a;--h1:#e0eeeb;--h2:#a9d0cb;--h3:#4f9a93;--h4:#0f5550;--on-h3:#06201e;--on-h4:#fff}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14191a;--card:#1e2526;--ink:#e9e6de;--soft:#adb7b6;--line:#3a4344;--accent:#8fd0c8;--focus:#8ec2ff;
--due:#a5ded6;--on-due:#0b2b29;--run:#4a9c94;--on-run:#04201e;--up:#1b2f2e;--up-line:#4a9c94;--on-up:#d7ebe8;--hatch:#232a2b;--hatch-line:#7d8685;--on-hatch:#f1eee7;
--main:#5fb3aa;--second:#274644;--err:#e58a78;--on-err:#2b0a04;--warn:#d9ad4e;--warn-line:#f0cf85;--on-warn:#231a02;--info:#3b4b54;--info-line:#8aa5b3;--on-info:#e6eef2;
--err-text:#f3a594;--warn-text:#e8c272;--ok-text:#93d3cb;--h1:#1d3533;--h2:#2c5a56;--h3:#56a69e;--h4:#a8e0d8;--on-h3:#04201e;--on-h4:#0b2b29}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 "Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:60rem;margin:0 auto;padding:0 1.25rem}
h1,h2,.lead,.tiles b{font-family:Charter,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Liberation Serif",serif;font-weight:600;text-wrap:balance}
h1{font-size:clamp(2.1rem,6vw,3.4rem);line-height:1.08;letter-spacing:-.015em;margin:.1em 0 .25em}
h2{font-size:clamp(1.5rem,3.6vw,2rem);line-height:1.2;margin:0 0 1rem}
h3{font-size:1.06rem;line-height:1.35;margin:2rem 0 .35rem}
h4{font-size:1rem;line-height:1.35;margin:0 0 .1rem}
p{margin:0 0 .8rem;max-width:44rem}
a{color:var(--accent)}
small,.small{font-size:.86em}
code{font:600 .92em ui-monospace,Consolas,"Liberation Mono",monospace}
.soft,.note,.count{color:var(--soft)}
.note{font-size:.9rem;margin-top:1rem}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem;padding:.6rem 1rem;background:var(--ink);color:var(--paper)}
.skip:focus{left:.5rem;top:.5rem;z-index:9}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.top{padding:clamp(2rem,7vw,4.5rem) 0 1.6rem;border-bottom:3px solid var(--accent)}
.kicker{font-size:.82rem;letter-spacing:.09em;text-transform:uppercase;color:var(--accent);font-weight:700;margin:0}
.sub{font-size:1.12rem;color:var(--soft);margin:0 0 1.3rem}
.facts{display:flex;flex-wrap:wrap;gap:.6rem 2.4rem;margin:0}
.facts dt{font-size:.8rem;color:var(--soft)}
.facts dd{margin:0;font-weight:600}
section{padding:2.4rem 0 1.4rem}
section+section,nav+section{border-top:1px solid var(--line)}
.lead{font-size:clamp(1.2rem,2.6vw,1.5rem);line-height:1.45;font-weight:400;max-width:48rem;margin-bottom:1.8rem;text-wrap:pretty}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;margin:0;background:var(--line);border:1px solid var(--line)}
.tiles>div{background:var(--paper);padding:1rem 1.05rem 1.05rem;display:grid;grid-row:span 3;grid-template-rows:subgrid;row-gap:0}
.tiles dt{font-size:.86rem;line-height:1.3;font-weight:600}
.tiles dd{display:contents}
.tiles b{font-size:2.5rem;line-height:1.1;margin-top:.5rem;font-variant-numeric:lining-nums;letter-spacing:-.02em;color:var(--accent)}
.tiles span{font-size:.82rem;line-height:1.35;color:var(--soft);margin-top:.25rem}
.contents{border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.55rem 0;position:sticky;top:0;background:var(--paper);z-index:2;box-shadow:0 0 0 100vmax var(--paper);clip-path:inset(0 -100vmax)}
.contents+section{border-top:0}
.contents ul{display:flex;flex-wrap:wrap;gap:.15rem 1.35rem;list-style:none;margin:0;padding:0;font-size:.92rem}
.contents a{display:inline-block;padding:.2rem 0;text-decoration:none}
.contents a:hover{text-decoration:underline}
section,article{scroll-margin-top:3.2rem}
summary{cursor:pointer;color:var(--accent);font-size:.9rem;padding:.25rem 0;width:fit-content}
details.long>summary{color:inherit;font-size:inherit;width:auto}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.45;margin:.6rem 0}
caption{text-align:left}
th,td{text-align:left;vertical-align:top;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-size:.82rem;font-weight:600;color:var(--soft);vertical-align:bottom;border-bottom:1.5px solid var(--soft);line-height:1.3}
tfoot td,tfoot th{font-weight:600;border-bottom:0;border-top:1.5px solid var(--soft)}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .n{white-space:normal}
.scroll td,.scroll th{overflow-wrap:normal}
.scroll .n{min-width:4.5rem}
.cards th[scope=row]{font-weight:600}
table ul{margin:.2rem 0 0;padding-left:1.05rem}
.mark{display:inline-block;font-size:.82rem;font-weight:600;line-height:1.4;padding:.05rem .5rem;border:1px solid;border-left-width:5px;border-radius:2px;white-space:nowrap;font-family:inherit}
.mark.ok{color:var(--ok-text)}.mark.error{color:var(--err-text)}.mark.warning{color:var(--warn-text)}.mark.info,.mark.none{color:var(--soft)}
.toolbar{display:grid;grid-template-columns:repeat(3,1fr);gap:.8rem 1rem;align-items:end;background:var(--card);padding:1rem 1.1rem 1.1rem;margin:1rem 0}
.toolbar[hidden]{display:none}
.toolbar label{font-size:.82rem;font-weight:600;display:block;min-width:0}
.toolbar .wide{grid-column:1/-1}
input,select,button{font:inherit;font-size:1rem;font-weight:400;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:3px;padding:.45rem .6rem;width:100%;margin-top:.2rem;min-height:2.6rem;text-overflow:ellipsis}
::placeholder{color:var(--soft);opacity:1}
button{cursor:pointer;font-weight:600}
button:hover{border-color:var(--ink)}
footer{max-width:60rem;margin:1rem auto 0;padding:1.2rem 1.25rem 3rem;color:var(--soft);font-size:.85rem;border-top:1px solid var(--line)}
@media screen and (max-width:53.5rem){.tiles{grid-template-columns:repeat(2,1fr)}.toolbar{grid-template-columns:1fr 1fr}.contents{position:static}}
@media screen and (max-width:53.5rem){
.cards,.cards tbody,.cards tr,.cards th,.cards td{display:block;width:auto!important}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{border-top:1.5px solid var(--soft);padding:.7rem 0 .9rem}
.cards th,.cards td{border:0;padding:.15rem 0;white-space:normal!important;text-align:left}
.cards td{display:flow-root;padding-left:6.9rem!important;min-height:1.9em}
.cards td::before{float:left;margin-left:-6.9rem;width:6.6rem;font-size:.82rem;line-height:1.75;font-weight:600;color:var(--soft);overflow-wrap:normal}
.cards td::before{content:attr(data-l)}}
@media (max-width:30rem){main{padding:0 1rem}footer{padding-left:1rem;padding-right:1rem}.tiles>div{padding:.8rem .75rem}.tiles b{font-size:2.1rem}.toolbar{grid-template-columns:1fr;padding:.9rem}}
@media print{:root{color-scheme:light;--paper:#fff;font-size:10pt}
body{-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,footer{max-width:none;padding:0}
.contents,.skip,.toolbar,details:not([open])>summary{display:none!important}
details.long:not([open])>summary{display:block!important}
.top{padding-top:0}h1{font-size:30pt}.lead{font-size:13.5pt}
.tiles b{font-size:23pt}.tiles>div{padding:.65rem .7rem}
section{padding:1rem 0 .4rem}
tbody tr:first-child{break-before:avoid}
th,td{padding-top:.3rem;padding-bottom:.3rem}
h2,h3,h4,thead{break-after:avoid}
.note{break-before:avoid}
tr,.tiles>div,li{break-inside:avoid}
thead{display:table-header-group}tfoot{display:table-row-group}
table{font-size:9pt}
a{color:inherit;text-decoration:none}}
`
