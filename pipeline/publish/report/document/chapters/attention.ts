import type { Block } from '../../../word/block.js'
import { NOTHING } from '../../../letters/phrases.js'
import type { ProgressFigures, UnitRow } from '../../progress/figures.js'
import { NOT_CALCULABLE_LABEL } from '../../progress/labels.js'
import { limitWords, notScheduledByReason } from '../../progress/not-worked-out.js'
import { percentWords } from '../../progress/quantity-words.js'
import { reportRows } from '../../progress/reports.js'
import type { ActivityRow } from '../../progress/rows.js'
import { capitalised, count, listed, thousands } from '../../words.js'
import type { Chapter, DocumentFacts } from '../content.js'
import { activityColumn, atEnd, centred, leaderColumn, listOf, plain, quoted, tableOf } from '../tables.js'

const progressColumn = atEnd<ActivityRow>('Avance', 12, ({ progress }) => percentWords(progress))
const scheduledColumn = plain<ActivityRow>('Programado', 20, ({ scheduled }) => scheduled)
const executedColumn = plain<ActivityRow>('Ejecutado', 20, ({ executed }) => executed)

/** What somebody must look into: overdue, not reported, over-executed, without evidence, told differently. */
export function attention(facts: DocumentFacts): Chapter {
  const { figures } = facts
  return {
    title: 'Lo que requiere atención',
    blocks: [
      ...unreported(figures),
      ...overdue(figures),
      ...overExecuted(figures),
      ...withoutEvidence(figures),
      ...conflicting(facts),
      ...notAveraged(figures),
      ...strange(facts),
    ],
  }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text }
}

function says(text: string): Block {
  return { kind: 'paragraph', text }
}

/** A part whose list may be empty, which is said too. */
function part(title: string, rows: readonly unknown[], none: string, blocks: () => Block[]): Block[] {
  return [heading(title), ...(rows.length === 0 ? [says(none)] : blocks())]
}

function unreported(figures: ProgressFigures): Block[] {
  const { units, anyReport } = figures
  const owing = units.filter(({ scheduled }) => scheduled > 0)
  const silent = owing.filter(({ reported }) => reported === 0)
  const rows = figures.list('unreported')
  if (owing.length === 0)
    return [heading('Lo que no se reportó'), says('Ninguna dependencia tenía algo programado a este corte.')]
  const lead = !anyReport
    ? `Ninguna dependencia ha reportado a este corte. Debían hacerlo ${count(owing.length, 'dependencia', 'dependencias')}, las que tenían algo programado.`
    : rows.length === 0
      ? 'Se reportaron todas las actividades programadas.'
      : `${rows.length === 1 ? 'Quedó' : 'Quedaron'} sin reporte ${count(rows.length, 'actividad programada, que vale', 'actividades programadas, que valen')} 0 en los promedios.${silent.length === 0 ? '' : ` No reportaron ninguna de las suyas: ${listed(silent.map(({ name }) => name))}.`}`
  const leaderless = figures.list('leaderSilent')
  return [
    heading('Lo que no se reportó'),
    says(lead),
    tableOf<UnitRow>('Quién debía reportar, y quién lo hizo', owing, [
      plain('Dependencia', 46, ({ name }) => name),
      atEnd('Programadas', 17, ({ scheduled }) => thousands(scheduled)),
      atEnd('Reportadas', 15, ({ reported }) => thousands(reported)),
      atEnd('Sin reporte', 14, ({ missing }) => thousands(missing)),
      centred('Entregó seguimiento', 16, ({ handedIn }) => (handedIn ? 'Sí' : 'No')),
    ]),
    ...(anyReport && rows.length > 0
      ? listOf(`Actividades sin reporte (${thousands(rows.length)})`, rows, [
          activityColumn,
          leaderColumn,
          plain('Meta', 22, ({ goal }) => goal),
          plain('Fechas', 30, ({ schedule }) => schedule),
        ])
      : []),
    ...(leaderless.length > 0
      ? [
          says(
            `En ${count(leaderless.length, 'de ellas reportó', 'de ellas reportaron')} otros responsables y no el líder, que es quien cuenta.`,
          ),
        ]
      : []),
  ]
}

function overdue(figures: ProgressFigures): Block[] {
  if (!figures.anyReport) {
    const { fullyDue } = figures.whole.counts
    return fullyDue === 0
      ? []
      : [
          heading('Lo vencido'),
          says(
            `A ${count(fullyDue, 'actividad', 'actividades')} ya se le${fullyDue === 1 ? '' : 's'} cumplió el plazo. Sin reportes no se puede decir cuáles se cumplieron.`,
          ),
        ]
  }
  const rows = figures.list('overdue')
  return part('Lo vencido', rows, 'Ninguna actividad está vencida.', () => [
    says('Su última fecha final ya pasó y su avance es menor que 100 %.'),
    ...listOf(`Actividades vencidas (${thousands(rows.length)})`, rows, [
      activityColumn,
      leaderColumn,
      plain('Fechas', 30, ({ schedule }) => schedule),
      progressColumn,
    ]),
  ])
}

function overExecuted(figures: ProgressFigures): Block[] {
  if (!figures.anyReport) return []
  const rows = figures.list('overExecuted')
  return part('Sobre-ejecución', rows, 'Ninguna actividad pasó de lo programado.', () => [
    says('Lo que pasa de 100 % no sube ningún promedio. Puede ser un logro, o una meta que se quedó corta.'),
    ...listOf(`Actividades con más de lo programado (${thousands(rows.length)})`, rows, [
      activityColumn,
      leaderColumn,
      scheduledColumn,
      executedColumn,
      atEnd('Ejecución', 13, ({ execution }) => percentWords(execution)),
    ]),
  ])
}

function withoutEvidence(figures: ProgressFigures): Block[] {
  if (!figures.anyReport) return []
  const rows = figures.list('withoutEvidence')
  return part('Evidencias que faltan', rows, 'Toda ejecución reportada dice dónde está su evidencia.', () =>
    listOf(`Actividades con ejecución y sin evidencia (${thousands(rows.length)})`, rows, [
      activityColumn,
      leaderColumn,
      executedColumn,
      progressColumn,
    ]),
  )
}

function conflicting({ figures, directory }: DocumentFacts): Block[] {
  if (!figures.anyReport) return []
  const rows = figures.list('conflicting')
  return part(
    'Diferencias entre corresponsables',
    rows,
    'Ninguna actividad tiene reportes distintos de sus corresponsables.',
    () => [
      says('Mientras nadie lo resuelva, vale lo que reporta el líder.'),
      ...listOf(`Actividades con reportes distintos (${thousands(rows.length)})`, rows, [
        activityColumn,
        plain('Lo que reportó cada una', 44, (row) =>
          reportRows(row, directory).flatMap(({ name, executed }, i) => [
            `${i === 0 ? '' : '\n'}${name}: `,
            { strong: executed.replaceAll('\n', '; ') },
          ]),
        ),
        plain('Vale', 20, ({ entry, executed, reportedBy }) =>
          entry.settlement === null && entry.counted === null
            ? [NOTHING]
            : [
                { strong: executed.replaceAll('\n', '; ') },
                `\n${entry.settlement ? 'lo resolvió' : 'reporta'} ${reportedBy}`,
              ],
        ),
      ]),
    ],
  )
}

/** What is outside the averages though something may have been done, and what must be corrected in the plan. */
function notAveraged(figures: ProgressFigures): Block[] {
  const notCalculable = figures.list('notCalculable')
  const undated = figures.list('undated')
  const early = figures.list('early')
  const worsened = figures.list('worsened')
  const partly = figures.anyReport ? figures.list('partlyReported') : []
  const reasons = notScheduledByReason(figures)
  const items = [
    ...reasons.map(
      ({ label, rows }) => `No ${one(rows, 'programada', 'programadas')}, porque ${label}: ${which(rows)}.`,
    ),
    ...(notCalculable.length > 0
      ? [
          `Sin cálculo posible: ${listed(notCalculable.slice(0, MOST_NAMED).map((row) => nameWith(row, whyNot(row))))}${rest(notCalculable)}.`,
        ]
      : []),
    ...(undated.length > 0
      ? [`Con una fecha final que no es una fecha, y que hay que corregir en el plan: ${which(undated)}.`]
      : []),
    ...(early.length > 0 ? [`Con ejecución anticipada, antes de estar programadas: ${which(early)}.`] : []),
    ...(partly.length > 0 ? [`Reportadas sin una de sus metas, que vale 0: ${which(partly)}.`] : []),
    ...(worsened.length > 0
      ? [`Peor que al comienzo (el avance se muestra como 0): ${which(worsened)}.`]
      : []),
  ]
  return items.length === 0
    ? []
    : [
        heading('Lo que no entra en los promedios, y otras advertencias'),
        { kind: 'bullets', items: items.map(capitalised) },
      ]
}

const MOST_NAMED = 12

function one(rows: readonly unknown[], singular: string, plural: string): string {
  return rows.length === 1 ? singular : plural
}

/** `3 actividades (1.1, 1.2 y 2.1)`: by their numbers, with their components. */
function which(rows: readonly ActivityRow[]): string {
  const named = rows.slice(0, MOST_NAMED).map((row) => nameWith(row))
  return `${count(rows.length, 'actividad', 'actividades')} (${listed(named)}${rest(rows)})`
}

function rest(rows: readonly unknown[]): string {
  const more = rows.length - MOST_NAMED
  return more > 0 ? ` y ${thousands(more)} más` : ''
}

/** `1.1 del componente 3` */
function nameWith({ number, activity, entry }: ActivityRow, why = ''): string {
  const { component } = entry.activity
  const name = number === '' ? quoted(activity) : number
  return `${name}${component === null ? '' : ` del componente ${String(component)}`}${why === '' ? '' : ` (${why})`}`
}

function whyNot(row: ActivityRow): string {
  const { standing } = row.entry.progress
  if (standing.state !== 'not-calculable') return ''
  const reasons = standing.goals.flatMap((goal) =>
    goal.calculable ? [] : [NOT_CALCULABLE_LABEL[goal.reason]],
  )
  return [...new Set(reasons), limitWords(row)].filter((text) => text !== '').join('; ')
}

function strange({ figures }: DocumentFacts): Block[] {
  const { strange, unattributed } = figures.monitoring
  if (strange.length === 0 && unattributed.length === 0) return []
  return [
    heading('Lo recibido que no se pudo contar'),
    {
      kind: 'bullets',
      items: [
        ...(strange.length > 0
          ? [
              `${count(strange.length, 'fila de los seguimientos no corresponde', 'filas de los seguimientos no corresponden')} a ninguna actividad del plan: ${listed(
                strange.slice(0, MOST_NAMED).map(({ activity }) => quoted(activity.activity)),
              )}${rest(strange)}.`,
            ]
          : []),
        ...(unattributed.length > 0
          ? [
              `De ${count(unattributed.length, 'archivo', 'archivos')} no se sabe de quién es, o de qué corte: ${listed(unattributed.slice(0, MOST_NAMED).map(quoted))}${rest(unattributed)}.`,
            ]
          : []),
      ],
    },
  ]
}
