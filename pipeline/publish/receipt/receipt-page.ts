import { longDate } from '../../../engine/calendar/long-date.js'
import { isDay, localDay } from '../../local-time.js'
import { opening } from '../page/document.js'
import { escape, inline } from '../page/escape.js'
import { thousands } from '../report/words.js'
import { follows } from './follows.js'
import { groupedHash } from './grouped-hash.js'
import { localMoment } from './local-moment.js'
import type { Receipt } from './receipt.js'
import { STYLE } from './style.js'

/** A receipt as one self-contained page that prints on one sheet. */
export function receiptPage(receipt: Receipt): string {
  const { number, entity, dependencia, format, vigencia, cutoff, version, file, ruleset } = receipt
  return `${opening(`Recibo ${number} · ${dependencia.name} · ${entity}`, STYLE, null)}
<body>
<main>
<header>
<p class="kicker">${inline(entity)}</p>
<h1>Recibo N.º <span>${inline(number)}</span></h1>
<p>Constancia de que el ${cutoff === undefined ? 'plan' : 'seguimiento'} fue recibido.</p>
</header>
<h2>Lo recibido</h2>
<dl class="facts">
${fact('Dependencia', inline(dependencia.name))}
${fact(cutoff === undefined ? 'Plan' : 'Seguimiento', `${inline(format.name)}, vigencia ${String(vigencia)}`)}${cutoff === undefined ? '' : `\n${fact('Corte', `<time datetime="${escape(cutoff)}">${escape(longDate(cutoff))}</time>`)}`}
${fact('Versión', String(version))}
${fact('Archivo', inline(file))}
${when(receipt)}
${fact('Huella del archivo', hash(receipt))}
</dl>
<h2>Lo que se leyó</h2>
<dl class="counts">
${counts(receipt)}
</dl>
${whatFollows(receipt)}
</main>
<footer>
<p>El archivo se conserva tal como llegó. La huella (SHA-256) identifica su contenido exacto: otro archivo con la misma huella es idéntico. Revisado con las reglas ${escape(ruleset)}. Recibo generado por Cotejo.</p>
</footer>
</body>
</html>
`
}

function fact(name: string, html: string): string {
  return `<div><dt>${name}</dt><dd>${html}</dd></div>`
}

function when({ received, registered }: Receipt): string {
  const time = `<time datetime="${escape(received)}">${escape(localMoment(received))}</time>`
  return isDay(received)
    ? fact('Recibido el', `${time} <small>(registrado el ${escape(longDate(localDay(registered)))})</small>`)
    : fact('Fecha y hora', `${time} <small>(hora de Colombia)</small>`)
}

function hash({ sha256 }: Receipt): string {
  const groups = groupedHash(sha256).split(' ')
  return `<code>${groups.map((group) => `<span>${escape(group)}</span>`).join(' ')}</code>`
}

function counts({ activities, errors, warnings, infos }: Receipt): string {
  const shown: readonly (readonly [n: number, one: string, many: string])[] = [
    [activities, 'actividad', 'actividades'],
    [errors, 'error', 'errores'],
    [warnings, 'advertencia', 'advertencias'],
    [infos, 'sugerencia', 'sugerencias'],
  ]
  return shown
    .map(([n, one, many]) => `<div><dt>${n === 1 ? one : many}</dt><dd>${thousands(n)}</dd></div>`)
    .join('\n')
}

function whatFollows(receipt: Receipt): string {
  const { found, next } = follows(receipt)
  return `<section class="follows${receipt.errors > 0 ? ' errors' : ''}" aria-labelledby="sigue">
<h2 id="sigue">Qué sigue</h2>
<p><strong>${escape(found)}</strong></p>
<p>${escape(next)}</p>
</section>`
}
