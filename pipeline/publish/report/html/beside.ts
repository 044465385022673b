import { escape } from '../../page/escape.js'

/** Workbooks of ours that stand in the folder of the page. */
type Beside = 'plan-maestro.xlsx' | 'informe-monitoreo.xlsx' | 'hallazgos.xlsx'

/** A workbook that stands beside the page, as a link; `` la hoja «Entregas» de informe-monitoreo.xlsx ``. */
export function beside(file: Beside, sheet: string | null = null): string {
  const link = `<a href="${file}">${file}</a>`
  return sheet === null ? link : `la hoja «${escape(sheet)}» de ${link}`
}
