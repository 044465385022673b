import { follows } from '../../../../pipeline/publish/receipt/follows.js'
import { RECEIPT } from './fixture.js'

const said = (errors: number, warnings: number) => follows({ ...RECEIPT, errors, warnings })

const REVIEW = 'El plan queda para revisión de la oficina de planeación.'

test.each([
  [0, 0, 'Cotejo no encontró errores ni advertencias.', REVIEW],
  [0, 1, 'Cotejo encontró 1 advertencia, y ningún error.', REVIEW],
  [
    1,
    0,
    'Cotejo encontró 1 error.',
    'La oficina de planeación le devolverá el libro con la celda señalada, para que lo corrija y lo presente de nuevo. Si ya sabe qué corregir, puede hacerlo antes.',
  ],
  [
    3,
    2,
    'Cotejo encontró 3 errores y 2 advertencias.',
    'La oficina de planeación le devolverá el libro con las celdas señaladas, para que lo corrija y lo presente de nuevo. Si ya sabe qué corregir, puede hacerlo antes.',
  ],
])('%i errors and %i warnings', (errors, warnings, found, next) => {
  expect(said(errors, warnings)).toEqual({ found, next })
})
