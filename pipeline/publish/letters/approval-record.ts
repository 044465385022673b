import { longDate } from '../../../engine/calendar/long-date.js'
import { groupedHash } from '../receipt/grouped-hash.js'
import { count, thousands } from '../report/words.js'
import type { Letter, LetterHead } from './letter.js'
import { byProcedure, type NamedFormat } from './phrases.js'

/** A plan that was approved, with the bytes that were. */
export interface ApprovedPlan {
  readonly dependencia: string
  readonly format: NamedFormat
  readonly version: number
  readonly sha256: string
  readonly activities: number
  readonly file: string
}

export interface ApprovalFacts {
  readonly head: LetterHead
  readonly number: string | null
  /** ISO day of the record */
  readonly date: string
  readonly act: {
    readonly number: string
    /** ISO day */
    readonly date: string
  }
  readonly vigencia: number
  readonly plans: readonly ApprovedPlan[]
}

/** The record of which plans the Consejo de Gobierno approved, to be annexed to its act: task 5 of procedure PE-P-002. */
export function approvalRecord({ head, number, date, act, vigencia, plans }: ApprovalFacts): Letter {
  const one = plans.length === 1
  const activities = plans.reduce((sum, plan) => sum + plan.activities, 0)
  return {
    kind: 'constancia',
    head,
    number,
    date,
    addressee: [],
    subject: `Aprobación de planes de la vigencia ${String(vigencia)}`,
    reference: null,
    body: [
      {
        kind: 'paragraph',
        text: [
          `Se hace constar que, según el Acta N.º `,
          { strong: act.number },
          ` del ${longDate(act.date)}, el Consejo de Gobierno aprobó ${count(plans.length, 'plan', 'planes')} de la vigencia ${String(vigencia)}${byProcedure(5, ...plans.map(({ format }) => format))}. ${one ? 'Es el que se relaciona' : 'Son los que se relacionan'} a continuación, con ${count(activities, 'actividad', 'actividades')} en total.`,
        ],
      },
      {
        kind: 'table',
        caption: 'Planes aprobados',
        columns: [
          { header: 'N.º', width: 6, align: 'center' },
          { header: 'Dependencia', width: 21 },
          { header: 'Plan', width: 17 },
          { header: 'Versión', width: 10, align: 'center' },
          { header: 'Actividades', width: 14, align: 'end' },
          { header: 'Archivo y huella SHA-256', width: 38 },
        ],
        rows: plans.map((plan, i) => [
          String(i + 1),
          plan.dependencia,
          plan.format.name,
          String(plan.version),
          thousands(plan.activities),
          [`${plan.file}\n`, { code: groupedHash(plan.sha256) }],
        ]),
      },
      {
        kind: 'paragraph',
        text: `La huella SHA-256 identifica el contenido exacto de cada archivo: si el archivo cambia, la huella cambia. ${one ? 'El archivo aprobado se conserva' : 'Los archivos aprobados se conservan'} sin alteración en el registro de esta oficina; ${one ? 'es la línea de base con la que se comparará' : 'son la línea de base con la que se comparará'} toda modificación.`,
      },
    ],
    enclosures: [],
    copies: [],
    annex: [],
  }
}
