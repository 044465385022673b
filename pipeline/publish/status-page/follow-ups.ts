import type { Status } from '../../lifecycle/status.js'
import { inline } from '../page/escape.js'
import { paragraph, section } from '../page/section.js'
import { table } from '../page/table.js'
import { cutoffSummary, cutoffTitle, followUpNotes, strayWords } from './follow-up-words.js'
import { mark } from './mark.js'
import { latestFirst } from './words.js'

/** Who reported at each cut-off, and who owes it; empty where there is no follow-up yet. */
export function followUpsSection({ followUps, strayRequests, today }: Status): string {
  if (followUps.length + strayRequests.length === 0) return ''
  const each = [...followUps].reverse().map((one) => {
    const title = cutoffTitle(one)
    return `<h3>${inline(title)}</h3>
${paragraph(cutoffSummary(one, today))}
${table({
  caption: title,
  cards: true,
  className: 'board',
  columns: [{ header: 'Dependencia', heads: true }, { header: 'Estado' }],
  rows: latestFirst(one.units).map((unit) => [
    inline(unit.dependenciaName),
    [mark(unit), ...followUpNotes(unit).map((note) => `<small>${inline(note)}</small>`)].join(''),
  ]),
})}`
  })
  return section(
    'seguimientos',
    'Los seguimientos de cada corte',
    [...each, ...strayRequests.map((one) => paragraph(strayWords(one)))].join('\n'),
  )
}
