import { type Directory, nameOf } from '../../../../engine/directory/directory.js'
import type { FileStatus } from '../../../../engine/findings/status.js'
import type { Publication } from '../../publication.js'
import type { Figures } from '../../report/figures.js'
import type { Delivery, Fate } from '../../report/figures/files.js'
import { becamePhrase, findingsNote } from '../../report/phrases.js'
import { STATE_LABEL } from '../../../lifecycle/state-label.js'
import { FATE_LABEL, statusLabel } from '../../report/labels.js'
import { count, listed, thousands } from '../../report/words.js'
import type { InternalLink, SheetSpec, StyleName } from '../../workbook/workbook-spec.js'
import { FINDINGS_SHEET } from '../findings-sheet.js'
import { STATUS_STYLE } from '../severity-style.js'
import { Stack } from '../stack.js'
import { bodyRows, headerRow, type TableColumn } from '../table.js'
import { CALENDAR_SHEET } from './calendar-sheet.js'
import type { FormatReceived } from './formats-received.js'
import type { Leadership } from './unit-sheets.js'

interface ReceivedLine {
  readonly label: string
  readonly meaning: string
  readonly fate: Fate
  readonly status?: FileStatus
}

const RECEIVED: readonly ReceivedLine[] = [
  {
    fate: 'used',
    status: 'valid',
    label: 'Sin observaciones',
    meaning: 'Entraron al plan tal como llegaron.',
  },
  {
    fate: 'used',
    status: 'warnings',
    label: 'Con advertencias',
    meaning: 'Entraron al plan; hay algo que una persona debe mirar.',
  },
  {
    fate: 'used',
    status: 'errors',
    label: 'Con errores',
    meaning: 'Entraron al plan; tienen celdas que deben corregirse.',
  },
  {
    fate: 'superseded',
    label: 'Reemplazados',
    meaning: 'La misma dependencia envió después otra versión: vale la última.',
  },
  { fate: 'duplicate', label: 'Repetidos', meaning: 'Copias idénticas de otro archivo: se cuentan una vez.' },
  {
    fate: 'unrecognized',
    label: 'Sin formato reconocido',
    meaning: 'No corresponden a un formato oficial: no entraron al plan.',
  },
  { fate: 'unreadable', label: 'Ilegibles', meaning: 'No se pudieron abrir: no entraron al plan.' },
]

/** What a register set aside; where there is no such thing the cover does not speak of it. */
const SET_ASIDE: ReceivedLine = {
  fate: 'aside',
  label: 'Apartados',
  meaning: 'Se retiraron, o alguien tiene que decidir qué son: no entraron al plan.',
}

/** What came from whom, and how it adds up. */
export function coverSheet(
  { consolidated, directory }: Publication,
  figures: Figures,
  led: readonly Leadership[],
  received: readonly FormatReceived[],
): SheetSpec {
  const columns = fileColumns(directory, figures.files.deliveries)
  const stack = new Stack(columns.map((c) => c.width))
  const vigencia = consolidated.vigencia === null ? '' : ` ${consolidated.vigencia}`
  stack.across(`Plan maestro${vigencia}`, 'title', 30)
  stack.across(
    [
      received.length > 2 ? `${String(received.length)} formatos` : figures.formats.join(', '),
      directory.entity,
    ]
      .filter(Boolean)
      .join(' · '),
    'subtitle',
    20,
  )
  stack.gap(12)
  receivedTable(stack, figures)
  if (received.length > 1) {
    stack.gap(12)
    formatTable(stack, received)
  }
  stack.gap(12)
  unitTable(stack, figures, led, received)
  stack.gap(12)
  fileTable(stack, figures, columns)
  return {
    name: 'Portada',
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    footer: `Plan maestro · ${directory.entity}`,
  }
}

function receivedTable(stack: Stack, { files, entries, standings }: Figures): void {
  banner(stack, 'Lo recibido', 4)
  stack.row(['En qué estado', 'Qué significa', 'Archivos', 'Actividades'], 'header')
  const read = (deliveries: readonly Delivery[]) => deliveries.reduce((sum, d) => sum + d.file.activities, 0)
  const lines = files.byFate.aside === 0 ? RECEIVED : [...RECEIVED, SET_ASIDE]
  for (const { label, meaning, fate, status } of lines) {
    const own = files.deliveries.filter(
      (d) => d.fate === fate && (status === undefined || d.file.status === status),
    )
    stack.row([label, meaning, own.length, read(own)], ['body-strong', 'body', 'number', 'number'])
  }
  const all = read(files.deliveries)
  const { counted, conflicting, superseded, repeated } = standings
  const copies = read(files.deliveries.filter(({ fate }) => fate === 'duplicate'))
  const aside = read(files.deliveries.filter(({ fate }) => fate === 'aside'))
  const rest = all - copies - aside - entries.length
  stack.row(['Recibidos', 'La suma de los anteriores.', files.received, all], TOTAL)
  const terms = [
    count(counted, 'cuenta en el plan', 'cuentan en el plan'),
    conflicting > 0 && count(conflicting, 'está en conflicto', 'están en conflicto'),
    superseded > 0 && count(superseded, 'es de una versión reemplazada', 'son de versiones reemplazadas'),
    repeated > 0 &&
      count(
        repeated,
        'es de la estrategia de rendición de cuentas y ya está en el PAAC',
        'son de la estrategia de rendición de cuentas y ya están en el PAAC',
      ),
    copies > 0 && count(copies, 'es de una copia repetida', 'son de copias repetidas'),
    aside > 0 && count(aside, 'es de un archivo apartado', 'son de archivos apartados'),
    rest > 0 && count(rest, 'es de seguimiento o de consulta', 'son de seguimiento o de consulta'),
  ].filter((term) => term !== false)
  stack.across(`De ${count(all, 'actividad leída', 'actividades leídas')}: ${terms.join(', ')}.`, 'note')
}

/** What was received of each format, and where it is. */
function formatTable(stack: Stack, received: readonly FormatReceived[]): void {
  banner(stack, 'De qué formatos', 4)
  stack.row(['Formato', 'Ver', 'Archivos', 'Filas'], 'header')
  for (const { format, files, entries, sheet } of received) {
    const where = sheet === null ? 'De consulta: no entra en el plan.' : linkTo(sheet)
    stack.row(
      [format.name, where, files, entries.length],
      ['body', sheet === null ? 'body' : 'link', 'number', 'number'],
    )
  }
}

function unitTable(
  stack: Stack,
  figures: Figures,
  led: readonly Leadership[],
  received: readonly FormatReceived[],
): void {
  const { units, findings, unread } = figures
  banner(stack, 'Quién lidera qué', 6)
  stack.row(['Dependencia', 'Ver', 'Lidera', 'Apoya', 'Errores', 'Advertencias'], 'header')
  const sheetOf = new Map(led.map((l) => [l.unit.id, l.sheet]))
  for (const { id, name, leads, supports, findings: found } of units) {
    const sheet = sheetOf.get(id)
    stack.row(
      [
        name,
        sheet === undefined ? null : linkTo(sheet, 'Sus actividades'),
        leads,
        supports,
        found.error,
        found.warning,
      ],
      ['body', 'link', 'number', 'number', 'number', 'number'],
    )
  }
  const leads = units.reduce((sum, u) => sum + u.leads, 0)
  const { error, warning } = findings.counts
  const sheets = received.flatMap(({ sheet }) => sheet ?? [])
  const plan = sheets.length === 1 ? sheets[0]! : null
  stack.row(
    ['Todo el plan', plan === null ? null : linkTo(plan), leads, null, error, warning],
    ['band', 'link', 'number-band', 'band', 'number-band', 'number-band'],
  )
  stack.across(findingsNote(figures), 'note')
  if (unread.length > 0) stack.across(`Se recibió, pero no se pudo leer, lo de: ${listed(unread)}.`, 'note')
  for (const sheet of [CALENDAR_SHEET, FINDINGS_SHEET]) stack.row([null, linkTo(sheet)], ['body', 'link'])
}

function fileTable(stack: Stack, { files }: Figures, columns: readonly TableColumn<Delivery>[]): void {
  banner(stack, `Archivos recibidos: ${thousands(files.received)}`, columns.length)
  const header = headerRow(columns)
  stack.row(header.cells, header.style)
  for (const { cells, style } of bodyRows(columns, files.deliveries)) stack.row(cells, style)
}

function fileColumns(directory: Directory, deliveries: readonly Delivery[]): TableColumn<Delivery>[] {
  const unitName = (id: string | null) => (id === null ? null : (nameOf(directory, id) ?? id))
  return [
    { header: 'Archivo', width: 46, style: 'body', value: ({ file }) => file.file },
    { header: 'Dependencia', width: 40, style: 'body', value: ({ sender }) => unitName(sender) },
    {
      header: 'Estado',
      width: 19,
      style: 'body',
      value: ({ file, findings, excepted }) => statusLabel(file.status, findings.error - excepted.error),
      styleOf: ({ file }) => STATUS_STYLE[file.status],
    },
    { header: 'Actividades', width: 13, style: 'number', value: ({ file }) => file.activities },
    { header: 'Errores', width: 11, style: 'number', value: ({ findings }) => findings.error },
    { header: 'Advertencias', width: 14, style: 'number', value: ({ findings }) => findings.warning },
    ...(deliveries.some(({ file }) => file.state !== undefined) ? [PROCESS] : []),
    { header: 'Qué pasó con él', width: 50, style: 'body', value: remark },
  ]
}

/** How far the plan has come, where a register knows it. */
const PROCESS: TableColumn<Delivery> = {
  header: 'En el trámite',
  width: 15,
  style: 'body',
  value: ({ file }) => (file.state === undefined ? null : STATE_LABEL[file.state]),
}

function banner(stack: Stack, title: string, columns: number): void {
  stack.block([{ value: title, style: 'banner', left: 0, columns }], 1, 20)
}

function linkTo(sheet: string, text = sheet): InternalLink {
  return { text, sheet, cell: 'A1' }
}

const TOTAL: readonly StyleName[] = ['band', 'band', 'number-band', 'number-band']

function remark({ file, fate }: Delivery): string {
  const what =
    fate === 'duplicate'
      ? `Copia idéntica de «${file.duplicateOf}».`
      : fate === 'superseded'
        ? `Reemplazado por «${file.supersededBy}».`
        : fate === 'aside'
          ? `${becamePhrase(file, fate)}.`
          : `${FATE_LABEL[fate]}.`
  return [what, ...file.notes].join(' ')
}
