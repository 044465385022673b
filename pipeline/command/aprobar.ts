import { shownDate } from '../../engine/calendar/iso-date.js'
import { longDate } from '../../engine/calendar/long-date.js'
import { nameOf } from '../../engine/directory/directory.js'
import {
  actNumber,
  approvePlans,
  type ApprovalRefusal,
  type ApprovalRequest,
  type Approved,
} from '../lifecycle/approve.js'
import type { Office } from '../lifecycle/office.js'
import { listed } from '../publish/report/words.js'
import type { PlanRecord } from '../register/records.js'
import { parseArguments, text, texts, type Arguments, type Option } from './options/arguments.js'
import { dateOption } from './options/date-option.js'
import { dependenciaOption } from './options/dependencia-option.js'
import { missingLines } from './devolver.js'
import { formatOption } from './formatos.js'
import { numberOption } from './options/number-option.js'
import { findingWords, someErrors } from './words/error-lines.js'
import { exceptionLines } from './words/exception-lines.js'
import { ofUnit } from './words/of-unit.js'
import { planWords } from './words/plan-words.js'
import { count } from './words/summary.js'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { withRegister } from './work/with-register.js'

export const APROBAR_OPTIONS: Readonly<Record<string, Option>> = {
  acta: { type: 'string', value: 'N', help: 'número del acta del Consejo de Gobierno (obligatorio)' },
  fecha: { type: 'string', value: 'AAAA-MM-DD', help: 'fecha de la sesión (obligatoria)' },
  dependencia: {
    type: 'string',
    value: 'ID',
    multiple: true,
    help: 'solo los planes de esta dependencia; puede repetirse',
  },
  formato: { type: 'string', value: 'ID', help: 'solo los planes de este formato' },
}

/**
 * `cotejo aprobar`: freezes the plans that the Consejo de Gobierno approved as the baseline.
 * @returns 0 where they are approved, 1 where errors stand and none is
 * @throws UsageError where what is asked cannot be done
 */
export async function aprobar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, APROBAR_OPTIONS)
  if (parsed.positionals.length > 0)
    throw new UsageError(
      `No se entiende «${parsed.positionals[0]!}»: se escribe cotejo aprobar --acta N --fecha AAAA-MM-DD [--dependencia ID]... [--formato ID].`,
    )
  const act = numberOption(parsed, 'acta')
  if (act === '')
    throw new UsageError('Diga con --acta el número del acta del Consejo de Gobierno que aprobó los planes.')
  const date = dateOption(parsed, 'fecha', 'la fecha del acta')
  if (date === null) throw new UsageError('Diga con --fecha el día de la sesión del Consejo de Gobierno.')
  if (date > terminal.today)
    throw new UsageError(
      `La fecha del acta (${shownDate(date)}) todavía no llega: los planes se aprueban aquí después de la sesión.`,
    )
  return withRegister(terminal.folder, 'aprobar', terminal, async (office) => {
    const request = await requestOf(parsed, office, actNumber(act), date)
    const outcome = await approvePlans(office, request)
    if (outcome.kind === 'refused') {
      const { later, unjudged, strangers } = outcome
      if (strangers.length > 0) throw new UsageError(strangersWords(strangers, request, office))
      if (later.length > 0) throw new UsageError(laterWords(later, date, office))
      if (unjudged.length > 0) throw new UsageError(unjudgedWords(unjudged, office))
      terminal.out(refusal(outcome, request, office))
      return 1
    }
    if (outcome.document === null)
      throw new UsageError(
        `No hay ningún plan recibido que aprobar en la vigencia ${String(request.vigencia)}: recíbalos primero con cotejo recibir.`,
      )
    terminal.out(summary(outcome, request, office))
    return 0
  })
}

async function requestOf(
  parsed: Arguments,
  office: Office,
  act: string,
  date: string,
): Promise<ApprovalRequest> {
  const dependencias = texts(parsed, 'dependencia').map((asked) => dependenciaOption(asked, office)!)
  const format = formatOption(text(parsed, 'formato'), office.formats)?.id ?? null
  return { vigencia: await vigenciaOf(office), selection: { dependencias, format }, act, date }
}

/** The vigencia that is approved: the workspace's, else that of all the plans received. */
async function vigenciaOf({ workspace, register }: Office): Promise<number> {
  const { vigencia } = workspace.configuration
  if (vigencia !== undefined) return vigencia
  const received = (await register.plans()).filter(({ current }) => current !== null)
  const [only, ...others] = new Set(received.map(({ key }) => key.vigencia))
  if (only === undefined)
    throw new UsageError('No hay ningún plan recibido que aprobar: recíbalos con cotejo recibir.')
  if (others.length > 0)
    throw new UsageError(
      `Se han recibido planes de varias vigencias (${listed([only, ...others].sort().map(String))}): escriba en cotejo.json cuál es la del espacio, por ejemplo "vigencia": ${String(only)}.`,
    )
  return only
}

function strangersWords(
  strangers: readonly string[],
  { vigencia }: ApprovalRequest,
  { directory }: Office,
): string {
  const names = strangers.map((id) => ofUnit(nameOf(directory, id) ?? id))
  return `No se aprobó ningún plan: ${listed(names)} no se ha recibido, ni se espera, ningún plan así de la vigencia ${String(vigencia)}.`
}

function laterWords(later: ApprovalRefusal['later'], date: string, office: Office): string {
  const plans = later.map(
    ({ record, day }) => `${planWords(record.key, office)} se recibió el ${shownDate(day)}`,
  )
  const session = `No se aprobó ningún plan: la sesión fue el ${shownDate(date)}, y`
  const todo = 'Revise la fecha, o apruebe solo los demás con --dependencia.'
  return plans.length === 1
    ? `${session} ${plans[0]!}. ${todo}`
    : `${session} estos planes se recibieron después:\n${plans.map((plan) => `  ${plan}\n`).join('')}${todo}`
}

function unjudgedWords(plans: readonly PlanRecord[], office: Office): string {
  return `No se aprobó ningún plan: ${listed(plans.map(({ key }) => planWords(key, office)))} ya no se ${plans.length === 1 ? 'puede' : 'pueden'} revisar, porque su formato no está entre los que se usan.`
}

function refusal(
  { standing, overCeilings, missing, otherwise, ready, expired }: ApprovalRefusal,
  { act, date, selection }: ApprovalRequest,
  office: Office,
): string {
  const reasons = [
    ...(standing.length === 0
      ? []
      : [
          `${standing.length === 1 ? '1 plan tiene' : `${String(standing.length)} planes tienen`} errores por corregir`,
        ]),
    ...(overCeilings.length === 0
      ? []
      : [`todos juntos se pasan de ${count(overCeilings.length, 'techo', 'techos')} de la entidad`]),
    ...(missing.length === 0 ? [] : [`${count(missing.length, 'plan', 'planes')} sin presentar`]),
    ...(otherwise.length === 0
      ? []
      : [
          `${otherwise.length === 1 ? '1 plan ya se aprobó' : `${String(otherwise.length)} planes ya se aprobaron`} con otra acta`,
        ]),
  ]
  return [
    `No se aprobó ningún plan: ${listed(reasons)}.`,
    ...standing.flatMap(({ record, current, errors }) => [
      `  ${planWords(record.key, office)} (versión ${String(current.version)}): ${count(errors.length, 'error', 'errores')}`,
      ...someErrors(errors, '    '),
    ]),
    ...(standing.length === 0 ? [] : exceptionLines(expired)),
    ...overCeilings.map((found) => `  ${findingWords(found)}`),
    ...missingLines(missing, office),
    ...otherwise.map(({ key, approval }) => `  ${planWords(key, office)}: ${actWords(approval!)}`),
    ...(standing.length === 0
      ? []
      : [
          'Devuélvalos con cotejo devolver, o si un error está justificado anótelo en excepciones.json; los que no tienen errores pueden aprobarse solos con --dependencia.',
          ...(ready.length === 0 || overCeilings.length > 0
            ? []
            : [
                `Para aprobar ahora solo esos: ${[
                  `cotejo aprobar --acta "${act}" --fecha ${date}`,
                  ...(selection.format === null ? [] : [`--formato ${selection.format}`]),
                  ...ready.map((id) => `--dependencia ${id}`),
                ].join(' ')}`,
              ]),
        ]),
    ...(overCeilings.length === 0
      ? []
      : [
          'Ajuste los planes de esos programas, o si Hacienda cambió el techo escríbalo en «techos», en cotejo.json; los que caben pueden aprobarse con --dependencia.',
        ]),
    ...(missing.length === 0 ? [] : ['Lo que no se ha presentado no se puede aprobar: apruebe los demás.']),
    ...(otherwise.length === 0
      ? []
      : ['Un plan aprobado no se vuelve a aprobar: si cambia, se modifica con cotejo modificar.']),
    '',
  ].join('\n')
}

/** `Acta 003 del 28 de enero de 2026` */
export function actWords({ act, date }: { readonly act: string; readonly date: string }): string {
  return `Acta ${act} del ${longDate(date)}`
}

function summary(
  { approved, already, otherwise, missing, document, replaced, kept }: Approved,
  { act, date, vigencia }: ApprovalRequest,
  office: Office,
): string {
  const words = actWords({ act, date })
  const named = (plans: readonly PlanRecord[]): string[] =>
    plans.map(({ key, current }) => `  ${planWords(key, office)} (versión ${String(current!.version)})`)
  return [
    ...(approved.length === 0
      ? [
          `Ya ${already.length === 1 ? 'estaba aprobado' : 'estaban aprobados'} con el ${words}; no cambia nada:`,
          ...named(already),
        ]
      : [
          `${approved.length === 1 ? 'Queda aprobado' : 'Quedan aprobados'} ${count(approved.length, 'plan', 'planes')} de la vigencia ${String(vigencia)} con el ${words}:`,
          ...named(approved),
          ...(already.length === 0
            ? []
            : [
                `Con esta acta ya ${already.length === 1 ? 'estaba aprobado' : 'estaban aprobados'}:`,
                ...named(already),
              ]),
        ]),
    ...(otherwise.length === 0
      ? []
      : [
          'Aprobados antes con otra acta, quedan como estaban:',
          ...otherwise.map(({ key, approval }) => `  ${planWords(key, office)}: ${actWords(approval!)}`),
        ]),
    ...missingLines(missing, office),
    ...(approved.length === 0
      ? []
      : ['Desde ahora todo cambio necesita su oficio: cotejo modificar <archivo> --oficio N.']),
    `Constancia para anexar al acta: ${document!}`,
    ...replaced.map((path) => `Reemplaza a la constancia anterior de esta acta, que se quitó: ${path}`),
    ...kept.map(
      (path) =>
        `Ojo: hay otra constancia de esta acta, con menos planes, que no está como Cotejo la escribió, y se dejó: ${path}`,
    ),
    '',
  ].join('\n')
}
