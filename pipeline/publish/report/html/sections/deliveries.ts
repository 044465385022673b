import type { Conflict } from '../../../../consolidate/consolidated.js'
import type { FileStatus } from '../../../../../engine/findings/status.js'
import type { Figures } from '../../figures.js'
import type { Entry } from '../../figures/entries.js'
import { type Delivery, FILE_STATUSES } from '../../figures/files.js'
import { SEVERITIES } from '../../../../../engine/findings/severity-counts.js'
import { CONFLICT_LABEL, STATUS_LABEL_MANY, UNIDENTIFIED, statusLabel } from '../../labels.js'
import { becamePhrase, reconciliation, severityPhrase } from '../../phrases.js'
import { count, listed, thousands } from '../../words.js'
import { strip } from '../chart/strip.js'
import { inline, prose } from '../../../page/escape.js'
import { SHEET } from '../../workbook/sheet.js'
import { filesListed } from '../attention.js'
import { beside } from '../beside.js'
import type { Bounded } from '../bounded.js'
import { figure } from '../figure.js'
import { table } from '../../../page/table.js'
import { paragraph, section } from '../../../page/section.js'

/** Conflicts listed in the page; all are in the other outputs. */
const CONFLICTS_SHOWN = 100
const NOTES_SHOWN = 5

const MARK: Readonly<Record<FileStatus, string>> = {
  valid: 'ok',
  warnings: 'warning',
  errors: 'error',
  unreadable: 'none',
}

/** Who submitted what, and in what state. */
export function deliveriesSection(figures: Figures): string {
  const { files, units } = figures
  const names = new Map(units.map((u) => [u.id, u.name]))
  const chart = figure({
    id: 'g-entregas',
    title: 'Estado de los archivos recibidos',
    description: reconciliation(figures),
    legend: FILE_STATUSES.map((s) => ({
      fill: `f-${s}`,
      name: `${STATUS_LABEL_MANY[s]}: ${thousands(files.byStatus[s])}`,
    })),
    draw: (layout) =>
      strip(
        FILE_STATUSES.map((s) => ({ fill: `f-${s}`, name: STATUS_LABEL_MANY[s], value: files.byStatus[s] })),
        layout,
      ),
    data: {
      caption: 'Archivos recibidos por estado',
      columns: [
        { header: 'Estado', heads: true },
        { header: 'Archivos', numeric: true },
      ],
      rows: FILE_STATUSES.map((s) => [STATUS_LABEL_MANY[s], thousands(files.byStatus[s])]),
      foot: ['Recibidos', thousands(files.received)],
    },
  })
  const listed = filesListed(figures)
  const list = table({
    caption: 'Archivos recibidos',
    cards: true,
    className: 'files',
    columns: [
      { header: 'Archivo', heads: true },
      { header: 'Dependencia' },
      { header: 'Estado' },
      { header: 'Actividades', numeric: true },
      { header: 'Hallazgos' },
      { header: 'Qué pasó con él' },
    ],
    rows: listed.items.map((d) => [
      inline(d.file.file),
      inline(d.sender === null ? UNIDENTIFIED : (names.get(d.sender) ?? d.sender)),
      `<span class="mark ${MARK[d.file.status]}">${statusLabel(d.file.status, d.findings.error - d.excepted.error)}</span>`,
      thousands(d.file.activities),
      findingsOf(d),
      became(d, figures),
    ]),
  })
  return section(
    'entregas',
    'Quién entregó y en qué estado',
    chart + paragraph(reconciliation(figures), 'note') + whichFiles(listed) + list + conflicts(figures),
  )
}

/** What is listed of very many files. */
function whichFiles({ items, total, each }: Bounded<Delivery>): string {
  if (each === null) return ''
  return `<p>Aquí se listan <b>${thousands(items.length)}</b> de los ${thousands(total)} archivos, escogidos así: primero los que no entraron al plan porque no se pudieron leer, no se reconocieron o quedaron apartados; después los que tienen errores; después los que tienen advertencias; y luego los demás. Todos están en ${beside('informe-monitoreo.xlsx', SHEET.deliveries)}, en la misma carpeta que esta página.</p>`
}

function findingsOf({ findings, excepted }: Delivery): string {
  const present = SEVERITIES.filter((s) => findings[s] > 0)
  if (present.length === 0) return 'Ninguno'
  return present
    .map(
      (s) =>
        severityPhrase(s, findings[s]) +
        (excepted[s] === 0 ? '' : ` (${thousands(excepted[s])} con excepción justificada)`),
    )
    .join('<br>')
}

function became({ file, fate }: Delivery, { findings }: Figures): string {
  const what = inline(becamePhrase(file, fate))
  const said = [...(findings.looseByFile.get(file.file) ?? []).map((f) => f.message), ...file.notes]
  const items = said.slice(0, NOTES_SHOWN).map((n) => `<li>${prose(n)}</li>`)
  if (said.length > NOTES_SHOWN) {
    items.push(`<li>y ${thousands(said.length - NOTES_SHOWN)} más, en «Qué hay que corregir»</li>`)
  }
  return what + (items.length > 0 ? `<ul class="small">${items.join('')}</ul>` : '')
}

function conflicts({ conflicts: all, components, entries }: Figures): string {
  if (all.length === 0) return ''
  const shorts = new Map(components.map((c) => [c.key, c.short]))
  const shown = all.slice(0, CONFLICTS_SHOWN)
  const ids = new Set(shown.map(({ id }) => id))
  const byId = new Map(
    entries.filter(({ activity }) => ids.has(activity.id)).map((entry) => [entry.activity.id, entry]),
  )
  const more =
    all.length > CONFLICTS_SHOWN
      ? paragraph(
          `Se muestran ${CONFLICTS_SHOWN} de ${thousands(all.length)}; están todos en el plan maestro.`,
          'note',
        )
      : ''
  return `<h3>La misma actividad en más de un archivo</h3>
${paragraph(`${count(all.length, 'caso', 'casos')}. Nada se descarta: las dos versiones se conservan hasta que alguien decida.`)}
${table({
  caption: 'Actividades que aparecen en más de un archivo',
  cards: true,
  columns: [
    { header: 'Actividad', heads: true },
    { header: 'Qué ocurre' },
    { header: 'Archivos' },
    { header: 'Diferencias' },
  ],
  rows: shown.map((conflict) => conflictRow(conflict, byId.get(conflict.id), shorts)),
})}${more}`
}

function conflictRow(
  conflict: Conflict,
  entry: Entry | undefined,
  shorts: ReadonlyMap<string, string>,
): string[] {
  const name = entry && [shorts.get(entry.component), entry.activity.number].filter(Boolean).join(' · ')
  return [
    inline(name || conflict.id),
    CONFLICT_LABEL[conflict.kind],
    conflict.files.map(inline).join('<br>'),
    conflict.fields.length === 0 ? 'Ninguna' : inline(listed(conflict.fields)),
  ]
}
