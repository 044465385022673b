import type { FindingInWords } from '../../../engine/findings/worded.js'
import { count, longDate } from '../report/words.js'
import { findingColumns, howText, messageText, placeText, rowText } from './finding-rows.js'
import { cut } from '../workbook/cell-text.js'
import type { Block, Text } from '../word/block.js'
import type { Letter, LetterHead } from './letter.js'
import {
  type Addressee,
  addresseeLines,
  type LetterSaid,
  letterSaid,
  type NamedFormat,
  ofProcedure,
} from './phrases.js'

/** A longer text is told by its beginning: the register has it whole. */
const MOST_TEXT = 1_000

/** One thing that a modification changes. */
export interface PlanChange {
  /** the activity in human words: "5.1 Realizar seguimiento…" */
  readonly activity: string
  /** header of the column; null where the whole row comes or goes */
  readonly column: string | null
  /** null where there was nothing */
  readonly before: string | null
  /** null where nothing is left */
  readonly after: string | null
}

export type ModificationOutcome =
  | {
      readonly accepted: true
      /** the version that holds from now on */
      readonly version: number
      readonly changes: readonly PlanChange[]
    }
  | {
      readonly accepted: false
      /** the version that goes on holding */
      readonly version: number
      /** what stands against it; empty where the office did not accept what is declined */
      readonly reasons: readonly FindingInWords[]
      readonly declined?: readonly PlanChange[]
    }

export interface ModificationFacts {
  readonly head: LetterHead
  readonly number: string | null
  /** ISO day */
  readonly date: string
  readonly addressee: Addressee
  readonly plan: { readonly format: NamedFormat; readonly vigencia: number }
  /** the act by which the plan was approved */
  readonly act: LetterSaid
  /** the letter with which the dependencia asks for it */
  readonly request: LetterSaid
  readonly outcome: ModificationOutcome
}

/** The answer to a dependencia that asks to modify an approved plan: task 8 of procedure PE-P-002. */
export function modificationLetter(facts: ModificationFacts): Letter {
  const { head, number, date, addressee, plan, act, request, outcome } = facts
  const answer = outcome.accepted ? 'Modificación aceptada' : 'Modificación no aceptada'
  return {
    kind: 'oficio',
    head,
    number,
    date,
    addressee: addresseeLines(addressee),
    subject: `${answer}: ${plan.format.name}, vigencia ${String(plan.vigencia)}`,
    reference: `Su oficio ${letterSaid(request)}`,
    body: [
      {
        kind: 'paragraph',
        text: `En atención al oficio de la referencia, con el que su dependencia informa un cambio al plan «${plan.format.name}» de la vigencia ${String(plan.vigencia)}, aprobado según el Acta N.º ${act.number} del ${longDate(act.date)}, esta oficina le comunica lo siguiente.`,
      },
      ...(outcome.accepted ? accepted(outcome) : refused(outcome, plan.format)),
    ],
    enclosures: [],
    copies: [],
    annex: [],
  }
}

function accepted({ version, changes }: ModificationOutcome & { accepted: true }): Block[] {
  const one = changes.length === 1
  return [
    {
      kind: 'paragraph',
      text: [
        { strong: 'La modificación se acepta' },
        ` y queda registrada. Desde hoy el plan vigente es la `,
        { strong: `versión ${String(version)}` },
        `, con ${count(changes.length, 'cambio', 'cambios')} frente a la anterior. Lo demás queda como estaba.`,
      ],
    },
    changeTable(
      one ? 'Lo que cambia en el plan' : `Lo que cambia en el plan: ${String(changes.length)} cambios`,
      changes,
    ),
    {
      kind: 'paragraph',
      text: 'La ejecución y el seguimiento se harán sobre el plan así modificado. El plan aprobado y sus versiones anteriores se conservan.',
    },
  ]
}

function changeTable(caption: string, changes: readonly PlanChange[]): Block {
  return {
    kind: 'table',
    caption,
    columns: [
      { header: 'N.º', width: 6, align: 'center' },
      { header: 'Actividad', width: 28 },
      { header: 'Columna', width: 18 },
      { header: 'Antes', width: 24 },
      { header: 'Después', width: 24 },
    ],
    rows: changes.map(({ activity, column, before, after }, i) => [
      String(i + 1),
      cut(activity, MOST_TEXT),
      column ?? 'Toda la fila',
      written(before, column, 'antes'),
      written(after, column, 'después'),
    ]),
  }
}

function written(text: string | null, column: string | null, when: 'antes' | 'después'): Text {
  if (text !== null) return cut(text, MOST_TEXT)
  if (column !== null) return [{ soft: '(vacía)' }]
  return [{ soft: when === 'antes' ? '(no estaba)' : '(se retira)' }]
}

function refused(
  { version, reasons, declined = [] }: ModificationOutcome & { accepted: false },
  format: NamedFormat,
): Block[] {
  const still: Block = {
    kind: 'paragraph',
    text: [
      'Sigue vigente la ',
      { strong: `versión ${String(version)}` },
      ` del plan, sin cambios. Lo que se envió se conserva en el registro. Si su dependencia necesita otros cambios, puede solicitarlos con un nuevo oficio y el libro ajustado.`,
    ],
  }
  if (reasons.length === 0)
    return [
      {
        kind: 'paragraph',
        text: [
          { strong: 'La modificación no se acepta' },
          declined.length === 0
            ? '.'
            : ': trae filas nuevas o metas que no son las del plan aprobado, que se relacionan.',
        ],
      },
      ...(declined.length === 0 ? [] : [changeTable('Lo que no se acepta', declined)]),
      still,
    ]
  const newGoals = reasons.some(({ rule }) => rule === 'goal-after-approval')
  const one = reasons.length === 1
  return [
    {
      kind: 'paragraph',
      text: [
        { strong: 'La modificación no puede aceptarse' },
        one
          ? ', por el motivo que se relaciona.'
          : `, por los ${String(reasons.length)} motivos que se relacionan.`,
        ...(newGoals && ofProcedure(format)
          ? [
              ' El procedimiento PE-P-002, en su tarea 8, señala que no se pueden programar metas después de aprobado el plan de acción en Consejo de Gobierno.',
            ]
          : []),
      ],
    },
    {
      kind: 'table',
      caption: one ? 'Motivo' : 'Motivos',
      columns: findingColumns('Por qué no se acepta', 'Qué puede hacer'),
      rows: reasons.map((f, i) => [String(i + 1), placeText(f), rowText(f), messageText(f), howText(f)]),
    },
    still,
  ]
}
