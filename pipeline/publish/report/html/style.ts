import { PAGE_STYLE } from '../../page/style.js'

/** The look of the report: that of our pages, with its charts and its lists. */
export const STYLE = `${PAGE_STYLE}
figcaption p{color:var(--soft)}
.defs{position:absolute}
figure{margin:1.2rem 0 2rem;min-width:0}
figcaption h3,figcaption h4{margin:0}
figcaption p{font-size:.9rem;margin:.1rem 0 .7rem}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;list-style:none;margin:.3rem 0 .9rem;padding:0;font-size:.88rem}
.legend li{display:flex;align-items:center;gap:.45rem}
.key{width:14px;height:14px;flex:none}
svg.chart{display:block;width:100%;height:auto;overflow:visible}
svg.narrow{display:none;max-width:32rem}
:where(.chart:not(.own)) text{font:13px "Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--ink);font-variant-numeric:tabular-nums lining-nums}
svg .num,svg .axis{font-size:12px}svg .cell{font-size:11px}svg .tiny{font-size:9px}svg .big{font-size:15px;font-weight:600}
svg .strong{font-weight:600}svg .soft{fill:var(--soft);font-style:italic}
svg .mid{text-anchor:middle}svg .end{text-anchor:end}svg .cap{text-transform:capitalize}
svg .axis.cap{fill:var(--soft)}
svg .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.grid{stroke:var(--line)}.base{stroke:var(--soft)}.cut{stroke:var(--err-text);stroke-width:1.6;stroke-dasharray:4 3}
rect[class^=f-]{stroke:none;stroke-width:1}
.f-due{fill:var(--due)}.f-running,.f-valid{fill:var(--run)}rect.f-upcoming{fill:var(--up);stroke:var(--up-line)}.f-termless{fill:var(--hatch)}rect.f-undated,rect.f-unreadable{fill:url(#rayas);stroke:var(--hatch-line)}
.f-main{fill:var(--main)}rect.f-second{fill:var(--second);stroke:var(--main)}
.f-error,.f-errors{fill:var(--err)}rect.f-warning,rect.f-warnings{fill:var(--warn);stroke:var(--warn-line)}rect.f-info{fill:var(--info);stroke:var(--info-line)}
svg .on-f-due{fill:var(--on-due)}svg .on-f-running,svg .on-f-valid,svg .on-f-main{fill:var(--on-run)}svg .on-f-upcoming,svg .on-f-second{fill:var(--on-up)}
svg .on-f-termless,svg .on-f-undated,svg .on-f-unreadable{fill:var(--on-hatch);paint-order:stroke;stroke:var(--hatch);stroke-width:4px}
svg .on-f-error,svg .on-f-errors{fill:var(--on-err)}svg .on-f-warning,svg .on-f-warnings{fill:var(--on-warn)}svg .on-f-info{fill:var(--on-info)}
.hatch-back{fill:var(--hatch)}.hatch-line{fill:var(--hatch-line)}
.h0{fill:none;stroke:var(--line)}.h1{fill:var(--h1)}.h2{fill:var(--h2)}.h3{fill:var(--h3)}.h4{fill:var(--h4)}
svg .on-h3{fill:var(--on-h3)}svg .on-h4{fill:var(--on-h4)}
.data{margin-top:.5rem}
.more{margin:.6rem 0 1.4rem}
.files th,.files td{overflow-wrap:normal}.files th[scope=row],.files td:last-child{overflow-wrap:anywhere}
.files{table-layout:fixed}.files th:nth-child(1){width:26%}.files th:nth-child(2){width:19%}.files th:nth-child(3){width:16%}.files th:nth-child(4){width:10%}.files th:nth-child(5){width:13%}.files th:nth-child(6){width:16%}
.agenda th:first-child{width:9rem;white-space:nowrap;font-variant-numeric:tabular-nums}.agenda td:nth-child(3){width:30%}
.agenda small,.acts th small{color:var(--soft)}
.agenda td>small:first-child,.acts th>small{display:block}
.rule{border-top:1px solid var(--line);padding:1.1rem 0 .6rem}
.rule h3{margin:0 0 .45rem;display:flex;flex-wrap:wrap;gap:.3rem .7rem;align-items:baseline}
.rule h3 small{font-weight:400;color:var(--soft)}
.rule p{margin-bottom:.4rem}
.findings{padding-left:1.1rem;font-size:.92rem}
.findings li{margin-bottom:.55rem}
.findings small{color:var(--soft)}
#mas{width:auto;margin:1rem auto 2rem;padding:.5rem 1.6rem}
#mas:not([hidden]){display:block}
.acts{table-layout:fixed;font-size:.86rem}
.acts th:nth-child(1){width:29%}.acts th:nth-child(2){width:17%}.acts th:nth-child(3){width:16%}.acts th:nth-child(4){width:9%}.acts th:nth-child(5){width:17%}.acts th:nth-child(6){width:12%}
.acts td:nth-child(3){white-space:nowrap}.acts td em{white-space:normal}
.acts thead th{position:sticky;top:2.7rem;background:var(--paper);z-index:1}
.acts th div{color:var(--soft);margin-top:.25rem;font-size:.95em}
.acts th div b,.acts td b{font-weight:600}
.acts td:last-child{font-size:.95em;color:var(--soft)}
.acts ul{list-style:none;padding:0;margin:0}
.acts li{padding-left:.55rem;border-left:3px solid var(--info-line);margin-bottom:.4rem}
.acts li.error{border-color:var(--err)}.acts li.warning{border-color:var(--warn-line)}
.acts li.error>b{color:var(--err-text)}.acts li.warning>b{color:var(--warn-text)}
.tag{font-style:normal;font-weight:600;color:var(--warn-text);border:1px solid;padding:0 .35rem;border-radius:2px}
.cv{content-visibility:auto;contain-intrinsic-size:auto 60000px}
@media screen and (min-width:80rem){.broad{width:78rem;max-width:calc(100vw - 4rem);margin-left:50%;transform:translateX(-50%)}}
@media screen and (max-width:53.5rem){svg.wide{display:none}svg.narrow{display:block}.acts thead th{position:static}}
@media screen and (max-width:53.5rem){
.acts,.acts tbody,.acts tr,.acts th,.acts td{display:block;width:auto!important}
.acts thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.acts tr{border-top:1.5px solid var(--soft);padding:.7rem 0 .9rem}
.acts th,.acts td{border:0;padding:.15rem 0;white-space:normal!important;text-align:left}
.acts td{display:flow-root;padding-left:6.9rem!important;min-height:1.9em}
.acts td::before{float:left;margin-left:-6.9rem;width:6.6rem;font-size:.82rem;line-height:1.75;font-weight:600;color:var(--soft);overflow-wrap:normal}
.acts td:nth-child(2)::before{content:"Responsables"}.acts td:nth-child(3)::before{content:"Fechas"}.acts td:nth-child(4)::before{content:"Al corte"}.acts td:nth-child(5)::before{content:"Hallazgos"}.acts td:nth-child(6)::before{content:"Origen"}}
@page{size:letter;margin:17mm 15mm 18mm;@bottom-left{content:"Informe de monitoreo";font:8pt Arial,sans-serif;color:#566164}@bottom-right{content:"Página " counter(page) " de " counter(pages);font:8pt Arial,sans-serif;color:#566164}}
@page ancha{size:letter landscape;margin:14mm 13mm 16mm}
@media print{.data,#mas{display:none!important}
figcaption,.legend{break-after:avoid}.rule{break-inside:avoid}.acts{font-size:8pt}
svg.chart{max-height:17.5cm}
figure{break-inside:avoid;margin:.8rem 0 1.2rem}
#cronograma,#hallazgos{break-before:page}
#actividades{page:ancha;break-before:page;border-top:0}
.acts thead th{position:static}}
`
