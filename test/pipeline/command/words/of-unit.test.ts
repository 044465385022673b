import { ofUnit } from '../../../../pipeline/command/words/of-unit.js'

test.each([
  ['Secretaría de Salud', 'de la Secretaría de Salud'],
  ['Subsecretaría de Turismo', 'de la Subsecretaría de Turismo'],
  ['Oficina de Mapas', 'de la Oficina de Mapas'],
  ['Dirección de la Lluvia', 'de la Dirección de la Lluvia'],
  ['Unidad de Correspondencia', 'de la Unidad de Correspondencia'],
  ['Departamento de Archivo', 'del Departamento de Archivo'],
  ['Despacho del Alcalde', 'del Despacho del Alcalde'],
  ['Unidades móviles', 'de Unidades móviles'],
  ['Taller del Reloj', 'de Taller del Reloj'],
])('%s: %s', (name, said) => {
  expect(ofUnit(name)).toBe(said)
})
