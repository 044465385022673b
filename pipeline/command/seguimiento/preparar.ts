import { shownDate } from '../../../engine/calendar/iso-date.js'
import { longDate } from '../../../engine/calendar/long-date.js'
import { nameOf } from '../../../engine/directory/directory.js'
import type { Office } from '../../lifecycle/office.js'
import { prepareFollowUps, type PreparedFollowUps } from '../../lifecycle/prepare-follow-ups.js'
import { STATE_LABEL } from '../../lifecycle/state-label.js'
import { isProgressFormat } from '../../monitor/reported-progress.js'
import { listed } from '../../publish/report/words.js'
import { FOLLOW_UP_FOLDER, OUTPUT_FOLDER } from '../../workspace/layout.js'
import { parseArguments, text, type Option } from '../options/arguments.js'
import { dateOption } from '../options/date-option.js'
import { dependenciaOption } from '../options/dependencia-option.js'
import { UsageError } from '../options/usage-error.js'
import { Progress, type Terminal } from '../terminal/terminal.js'
import { withRegister } from '../work/with-register.js'
import { strangeCutoff } from '../words/monitoring-warnings.js'
import { count } from '../words/summary.js'

export const PREPARAR_OPTIONS: Readonly<Record<string, Option>> = {
  corte: { type: 'string', value: 'AAAA-MM-DD', help: 'la fecha hasta la que se mira el avance' },
  dependencia: { type: 'string', value: 'ID', help: 'solo el libro de esta dependencia' },
}

const USAGE = 'se escribe cotejo seguimiento preparar --corte AAAA-MM-DD [--dependencia ID]'

/**
 * `cotejo seguimiento preparar`: the workbook in which each dependencia reports at a cut-off, from the approved plans.
 * @returns 0
 * @throws UsageError where no cut-off is given, no plan is approved, or a dependencia has nothing to report
 */
export async function prepararSeguimiento(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, PREPARAR_OPTIONS)
  if (parsed.positionals.length > 0)
    throw new UsageError(`No se entiende «${parsed.positionals[0]!}»: ${USAGE}.`)
  const cutoff = dateOption(parsed, 'corte', 'la fecha del corte')
  if (cutoff === null) throw new UsageError(`Falta el corte: ${USAGE}.`)
  return withRegister(terminal.folder, 'seguimiento preparar', terminal, async (office) => {
    const dependencia = dependenciaOption(text(parsed, 'dependencia'), office) ?? null
    // the last cut-off of a year is reported in January, when the workspace may be of the next one already
    const vigencia = Number(cutoff.slice(0, 4))
    if (!office.formats.some(isProgressFormat))
      throw new UsageError(
        'El formato «seguimiento» no está en uso: agréguelo en «formatos», en cotejo.json, y repita.',
      )
    const shown = new Progress(terminal, 'Escribiendo')
    const done = await prepareFollowUps(office, { vigencia, cutoff, dependencia }, (total) =>
      shown.step(total),
    ).finally(() => shown.end())
    if (done.prepared.length === 0) throw new UsageError(whyNone(done, office, vigencia, dependencia))
    terminal.out(summary(done, office, vigencia, cutoff))
    return 0
  })
}

function whyNone(
  { plans, leftOut }: PreparedFollowUps,
  { directory }: Office,
  vigencia: number,
  dependencia: string | null,
): string {
  if (plans > 0 && dependencia !== null)
    return `«${nameOf(directory, dependencia) ?? dependencia}» no tiene actividades en los planes aprobados de la vigencia ${String(vigencia)}: no hay qué reportar.`
  if (plans > 0)
    return `Los planes aprobados de la vigencia ${String(vigencia)} no tienen actividades con fechas: no hay qué reportar.`
  return leftOut.length === 0
    ? `En el registro no hay ningún plan de la vigencia ${String(vigencia)}: revise el año del corte; el seguimiento se prepara con los planes aprobados.`
    : `Ningún plan de la vigencia ${String(vigencia)} está aprobado todavía, y el seguimiento se hace sobre lo aprobado: registre la aprobación con «cotejo aprobar» y repita.`
}

function summary(
  { prepared, leftOut, takenOn, contested, term, rules, plans }: PreparedFollowUps,
  { directory, today }: Office,
  vigencia: number,
  cutoff: string,
): string {
  const name = (unit: string): string => nameOf(directory, unit) ?? unit
  const units =
    prepared.length === 1 ? name(prepared[0]!.dependencia) : `${String(prepared.length)} dependencias`
  const strange = strangeCutoff(cutoff, vigencia, rules)
  const allThere = prepared.every(({ already }) => already)
  const lines = prepared.map(({ dependencia, activities, scheduled, workbook, how, changed, already }) => {
    const what = `${name(dependencia)}: ${count(activities, 'actividad', 'actividades')}, ${
      scheduled === activities
        ? activities === 1
          ? 'programada'
          : 'todas programadas'
        : `${String(scheduled)} ${scheduled === 1 ? 'programada' : 'programadas'} a este corte`
    }`
    return `  ${what}${HOW[how](workbook, changed ?? '')}${how === 'written' && already && !allThere ? '; ya estaba' : ''}`
  })
  const days = count(term.workingDays, 'día hábil', 'días hábiles')
  const whose = term.isDefault
    ? 'plazo inicial de Cotejo, que se cambia en «seguimiento», «plazoReporte», en cotejo.json'
    : 'plazo de la entidad'
  return [
    `Seguimiento al ${shownDate(cutoff)}: ${count(prepared.length, 'libro', 'libros')} (${units}), de ${count(plans, 'plan aprobado', 'planes aprobados')} de la vigencia ${String(vigencia)}`,
    ...lines,
    ...(allThere
      ? [prepared.length === 1 ? 'Ya estaba: no cambió nada.' : 'Ya estaban todos: no cambió nada.']
      : []),
    ...(strange === null ? [] : [strange]),
    ...takenLines(takenOn, name),
    ...(contested.length === 0
      ? []
      : [
          `Ojo: ${count(contested.length, 'actividad quedó por fuera, porque otro plan aprobado tiene la misma', 'actividades quedaron por fuera, porque otro plan aprobado tiene las mismas')}: ${listed(contested.map((one) => `«${one}»`))}. Corrija la numeración de uno de los dos con «cotejo modificar», y repita.`,
        ]),
    ...leftOut.map(
      ({ dependencia, format, state }) =>
        `Quedó por fuera el plan de ${name(dependencia)} (${format.shortName}), que no está aprobado: ${STATE_LABEL[state].toLowerCase()}.`,
    ),
    `Se reporta a más tardar el ${longDate(term.day)}: ${days} después del corte (${whose}).${term.day < today ? ' Ojo: ese día ya pasó.' : ''}`,
    `Todo está en ${OUTPUT_FOLDER}/${FOLLOW_UP_FOLDER}/${cutoff}: envíe a cada dependencia el libro de su carpeta.`,
    '',
  ].join('\n')
}

const HOW: Readonly<
  Record<PreparedFollowUps['prepared'][number]['how'], (workbook: string, changed: string) => string>
> = {
  written: () => '',
  kept: () => '; el libro ya tiene datos, y se dejó como estaba',
  beside: (workbook) =>
    `; el libro está sin llenar, pero alguien lo cambió, y se dejó como estaba; el nuevo es ${workbook.split('/').at(-1)!}`,
  strange: (workbook) => `; en ${workbook} hay otra cosa, y se dejó como estaba: cámbiele el nombre y repita`,
}

/** What whoever presented its plan reports, since nobody else can. */
function takenLines(takenOn: PreparedFollowUps['takenOn'], name: (unit: string) => string): string[] {
  const groups = new Map<string, PreparedFollowUps['takenOn'][number][]>()
  for (const one of takenOn) {
    const key = JSON.stringify([one.dependencia, one.of, one.isOwn])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((group) => {
    const { dependencia, of, isCollective, isOwn } = group[0]!
    const which = group.map(({ activity }) => `«${activity}»`)
    const why =
      of === ''
        ? 'el plan no dice quién responde'
        : isCollective
          ? `el responsable, «${of}», son varias dependencias`
          : `el responsable, «${of}», no está en el directorio`
    return `${name(dependencia)} reporta ${count(group.length, 'actividad', 'actividades')} ${isOwn ? 'de su plan' : 'que no son de ninguna dependencia en particular'} (${listed(which)}) porque ${why}.`
  })
}
