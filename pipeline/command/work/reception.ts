import { arrivalsOf } from '../../collect/arrivals.js'
import type { Candidate } from '../../collect/inbox.js'
import type { Office } from '../../lifecycle/office.js'
import { receive } from '../../lifecycle/receive.js'
import type { Outcome } from '../../lifecycle/receive/outcome.js'
import { receiptFolderOf, writeMissingReceipts } from '../../lifecycle/receive/receipts.js'
import type { Manner } from '../../lifecycle/receive/settle.js'
import { inboxOf } from '../../workspace/layout.js'
import { candidatesAt, pathsFrom, type Place } from '../options/inbox-places.js'
import { UsageError } from '../options/usage-error.js'
import { questionsFor } from '../terminal/reception-questions.js'
import { Progress, type Terminal } from '../terminal/terminal.js'
import { outcomeLine } from '../words/outcome-line.js'
import { overruledLines } from '../words/overruled-lines.js'
import { shownPath } from '../words/shown-path.js'
import { Tally } from '../words/tally.js'

/** What is to be taken in, and what the person says of it. */
export interface ReceptionOrder {
  /** what they name; empty for the inbox */
  readonly places: readonly Place[]
  readonly told: Manner['told']
  /** ISO day on which it arrived; null where it is today */
  readonly arrived: string | null
}

/** What a reception came to. */
export interface Received {
  /** in the order in which it was told */
  readonly outcomes: readonly Outcome[]
  /** 0 where all was taken in without errors, 1 where something has errors, was set aside or is not as the person said */
  readonly status: 0 | 1
}

/**
 * Takes in what arrived, says what became of each file and what that adds up to, and writes the receipts.
 * @throws UsageError where nothing could be done
 */
export async function reception(
  office: Office,
  { places, told, arrived }: ReceptionOrder,
  terminal: Terminal,
): Promise<Received> {
  const candidates = await candidatesAt(places, office.workspace)
  const pathOf = pathsFrom(terminal.folder, candidates)
  const tally = new Tally()
  const outcomes: Outcome[] = []
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
  const said = { dependencia: told.dependencia, cutoff: told.cutoff, arrived, named }
  await receive(arrivals, office, { told, named, arrived, questions }, (outcome) => {
    if (arriving) progress.end()
    tally.add(outcome)
    outcomes.push(outcome)
    const line = outcome.kind === 'known' && !nameKnown ? null : outcomeLine(outcome, office, pathOf)
    if (line !== null) terminal.out(`${line}\n`)
    for (const other of overruledLines(outcome, said, office)) {
      overruled = true
      terminal.out(`  ${other}\n`)
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
  return { outcomes, status: tally.isClean && !overruled ? 0 : 1 }
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
