import type { Format } from '../../../../../engine/format/format.js'
import { columnLabels } from '../../column-label.js'
import type { Figures } from '../../figures.js'
import { componentLabel } from '../../figures/components.js'
import { statesShown } from '../../figures/cutoff.js'
import type { Standing } from '../../../../consolidate/standing.js'
import { SEVERITIES } from '../../../../../engine/findings/severity-counts.js'
import { SEVERITY_LABEL, STANDING_LABEL, STATE_LABEL } from '../../labels.js'
import { escape } from '../../../page/escape.js'
import { listing, mapped } from '../listing.js'
import { PAGE } from '../script.js'
import { type RowContext, activityRow } from './activity-row.js'
import { paragraph, sectionPieces } from '../../../page/section.js'

const APART: readonly Standing[] = ['conflicting', 'superseded', 'repeated']

/** Every activity, in pieces. */
export function activitiesSection(figures: Figures, formats: readonly Format[]): Iterable<string> {
  return sectionPieces('actividades', 'Todas las actividades', activities(figures, formats), 'broad')
}

function* activities(figures: Figures, formats: readonly Format[]): Generator<string> {
  const { entries, components, units } = figures
  const leading = new Set<string | null>()
  for (const { leader } of entries) leading.add(leader)
  const leaders = units.filter(({ id }) => leading.has(id))
  const context: RowContext = {
    components: new Map(components.map((c, index) => [c.key, { index, short: c.short }])),
    leaders: new Map(leaders.map((u, i) => [u.id, i])),
    columns: columnLabels(formats),
    rules: new Map(figures.findings.rules.map((r, i) => [r.rule, { at: i + 1, severity: r.severity }])),
  }
  const toolbar = `<form id="filtros" class="toolbar" role="search" aria-label="Buscar y filtrar actividades" hidden>
<label class="wide">Buscar<input id="b" type="search" autocomplete="off" placeholder="Palabra, número, dependencia, archivo…"></label>
${select(
  'fc',
  0,
  'Componente',
  'Todos',
  components.map((c, i) => [String(i), componentLabel(c)]),
)}
${select(
  'fd',
  1,
  'Dependencia que lidera',
  'Todas',
  leaders.map((u, i) => [String(i), u.name]),
)}
${select('fe', 2, 'Situación al corte', 'Todas', [
  ...statesShown(figures.totals).map((s) => [s, STATE_LABEL[s]] as const),
  ...APART.filter((s) => figures.standings[s] > 0).map((s) => [s, STANDING_LABEL[s]] as const),
])}
${select('fh', 3, 'Hallazgos', 'Con y sin hallazgos', [
  ...SEVERITIES.map((s, i) => [String(i), `Con ${SEVERITY_LABEL[s].toLowerCase()}, lo más grave`] as const),
  ['si', 'Con algún hallazgo'],
  ['no', 'Sin hallazgos'],
])}
${select('fo', null, 'Ordenar por', 'Orden oficial', [
  ['4', 'Fecha de inicio'],
  ['5', 'Fecha final'],
  ['1n', 'Dependencia que lidera'],
  ['6d', 'Más hallazgos primero'],
])}
<button type="reset">Limpiar</button>
</form>`
  yield `${paragraph('Cada una con su origen: el archivo, la hoja y la celda de donde se leyó.')}
${toolbar}
`
  yield* listing(
    mapped(entries, (entry) => activityRow(entry, context)),
    { total: entries.length, size: PAGE, opening: tableOpening },
  )
}

function tableOpening(caption: string, attributes: string): string {
  return `<table class="acts"><caption class="vh">${caption}</caption><thead><tr><th scope="col">Actividad</th><th scope="col">Responsables</th><th scope="col">Fechas</th><th scope="col">Al corte</th><th scope="col">Hallazgos</th><th scope="col">Origen</th></tr></thead><tbody${attributes}>`
}

/** A choice among the rows, by the key at a place of theirs; null for their order. */
export function select(
  id: string,
  key: number | null,
  label: string,
  all: string,
  options: readonly (readonly [string, string])[],
): string {
  const list = options.map(([value, name]) => `<option value="${escape(value)}">${escape(name)}</option>`)
  return `<label>${label}<select id="${id}"${key === null ? '' : ` data-k="${key}"`}><option value="">${all}</option>${list.join('')}</select></label>`
}
