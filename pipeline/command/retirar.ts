import { shownDate } from '../../engine/calendar/iso-date.js'
import { localDay } from '../local-time.js'
import type { Office } from '../lifecycle/office.js'
import { STATE_LABEL } from '../lifecycle/state-label.js'
import { stillOwed } from '../lifecycle/selection.js'
import { discard, type Discarding } from '../lifecycle/discard.js'
import { withdraw, type Withdrawal } from '../lifecycle/withdraw.js'
import { sameKey } from '../register/records.js'
import { instead } from '../workspace/nearest.js'
import { parseArguments, text, type Option } from './options/arguments.js'
import { oneLine } from '../../engine/text/one-line.js'
import { versionWords } from './words/plan-words.js'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { withRegister } from './work/with-register.js'

export const RETIRAR_OPTIONS: Readonly<Record<string, Option>> = {
  motivo: { type: 'string', value: '"…"', help: 'por qué se retira; queda en la historia del plan' },
}

const EXAMPLE = 'cotejo retirar 2026-0007 --motivo "Llegó de Salud, no de Cultura"'

/**
 * `cotejo retirar <número de recibo o archivo apartado> --motivo "…"`: takes back a version that was received, or discards
 * what was set aside.
 * @returns 0, also where it was withdrawn before
 * @throws UsageError where there is no such version, or it was approved
 */
export async function retirar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, RETIRAR_OPTIONS)
  const [given, ...others] = parsed.positionals
  if (given === undefined || others.length > 0)
    throw new UsageError(
      `Diga el número de recibo de lo que quiere retirar, uno solo (está en el recibo y en estado.html), o el nombre de un archivo apartado, y si el motivo tiene varias palabras, entre comillas: ${EXAMPLE}`,
    )
  const motive = oneLine(text(parsed, 'motivo') ?? '').trim()
  if (motive === '') throw new UsageError(`Diga por qué se retira, con --motivo: ${EXAMPLE}`)
  const number = receiptNumber(given)
  return withRegister(terminal.folder, 'retirar', terminal, async (office) => {
    const done = await withdraw(office.register, number, motive)
    const aside =
      done.kind === 'unknown' && !isNumber(number) && (await discard(office.register, given, motive))
    if (aside) {
      terminal.out(`${discardSaid(aside, given, office)}\n`)
      return 0
    }
    terminal.out(`${said(done, given, office).join('\n')}\n`)
    return 0
  })
}

function isNumber(text: string): boolean {
  return /^\d{4}-\d+$/.test(text)
}

/** `recibo 2026-7` is 2026-0007. */
function receiptNumber(given: string): string {
  const parts = /^(?:recibo\s+)?(\d{4})\s*-\s*(\d{1,6})$/i.exec(given.trim())
  return parts ? `${parts[1]!}-${parts[2]!.padStart(4, '0')}` : given.trim()
}

/** @throws UsageError where nothing was discarded, and it was not before */
function discardSaid(done: Discarding, given: string, office: Office): string {
  switch (done.kind) {
    case 'discarded': {
      const which =
        done.files === 1
          ? `«${oneLine(done.file)}»: ya no espera`
          : `«${oneLine(done.file)}» (${String(done.files)} archivos que llegaron con ese nombre): ya no esperan`
      return `Se descartó ${which} que alguien decida. Se conserva tal como llegó, con su motivo; si debe recibirse, nómbrelo: cotejo recibir ARCHIVO`
    }
    case 'already':
      return `Ya se había descartado «${oneLine(done.file)}», el ${shownDate(localDay(done.discarded))}: ${oneLine(done.motive)}. No cambia nada.`
    case 'taken-in':
      throw new UsageError(
        `«${oneLine(done.file)}» no está apartado: se recibió como ${versionWords(done.record, office)}. Para retirarlo: cotejo retirar ${done.record.number} --motivo "…"`,
      )
    case 'several':
      throw new UsageError(
        `Hay varios apartados con ese nombre, de carpetas distintas; diga cuál: ${done.files.map((file) => `«${oneLine(file)}»`).join(', ')}`,
      )
    case 'unknown':
      throw new UsageError(
        `No hay ningún recibo ni ningún archivo apartado «${oneLine(given)}»; ${done.waiting.length === 0 ? 'no hay ningún archivo apartado.' : instead(given, done.waiting.map(oneLine))}`,
      )
  }
}

/** @throws UsageError where nothing was withdrawn, and it was not before */
function said(done: Withdrawal, given: string, office: Office): string[] {
  switch (done.kind) {
    case 'unknown':
      throw new UsageError(
        `No hay ningún recibo «${oneLine(given)}» en el registro; ${instead(given, done.known)}`,
      )
    case 'approved': {
      const { act, date } = done.approval
      throw new UsageError(
        `No se retiró ${versionWords(done.record, office)}: es lo que se aprobó con el acta ${act} del ${shownDate(date)}. ${ONLY_BY_LETTER}`,
      )
    }
    case 'accepted': {
      const { letter, date } = done.asked
      throw new UsageError(
        `No se retiró ${versionWords(done.record, office)}: es la modificación que se aceptó por el oficio ${letter} del ${shownDate(date)}. ${ONLY_BY_LETTER}`,
      )
    }
    case 'already': {
      const { record } = done
      const when = shownDate(localDay(record.withdrawn))
      return [
        `Ya se había retirado ${versionWords(record, office)}, el ${when}: ${oneLine(record.motive)}. No cambia nada.`,
      ]
    }
    case 'withdrawn': {
      const { record, returns } = done
      return [
        `Se retiró ${versionWords(record, office)}. Archivo: ${oneLine(record.file)}.`,
        standsNow(done, office),
        ...returns.map(
          ({ letter, date }) =>
            `Ya se había devuelto con el oficio ${letter} del ${shownDate(date)}: avise a quien lo recibió que queda sin efecto.`,
        ),
        'El libro, su recibo y su historia se conservan. Para recibirlo otra vez, nómbrelo y diga de quién es: cotejo recibir ARCHIVO --dependencia ID',
      ]
    }
  }
}

const ONLY_BY_LETTER = 'Un plan aprobado solo cambia con su oficio: cotejo modificar ARCHIVO --oficio NÚMERO'

/** What of the plan counts without it. */
function standsNow({ plan, counted }: Extract<Withdrawal, { kind: 'withdrawn' }>, office: Office): string {
  const { current, state, key } = plan
  if (current) {
    const which = `la versión ${String(current.version)} (recibo ${current.number})`
    return counted
      ? `Vuelve a valer ${which}; el plan queda como estaba con ella: ${STATE_LABEL[state].toLowerCase()}.`
      : `No era la que valía: sigue valiendo ${which}.`
  }
  const selection = { dependencias: [key.dependencia], format: key.format }
  const isOwed = stillOwed([plan], selection, office).some((owed) => sameKey(owed, key))
  return isOwed
    ? 'No queda ninguna otra versión de ese plan: vuelve a faltar.'
    : 'No queda ninguna otra versión de ese plan: es como si no hubiera llegado nada.'
}
