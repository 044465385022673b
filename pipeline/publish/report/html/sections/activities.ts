import { isPlanned } from '../../../../consolidate/planned.js'
import { formatsReceived } from '../../../layout/plan/formats-received.js'
import type { Publication } from '../../../publication.js'
import { columnLabels } from '../../column-label.js'
import type { Figures } from '../../figures.js'
import { componentLabel } from '../../figures/components.js'
import { statesShown } from '../../figures/cutoff.js'
import type { Entry } from '../../figures/entries.js'
import type { Standing } from '../../../../consolidate/standing.js'
import { SEVERITIES } from '../../../../../engine/findings/severity-counts.js'
import { SEVERITY_LABEL, STANDING_LABEL, STATE_LABEL } from '../../labels.js'
import { escape } from '../../../page/escape.js'
import { listed as listedWords, thousands } from '../../words.js'
import { beside } from '../beside.js'
import type { Bounded } from '../bounded.js'
import { listing, mapped } from '../listing.js'
import { PAGE } from '../script.js'
import { type RowContext, activityRow } from './activity-row.js'
import { paragraph, sectionPieces } from '../../../page/section.js'

const APART: readonly Standing[] = ['conflicting', 'superseded', 'repeated']

/** The activities that the page lists, in pieces. */
export function activitiesSection(
  figures: Figures,
  listed: Bounded<Entry>,
  publication: Publication,
): Iterable<string> {
  const title = listed.each === null ? 'Todas las actividades' : 'Las actividades que más piden atención'
  return sectionPieces('actividades', title, activities(figures, listed, publication), 'broad')
}

function* activities(figures: Figures, listed: Bounded<Entry>, publication: Publication): Generator<string> {
  const { components, units } = figures
  const { formats } = publication
  const unlisted = listed.total - listed.items.length
  const led = countBy(figures.entries)
  const shown = unlisted === 0 ? led : countBy(listed.items)
  const leaders = units.filter(({ id }) => led.has(id))
  const context: RowContext = {
    components: new Map(components.map((c, index) => [c.key, { index, short: c.short }])),
    leaders: new Map(leaders.map((u, i) => [u.id, i])),
    columns: columnLabels(formats),
    rules: new Map(figures.findings.rules.map((r, i) => [r.rule, { at: i + 1, severity: r.severity }])),
  }
  const toolbar = `<form id="filtros" class="toolbar" role="search" aria-label="Buscar y filtrar actividades" hidden>
<label class="wide">${searchLabel(listed)}<input id="b" type="search" autocomplete="off" placeholder="Palabra, número, dependencia, archivo…"></label>
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
  leaders.map((u, i) => [String(i), partOf(u.name, shown.get(u.id) ?? 0, led.get(u.id)!)]),
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
  yield `${listed.each === null ? '' : whatIsListed(listed, listed.each, publication)}${paragraph('Cada una con su origen: el archivo, la hoja y la celda de donde se leyó.')}
${toolbar}
`
  yield* listing(
    mapped(listed.items, (entry) => activityRow(entry, context)),
    { total: listed.items.length, unlisted, size: PAGE, opening: tableOpening },
  )
}

/** How many activities each leads. */
function countBy(entries: readonly Entry[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const { leader } of entries) counts.set(leader, (counts.get(leader) ?? 0) + 1)
  return counts
}

/** What is listed of very many activities, by what they were chosen, and where all of them are. */
function whatIsListed({ items, total }: Bounded<Entry>, each: number, publication: Publication): string {
  const sheets = formatsReceived(publication)
    .filter(({ format, sheet }) => sheet !== null && isPlanned(format))
    .map(({ sheet }) => `«${escape(sheet!)}»`)
  const named = `${sheets.length === 1 ? 'la hoja' : 'las hojas'} ${listedWords(sheets)}`
  return `<p>Se recibieron ${thousands(total)} actividades, demasiadas para una página: aquí se listan <b>${thousands(items.length)}</b>, en el orden oficial. De cada dependencia que lidera hay hasta ${thousands(each)}, escogidas así: primero las que tienen errores o fechas por corregir o están en conflicto; después las que terminan en los 30 días que siguen al corte; después las que tienen advertencias; y luego las demás.</p>
${whereTheyAre(total, items.length, `en ${named} de ${beside('plan-maestro.xlsx')}, en la misma carpeta que esta página, y las de cada dependencia en una hoja propia`)}
`
}

function tableOpening(caption: string, attributes: string): string {
  return `<table class="acts"><caption class="vh">${caption}</caption><thead><tr><th scope="col">Actividad</th><th scope="col">Responsables</th><th scope="col">Fechas</th><th scope="col">Al corte</th><th scope="col">Hallazgos</th><th scope="col">Origen</th></tr></thead><tbody${attributes}>`
}

/** That what a long list does not have is not lost, and where all of it is. */
export function whereTheyAre(total: number, shown: number, where: string): string {
  const missing = total - shown
  const opening =
    missing === 1
      ? 'La que falta aquí no se perdió'
      : `Las ${thousands(missing)} que faltan aquí no se perdieron`
  return `<p>${opening}: todas, con todos sus datos, están ${where}. Las cifras, los gráficos y las tablas de este informe salen siempre de todas.</p>`
}

/** What the search is over. */
export function searchLabel({ items, total }: Bounded<unknown>): string {
  return items.length === total ? 'Buscar' : `Buscar entre las ${thousands(items.length)} de esta lista`
}

/** A group among the choices of a filter, and how much of it the list has where it has not all of it. */
export function partOf(name: string, shown: number, all: number): string {
  return shown === all ? name : `${name} (${thousands(shown)} de ${thousands(all)})`
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
