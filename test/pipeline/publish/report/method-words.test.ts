import { methodWords } from '../../../../pipeline/publish/report/progress/method-words.js'
import { progressFigures } from '../../../../pipeline/publish/report/progress/figures.js'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { workedFormats, workedYear } from '../../../support/worked-year.js'

const saidOf = (publication: Publication): string =>
  methodWords(progressFigures(publication)!, publication.formats).join('\n')
const plans = [{ dependencia: 'salud', format: workedFormats[0]!, state: 'presentado' as never }]

it('names the plans that nobody has approved, and says when all of them count', () => {
  const year = workedYear('2027-04-30')
  expect(saidOf(year)).not.toContain('aprobado')
  expect(saidOf({ ...year, unapproved: { plans, counted: false } })).toContain(
    `1 plan recibido no se ha aprobado y no cuenta en el avance: ${workedFormats[0]!.shortName}, de Secretaría de Salud.`,
  )
  expect(saidOf({ ...year, unapproved: { plans, counted: true } })).toContain(
    'Ningún plan de la vigencia está aprobado todavía',
  )
})

it('says that earlier cut-offs are worked out on the plan of today, where there are any', () => {
  expect(saidOf(workedYear('2027-04-30'))).not.toContain('se recalculan')
  expect(saidOf(workedYear('2027-08-31'))).toContain('Los cortes anteriores se recalculan con el plan de hoy')
})
