import { shownDate } from '../../../engine/calendar/iso-date.js'
import { bodyRows, headerRow, tableRange, type TableColumn } from '../layout/table.js'
import { Stack } from '../layout/stack.js'
import type { Publication } from '../publication.js'
import { methodWords } from '../report/progress/method-words.js'
import type { SheetSpec, StyleName, WorkbookSpec } from '../workbook/workbook-spec.js'
import type { CheckedRow, ControlFigures } from './figures.js'
import { sampleSheet } from './sample-sheet.js'
import { averagesWords, deadlineWords, leadWords } from './words.js'

const OUTCOME_STYLE: Readonly<Record<CheckedRow['checked']['outcome'], StyleName>> = {
  same: 'ok',
  different: 'error',
  pending: 'warning',
}

const COLUMNS: readonly TableColumn<CheckedRow>[] = [
  { header: 'Componente', width: 18, style: 'body', value: ({ component }) => component },
  { header: 'Actividad', width: 34, style: 'body', value: ({ label }) => label },
  { header: 'Responsable que lidera', width: 20, style: 'body', value: ({ row }) => row.leader },
  { header: 'Por qué está', width: 24, style: 'body', value: ({ why }) => why },
  { header: 'Programado', width: 15, style: 'body', value: ({ row }) => row.scheduled },
  { header: 'Reportado', width: 15, style: 'body', value: ({ reported }) => reported },
  { header: '% reportado', width: 10, style: 'body-center', value: (one) => one.reportedPercent ?? '—' },
  { header: 'Verificado', width: 15, style: 'body', value: ({ verified }) => verified },
  { header: '% verificado', width: 10, style: 'body-center', value: (one) => one.verifiedPercent ?? '—' },
  {
    header: 'Diferencia en puntos',
    width: 11,
    style: 'body-center',
    value: ({ points }) => points ?? '—',
  },
  {
    header: 'Resultado',
    width: 11,
    style: 'body',
    value: ({ outcome }) => outcome,
    styleOf: ({ checked }) => OUTCOME_STYLE[checked.outcome],
  },
  { header: 'Concepto', width: 14, style: 'body', value: ({ concept }) => concept },
  { header: 'Evidencia que dijo la dependencia', width: 22, style: 'body', value: ({ row }) => row.evidence },
  {
    header: 'Evidencia revisada',
    width: 24,
    style: 'body',
    value: ({ checked }) => checked.reviewedEvidence,
  },
  {
    header: 'Observaciones de Control Interno',
    width: 28,
    style: 'body',
    value: ({ checked, notes }) => [checked.observations, ...notes].filter(Boolean).join('\n'),
  },
  {
    header: 'De dónde sale',
    width: 18,
    style: 'body',
    value: ({ checked: { source } }) =>
      source && `${source.file}, ${source.sheet}, fila ${source.rows.join(', ')}`,
  },
]

/** The follow-up of Control Interno as a workbook: the columns of its form, the sample, and what was verified beside what was reported. */
export function controlWorkbook(publication: Publication, figures: ControlFigures): WorkbookSpec {
  const { formats, directory } = publication
  const { verification, checked, differing, pending } = figures
  const list = (name: string, rows: readonly CheckedRow[], none: string): SheetSpec => ({
    name,
    widths: COLUMNS.map(({ width }) => width),
    rows:
      rows.length === 0
        ? [{ cells: [none], style: 'note' }]
        : [headerRow(COLUMNS), ...bodyRows(COLUMNS, rows)],
    ...(rows.length > 0 && {
      frozenRows: 1,
      frozenColumns: 2,
      filter: tableRange(COLUMNS.length, 0, rows.length),
      printTitles: '1:1',
    }),
    paper: 'legal',
    footer: `${name} · Control Interno · ${directory.entity}`,
  })
  return {
    title: `Seguimiento de Control Interno ${shownDate(verification.cutoff)}`,
    sheets: [
      followUpSheet(publication, figures),
      list('Verificado', checked, 'No hay actividades en la muestra.'),
      list(
        'Diferencias',
        differing,
        verification.files.length === 0
          ? 'Control Interno todavía no ha entregado su verificación.'
          : 'Ninguna actividad verificada difiere de lo reportado.',
      ),
      ...(pending.length === 0 ? [] : [list('Sin verificar', pending, '')]),
      ...(verification.sample
        ? [sampleSheet(verification.sample, publication.monitoring!, formats, directory)]
        : []),
      methodSheet(publication, figures),
    ],
  }
}

/** The columns of the form of the follow-up (domain notes F2): by component, programmed, fulfilled, percentage and observations. */
function followUpSheet({ directory, monitoring }: Publication, figures: ControlFigures): SheetSpec {
  const { components, whole, progress, averages } = figures
  const stack = new Stack([44, 16, 16, 13, 80])
  stack.across('Seguimiento de Control Interno', 'title', 27)
  stack.across(
    `${directory.entity} · vigencia ${String(progress.vigencia ?? '')} · corte ${shownDate(progress.cutoff)}`,
    'subtitle',
  )
  stack.across(`Se publica a más tardar el ${deadlineWords(monitoring!)}.`, 'note')
  stack.gap()
  stack.row(
    ['Componente', 'Actividades programadas', 'Actividades cumplidas', '% de avance', 'Observaciones'],
    'header',
  )
  for (const one of components)
    stack.row(
      [one.label, one.scheduled, one.fulfilled, one.percent ?? '—', one.observations],
      ['body', 'number', 'number', 'body-center', 'body'],
    )
  stack.row(
    [whole.label, whole.scheduled, whole.fulfilled, whole.percent ?? '—', whole.observations],
    ['band', 'number-band', 'number-band', 'body-center', 'band'],
  )
  stack.gap()
  stack.across('Son las mismas cifras del informe de monitoreo: las que reportaron las dependencias.', 'note')
  stack.gap()
  stack.row(['De la muestra', 'Reportado', 'Verificado', 'Actividades'], 'header')
  stack.row(
    [
      'Promedio simple del avance (%)',
      averages?.reported ?? '—',
      averages?.verified ?? '—',
      averages?.activities ?? 0,
    ],
    ['body', 'body-center', 'body-center', 'number'],
  )
  stack.across(averagesWords(figures), 'note')
  stack.gap()
  for (const sentence of leadWords(figures)) stack.across(sentence, 'body')
  return {
    name: 'Seguimiento',
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    footer: `Seguimiento de Control Interno · ${directory.entity}`,
  }
}

function methodSheet({ formats, directory }: Publication, { progress }: ControlFigures): SheetSpec {
  const stack = new Stack([120])
  stack.across('Cómo se calculó', 'title', 27)
  stack.gap()
  for (const sentence of [
    ...methodWords(progress, formats),
    'El avance verificado se calcula igual que el reportado, con las cantidades que Control Interno comprobó. No reemplaza lo reportado: va a su lado.',
    'Donde el concepto es «Conforme» y no hay cantidad, vale la reportada; donde es «Sin evidencia» y no hay cantidad, no cuenta nada; lo que no se pudo verificar no entra en los promedios de la muestra.',
  ])
    stack.across(sentence, 'body')
  return {
    name: 'Método',
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    orientation: 'portrait',
    footer: `Método · ${directory.entity}`,
  }
}
