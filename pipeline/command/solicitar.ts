import { longDate } from '../../engine/calendar/long-date.js'
import { nameOf } from '../../engine/directory/directory.js'
import { listed } from '../publish/report/words.js'
import type { Office } from '../lifecycle/office.js'
import {
  dutiesToRequest,
  isAskedFor,
  requestPlans,
  type Duty,
  type Request,
  type Requested,
} from '../lifecycle/request.js'
import { OUTPUT_FOLDER, REQUEST_FOLDER } from '../workspace/layout.js'
import { parseArguments, text, type Arguments, type Option } from './options/arguments.js'
import { dependenciaOption } from './options/dependencia-option.js'
import { formatOption } from './formatos.js'
import { count } from './words/summary.js'
import { Progress, type Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { withRegister } from './work/with-register.js'

export const SOLICITAR_OPTIONS: Readonly<Record<string, Option>> = {
  dependencia: { type: 'string', value: 'ID', help: 'solo lo que debe esta dependencia' },
  formato: { type: 'string', value: 'ID', help: 'solo este formato' },
}

/**
 * `cotejo solicitar`: the official workbook of each dependencia, prefilled, and the circular that asks for them. @returns 0
 * @throws UsageError where the workspace does not say who owes what
 */
export async function solicitar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, SOLICITAR_OPTIONS)
  if (parsed.positionals.length > 0)
    throw new UsageError(
      `No se entiende «${parsed.positionals[0]!}»: se escribe cotejo solicitar [--dependencia ID] [--formato ID].`,
    )
  return withRegister(terminal.folder, 'solicitar', terminal, async (office) => {
    const vigencia = vigenciaOf(office)
    const duties = asked(parsed, office, vigencia)
    const shown = new Progress(terminal, 'Escribiendo')
    const request = await requestPlans(office, duties, vigencia, () => shown.step(duties.length)).finally(
      () => shown.end(),
    )
    terminal.out(summary(request, office, vigencia))
    return 0
  })
}

function vigenciaOf({ workspace }: Office): number {
  const { vigencia } = workspace.configuration
  if (vigencia === undefined)
    throw new UsageError(
      'Falta decir de qué año son los planes: escriba en cotejo.json la vigencia, por ejemplo "vigencia": 2027.',
    )
  return vigencia
}

/** What is to be asked for, as the options narrow it. */
function asked(parsed: Arguments, office: Office, vigencia: number): Duty[] {
  const { formats, workspace } = office
  const format = formatOption(text(parsed, 'formato'), formats)
  const dependencia = dependenciaOption(text(parsed, 'dependencia'), office)
  if (!workspace.duties)
    throw new UsageError(
      'Falta decir quién debe entregar cada formato: escriba en cotejo.json, por ejemplo, "adeudan": { "plan-accion": "todas" }.',
    )
  const owed = formats.filter(({ id }) => workspace.duties!.has(id))
  if (format && !isAskedFor(format)) throw new UsageError(`${whyNot(format)}.`)
  if (!owed.some(isAskedFor)) throw new UsageError(`No hay qué pedir: ${owed.map(whyNot).join('; ')}.`)
  const duties = dutiesToRequest(office, workspace.duties, vigencia).filter(
    (duty) =>
      (format === undefined || duty.format.id === format.id) &&
      (dependencia === undefined || duty.dependencia === dependencia),
  )
  if (duties.length === 0) {
    const who = dependencia === undefined ? 'Ninguna dependencia' : `«${dependencia}» no`
    const what = format === undefined ? 'ningún formato' : `el formato «${format.id}»`
    throw new UsageError(`${who} debe ${what}, según «adeudan» de cotejo.json.`)
  }
  return duties
}

/** Why a format is not asked for here. */
function whyNot({ name, readOnly }: Duty['format']): string {
  return readOnly
    ? `«${name}» no lo llenan las dependencias`
    : `«${name}» se pide en cada corte, y no con los planes`
}

/** What of the circular stays blank because `oficios` does not say it. */
function blankInLetters({
  ciudad,
  recibe,
  firma,
}: Office['workspace']['configuration']['oficios']): string[] {
  return [
    ...(ciudad === undefined ? ['la ciudad («ciudad»)'] : []),
    ...(recibe === undefined ? ['a dónde se envían los libros («recibe»)'] : []),
    ...(firma === undefined ? ['quién firma («firma»)'] : []),
  ]
}

function summary(
  { requested, circular }: Request,
  { directory, workspace, formats, today }: Office,
  vigencia: number,
): string {
  const of = (how: Requested['how']): readonly Requested[] => requested.filter((one) => one.how === how)
  const lines = (some: readonly Requested[], says: string): string[] =>
    some.map(({ workbook }) => `  ${workbook}: ${says}`)
  const units = new Set(requested.map(({ dependencia }) => dependencia))
  const whom = units.size === 1 ? nameOf(directory, [...units][0]!)! : `${String(units.size)} dependencias`
  const undated = [...new Set(requested.filter(({ due }) => due === null).map(({ format }) => format.name))]
  const owing = [...(workspace.duties?.keys() ?? [])]
  const past = new Map(
    requested.flatMap(({ format, due }) =>
      due !== null && due < today ? [[format.name, due] as const] : [],
    ),
  )
  const blanks = blankInLetters(workspace.configuration.oficios)
  const skipped = formats.filter((format) => owing.includes(format.id) && !isAskedFor(format))
  return [
    `Planes de la vigencia ${String(vigencia)}: ${count(requested.length, 'libro', 'libros')} (${whom})`,
    ...lines(of('kept'), 'ya tiene datos, y se dejó como estaba'),
    ...of('beside').map(
      ({ workbook, changed }) =>
        `  ${changed!}: está en blanco, pero alguien lo cambió, y se dejó como estaba; el nuevo es ${workbook.split('/').at(-1)!}`,
    ),
    ...lines(of('strange'), 'ahí hay otra cosa, y se dejó como estaba; cámbiele el nombre y repita'),
    ...(undated.length === 0
      ? []
      : [
          `Sin fecha de entrega, que en la circular queda en blanco: ${listed(undated)}. Se dice en «entrega», en cotejo.json.`,
        ]),
    ...(past.size === 0
      ? []
      : [
          `Ojo: la fecha de entrega ya pasó: ${listed([...past].map(([name, due]) => `${name}, ${longDate(due)}`))}. Si no es la que va en la circular, corrija «entrega» o «vigencia», en cotejo.json, y repita.`,
        ]),
    ...(blanks.length === 0
      ? []
      : [
          `En la circular ${blanks.length === 1 ? 'queda' : 'quedan'} en blanco, para llenar a mano: ${listed(blanks)}. Se dice en «oficios», en cotejo.json.`,
        ]),
    ...skipped.map((format) => `${whyNot(format)}.`),
    `Circular: ${OUTPUT_FOLDER}/${REQUEST_FOLDER}/${circular}`,
    `Todo está en ${OUTPUT_FOLDER}/${REQUEST_FOLDER}: envíe a cada dependencia los libros de su carpeta, con la circular.`,
    '',
  ].join('\n')
}
