import { shownDate } from '../../engine/calendar/iso-date.js'
import { longDateWithWeekday } from '../../engine/calendar/long-date.js'
import type { Office } from '../lifecycle/office.js'
import {
  returnPlans,
  type ReturnedPlan,
  type ReturnRefusal,
  type Returns,
  type WrittenReturn,
} from '../lifecycle/return-plans.js'
import type { Selection } from '../lifecycle/selection.js'
import type { PlanKey, SubmissionRecord } from '../register/records.js'
import { parseArguments, text, type Arguments, type Option } from './options/arguments.js'
import { dateOption } from './options/date-option.js'
import { dependenciaOption } from './options/dependencia-option.js'
import { formatOption } from './formatos.js'
import { numberOption } from './options/number-option.js'
import { planWords } from './words/plan-words.js'
import { count } from './words/summary.js'
import { Progress, type Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { withRegister } from './work/with-register.js'

export const DEVOLVER_OPTIONS: Readonly<Record<string, Option>> = {
  dependencia: { type: 'string', value: 'ID', help: 'solo los planes de esta dependencia' },
  formato: { type: 'string', value: 'ID', help: 'solo los planes de este formato' },
  numero: {
    type: 'string',
    value: 'N',
    help: 'número del oficio, si devuelve un solo plan (si no, el que sigue)',
  },
  plazo: {
    type: 'string',
    value: 'AAAA-MM-DD',
    help: 'hasta cuándo se corrige (si no, los días hábiles de «plazoCorreccion»)',
  },
}

/**
 * `cotejo devolver`: sends back the plans that have errors, each with its workbook annotated and its oficio.
 * @returns 0 where nothing went back, 1 where something did
 * @throws UsageError where what is asked cannot be done
 */
export async function devolver(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, DEVOLVER_OPTIONS)
  if (parsed.positionals.length > 0)
    throw new UsageError(
      `No se entiende «${parsed.positionals[0]!}»: se escribe cotejo devolver [--dependencia ID] [--formato ID] [--numero N] [--plazo AAAA-MM-DD].`,
    )
  const number = numberOption(parsed, 'numero')
  const letter = parsed.values['numero'] === undefined ? null : number
  if (letter === '') throw new UsageError('La opción --numero necesita el número del oficio.')
  const deadline = dateOption(parsed, 'plazo', 'el plazo')
  if (deadline !== null && deadline <= terminal.today)
    throw new UsageError(
      `El plazo para corregir (${shownDate(deadline)}) ya pasó o es hoy: diga un día que esté por venir.`,
    )
  return withRegister(terminal.folder, 'devolver', terminal, async (office) => {
    const selection = selectionOf(parsed, office)
    const shown = new Progress(terminal, 'Devolviendo')
    const returns = await returnPlans(office, { selection, letter, deadline }, (total) =>
      shown.step(total),
    ).finally(() => shown.end())
    if ('refused' in returns) throw new UsageError(refusalWords(returns, letter!, office))
    terminal.out(summary(returns, office))
    return returns.returned.length + returns.rewritten.length > 0 ? 1 : 0
  })
}

function selectionOf(parsed: Arguments, office: Office): Selection {
  const dependencia = dependenciaOption(text(parsed, 'dependencia'), office)
  return {
    dependencias: dependencia === undefined ? [] : [dependencia],
    format: formatOption(text(parsed, 'formato'), office.formats)?.id ?? null,
  }
}

function refusalWords(refusal: ReturnRefusal, letter: string, office: Office): string {
  if (refusal.refused === 'taken')
    return `El oficio ${letter} ya devolvió ${planWords(refusal.by.key, office)}: diga otro número.`
  const { plans } = refusal
  return `Son ${String(plans.length)} los planes por devolver, y con --numero solo se devuelve uno: diga cuál con --dependencia y --formato, o quite --numero para que cada uno lleve el número que sigue.`
}

function summary(returns: Returns, office: Office): string {
  const { returned, rewritten, awaited, ready, missing, unjudged } = returns
  const lines = [
    ...block(
      `${returned.length === 1 ? 'Se devuelve' : 'Se devuelven'} ${count(returned.length, 'plan', 'planes')}, con su libro anotado y su oficio:`,
      returned.flatMap((plan) => writtenLines(plan, office)),
    ),
    ...block(
      'Ya se habían devuelto; faltaban sus archivos y se volvieron a escribir, con el mismo número:',
      rewritten.flatMap((plan) => writtenLines(plan, office)),
    ),
    ...block(
      'Ya se habían devuelto, y se espera su corrección:',
      awaited.map((plan) => `${versionOf(plan, office)}: ${letterWords(plan)}${lateness(plan, office)}`),
    ),
    ...block(
      'Listos para el Consejo de Gobierno (sin errores por corregir):',
      ready.filter(({ record }) => record.key.cutoff === '').map((plan) => versionOf(plan, office)),
    ),
    ...block(
      'Seguimientos sin errores por corregir:',
      ready.filter(({ record }) => record.key.cutoff !== '').map((plan) => versionOf(plan, office)),
    ),
    ...block(
      'No se pudieron revisar, porque su formato ya no está entre los que se usan:',
      unjudged.map(({ key }) => planWords(key, office)),
    ),
    ...missingLines(missing, office),
  ]
  const received = returned.length + rewritten.length + awaited.length + ready.length + unjudged.length
  return [...(received === 0 ? ['No hay planes presentados por revisar.'] : []), ...lines, ''].join('\n')
}

/** What is still to be handed in, for a terminal; nothing where all is there. */
export function missingLines(missing: readonly PlanKey[], office: Office): string[] {
  const lines = (keys: readonly PlanKey[], words: string): string[] =>
    block(
      `${keys.length === 1 ? 'Falta' : 'Faltan'} por ${words}:`,
      keys.map((key) => planWords(key, office)),
    )
  const plans = missing.filter(({ cutoff }) => cutoff === '')
  const followUps = missing.filter(({ cutoff }) => cutoff !== '')
  return [
    ...lines(plans, `presentar ${count(plans.length, 'plan', 'planes')}`),
    ...lines(followUps, `presentar ${count(followUps.length, 'seguimiento', 'seguimientos')}`),
  ]
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

function writtenLines(plan: WrittenReturn, office: Office): string[] {
  const { errors, warnings, folder, unannotated } = plan
  const found = [
    count(errors, 'error', 'errores'),
    ...(warnings === 0 ? [] : [count(warnings, 'advertencia', 'advertencias')]),
  ].join(' y ')
  return [
    `${versionOf(plan, office)}: ${found}; ${letterWords(plan)}`,
    `  ${folder}`,
    ...(unannotated === null
      ? []
      : [`  Su libro no se pudo anotar, y va la lista de lo encontrado. ${unannotated}`]),
  ]
}

function versionOf(
  { record, current }: { readonly record: { readonly key: PlanKey }; readonly current: SubmissionRecord },
  office: Office,
): string {
  return `${planWords(record.key, office)} (versión ${String(current.version)})`
}

function letterWords({ letter, deadline }: ReturnedPlan): string {
  return `oficio ${letter}, para corregir a más tardar el ${longDateWithWeekday(deadline)}`
}

function lateness({ deadline }: ReturnedPlan, { today }: Office): string {
  return deadline < today ? ' (el plazo ya venció)' : ''
}
