import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { arrivalsOf } from '../collect/arrivals.js'
import { lookAt } from '../collect/settled.js'
import { receive } from '../lifecycle/receive.js'
import type { Manner } from '../lifecycle/receive/settle.js'
import { writeMissingReceipts } from '../lifecycle/receive/receipts.js'
import { watch, type WatchEvent } from '../lifecycle/watch.js'
import { localMoment } from '../publish/receipt/local-moment.js'
import { INBOX_FOLDER, inboxOf } from '../workspace/layout.js'
import { CONFIGURATION_FILE } from '../workspace/find-workspace.js'
import { parseArguments, text, type Option } from './options/arguments.js'
import { sentence } from './words/error-sentence.js'
import { pathsFrom } from './options/inbox-places.js'
import { oneLine } from '../../engine/text/one-line.js'
import { outcomeLine } from './words/outcome-line.js'
import { localToday, type Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { noWorkspace, withRegister } from './work/with-register.js'
import { catalogueSaid } from './work/workspace-said.js'

const USUAL_SECONDS = 5
const MOST_SECONDS = 3600

export const VIGILAR_OPTIONS: Readonly<Record<string, Option>> = {
  cada: {
    type: 'string',
    value: 'SEGUNDOS',
    help: `cada cuánto mirar la carpeta (${String(USUAL_SECONDS)}, si no se dice)`,
  },
}

/** Nobody is there to say anything. */
const MANNER: Manner = { told: {}, named: false, arrived: null, questions: null }

/** The passing of time, and its end. */
export interface Clock {
  /** waits; comes back at once when it is over */
  readonly sleep: (ms: number) => Promise<void>
  /** says when to stop */
  readonly signal: AbortSignal
  /** ISO date: a watch may go on for days */
  readonly today: () => string
}

/**
 * `cotejo vigilar`: watches the inbox and takes in what settles there, until Ctrl+C. @returns 0
 * @throws UsageError where the folder is in no workspace
 */
export async function vigilar(
  args: readonly string[],
  terminal: Terminal,
  clock: Clock = untilInterrupted(),
): Promise<number> {
  const parsed = parseArguments(args, VIGILAR_OPTIONS)
  if (parsed.positionals.length > 0)
    throw new UsageError(
      `«cotejo vigilar» mira la carpeta «${INBOX_FOLDER}» del espacio de trabajo: no lleva carpetas.`,
    )
  const seconds = secondsOption(text(parsed, 'cada'))
  const quiet = { ...terminal, err: once(terminal.err) }
  const { workspace } = catalogueSaid(terminal.folder, quiet)
  if (!workspace) throw noWorkspace(terminal.folder)
  const inbox = inboxOf(workspace.folder)
  const probe = join(workspace.folder, CONFIGURATION_FILE)
  const say = (words: string): void => {
    terminal.out(`${hourOf(terminal.now())}  ${words}\n`)
  }
  const unread = once(say)
  terminal.out(
    `Se vigila ${inbox} cada ${seconds === 1 ? 'segundo' : `${String(seconds)} segundos`}. Para terminar: Ctrl+C.\n`,
  )
  await watch({
    look: () => lookAt(inbox, workspace.ownPaths, probe),
    takeIn: (files) => {
      const today = clock.today()
      return withRegister(workspace.folder, 'vigilar', { ...quiet, today }, async (office) => {
        const left = new Set<string>()
        const pathOf = pathsFrom(terminal.folder, files)
        await receive(arrivalsOf(files), office, MANNER, (outcome) => {
          const isOld = ['known', 'withdrawn', 'discarded'].includes(outcome.kind)
          const line = isOld ? null : outcomeLine(outcome, office, pathOf)
          if (outcome.kind === 'unread') {
            left.add(outcome.file)
            if (line !== null) unread(line)
          } else if (line !== null) say(line)
        })
        await writeMissingReceipts(office)
        return files.filter(({ file }) => !left.has(file))
      })
    },
    rest: () => clock.sleep(seconds * 1000),
    signal: clock.signal,
    tell: (event) => {
      say(eventWords(event, inbox))
    },
  })
  terminal.out('Se dejó de vigilar.\n')
  return 0
}

function secondsOption(value: string | undefined): number {
  if (value === undefined) return USUAL_SECONDS
  const seconds = /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (seconds < 1 || seconds > MOST_SECONDS)
    throw new UsageError(
      `--cada lleva segundos, un número entero de 1 a ${String(MOST_SECONDS)}; se escribió «${value}».`,
    )
  return seconds
}

function eventWords(event: WatchEvent, inbox: string): string {
  switch (event.kind) {
    case 'gone':
      return `No se encuentra la carpeta ${inbox}: si está en la red o en un disco externo, revise la conexión. Se sigue mirando.`
    case 'back':
      return 'La carpeta ya está otra vez.'
    case 'elsewhere':
      return `«${oneLine(event.file)}» está en la nube y no se ha descargado a este computador: ábralo, o márquelo como «Mantener siempre en este dispositivo».`
    case 'failed':
      return `${sentence(event.error)} Se sigue mirando.`
  }
}

/** `10:42 a. m.`, by the clocks of Colombia. */
function hourOf(moment: string): string {
  return localMoment(moment).replace(/^.*, /, '')
}

/** Says each text only the first time. */
function once(say: (text: string) => void): (text: string) => void {
  const said = new Set<string>()
  return (words) => {
    if (said.has(words)) return
    said.add(words)
    say(words)
  }
}

/** Real time, until somebody interrupts the process; a second time ends it at once. */
function untilInterrupted(): Clock {
  const end = new AbortController()
  for (const asked of ['SIGINT', 'SIGTERM'] as const)
    process.once(asked, () => {
      end.abort()
    })
  return {
    sleep: (ms) => setTimeout(ms, undefined, { signal: end.signal }).catch(() => undefined),
    signal: end.signal,
    today: localToday,
  }
}
