import type { ActivityProgress } from '../../../../engine/progress/activity-progress.js'
import { percentOf } from '../../../../engine/progress/figure.js'
import { movements } from '../../../../engine/progress/movement.js'
import type { ProgressReport } from '../../../../engine/progress/report.js'
import type { AtCutoff } from '../../../monitor/monitoring.js'
import {
  BASIS_LABEL,
  METHOD_LABEL,
  MOVEMENT_LABEL,
  PROGRESS_STATE_LABEL,
  progressState,
  reasonsOf,
} from '../../report/progress/labels.js'
import { evidenceLink } from '../evidence-link.js'
import type { PublicPlan } from '../public-plan.js'
import type { Field, Row, Table } from '../table.js'
import { FACTS } from './facts.js'
import { ACTIVITY, CUTOFF, OF_ACTIVITY } from './keys.js'

const BASES = Object.values(BASIS_LABEL).filter((label) => label !== '')

const TRUE_OR_NOT = FACTS.flatMap(({ field, many, means }): Field[] =>
  field === null ? [] : [{ name: field, title: many, type: 'boolean', means, required: true }],
)

const ONLY_FOLLOWED =
  'No están las actividades a las que no se hace seguimiento: las de planes sin aprobar (campo tramite de la tabla plan) y las de planes que no piden fechas.'

/** How far each activity had come: a row for each activity and cut-off, never a column for each cut-off. */
export function progressTable({ cutoffs }: PublicPlan): Table {
  return {
    name: 'avance',
    title: 'Avance',
    means:
      'Cómo iba en cada corte cada actividad a la que se hace seguimiento: una fila por actividad y corte.',
    fields: [
      { ...ACTIVITY, rule: ONLY_FOLLOWED },
      CUTOFF,
      {
        name: 'estado',
        title: 'Estado',
        type: 'string',
        means: 'Cómo iba la actividad.',
        required: true,
        values: Object.values(PROGRESS_STATE_LABEL),
      },
      {
        name: 'motivo',
        title: 'Motivo',
        type: 'string',
        means: 'Por qué no estaba programada, o no se puede calcular su avance.',
        rule: 'Vacío en los demás estados.',
      },
      {
        name: 'avance',
        title: 'Avance',
        type: 'number',
        means: 'De lo que ya debía estar hecho, cuánto se hizo.',
        unit: '%',
        rule: 'Lo ejecutado dividido por lo programado, de 0 a 100; de varias metas, el promedio simple de las que se pueden calcular. Se redondea una vez, a un decimal. Vacío en lo no programado y en lo que no se puede calcular: no es 0.',
        minimum: 0,
        maximum: 100,
      },
      {
        name: 'parte_programada',
        title: 'Parte programada',
        type: 'number',
        means: 'Qué parte del tiempo previsto en el plan ya se había cumplido.',
        unit: '%',
        rule: 'Según el campo método.',
        required: true,
        minimum: 0,
        maximum: 100,
      },
      {
        name: 'metodo',
        title: 'Método',
        type: 'string',
        means: 'Cómo se supo cuánto estaba programado.',
        required: true,
        values: Object.values(METHOD_LABEL),
      },
      {
        name: 'ventanas',
        title: 'Ventanas',
        type: 'integer',
        means: 'Cuántos períodos de fechas tiene.',
        required: true,
        minimum: 0,
      },
      {
        name: 'ventanas_cerradas',
        title: 'Ventanas cerradas',
        type: 'integer',
        means: 'Cuántos de ellos habían terminado.',
        required: true,
        minimum: 0,
      },
      {
        name: 'vale',
        title: 'Reporte que vale',
        type: 'string',
        means: 'De quién son las cifras que valen.',
        rule: 'Vacío si no hay un reporte que valga.',
        values: BASES,
      },
      {
        name: 'evidencia',
        title: 'Evidencia',
        type: 'boolean',
        means: 'Si quien reportó dijo dónde está la evidencia.',
        rule: 'Que se diga dónde está no significa que alguien la haya revisado.',
        required: true,
      },
      {
        name: 'evidencia_enlace',
        title: 'Enlace de la evidencia',
        type: 'string',
        format: 'uri',
        means: 'Dirección de la evidencia.',
        rule: 'Solo si es una dirección de una página del Estado (.gov.co) sin datos de personas; lo demás no se publica. Nadie la abrió al hacer este archivo.',
      },
      ...TRUE_OR_NOT,
      {
        name: 'movimiento',
        title: 'Movimiento',
        type: 'string',
        means: 'Qué pasó con lo ejecutado desde el corte anterior.',
        rule: 'Se compara lo ejecutado y no el porcentaje. Vacío en el primer corte.',
        values: Object.values(MOVEMENT_LABEL),
      },
      {
        name: 'puntos',
        title: 'Puntos',
        type: 'number',
        means: 'Cuánto cambió el avance desde el corte anterior.',
        unit: 'puntos porcentuales',
        rule: 'La resta de los dos avances como se muestran. Vacío si alguno falta.',
      },
    ],
    primaryKey: ['actividad_id', 'corte'],
    foreignKeys: [OF_ACTIVITY],
    rows: cutoffs.flatMap((at, i) => rowsAt(at, cutoffs[i - 1] ?? null)),
  }
}

function rowsAt(at: AtCutoff, before: AtCutoff | null): Row[] {
  const moved = new Map(
    (before ? movements(before.activities, at.activities) : []).map((one) => [one.activity, one]),
  )
  const isTrue = new Map(FACTS.map(({ key }) => [key, new Set(at.whole.tally[key])]))
  const evidence = new Map(at.reports.map((one) => [keyOf(one), one.evidenceText]))
  return at.activities.map((progress) => {
    const { activity, cutoff, due, report, standing } = progress
    const movement = moved.get(activity.id)
    return {
      actividad_id: activity.id,
      corte: cutoff,
      estado: PROGRESS_STATE_LABEL[progressState(progress)],
      motivo: reasonsOf(standing).join('; ') || null,
      avance: standing.state === 'measured' ? standing.progress.shown : null,
      parte_programada: percentOf(due.share).shown,
      metodo: METHOD_LABEL[due.method],
      ventanas: due.windows,
      ventanas_cerradas: due.closed,
      vale: BASIS_LABEL[report.basis] || null,
      evidencia: report.evidence,
      evidencia_enlace: linkOf(progress, evidence),
      ...Object.fromEntries(
        FACTS.flatMap(({ key, field }) =>
          field === null ? [] : [[field, isTrue.get(key)!.has(activity.id)] as const],
        ),
      ),
      movimiento: movement ? MOVEMENT_LABEL[movement.kind] : null,
      puntos: movement?.points ?? null,
    }
  })
}

/** Where the evidence is of the report that counts. */
function linkOf({ report }: ActivityProgress, evidence: ReadonlyMap<string, string>): string | null {
  const counts = report.basis === 'leader' || report.basis === 'agreed'
  return counts ? evidenceLink(evidence.get(keyOf(report.reports[0]!)) ?? '') : null
}

function keyOf({ activity, unit }: ProgressReport): string {
  return `${activity}\n${unit}`
}
