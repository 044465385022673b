import { PAGE_STYLE } from '../page/style.js'

/** The look of the page of citizens: that of our pages, with its list of activities. */
export const STYLE = `${PAGE_STYLE}
.list{list-style:none;margin:0;padding:0}
.list>li{border-top:1px solid var(--line);padding:1.15rem 0 1.25rem}
.list h3{margin:0;font-size:1.12rem;max-width:46rem}
.list .no{color:var(--accent);font-variant-numeric:tabular-nums lining-nums;margin-right:.15rem}
.where{font-size:.85rem;color:var(--soft);margin:.15rem 0 .6rem}
.list dl{display:grid;grid-template-columns:1fr 1fr;gap:.55rem 2rem;margin:0}
.list dl>div{min-width:0}
.list dt{font-size:.8rem;font-weight:600;color:var(--soft)}
.list dd{margin:0;font-size:.95rem}
.bar{display:block;width:100%;max-width:14rem;height:8px;margin:.3rem 0 .35rem}
.b0{fill:var(--second)}.b1{fill:var(--main)}
.list dd>b,.meanings b{font-variant-numeric:lining-nums tabular-nums}
.how{display:block;font-size:.88rem;color:var(--soft);margin-top:.2rem}
.mark{white-space:normal}
.mark.fulfilled{color:var(--ok-text)}.mark.behind{color:var(--warn-text)}.mark.unreported{color:var(--err-text)}.mark.not-calculable,.mark.not-scheduled{color:var(--soft)}
.groups th,.groups td{overflow-wrap:normal}
.meanings{margin:0}
.meanings>div{display:grid;grid-template-columns:18rem 1fr;gap:.2rem 1.5rem;padding:.6rem 0;border-top:1px solid var(--line)}
.meanings dt b{display:inline-block;min-width:2.6rem;font-size:1.15rem}
.meanings a{text-decoration:none}.meanings a .mark{text-decoration:underline}
.meanings dd{margin:0;font-size:.94rem}
.part>li{content-visibility:auto;contain-intrinsic-size:auto 190px}
#mas{width:auto;margin:1rem auto 2rem;padding:.5rem 1.6rem}
#mas:not([hidden]){display:block}
.count{margin:.2rem 0 1rem}
[hidden]{display:none!important}
@page{size:letter;margin:17mm 15mm 18mm;@bottom-left{content:"Datos públicos";font:8pt Arial,sans-serif;color:#566164}@bottom-right{content:"Página " counter(page) " de " counter(pages);font:8pt Arial,sans-serif;color:#566164}}
@media screen and (max-width:53.5rem){.groups td{padding-left:13.5rem!important}.groups td::before{width:13rem!important;margin-left:-13.5rem!important}.groups .n{text-align:left}}
@media (max-width:40rem){.list dl{grid-template-columns:1fr}.meanings>div{grid-template-columns:1fr}}
@media print{#mas,#vacio{display:none!important}.list>li{break-inside:avoid;padding:.5rem 0 .6rem}.list h3{font-size:10.5pt}.list dd{font-size:9pt}.list dl{grid-template-columns:1fr 1fr;gap:.25rem 1.2rem}.bar{height:5px}.part>li{content-visibility:visible}#actividades{break-before:page}}
`
