import type { Block } from '../../../word/block.js'
import { NOTHING } from '../../../letters/phrases.js'
import type { ProgressFigures, UnitRow } from '../../progress/figures.js'
import { PENDING_LABEL } from '../../progress/labels.js'
import { percentWords } from '../../progress/quantity-words.js'
import { reportRows } from '../../progress/reports.js'
import { silenceWords } from '../../progress/silence.js'
import { HANDED_IN_LABEL, unitsOwing, unitsSilent, unreportedWords } from '../../progress/who-reported.js'
import type { ActivityRow } from '../../progress/rows.js'
import { count, listed, thousands } from '../../words.js'
import type { Chapter, DocumentFacts } from '../content.js'
import { activityColumn, atEnd, centred, leaderColumn, listOf, plain, tableOf } from '../tables.js'
import { notAveraged, strange } from './not-averaged.js'

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
  const listedUnits = units.filter(({ scheduled }) => scheduled > 0)
  const owing = unitsOwing(figures)
  const silent = unitsSilent(figures)
  const rows = figures.list('unreported')
  if (listedUnits.length === 0)
    return [heading('Lo que no se reportó'), says('Nada estaba programado a este corte.')]
  const lead = !anyReport
    ? `Ninguna dependencia ha reportado a este corte. ${owing.length === 1 ? 'Debía' : 'Debían'} hacerlo ${count(owing.length, 'dependencia', 'dependencias')}, ${owing.length === 1 ? 'la que tenía' : 'las que tenían'} algo programado.`
    : rows.length === 0
      ? 'Se reportaron todas las actividades programadas.'
      : `${rows.length === 1 ? 'Quedó' : 'Quedaron'} sin reporte ${unreportedWords(figures)}.${silent.length === 0 ? '' : ` No ${silent.length === 1 ? 'dio' : 'dieron'} cifras de ninguna de las suyas: ${listed(silent.map(({ name }) => name))}.`}`
  const why = silenceWords(figures.list('leaderSilent'))
  return [
    heading('Lo que no se reportó'),
    says(lead),
    tableOf<UnitRow>('Quién debía reportar, y quién lo hizo', listedUnits, [
      plain('Dependencia', 46, ({ name }) => name),
      atEnd('Programadas', 17, ({ scheduled }) => thousands(scheduled)),
      atEnd('Reportadas', 15, ({ reported }) => thousands(reported)),
      atEnd(anyReport ? 'Sin reporte' : PENDING_LABEL, 14, ({ missing }) => thousands(missing)),
      centred('Entregó seguimiento', 16, ({ unit, handedIn }) =>
        unit === null ? '' : HANDED_IN_LABEL[handedIn],
      ),
    ]),
    ...(anyReport && rows.length > 0
      ? listOf(`Actividades sin reporte (${thousands(rows.length)})`, rows, [
          activityColumn,
          leaderColumn,
          plain('Meta', 22, ({ goal }) => goal),
          plain('Fechas', 30, ({ schedule }) => schedule),
        ])
      : []),
    ...(why === '' ? [] : [says(why)]),
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
