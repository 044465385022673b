import { contestedIds } from '../../consolidate/conflicts.js'
import type { Format } from '../../../engine/format/format.js'
import type { Consolidated, ConsolidatedActivity } from '../../consolidate/consolidated.js'
import { replacedFiles } from '../../consolidate/replaced-files.js'
import { STATE_LABEL } from '../../lifecycle/state-label.js'
import { PLAN_STATES } from '../../register/records.js'
import { exceptionLines } from './exception-lines.js'

/** What a consolidation did, for the terminal: counts that reconcile, and where the results are. */
export function summaryOf(
  consolidated: Consolidated,
  formats: readonly Format[],
  salida: string,
  withheld: boolean,
): string {
  const { files, activities, conflicts, findings, vigencia } = consolidated
  const contestants = contestedIds(conflicts)
  const contested = contestants.size
  const isOld = ({ findings: rules }: ConsolidatedActivity): boolean =>
    rules.includes('submission-superseded')
  const old = activities.filter(isOld).length
  const standing = activities.filter((activity) => !contestants.has(activity.id) && !isOld(activity))
  const by = (status: string): number => files.filter((file) => file.status === status).length
  const repeated = files.filter((file) => file.duplicateOf !== null).length
  const replaced = files.filter((file) => file.supersededBy !== null).length
  const withdrawn = files.filter(({ setAside }) => setAside === 'withdrawn').length
  const aside = files.filter(({ setAside }) => setAside !== undefined).length - withdrawn
  const blank = files.filter(({ format, activities: rows }) => format !== null && rows === 0).length
  const severity = (of: string): number => findings.filter((found) => found.severity === of).length
  const replacedNames = replacedFiles(consolidated)
  const inOld = (of: string): string => {
    const n = findings.filter(
      ({ severity: s, file }) => s === of && file !== null && replacedNames.has(file),
    ).length
    return n === 0 ? '' : ` (${String(n)} en archivos reemplazados)`
  }
  const excepted = findings.filter((found) => found.severity === 'error' && found.exception !== null).length
  const lines = [
    `Vigencia ${vigencia === null ? 'sin determinar' : String(vigencia)}`,
    `Recibidos: ${String(files.length)} = ${String(by('valid'))} sin observaciones + ${String(by('warnings'))} con advertencias + ${String(by('errors'))} con errores + ${String(by('unreadable'))} ilegibles`,
    ...(repeated + replaced === 0
      ? []
      : [
          `De ellos, ${count(repeated, 'repetido', 'repetidos')} y ${count(replaced, 'reemplazado', 'reemplazados')} por otra versión`,
        ]),
    ...(aside === 0 ? [] : [`Apartados, por decidir (vea cotejo estado): ${String(aside)}`]),
    ...(withdrawn === 0 ? [] : [`Retirados del registro: ${String(withdrawn)}`]),
    ...processLines(files),
    ...(blank === 0 ? [] : [`${blank === 1 ? 'Llegó' : 'Llegaron'} en blanco: ${String(blank)}`]),
    `${rowsByFormat(standing, formats)}${contested === 0 ? '' : `, ${String(contested)} en conflicto`}${old === 0 ? '' : `, ${String(old)} de versiones reemplazadas`}`,
    `Hallazgos: ${count(severity('error'), 'error', 'errores')}${inOld('error')}${excepted === 0 ? '' : `, ${ofThem(excepted)} con excepción justificada`}, ${count(severity('warning'), 'advertencia', 'advertencias')}${inOld('warning')}, ${count(severity('info'), 'sugerencia', 'sugerencias')}${inOld('info')}`,
    ...exceptionLines(consolidated.exceptions),
    ...(withheld ? ['El Anexo 1 oficial no se escribió: todavía hay errores por corregir.'] : []),
    `Resultados en ${salida}`,
  ]
  return `${lines.join('\n')}\n`
}

/** How far the plans have come, where a register knows it: "Planes en el trámite: presentado 3, aprobado 1". */
function processLines(files: Consolidated['files']): string[] {
  const parts = PLAN_STATES.flatMap((state) => {
    const n = files.filter((file) => file.state === state).length
    return n === 0 ? [] : [`${STATE_LABEL[state].toLowerCase()} ${String(n)}`]
  })
  return parts.length === 0 ? [] : [`Planes en el trámite: ${parts.join(', ')}`]
}

/** How many rows each format brings: "Actividades: 38 en el plan", or format by format where there are several. */
function rowsByFormat(activities: readonly ConsolidatedActivity[], formats: readonly Format[]): string {
  const present = formats.flatMap(({ id, shortName }) => {
    const rows = activities.filter(({ format }) => format === id).length
    return rows === 0 ? [] : [`${shortName} ${String(rows)}`]
  })
  return present.length < 2
    ? `Actividades: ${String(activities.length)} en el plan`
    : `Filas: ${present.join(', ')}`
}

/** "1 de ellos", "2 de ellos". */
export function ofThem(n: number): string {
  return `${String(n)} de ellos`
}

/** "1 error", "19 errores". */
export function count(n: number, one: string, many: string): string {
  return `${String(n)} ${n === 1 ? one : many}`
}
