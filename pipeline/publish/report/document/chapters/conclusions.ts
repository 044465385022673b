import { pointsWords, percentWords } from '../../progress/quantity-words.js'
import type { Block } from '../../../word/block.js'
import type { MovementKind } from '../../../../../engine/progress/movement.js'
import type { ProgressFigures } from '../../progress/figures.js'
import type { GroupRow } from '../../progress/rows.js'
import { titleIn } from '../../progress/charts/titles.js'
import { unitsSilent } from '../../progress/who-reported.js'
import { count, listed, longDate, thousands } from '../../words.js'
import type { Chapter, DocumentFacts } from '../content.js'
import { quoted } from '../tables.js'

const BLANK_LINES = 8

/** The facts that a person draws conclusions from, and the room to write them; Cotejo draws none. */
export function conclusions({ figures }: DocumentFacts, written: readonly Block[]): Chapter {
  return {
    title: 'Hechos y conclusiones',
    blocks: [
      { kind: 'heading', level: 2, text: 'Hechos para las conclusiones' },
      { kind: 'bullets', items: factsOf(figures) },
      ...movementFacts(figures),
      { kind: 'heading', level: 2, text: 'Conclusiones' },
      ...(written.length > 0 ? written : [{ kind: 'lines', count: BLANK_LINES } as const]),
    ],
  }
}

/** What can be said of the cut-off without judging it, one sentence each. */
function factsOf(figures: ProgressFigures): string[] {
  const { whole, anyReport } = figures
  const { counts } = whole
  const silent = unitsSilent(figures)
  const who =
    silent.length === 0
      ? []
      : [
          `No ${silent.length === 1 ? 'ha' : 'han'} dado cifras de nada de lo programado: ${listed(silent.map(({ name }) => name))}.`,
        ]
  if (!anyReport)
    return [
      `${count(counts.scheduled, 'actividad tenía', 'actividades tenían')} algo programado al corte, de ${thousands(counts.activities)} del plan.`,
      `${count(counts.started, 'actividad debía', 'actividades debían')} haber iniciado, y a ${thousands(counts.fullyDue)} se le${counts.fullyDue === 1 ? '' : 's'} cumplió el plazo.`,
      ...who,
    ]
  return [
    ...averageFacts(figures),
    ...extremes(figures),
    ...who,
    numbered(counts.unreported, 'actividad programada está', 'actividades programadas están', 'sin reporte'),
    numbered(
      counts.overdue,
      'actividad está',
      'actividades están',
      counts.overdue === 1 ? 'vencida' : 'vencidas',
    ),
    numbered(counts.overExecuted, 'actividad pasó', 'actividades pasaron', 'de lo programado'),
    numbered(counts.withoutEvidence, 'actividad tiene', 'actividades tienen', 'ejecución sin evidencia'),
    numbered(
      counts.conflicting,
      'actividad tiene',
      'actividades tienen',
      'reportes distintos de sus corresponsables',
    ),
  ].filter((fact) => fact !== '')
}

function averageFacts({ whole, earlier }: ProgressFigures): string[] {
  if (whole.simple === null) return []
  const band = whole.band ? `, en la franja «${whole.band.nombre}»` : ''
  const before = earlier.at(-1)
  const then = before?.whole.simple ?? null
  return [
    `El avance promedio es de ${percentWords(whole.simple)}${band}${
      before && then !== null ? `; al ${longDate(before.cutoff)} era de ${percentWords(then)}` : ''
    }.`,
    `${count(whole.counts.fulfilled, 'actividad cumplió', 'actividades cumplieron')} todo lo programado, de ${count(whole.counts.averaged, 'actividad', 'actividades')} con avance calculado.`,
  ]
}

function extremes(figures: ProgressFigures): string[] {
  const averaged = figures.components.filter(({ simple }) => simple !== null)
  if (averaged.length < 2) return []
  const named = titleIn(figures)
  const values = averaged.map(({ simple }) => simple!)
  const [most, least] = [Math.max(...values), Math.min(...values)]
  if (most === least) return []
  const those = (value: number): string =>
    listed(averaged.filter(({ simple }) => simple === value).map((group: GroupRow) => `«${named(group)}»`))
  return [
    `El componente con mayor avance es ${those(most)}, con ${percentWords(most)}; el de menor, ${those(least)}, con ${percentWords(least)}.`,
  ]
}

const MOVED: readonly (readonly [MovementKind, string, string])[] = [
  ['moved', 'avanzó', 'avanzaron'],
  ['first-report', 'se reportó por primera vez', 'se reportaron por primera vez'],
  ['still', 'sigue igual', 'siguen igual'],
  ['back', 'retrocedió', 'retrocedieron'],
  ['silent', 'dejó de reportarse', 'dejaron de reportarse'],
]
const MOST_NAMED = 6

/** What became of the activities since the cut-off before, with their names. */
function movementFacts(figures: ProgressFigures): Block[] {
  const before = figures.earlier.at(-1)
  if (!before || !figures.anyReport) return []
  const items = MOVED.flatMap(([kind, one, many]) => {
    const rows = figures.moved(kind)
    if (rows.length === 0) return []
    const names = rows.slice(0, MOST_NAMED).map(({ number, activity, points }) => {
      const name = quoted(`${number} ${activity}`.trim())
      return points === null || points === 0 ? name : `${name} (${pointsWords(points)})`
    })
    const more = rows.length - names.length
    const list = more > 0 ? `${names.join(', ')} y ${thousands(more)} más` : listed(names)
    return [`${count(rows.length, 'actividad', 'actividades')} ${rows.length === 1 ? one : many}: ${list}.`]
  })
  return items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: `Desde el ${longDate(before.cutoff)}:` },
        { kind: 'bullets', items },
      ]
}

function numbered(n: number, one: string, many: string, what: string): string {
  return n === 0 ? '' : `${count(n, one, many)} ${what}.`
}
