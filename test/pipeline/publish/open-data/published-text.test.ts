import { namesNobody, publishedText } from '../../../../pipeline/publish/open-data/published-text.js'

it.each([
  ['Escribir a juan.perez@villaflor.gov.co', 'Escribir a [correo omitido]'],
  ['Escribir a juan.perez ＠ correo.com hoy', 'Escribir a [correo omitido] hoy'],
  ['Correo: ana (arroba) correo (punto) com', 'Correo: [correo omitido]'],
  ['Llamar al 300 123 45 67', 'Llamar al [teléfono omitido]'],
  ['Llamar al 3001234567.', 'Llamar al [teléfono omitido].'],
  ['WhatsApp +57 315-555-1234, de 8 a 5', 'WhatsApp [teléfono omitido], de 8 a 5'],
  ['Línea (602) 723 4567', 'Línea [teléfono omitido]'],
  ['Tel. 723 45 67 ext. 1203', 'Tel. [teléfono omitido] ext. [teléfono omitido]'],
  ['Oficina 723-4567', 'Oficina [teléfono omitido]'],
  ['C.C. 12.985.234 de Pasto', 'C.C. [documento omitido] de Pasto'],
  ['Cédula de ciudadanía No. 59801234', 'Cédula de ciudadanía No. [documento omitido]'],
  ['Ana Ruiz 1.085.123.456', 'Ana Ruiz [documento omitido]'],
  ['Ana Ruiz 1085123456', 'Ana Ruiz [documento omitido]'],
  ['Ana Ruiz, 59801234', 'Ana Ruiz, [documento omitido]'],
  ['Ana\u200B Ruiz 10\u200B85\u200B123456', 'Ana Ruiz [documento omitido]'],
])('leaves out of «%s» by what a person could be found', (text, published) => {
  expect(publishedText(text)).toBe(published)
  expect(namesNobody(text)).toBe(false)
})

it.each([
  'Entregar 15.000 ejemplares en 2031',
  '$300.000.000 gestionados',
  '$ 1.085.123.456 gestionados',
  'Gestionar 1.085.123.456 pesos',
  '300.000.000 de pesos para los parques',
  'Sembrar 1.000.000 de árboles',
  'Proyecto BPIN 2021520010123',
  'Del 01/02/2031 al 30/04/2031',
  'Informe 2031-04-30, actividad 1.10, literal b)',
  'Resolución 1519 de 2020, Ley 1712 de 2014 y Decreto 1081 de 2015',
  'Atender 24/7 la línea 123',
  'Publicar en @alcaldia los avances',
  'Al menos 90% de las 450 solicitudes',
])('leaves «%s» as it is', (text) => {
  expect(publishedText(text)).toBe(text)
  expect(namesNobody(text)).toBe(true)
})

it('never takes what is promised for the number of a person', () => {
  expect(publishedText('Recaudar 12985234', [12985234])).toBe('Recaudar 12985234')
  expect(publishedText('Recaudar 12985234', [3])).toBe('Recaudar [documento omitido]')
})

it('gives one line without invisible characters', () => {
  expect(publishedText('  Pintar\r\n\tla \u202Epuerta\u2066 \uD800')).toBe('Pintar la puerta')
})
