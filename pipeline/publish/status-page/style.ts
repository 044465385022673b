import { PAGE_STYLE } from '../page/style.js'

/** The look of the page of states: that of our pages, with its board and its histories. */
export const STYLE = `${PAGE_STYLE}
.board small{display:block;line-height:1.4;margin-top:.2rem;color:var(--soft)}
@media (min-width:53.51rem){.board{table-layout:fixed}.board th:first-child{width:34%}}
.aside th:nth-child(1){width:28%}.aside th:nth-child(2){width:6.5rem}
.plan{border-top:1px solid var(--line);padding:.35rem 0}
.plan>summary{width:auto;font-size:1rem;color:var(--ink);padding:.4rem 0}
.plan>summary span:first-child{font-weight:600}
.plan .mark{margin-left:.3rem}
.events{margin:.2rem 0 .9rem;padding-left:1.2rem;list-style:none;border-left:3px solid var(--line)}
.events li{margin-bottom:.45rem}
.events small{display:block;color:var(--soft)}
.toolbar .count{margin:0}.toolbar .count:empty{margin-top:-.8rem}
[hidden]{display:none!important}
@page{size:letter;margin:17mm 15mm 18mm;@bottom-left{content:"Estado de los planes";font:8pt Arial,sans-serif;color:#566164}@bottom-right{content:"Página " counter(page) " de " counter(pages);font:8pt Arial,sans-serif;color:#566164}}
@media screen and (max-width:53.5rem){.board small{margin-top:0}}
@media print{.plan>summary{display:list-item!important}.plan{break-inside:avoid}
.plan::details-content{content-visibility:visible;display:block}
.events{margin-bottom:.3rem}}
`
