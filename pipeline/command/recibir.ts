import { arrivalsOf } from '../collect/arrivals.js'
import type { Candidate } from '../collect/inbox.js'
import { nameOf } from '../../engine/directory/directory.js'
import { receive } from '../lifecycle/receive.js'
import type { Outcome } from '../lifecycle/receive/outcome.js'
import { receiptFolderOf, writeMissingReceipts } from '../lifecycle/receive/receipts.js'
import type { SubmissionRecord } from '../register/records.js'
import { inboxOf } from '../workspace/layout.js'
import { shownDate } from '../../engine/calendar/iso-date.js'
import { oneLine } from '../../engine/text/one-line.js'
import { localDay } from '../local-time.js'
import { parseArguments, text, type Arguments, type Option } from './options/arguments.js'
import { dateOption } from './options/date-option.js'
import { dependenciaOption } from './options/dependencia-option.js'
import { formatOption } from './formatos.js'
import { candidatesAt, pathsFrom, placesGiven, workspaceFolder } from './options/inbox-places.js'
import { shownPath } from './words/shown-path.js'
import { outcomeLine } from './words/outcome-line.js'
import { questionsFor } from './terminal/reception-questions.js'
import { Tally } from './words/tally.js'
import { Progress, type Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { withRegister } from './work/with-register.js'

export const RECIBIR_OPTIONS: Readonly<Record<string, Option>> = {
  dependencia: { type: 'string', value: 'ID', help: 'de qué dependencia son, si los libros no lo dicen' },
  formato: { type: 'string', value: 'ID', help: 'tratar los libros como de este formato' },
  fecha: { type: 'string', value: 'AAAA-MM-DD', help: 'día en que llegaron, si no fue hoy' },
}

/**
 * `cotejo recibir [archivos o carpeta]...`: takes in what arrived.
 * @returns 0 where all was taken in without errors, 1 where something has errors or was set aside
 * @throws UsageError where nothing could be done
 */
export async function recibir(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, RECIBIR_OPTIONS)
  const arrived = arrivalIn(parsed, terminal)
  const places = await placesGiven(parsed.positionals, terminal)
  return withRegister(workspaceFolder(places, terminal), 'recibir', terminal, async (office) => {
    const told = {
      dependencia: dependenciaOption(text(parsed, 'dependencia'), office),
      format: formatOption(text(parsed, 'formato'), office.formats)?.id,
    }
    const candidates = await candidatesAt(places, office.workspace)
    const pathOf = pathsFrom(terminal.folder, candidates)
    const tally = new Tally()
    let overruled = false
    const progress = new Progress(terminal, 'Leyendo')
    const questions = terminal.ask && questionsFor({ ask: terminal.ask, out: terminal.out }, office)
    let arriving = true
    const arrivals = arrivalsOf(
      withProgress(candidates, progress, () => {
        arriving = false
      }),
    )
    const nameKnown = places.some(({ isFolder }) => !isFolder)
    const named = places.length > 0 && !places.some(({ isFolder }) => isFolder)
    await receive(arrivals, office, { told, named, arrived, questions }, (outcome) => {
      if (arriving) progress.end()
      tally.add(outcome)
      const line = outcome.kind === 'known' && !nameKnown ? null : outcomeLine(outcome, office, pathOf)
      if (line !== null) terminal.out(`${line}\n`)
      const known = knownAs(outcome)
      if (told.dependencia !== undefined && known && known.key.dependencia !== told.dependencia) {
        overruled = true
        const [said, is] = [told.dependencia, known.key.dependencia].map(
          (id) => nameOf(office.directory, id) ?? id,
        )
        terminal.out(
          `  Usted dijo que es de ${said!}, pero ya se había recibido como de ${is!}: no se cambió. Si así quedó por error, retírelo y recíbalo otra vez: cotejo retirar ${known.number} --motivo "…"\n`,
        )
      }
      if (arrived !== null && outcome.kind === 'known' && known && localDay(known.received) !== arrived) {
        overruled = true
        terminal.out(
          `  Usted dijo que «${oneLine(outcome.file)}» llegó el ${shownDate(arrived)}, pero ya se había recibido con fecha del ${shownDate(localDay(known.received))}: no se cambió. Si así quedó por error, retírelo y recíbalo otra vez por su nombre: cotejo retirar ${known.number} --motivo "…"\n`,
        )
      }
    })
    const receipts = await writeMissingReceipts(office)
    const { folder } = office.workspace
    if (tally.files === 0)
      throw new UsageError(
        places.length === 0
          ? `No hay nada que recibir: la carpeta «${inboxOf(folder)}» no tiene ninguna entrega.`
          : 'No hay nada que recibir en lo que indicó: no tiene ninguna entrega.',
      )
    terminal.out(
      tally
        .lines()
        .map((text) => `${text}\n`)
        .join(''),
    )
    if (receipts > 0) terminal.out(`Recibos en ${shownPath(receiptFolderOf(folder), folder)}\n`)
    if (tally.unread === tally.files) throw new UsageError('No se pudo leer ninguno de los archivos.')
    return tally.isClean && !overruled ? 0 : 1
  })
}

/** @throws UsageError where the day is none of the calendar, or is still to come */
function arrivalIn(parsed: Arguments, { today }: Terminal): string | null {
  const day = dateOption(parsed, 'fecha', 'la fecha en que llegaron')
  if (day !== null && day > today)
    throw new UsageError(`La fecha en que llegaron (${shownDate(day)}) todavía no llega: revísela.`)
  return day === today ? null : day
}

/** The version as which a file is known, where it was received before. */
function knownAs(outcome: Outcome): SubmissionRecord | null {
  if (outcome.kind === 'version' || outcome.kind === 'withdrawn' || !('record' in outcome)) return null
  return outcome.record
}

function* withProgress(
  candidates: readonly Candidate[],
  progress: Progress,
  onEnd: () => void,
): Generator<Candidate> {
  for (const candidate of candidates) {
    progress.step(candidates.length)
    yield candidate
  }
  progress.end()
  onEnd()
}
