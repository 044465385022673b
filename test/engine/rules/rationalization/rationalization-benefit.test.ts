import { PROCEDURE_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable } from '../../../support/table.js'

const told = (benefit: string) =>
  about('rationalization-benefit', checkTable('racionalizacion-tramites', [{ ...PROCEDURE_ROW, benefit }]))

describe('rationalization-benefit', () => {
  it.each(['La respuesta pasa de 15 a 5 días', 'Ahorro de $ 20.000', '30% menos de filas'])(
    'is silent of «%s»',
    (benefit) => {
      expect(told(benefit)).toEqual([])
    },
  )

  it('speaks of a benefit that says no figure', () => {
    expect(
      told('Mejor atención para la gente').map(({ severity, place, facts }) => [severity, place.cell, facts]),
    ).toEqual([
      ['warning', cellOf('racionalizacion-tramites', 'benefit'), { text: 'Mejor atención para la gente' }],
    ])
  })

  it.each([
    'Dos documentos menos',
    'El trámite queda gratuito',
    'Se hace en la mitad del tiempo',
    'Se elimina un viaje a la alcaldía',
    '',
  ])('is not alarmed by «%s»', (benefit) => {
    expect(told(benefit)).toEqual([])
  })
})
