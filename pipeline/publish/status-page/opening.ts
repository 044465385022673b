import type { Status } from '../../lifecycle/status.js'
import { escape } from '../page/escape.js'
import { paragraph } from '../page/section.js'
import { count, longDate, thousands } from '../report/words.js'
import { filesWords, gathered, summary } from './words.js'

interface Tile {
  readonly label: string
  readonly value: number
  readonly note: string
}

/** Title, the whole in a few sentences, and its figures. */
export function opening(status: Status): string {
  const { entity, vigencia, today, totals } = status
  const tiles = tilesOf(status).map(
    ({ label, value, note }) =>
      `<div><dt>${escape(label)}</dt><dd><b>${thousands(value)}</b><span>${escape(note)}</span></dd></div>`,
  )
  return `<header class="top">
<p class="kicker">${escape(entity)}</p>
<h1>Estado de los planes</h1>
<dl class="facts"><div><dt>Vigencia</dt><dd>${vigencia === null ? 'Sin identificar' : String(vigencia)}</dd></div><div><dt>Al día</dt><dd>${longDate(today)}</dd></div></dl>
</header>
<section id="resumen" aria-labelledby="resumen-h">
<h2 id="resumen-h" class="vh">En resumen</h2>
${paragraph(summary(status), 'lead')}
<dl class="tiles">${tiles.join('\n')}</dl>
${paragraph(filesWords(totals), 'note')}
</section>`
}

function tilesOf({ totals, plans, dutiesKnown }: Status): Tile[] {
  const { owed, byState, unowed, overdue, correctionOverdue, arrivedLate, files } = totals
  const { awaited, arrived, pending, approved } = gathered(totals)
  const units = new Set(plans.filter((plan) => plan.owed).map(({ dependencia }) => dependencia)).size
  const changed = plans.filter(
    ({ owed, modifications }) => owed && modifications.some(({ accepted }) => accepted),
  ).length
  return [
    { label: 'Se deben', value: owed, note: `de ${count(units, 'dependencia', 'dependencias')}` },
    {
      label: 'Llegaron',
      value: arrived,
      note: [
        arrivedLate === 0 ? 'ninguno tarde' : `${thousands(arrivedLate)} después de su plazo`,
        ...(unowed === 0 || !dutiesKnown
          ? []
          : [`y ${count(unowed, 'que no se debía', 'que no se debían')}`]),
      ].join('; '),
    },
    {
      label: 'Faltan',
      value: awaited,
      note:
        byState.requested === 0
          ? 'sin presentar'
          : count(byState.requested, 'ya se solicitó', 'ya se solicitaron'),
    },
    {
      label: 'Con retraso hoy',
      value: overdue + correctionOverdue,
      note: `${thousands(overdue)} sin presentar, ${thousands(correctionOverdue)} sin corregir`,
    },
    { label: 'Por revisar', value: pending, note: 'presentados o en revisión' },
    {
      label: 'Devueltos',
      value: byState.returned,
      note:
        correctionOverdue === 0
          ? 'por corregir'
          : `${thousands(correctionOverdue)} con la corrección vencida`,
    },
    {
      label: 'Aprobados',
      value: approved,
      note: changed === 0 ? 'ninguno modificado' : `${count(changed, 'modificado', 'modificados')} después`,
    },
    { label: 'Archivos apartados', value: files.aside, note: 'esperan que alguien decida' },
  ]
}
