import type { Consolidated } from '../consolidate/consolidated.js'

/** What a consolidation did, for the terminal: counts that reconcile, and where the results are. */
export function summaryOf(
  { files, activities, findings, vigencia }: Consolidated,
  salida: string,
  withheld: boolean,
): string {
  const by = (status: string): number => files.filter((file) => file.status === status).length
  const repeated = files.filter((file) => file.duplicateOf !== null).length
  const replaced = files.filter((file) => file.supersededBy !== null).length
  const severity = (of: string): number => findings.filter((found) => found.severity === of).length
  const lines = [
    `Vigencia ${vigencia === null ? 'sin determinar' : String(vigencia)}`,
    `Recibidos: ${String(files.length)} = ${String(by('valid'))} sin observaciones + ${String(by('warnings'))} con advertencias + ${String(by('errors'))} con errores + ${String(by('unreadable'))} ilegibles`,
    ...(repeated + replaced === 0
      ? []
      : [`De ellos, ${String(repeated)} repetidos y ${String(replaced)} reemplazados por otra versión`]),
    `Actividades: ${String(activities.length)}`,
    `Hallazgos: ${String(severity('error'))} errores, ${String(severity('warning'))} advertencias, ${String(severity('info'))} sugerencias`,
    ...(withheld ? ['El Anexo 1 oficial no se escribió: todavía hay errores por corregir.'] : []),
    `Resultados en ${salida}`,
  ]
  return `${lines.join('\n')}\n`
}
