import { notEditedWhy } from '../../../engine/findings/spanish-edits.js'
import type { EditRefusal } from '../../../engine/workbook/edit/edit-result.js'

const words = (why: EditRefusal): string =>
  notEditedWhy({ kind: 'cells', refused: [{ edit: { sheet: 'Plan', cell: 'C5', value: 'x' }, why }] })

it.each<[EditRefusal, string]>([
  [
    { kind: 'merged', home: 'B4' },
    'La celda C5 de la hoja «Plan» está combinada con otras: escriba el cambio en B4.',
  ],
  [
    { kind: 'protected' },
    'La celda C5 de la hoja «Plan» está protegida: haga el cambio a mano después de desproteger la hoja, si le corresponde.',
  ],
  [
    { kind: 'too-long', limit: 32_767 },
    'La celda C5 de la hoja «Plan» recibiría un texto de más de 32.767 caracteres, que es lo que cabe en una celda.',
  ],
  [
    { kind: 'array-formula', range: 'A1:C5' },
    'La celda C5 de la hoja «Plan» es parte de la fórmula de A1:C5: cámbiela en Excel.',
  ],
])('says why a cell stays as it is: $kind', (why, said) => {
  expect(words(why)).toBe(said)
})

it('says why a workbook stays as it is', () => {
  expect(notEditedWhy({ kind: 'unreadable', why: { kind: 'password' } })).toBe('El archivo tiene contraseña.')
  expect(notEditedWhy({ kind: 'signed' })).toBe(
    'El libro tiene firma digital, y cualquier cambio la dañaría: corríjalo en Excel y vuelva a firmarlo.',
  )
})
