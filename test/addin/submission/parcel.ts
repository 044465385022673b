import { checkWorkbook } from '../../../engine/check.js'
import type { PlanVerdict } from '../../../engine/check.js'
import { anexo, book, directory, formats, line, resolver } from '../../support/sheet.js'

/** Two activities of an invented plan: one good, one whose last date does not exist. */
export const ROWS = [
  line({ activity: '1.1 Pintar el mural de los riesgos', end: '31/04/2023' }),
  line({ subcomponent: '', activity: '1.2 Repartir el plegable', product: 'Plegable', goal: '1 plegable' }),
].join('\n')

/** The verdict on an invented plan of component 1. */
export function verdictOn(rows: string, file = 'PAAC 2023 - SSI.xlsx'): PlanVerdict {
  const verdict = checkWorkbook(book(anexo(rows)), file, {
    formats,
    directory,
    resolver,
    vigencia: null,
    format: null,
  })
  if (verdict.kind !== 'plan') throw new Error(`it is ${verdict.kind}`)
  return verdict
}
