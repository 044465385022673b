import { shownDate } from '../../../engine/calendar/iso-date.js'
import { fold } from '../../../engine/text/fold.js'
import { parseNumber } from '../../../engine/text/numbers.js'
import { oneLine } from '../../../engine/text/one-line.js'
import { disputesAt } from '../../lifecycle/follow-ups/disputes.js'
import { cutoffsReceived } from '../../lifecycle/follow-ups/known-cutoffs.js'
import {
  settleProgress,
  type SettlementRequest,
  type Settling,
} from '../../lifecycle/follow-ups/settle-progress.js'
import type { Office } from '../../lifecycle/office.js'
import type { Monitoring } from '../../monitor/monitoring.js'
import { listed } from '../../publish/report/words.js'
import { instead } from '../../workspace/nearest.js'
import { parseArguments, text, type Arguments, type Option } from '../options/arguments.js'
import { dateOption } from '../options/date-option.js'
import { dependenciaOption } from '../options/dependencia-option.js'
import { UsageError } from '../options/usage-error.js'
import type { Terminal } from '../terminal/terminal.js'
import { activityWords } from '../words/activity-words.js'
import {
  figuresWords,
  openDisputeLines,
  reportedUnits,
  settledLines,
  settlementWords,
  unitName,
} from '../words/dispute-lines.js'
import { monitoredCutoffs } from '../work/monitored-cutoff.js'
import { withRegister } from '../work/with-register.js'

export const RESOLVER_OPTIONS: Readonly<Record<string, Option>> = {
  corte: { type: 'string', value: 'AAAA-MM-DD', help: 'el corte de lo que se resuelve' },
  vale: { type: 'string', value: 'DEPENDENCIA', help: 'la dependencia cuyas cifras valen' },
  ejecutado: {
    type: 'string',
    value: 'N[;N…]',
    help: 'o la cifra que vale, una por cada meta de la actividad, separadas por punto y coma',
  },
  por: { type: 'string', value: '"…"', help: 'quién lo resuelve, con su cargo' },
  motivo: { type: 'string', value: '"…"', help: 'por qué; queda en el registro' },
}

const USAGE =
  'cotejo seguimiento resolver 5.1 --corte 2026-04-30 --vale salud --por "María Pérez, jefe de la OPGI" --motivo "…"'

/**
 * `cotejo seguimiento resolver <actividad>`: settles which figures count where those who answer together report differently;
 * without an activity, lists what is still open at the cut-off.
 * @returns 0
 * @throws UsageError where nothing can be settled
 */
export async function resolverSeguimiento(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, RESOLVER_OPTIONS)
  const [asked, ...more] = parsed.positionals
  if (more.length > 0)
    throw new UsageError(`Diga una sola actividad, y entre comillas lo que tenga varias palabras: ${USAGE}`)
  const given = asked === undefined ? null : { asked, ...saidIn(parsed) }
  if (given === null && Object.keys(RESOLVER_OPTIONS).some((name) => name !== 'corte' && parsed.values[name]))
    throw new UsageError(`Diga cuál actividad se resuelve: ${USAGE}`)
  const cutoff = dateOption(parsed, 'corte', 'la fecha de corte')
  if (given !== null && cutoff === null) throw new UsageError(`Diga de qué corte es, con --corte: ${USAGE}`)
  return withRegister(terminal.folder, 'seguimiento resolver', terminal, async (office) => {
    const { monitoring, open } = await monitoringOf(cutoff, office, terminal)
    if (given === null) {
      const others = open.filter((one) => one !== monitoring.cutoff).map(shownDate)
      const more = `También hay algo por resolver ${others.length === 1 ? 'al corte' : 'a los cortes'} ${listed(others)}: dígalo con --corte.`
      const lines = [...(await listOf(monitoring, office)), ...(others.length === 0 ? [] : [more])]
      terminal.out(`${lines.join('\n')}\n`)
      return 0
    }
    const request: SettlementRequest = {
      asked: given.asked,
      figures: figuresIn(given, office),
      by: given.by,
      motive: given.motive,
      date: terminal.today,
    }
    const done = await settleProgress(office.register, monitoring, request)
    terminal.out(`${said(done, request, monitoring, office).join('\n')}\n`)
    return 0
  })
}

interface Said {
  readonly unit: string | undefined
  readonly executed: string | undefined
  readonly by: string
  readonly motive: string
}

/** @throws UsageError where something is missing, or too much is said */
function saidIn(parsed: Arguments): Said {
  const [unit, executed] = [text(parsed, 'vale'), text(parsed, 'ejecutado')]
  if ((unit === undefined) === (executed === undefined))
    throw new UsageError(
      unit === undefined
        ? `Diga qué vale: con --vale la dependencia cuyas cifras cuentan, o con --ejecutado la cifra: ${USAGE}`
        : 'Diga --vale o --ejecutado, no las dos.',
    )
  const [by, motive] = ['por', 'motivo'].map((name) => oneLine(text(parsed, name) ?? '').trim())
  if (by === '') throw new UsageError(`Diga quién lo resuelve, con --por: ${USAGE}`)
  if (motive === '') throw new UsageError(`Diga por qué, con --motivo: ${USAGE}`)
  return { unit, executed, by: by!, motive: motive! }
}

/** @throws UsageError for an unknown dependencia, or a figure that is none */
function figuresIn({ unit, executed }: Said, office: Office): SettlementRequest['figures'] {
  if (executed === undefined) return { kind: 'unit', unit: dependenciaOption(unit, office)! }
  return { kind: 'given', executed: executed.split(';').map(figureIn) }
}

function figureIn(given: string): number {
  const plain = given.trim().replace(/^\$\s*|\s*%$/g, '')
  const answer = /^(si|no)$/.exec(fold(plain))
  if (answer) return answer[1] === 'si' ? 1 : 0
  const number = parseNumber(plain)
  if (!number)
    throw new UsageError(
      `«${oneLine(given).trim()}» no es una cifra: escriba en --ejecutado números como 3, 1500 o 1,5, uno por cada meta, separados por punto y coma y entre comillas.`,
    )
  return number.value
}

/**
 * The monitoring at the cut-off that was asked for; else at the latest that has something open, or at the latest of all. With
 * it, those of the cut-offs looked at that have something open.
 * @throws UsageError where the register knows no follow-up of the cut-off
 */
async function monitoringOf(
  asked: string | null,
  office: Office,
  terminal: Terminal,
): Promise<{ readonly monitoring: Monitoring; readonly open: readonly string[] }> {
  const known = cutoffsReceived(await office.register.plans())
  if (known.length === 0 || (asked !== null && !known.includes(asked)))
    throw new UsageError(
      known.length === 0
        ? 'En el registro todavía no hay ningún seguimiento: recíbalos con cotejo seguimiento recibir.'
        : `En el registro no hay ningún seguimiento al corte ${shownDate(asked!)}; los hay ${known.length === 1 ? 'al' : 'a los cortes'} ${listed(known.map(shownDate))}.`,
    )
  const monitored = await monitoredCutoffs(office, asked === null ? known : [asked], terminal)
  const settlements = await office.register.settlements()
  const isOpen = (monitoring: Monitoring): boolean =>
    disputesAt(monitoring, settlements).some(({ settlement }) => settlement === null)
  const all = monitored.map(({ monitoring }) => monitoring)
  const open = all.filter(isOpen)
  return { monitoring: open.at(-1) ?? all.at(-1)!, open: open.map(({ cutoff }) => cutoff) }
}

async function listOf(monitoring: Monitoring, office: Office): Promise<string[]> {
  const disputes = disputesAt(monitoring, await office.register.settlements())
  const open = openDisputeLines(disputes, monitoring.cutoff, office)
  return [
    `Corte ${shownDate(monitoring.cutoff)}`,
    ...(open.length === 0 ? ['No hay nada por resolver.'] : open),
    ...settledLines(disputes, office),
  ]
}

/** @throws UsageError where nothing was settled, and it was not before */
function said(
  done: Settling,
  { asked }: SettlementRequest,
  { cutoff }: Monitoring,
  office: Office,
): string[] {
  const day = shownDate(cutoff)
  switch (done.kind) {
    case 'settled': {
      const { entry, record, before } = done
      return [
        `Resuelto: ${activityWords(entry.activity)}, corte ${day}: vale ${settlementWords(record, entry, office)}.`,
        ...(before ? [`Reemplaza lo que se había resuelto: ${settlementWords(before, entry, office)}.`] : []),
        'Lo que reportó cada una se conserva. Desde ahora así cuenta en el informe.',
      ]
    }
    case 'already':
      return [
        `Ya estaba resuelto así: ${activityWords(done.entry.activity)}, corte ${day}: vale ${settlementWords(done.record, done.entry, office)}. No cambia nada.`,
      ]
    case 'unknown':
      throw new UsageError(
        `Al corte ${day} no hay ninguna actividad «${oneLine(asked)}»; ${instead(asked, done.known)}`,
      )
    case 'ambiguous':
      throw new UsageError(
        `Al corte ${day} hay varias actividades «${oneLine(asked)}»; diga el código de una: ${listed(done.entries.map(({ activity }) => activity.id))}.`,
      )
    case 'undisputed': {
      const { entry } = done
      const reporting = reportedUnits(entry).map((id) => unitName(id, office))
      const why =
        reporting.length === 0
          ? 'nadie ha reportado cifras de ella'
          : reporting.length === 1
            ? `solo la reportó ${reporting[0]!}, que la lidera`
            : `${listed(reporting)} reportan lo mismo`
      throw new UsageError(
        `No hay nada que resolver en ${activityWords(entry.activity)} al corte ${day}: ${why}.`,
      )
    }
    case 'no-report': {
      const { entry, unit } = done
      const who = reportedUnits(entry).map((id) => `${unitName(id, office)} (--vale ${id})`)
      throw new UsageError(
        `${unitName(unit, office)} no reportó cifras de ${activityWords(entry.activity)} al corte ${day}; ${who.length === 0 ? 'nadie las reportó' : `las reportó ${listed(who)}`}.`,
      )
    }
    case 'wrong-count': {
      const { entry, given } = done
      const goals = entry.progress.activity.measures.length
      const sample = entry.progress.activity.measures.map(() => 'N').join(';')
      throw new UsageError(
        goals === 0
          ? `La meta de ${activityWords(entry.activity)} no dice cuánto: no lleva cifra.`
          : `La actividad ${activityWords(entry.activity)} tiene ${goals === 1 ? 'una meta' : `${String(goals)} metas`} y usted escribió ${given === 1 ? 'una cifra' : `${String(given)} cifras`}: va una por cada meta, --ejecutado "${sample}".`,
      )
    }
    case 'no-answer':
      throw new UsageError(
        `La meta de ${activityWords(done.entry.activity)} es de sí o no: en --ejecutado va 1 (sí) o 0 (no); ahora es ${figuresWords(done.entry.progress.report, done.entry)}.`,
      )
  }
}
