import { STYLE } from '../style.js'

/** The look of the report of progress: that of the report, with its semaphore and its lists. */
export const PROGRESS_STYLE = `${STYLE}
:root{--verde:#2f7d4f;--verde-line:#1f5a38;--on-verde:#fff;--amarillo:#ecc46a;--amarillo-line:#8a6210;--on-amarillo:#33270a;--naranja:#e08a3c;--naranja-line:#8f4d12;--on-naranja:#2b1503;--rojo:#a83a2a;--rojo-line:#7c2418;--on-rojo:#fff;--gris:#b4b6b2;--gris-line:#6b6f6c;--on-gris:#1f282a;
--hecha:#1c6b66;--hecha-line:#124a47;--on-hecha:#fff;--debajo:#b9dad6;--debajo-line:#2f7d77;--on-debajo:#153b39;--sin:#f3f0e8;--sin-line:#8b8577;--on-sin:#1f282a}
@media screen and (prefers-color-scheme:dark){:root{--verde:#57b07d;--verde-line:#8fd6ac;--on-verde:#04200f;--amarillo:#d9ad4e;--amarillo-line:#f0cf85;--on-amarillo:#231a02;--naranja:#d98842;--naranja-line:#f2b47c;--on-naranja:#241103;--rojo:#e58a78;--rojo-line:#f6b7aa;--on-rojo:#2b0a04;--gris:#7d8685;--gris-line:#adb7b6;--on-gris:#0b1011;
--hecha:#5fb3aa;--hecha-line:#a5ded6;--on-hecha:#04201e;--debajo:#274644;--debajo-line:#5fb3aa;--on-debajo:#e3f2f0;--sin:#232a2b;--sin-line:#7d8685;--on-sin:#f1eee7}}
.mark.verde{border-color:var(--verde-line);border-left-color:var(--verde)}.mark.amarillo{border-color:var(--amarillo-line);border-left-color:var(--amarillo)}.mark.naranja{border-color:var(--naranja-line);border-left-color:var(--naranja)}.mark.rojo{border-color:var(--rojo-line);border-left-color:var(--rojo)}.mark.gris{border-color:var(--gris-line);border-left-color:var(--gris)}
.mark.verde,.mark.amarillo,.mark.naranja,.mark.rojo,.mark.gris{color:var(--ink);border-left-width:9px}
.own{font-family:"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums}
.sub-row{display:block;padding-left:1.1rem!important;color:var(--soft)}
.lst th[scope=row]{width:34%}.lst th>small{display:block;color:var(--soft)}
.lst b,.pro b{font-weight:600}
.pend>li{margin-bottom:.35rem}.pend small{color:var(--soft)}
.groups thead th{overflow-wrap:normal;font-size:.78rem;padding-right:.6rem}.groups th,.groups td{padding-right:.6rem}
.groups th:first-child{width:26%}.groups td:nth-child(2){white-space:nowrap}
#cortes h4{margin-top:1.7rem}
section,article{scroll-margin-top:5.2rem}
@media screen{#vencidas~section{content-visibility:auto;contain-intrinsic-size:auto 60rem}}
.acts.pro thead th{position:static}
.units{margin-bottom:1.4rem}
.lst thead th{overflow-wrap:normal}
.tiles.three{grid-template-columns:repeat(3,1fr)}
.pro th:nth-child(1){width:26%}.pro th:nth-child(2){width:18%}.pro th:nth-child(3){width:14%}.pro th:nth-child(4){width:12%}.pro th:nth-child(5){width:17%}.pro th:nth-child(6){width:13%}
.acts.pro td:nth-child(3){white-space:normal}
.pro td small{color:var(--soft);display:block}
.pro td .mark{white-space:normal}
.pro td:nth-child(4) b{font-size:1.15em}
@media screen and (max-width:30rem){.tiles.three{grid-template-columns:1fr}}
@media screen and (max-width:53.5rem){.sub-row{display:block;padding-left:.6rem!important}
.acts.pro td:nth-child(2)::before{content:"Responsables"}.acts.pro td:nth-child(3)::before{content:"Cantidades"}.acts.pro td:nth-child(4)::before{content:"Avance"}.acts.pro td:nth-child(5)::before{content:"Qué se hizo"}.acts.pro td:nth-child(6)::before{content:"Origen"}
.lst th[scope=row],.groups th:first-child{width:auto}
.groups td{padding-left:10.4rem!important}.groups td::before{width:10rem;margin-left:-10.4rem}.groups .mark{white-space:normal}.lst td{padding-left:8.1rem!important}.lst td::before{width:7.8rem;margin-left:-8.1rem}}
@media print{.more::details-content{content-visibility:visible;display:block}
#vencidas,#cortes{break-before:auto}#cronograma,#hallazgos{break-before:auto}
.groups,.lst{font-size:8.5pt}}
`
