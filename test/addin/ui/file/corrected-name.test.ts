import { correctedName } from '../../../../addin/ui/file/corrected-name.js'
import { dependenciaInFileName, vigenciaInFileName } from '../../../../engine/reading/document-facts.js'
import { resolver } from '../../../support/sheet.js'

it.each([
  ['PAAC 2023 - SSI.xlsx', 'PAAC 2023 - SSI corregido.xlsx'],
  ['Plan.con.puntos.XLSM', 'Plan.con.puntos corregido.XLSM'],
  ['Plan corregido.xlsx', 'Plan corregido.xlsx'],
  ['plan', 'plan corregido.xlsx'],
  ['.xlsx', ' corregido.xlsx'],
])('%s is given back as %s', (name, wanted) => {
  expect(correctedName(name)).toBe(wanted)
})

it.each([
  ['PAAC 2023 - SSI.xlsx', 'ssi'],
  ['Anexo 1 vigencia 2023 - Secretaría General.xlsx', 'general'],
])('%s still says whose it is and of which year', (name, unit) => {
  expect(dependenciaInFileName(correctedName(name), resolver)).toBe(unit)
  expect(vigenciaInFileName(correctedName(name))).toBe(2023)
})
