import { nameOf, type Directory } from '../../../../../engine/directory/directory.js'
import type { TableColumn } from '../../../layout/table.js'
import type { SheetSpec } from '../../../workbook/workbook-spec.js'
import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { UNATTRIBUTED_LABEL } from '../../progress/labels.js'
import { limitWords } from '../../progress/not-worked-out.js'
import { reportRows } from '../../progress/reports.js'
import type { ActivityRow } from '../../progress/rows.js'
import { SILENCE_SENTENCE, silenceOf } from '../../progress/silence.js'
import { listSheet } from './list-sheet.js'
import { SHEETS } from './sheet.js'

/** Something that a person should settle, correct or know, and of which activity. */
interface Difference {
  readonly what: string
  readonly row: ActivityRow | null
  readonly detail: string
  readonly where: string
}

/** What the reports do not agree on, what belongs nowhere, and what cannot be worked out; null where there is nothing of it. */
export function differencesSheet(figures: ProgressFigures, directory: Directory): SheetSpec | null {
  const items = [...differencesOf(figures, directory)]
  if (items.length === 0) return null
  const ofRow = (
    header: string,
    width: number,
    value: (row: ActivityRow) => string,
  ): TableColumn<Difference> => ({
    header,
    width,
    style: 'body',
    value: ({ row }) => (row ? value(row) : ''),
  })
  return listSheet(
    {
      name: SHEETS.differences,
      title: 'Diferencias',
      sentence:
        'Lo que alguien tiene que resolver, corregir o saber antes de leer los promedios: reportes que no coinciden, filas y archivos que no se pudieron ubicar, y actividades sin cálculo posible.',
      nothing: '',
      columns: [
        { header: 'Qué pasa', width: 24, style: 'body-strong', value: ({ what }) => what },
        ofRow('Componente', 20, ({ component }) => component),
        ofRow('N.º', 7, ({ number }) => number),
        ofRow('Actividad', 34, ({ activity }) => activity),
        ofRow('Lidera', 22, ({ leader }) => leader),
        { header: 'Detalle', width: 46, style: 'body', value: ({ detail }) => detail },
        { header: 'Archivo', width: 28, style: 'body', value: ({ where }) => where },
      ],
      unprinted: [ofRow('Código', 26, ({ id }) => id)],
      items,
    },
    figures,
  )
}

function* differencesOf(figures: ProgressFigures, directory: Directory): Generator<Difference> {
  const { monitoring, list } = figures
  const unit = (id: string): string => nameOf(directory, id) ?? id
  const about = (what: string, row: ActivityRow, detail: string): Difference => ({
    what,
    row,
    detail,
    where: row.entry.reports.map(({ source }) => source.file).join('\n'),
  })
  const said = (row: ActivityRow): string =>
    reportRows(row, directory)
      .map(
        ({ name, counts, executed }) => `${name}${counts ? ' (es la que cuenta)' : ''}: ${inline(executed)}`,
      )
      .join('\n')
  for (const row of list('conflicting')) yield about('Reportes distintos', row, said(row))
  for (const row of list('settled')) {
    const { settlement } = row.entry
    if (settlement)
      yield about(
        'Resuelta',
        row,
        `Lo resolvió ${settlement.by} el ${shownDate(settlement.date)}: ${inline(row.executed)}. Motivo: ${settlement.motive}`,
      )
  }
  for (const row of list('leaderSilent'))
    yield about('Hay reporte, pero no cuenta', row, `${SILENCE_SENTENCE[silenceOf(row)]}\n${said(row)}`)
  for (const row of list('partlyReported'))
    yield about('Reportada en parte', row, `Se reportó ${inline(row.executed)}; la meta es: ${row.goal}`)
  for (const { unit: id, activity } of monitoring.strange)
    yield {
      what: 'Fila que no está en el plan',
      row: null,
      detail: `${unit(id)} reportó: ${[activity.number, activity.activity].filter(Boolean).join(' ')}`,
      where: `${activity.source.file}, hoja ${activity.source.sheet}, fila ${String(activity.source.row)}`,
    }
  for (const { file, why } of monitoring.unattributed)
    yield {
      what: 'Archivo que no cuenta',
      row: null,
      detail: `Nada de él se cuenta: ${UNATTRIBUTED_LABEL[why]}.`,
      where: file,
    }
  for (const row of list('worsened'))
    yield about(
      'Empeoró',
      row,
      `Está más lejos de la meta que al comienzo: ${inline(row.executed)}. Su avance vale 0.`,
    )
  for (const row of list('early'))
    yield about(
      'Ejecución anticipada',
      row,
      `Todavía no tenía nada programado y ya se reportó: ${inline(row.executed)}`,
    )
  for (const row of list('notCalculable')) {
    const limit = limitWords(row)
    yield about(
      'Sin cálculo posible',
      row,
      [row.standing, row.executed === '' ? '' : `se reportó ${inline(row.executed)}`, limit]
        .filter(Boolean)
        .join('; '),
    )
  }
  for (const row of list('undated'))
    yield about('Con una fecha final que no es fecha', row, `En el plan dice: ${inline(row.schedule)}`)
}

function inline(lines: string): string {
  return lines.replaceAll('\n', '; ')
}
