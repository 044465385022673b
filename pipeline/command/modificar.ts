import { shownDate } from '../../engine/calendar/iso-date.js'
import { nameOf } from '../../engine/directory/directory.js'
import { wordsOf } from '../../engine/findings/spanish.js'
import { arrivalsOf, type Arrival } from '../collect/arrivals.js'
import type { Candidate } from '../collect/inbox.js'
import type { InvestmentChange } from '../lifecycle/investment-change.js'
import {
  modifyPlan,
  type Answer,
  type ModificationRequest,
  type NoModification,
  type Proposal,
} from '../lifecycle/modify.js'
import type { Office } from '../lifecycle/office.js'
import type { PlanChange } from '../publish/letters/modification-letter.js'
import { thousands } from '../publish/report/words.js'
import { actWords } from './aprobar.js'
import { parseArguments, text, type Arguments, type Option } from './options/arguments.js'
import { dateOption } from './options/date-option.js'
import { dependenciaOption } from './options/dependencia-option.js'
import { formatOption } from './formatos.js'
import { candidatesAt, placesGiven, workspaceFolder } from './options/inbox-places.js'
import { numberOption } from './options/number-option.js'
import { fold } from '../../engine/text/fold.js'
import { oneLine } from '../../engine/text/one-line.js'
import { findingWords } from './words/error-lines.js'
import { ofUnit } from './words/of-unit.js'
import { planWords, versionWords } from './words/plan-words.js'
import { count } from './words/summary.js'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { withRegister } from './work/with-register.js'

export const MODIFICAR_OPTIONS: Readonly<Record<string, Option>> = {
  oficio: {
    type: 'string',
    value: 'N',
    help: 'número del oficio con que la dependencia pide el cambio (obligatorio)',
  },
  fecha: { type: 'string', value: 'AAAA-MM-DD', help: 'fecha de ese oficio (hoy, si no se dice)' },
  dependencia: { type: 'string', value: 'ID', help: 'de qué dependencia es, si el libro no lo dice' },
  formato: { type: 'string', value: 'ID', help: 'tratar el libro como de este formato' },
  aceptar: {
    type: 'boolean',
    help: 'aceptar filas nuevas o metas cambiadas, en los formatos en que Cotejo no las juzga',
  },
  rechazar: { type: 'boolean', help: 'no aceptarlas, y dejarlo registrado' },
}

/** How many changes, and errors elsewhere, a terminal lists. */
const MOST_CHANGES = 40
const MOST_ELSEWHERE = 5

/**
 * `cotejo modificar <archivo>`: looks at a changed plan after its approval, answers it and records it.
 * @returns 0 where it is accepted or nothing changes, 1 where it is not accepted, or nobody decided
 * @throws UsageError where what is asked cannot be done
 */
export async function modificar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, MODIFICAR_OPTIONS)
  const [named, ...more] = parsed.positionals
  if (named === undefined || more.length > 0)
    throw new UsageError(
      'Diga qué libro trae el plan cambiado (uno solo): cotejo modificar <archivo> --oficio N.',
    )
  const letter = numberOption(parsed, 'oficio')
  if (letter === '')
    throw new UsageError(
      'Diga con --oficio el número del oficio con que la dependencia informó el cambio: después de aprobado el plan, todo cambio se pide por oficio a la OPGI (procedimiento PE-P-002, tarea 8).',
    )
  const date = dateOption(parsed, 'fecha', 'la fecha del oficio') ?? terminal.today
  if (date > terminal.today)
    throw new UsageError(`La fecha del oficio (${shownDate(date)}) todavía no llega: revísela.`)
  const decided = decisionIn(parsed)
  const places = await placesGiven([named], terminal)
  if (places[0]!.isFolder)
    throw new UsageError(`«${named}» es una carpeta: diga el libro que trae el plan cambiado.`)
  return withRegister(workspaceFolder(places, terminal), 'modificar', terminal, async (office) => {
    const [candidate] = await candidatesAt(places, office.workspace)
    const { file, bytes } = await bookAt(candidate!, named)
    const told = toldIn(parsed, office)
    let shown = false
    const decide = async (proposal: Proposal): Promise<boolean | null> => {
      if (proposal.unjudged.length === 0) {
        if (decided === false)
          throw new UsageError(
            'No se registró nada: este cambio no trae filas nuevas ni metas cambiadas que a usted le toque decidir. Quite --rechazar y Cotejo lo registra como aceptado; si no procede, no lo registre.',
          )
        return true
      }
      if (decided !== null || terminal.ask === null) return decided
      terminal.out(
        `${[...proposalLines(proposal, office), '', ...unjudgedLines(proposal, office)].join('\n')}\n`,
      )
      shown = true
      return acceptedBy(terminal.ask, terminal)
    }
    const request = { bytes, file, letter, date, told, decide }
    const outcome = await modifyPlan(office, request)
    if (outcome.kind === 'answered') {
      terminal.out(answerWords(outcome, request, office, shown))
      return outcome.accepted ? 0 : 1
    }
    if (outcome.kind === 'undecided') {
      const before = shown ? [] : [...proposalLines(outcome.proposal, office), '']
      const looks = shown ? [] : unjudgedLines(outcome.proposal, office)
      terminal.out(`${[...before, ...looks, UNDECIDED, ''].join('\n')}`)
      return 1
    }
    if (outcome.kind === 'unchanged') {
      const { record, current } = outcome
      terminal.out(
        `No cambia nada: «${oneLine(file)}» dice lo mismo que la versión que vale, ${versionWords(current, office)}, ${approvedWords(record)}. No se registró ninguna modificación.\n`,
      )
      return 0
    }
    throw new UsageError(whyNot(outcome, request, office))
  })
}

const UNDECIDED =
  'No se registró nada. Para registrarlo, repita la misma orden con --aceptar, o con --rechazar para responder que no se acepta.'

/** What was decided on the command line; null where nothing was. */
function decisionIn({ values }: Arguments): boolean | null {
  const [accepts, rejects] = [values['aceptar'] === true, values['rechazar'] === true]
  if (accepts && rejects) throw new UsageError('Diga --aceptar o --rechazar, no las dos.')
  return accepts ? true : rejects ? false : null
}

/** How often an answer that is neither yes nor no is asked again. */
const TIMES = 3

async function acceptedBy(
  ask: (question: string) => Promise<string>,
  { out }: Terminal,
): Promise<boolean | null> {
  for (let time = 0; time < TIMES; time++) {
    const answer = fold(await ask('¿Se acepta? (s/n): '))
    if (/^(s|si)$/.test(answer)) return true
    if (/^(n|no)$/.test(answer)) return false
    if (answer === '') return null
    out('Responda s (sí), n (no se acepta, y así se responde) o solo Enter (dejarlo para después).\n')
  }
  return null
}

function toldIn(parsed: Arguments, office: Office): ModificationRequest['told'] {
  return {
    dependencia: dependenciaOption(text(parsed, 'dependencia'), office),
    format: formatOption(text(parsed, 'formato'), office.formats)?.id,
  }
}

async function bookAt(candidate: Candidate, named: string): Promise<Extract<Arrival, { kind: 'file' }>> {
  for await (const arrival of arrivalsOf([candidate])) {
    if (arrival.kind === 'unread')
      throw new UsageError(
        arrival.why.kind === 'too-large'
          ? `«${named}» ocupa más de 200 MB: copie solo la tabla en un formato oficial nuevo.`
          : `«${named}» está abierto en otro programa, o no hay permiso para leerlo: ciérrelo y vuelva a ejecutar.`,
      )
    if (arrival.kind === 'unopened' || arrival.file !== candidate.file)
      throw new UsageError(
        `«${named}» está comprimido: descomprímalo y diga el libro que trae el plan cambiado.`,
      )
    return arrival
  }
  throw new UsageError(`«${named}» no trae ningún libro.`)
}

function whyNot(
  outcome: Exclude<NoModification, { kind: 'unchanged' | 'undecided' }>,
  { file, letter, date }: ModificationRequest,
  office: Office,
): string {
  const name = `«${oneLine(file)}»`
  switch (outcome.kind) {
    case 'unusable': {
      const { message, how } = wordsOf(outcome.found)
      return `${name}: ${oneLine(message)} ${oneLine(how)}`
    }
    case 'own-output':
      return `${name} es un resultado de Cotejo, y no el plan de una dependencia.`
    case 'blank':
      return `${name} está en blanco: no tiene ninguna actividad.`
    case 'unsaid':
      return `${name} ${UNSAID[outcome.what]}`
    case 'contradicted': {
      const says = nameOf(office.directory, outcome.says) ?? outcome.says
      return `${name} dice que es ${ofUnit(says)}, y con --dependencia usted dice otra cosa: quite --dependencia, o corrija la dependencia en el libro.`
    }
    case 'not-approved': {
      const plan = planWords(outcome.key, office)
      if (outcome.key.cutoff !== '')
        return `${plan}: es un seguimiento, que no se aprueba y por eso no se modifica con oficio. Para corregirlo, reciba el libro nuevo con cotejo seguimiento recibir: vale como otra versión.`
      return outcome.record?.current
        ? `${plan}: todavía no está aprobado, y no necesita oficio para cambiar. Recíbalo con cotejo recibir.`
        : `${plan}: no se ha recibido ni aprobado. Recíbalo con cotejo recibir.`
    }
    case 'too-early':
      return `El oficio ${letter} es del ${shownDate(date)}, y el plan se aprobó después, el ${shownDate(outcome.record.approval!.date)}: revise la fecha del oficio.`
    case 'repeated': {
      const asked = outcome.letter === null ? '' : `, con el oficio ${outcome.letter}`
      return `${name} es el mismo archivo que ya se registró como ${versionWords(outcome.version, office)}${asked}: si se vuelve a presentar, ábralo en Excel, guárdelo otra vez y use el archivo nuevo.`
    }
  }
}

const UNSAID: Readonly<Record<Extract<NoModification, { kind: 'unsaid' }>['what'], string>> = {
  'no-dependencia': 'no dice de qué dependencia es: dígalo con --dependencia ID.',
  'no-vigencia': 'no dice de qué vigencia es, y cotejo.json tampoco: escriba la «vigencia» en cotejo.json.',
  'no-cutoff': 'no dice hasta qué corte es el seguimiento: escriba «Corte: día/mes/año» encima de la tabla.',
}

function approvedWords({ approval }: Answer['record']): string {
  return `aprobado con el ${actWords(approval!)}`
}

/** What changes, and against what. */
function proposalLines(proposal: Proposal, office: Office): string[] {
  const { record, before, version, changes, investment } = proposal
  return [
    `${planWords(record.key, office)}: ${approvedWords(record)}; antes valía la versión ${String(before.version)}, y el libro es la ${String(version)}.`,
    '',
    `Qué cambia frente a la versión ${String(before.version)} (${count(changes.length, 'cambio', 'cambios')}):`,
    ...changeLines(changes),
    ...(investment ? ['', ...investmentLines(investment, record.key.vigencia)] : []),
  ]
}

/** @param shown whether the person has seen what changes */
function answerWords(
  answer: Answer,
  { letter, date }: ModificationRequest,
  office: Office,
  shown: boolean,
): string {
  const { record, version, accepted, again, reasons, elsewhere, unannotated } = answer
  const asked = record.modifications.find((one) => one.version === version)
  const letterSaid = `oficio ${letter} del ${shownDate(asked?.date ?? date)}`
  const declined = !accepted && reasons.length === 0
  return [
    ...(shown ? [] : [...proposalLines(answer, office), '']),
    outcomeWords(answer, letterSaid),
    ...(accepted && !shown && !again ? unjudgedLines(answer, office) : []),
    ...reasons.flatMap((found) => [`  ${findingWords(found)}`, `    ${oneLine(found.how)}`]),
    ...elsewhereLines(elsewhere, office),
    `Respuesta a la dependencia${accepted || declined ? '' : ', con su libro anotado'}: ${answer.folder}`,
    ...(unannotated === null
      ? []
      : [`Su libro no se pudo anotar, y va la lista de lo encontrado. ${unannotated}`]),
    '',
  ].join('\n')
}

function outcomeWords({ accepted, again, version, before, reasons }: Answer, letter: string): string {
  const which = accepted ? version : before.version
  const impedes = reasons.length === 0 ? '' : reasons.length === 1 ? ' Lo impide:' : ' Lo impiden:'
  if (again)
    return accepted
      ? `Ya se había aceptado (${letter}), como versión ${String(which)}; no se registra de nuevo.`
      : `Ya se había respondido que no se acepta (${letter}); no se registra de nuevo.${impedes}`
  return accepted
    ? `Modificación aceptada (${letter}): desde hoy vale la versión ${String(which)}.`
    : `Modificación no aceptada (${letter}): sigue valiendo la versión ${String(which)}.${impedes}`
}

/** Where the format's rules do not look for new goals, a person has to. */
function unjudgedLines({ record, unjudged }: Proposal, { formats }: Office): string[] {
  if (unjudged.length === 0) return []
  const format = formats.find(({ id }) => id === record.key.format)
  return [
    `Ojo: en el formato ${format?.shortName ?? record.key.format} Cotejo no juzga si una meta es nueva, y aquí hay filas o metas que no son las aprobadas: revíselas antes de responder.`,
  ]
}

/** Of a row, its name once and what changes in it below. */
function changeLines(changes: readonly PlanChange[]): string[] {
  let last: string | null = null
  const lines = changes.slice(0, MOST_CHANGES).flatMap(({ activity, column, before, after }) => {
    const name = `  ${oneLine(activity)}`
    const head = column !== null && activity === last ? [] : [name]
    last = activity
    if (column === null) return [`${name}: ${before === null ? 'fila nueva' : 'se retira'}`]
    return [...head, `    ${column}: ${quoted(before)} → ${quoted(after)}`]
  })
  const left = changes.length - MOST_CHANGES
  return left > 0
    ? [...lines, `  y ${count(left, 'cambio más', 'cambios más')}, en la respuesta escrita`]
    : lines
}

function quoted(value: string | null): string {
  return value === null ? '(vacía)' : `«${oneLine(value)}»`
}

function investmentLines({ lines }: InvestmentChange, vigencia: number): string[] {
  const whole = lines.at(-1)!
  const changed = lines.slice(0, -1)
  if (changed.length === 0)
    return [`El POAI de la vigencia ${String(vigencia)} no cambia: suma ${pesos(whole.after)}.`]
  const rows = [
    ['Programa', 'Fuente', 'Antes', 'Después', 'Diferencia'],
    ...lines.map(({ program, source, before, after }) => [
      source === null ? 'Todo el POAI' : program || 'Sin programa',
      source ?? '',
      pesos(before),
      pesos(after),
      difference(after - before),
    ]),
  ]
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  return [
    `El POAI de la vigencia ${String(vigencia)}, por programa y fuente, donde cambia:`,
    ...rows.map((row) =>
      `  ${row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')}`.trimEnd(),
    ),
  ]
}

function pesos(value: number): string {
  return `$ ${thousands(Math.round(value))}`
}

function difference(value: number): string {
  return Math.round(value) === 0 ? '$ 0' : `${value > 0 ? '+' : '-'} ${pesos(Math.abs(value))}`
}

function elsewhereLines(elsewhere: Answer['elsewhere'], office: Office): string[] {
  if (elsewhere.length === 0) return []
  return [
    'Con este cambio, en otros planes aparece algo por corregir, que no lo impide:',
    ...elsewhere
      .slice(0, MOST_ELSEWHERE)
      .map(({ record, found }) => `  ${planWords(record.key, office)}: ${findingWords(found)}`),
    ...(elsewhere.length > MOST_ELSEWHERE
      ? [`  y ${count(elsewhere.length - MOST_ELSEWHERE, 'error más', 'errores más')}`]
      : []),
  ]
}
