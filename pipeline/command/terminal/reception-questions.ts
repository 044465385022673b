import { keyOf } from '../../../engine/format/format.js'
import { fold } from '../../../engine/text/fold.js'
import type { PlanSubmission } from '../../consolidate/submission.js'
import type { Office } from '../../lifecycle/office.js'
import type { Likely, Questions } from '../../lifecycle/receive/outcome.js'
import { oneLine } from '../../../engine/text/one-line.js'
import { versionWords } from '../words/plan-words.js'
import { count } from '../words/summary.js'
import type { Terminal } from './terminal.js'

const TIMES = 3
const MOST_OFFERED = 5
const ROWS_SHOWN = 3
const LONGEST_SHOWN = 90

/** Somebody at a terminal. */
interface Person {
  readonly ask: (question: string) => Promise<string>
  readonly out: Terminal['out']
}

/** One of the answers that a question offers. */
interface Offer {
  readonly id: string
  readonly name: string
  readonly note: string
}

/** Asks the person at the terminal what a workbook leaves open. */
export function questionsFor(person: Person, office: Office): Questions {
  const { out } = person
  return {
    whose: async (submission, likely) => {
      out(`\n«${oneLine(submission.file)}» no dice de qué dependencia es.\n${contents(submission)}`)
      return whichOf(person, likely.slice(0, MOST_OFFERED).map(offerOf), office)
    },
    replaces: async (submission, _key, current) => {
      const nothing = `no tiene ninguna actividad en común con ${versionWords(current, office)}`
      out(`\n«${oneLine(submission.file)}» ${nothing}.\n${contents(submission)}`)
      return yes(
        person,
        `¿Reemplaza a la versión ${String(current.version)}, que tiene otras actividades? (sí / no): `,
      )
    },
  }
}

/** What a workbook holds, for somebody to recognise it. */
function contents({ verdict: { plan, format } }: PlanSubmission): string {
  const subject = keyOf(format, 'subject')
  const shown = plan.activities.slice(0, ROWS_SHOWN).map(({ fields }) => fields.get(subject)?.text ?? '')
  const [title] = plan.headings
  const rest = plan.activities.length - shown.length
  return [
    `  Formato: ${format.name}${plan.vigencia === null ? '' : `, vigencia ${String(plan.vigencia)}`}`,
    ...(title ? [`  Título: ${shortened(title.text)}`] : []),
    `  Actividades: ${String(plan.activities.length)}`,
    ...shown.map((text) => `    ${shortened(text)}`),
    ...(rest > 0 ? [`    … y otras ${String(rest)}`] : []),
    '',
  ].join('\n')
}

function shortened(text: string): string {
  const line = oneLine(text)
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN - 1).trimEnd()}…` : line
}

function offerOf({ id, name, rows }: Likely, place: number): Offer {
  const notes = [
    ...(place === 0 ? ['lo más probable'] : []),
    ...(rows === 0 ? [] : [`responde por ${count(rows, 'actividad', 'actividades')}`]),
  ]
  return { id, name, note: notes.length === 0 ? '' : ` (${notes.join('; ')})` }
}

/** A numbered question: a number, part of a name, or nothing. @returns id, or null where it is left open */
async function whichOf(
  { ask, out }: Person,
  likely: readonly Offer[],
  office: Office,
): Promise<string | null> {
  const all = office.directory.dependencias.map(({ id, name }) => ({ id, name, note: '' }))
  let offered = likely.length > 0 ? likely : all
  let shown: readonly Offer[] | null = null
  let question = '¿De qué dependencia es?'
  for (let wrong = 0; wrong < TIMES;) {
    const list = offered.map(({ name, note }, i) => `  ${String(i + 1)}. ${name}${note}\n`).join('')
    out(`${question}\n${offered === shown ? '' : list}`)
    shown = offered
    const answer = (
      await ask('Escriba un número o parte del nombre de otra (solo Enter: dejarlo aparte): ')
    ).trim()
    if (answer === '') return null
    const number = /^\d+$/.test(answer) ? Number(answer) : null
    const chosen = number === null ? undefined : offered[number - 1]
    if (chosen) return chosen.id
    const found = number === null ? named(answer, all, office) : []
    if (found.length === 1 && found[0]!.sure) return found[0]!.offer.id
    if (found.length > 0) {
      const few = found.every(({ sure }) => sure)
      question = few ? `Hay varias con «${oneLine(answer)}»; ¿cuál es?` : '¿Quiso decir…?'
      offered = found.map(({ offer }) => offer)
      if (few) continue
    } else {
      question =
        number === null
          ? `Ninguna dependencia tiene «${oneLine(answer)}» en su nombre. ¿De cuál es?`
          : `No hay ninguna con el número ${answer}. ¿De cuál es?`
    }
    wrong++
  }
  out('No se entendió la respuesta: se deja aparte.\n')
  return null
}

/** The dependencias that an answer may mean; sure where it is a name or a part of one. */
function named(
  answer: string,
  all: readonly Offer[],
  { resolver }: Office,
): { readonly offer: Offer; readonly sure: boolean }[] {
  const offerWith = (id: string): Offer[] => all.filter((offer) => offer.id === id)
  const said = fold(answer)
  const whole = all.find(({ name }) => fold(name) === said)
  if (whole) return [{ offer: whole, sure: true }]
  const parts =
    said === '' ? [] : all.filter(({ id, name }) => fold(name).includes(said) || id.includes(said))
  if (parts.length > 0) return parts.map((offer) => ({ offer, sure: true }))
  const declared = resolver.declared(answer)
  if (declared !== null) return offerWith(declared).map((offer) => ({ offer, sure: true }))
  const { resolution } = resolver.name(answer)
  const suggestions = resolution.how === 'unknown' ? resolution.suggestions : []
  return suggestions.flatMap(({ id }) => offerWith(id)).map((offer) => ({ offer, sure: false }))
}

async function yes({ ask, out }: Person, question: string): Promise<boolean> {
  for (let time = 0; time < TIMES; time++) {
    const answer = fold(await ask(question))
    if (/^(s|si)$/.test(answer)) return true
    if (/^(n|no|)$/.test(answer)) return false
    out('Responda sí o no (solo Enter: no, y se deja aparte).\n')
  }
  return false
}
