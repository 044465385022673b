import fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import { formulaSafe } from '../../../../pipeline/publish/open-data/formula-safe.js'
import { withoutEscape } from '../../../support/without-escape.js'

it.each([
  ['=1+1', "'=1+1"],
  ['-5 puntos', "'-5 puntos"],
  ['+57', "'+57"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1+1', "' =1+1"],
  ['\u00A0=1+1', "'\u00A0=1+1"],
  ['＝1+1', "'＝1+1"],
  ['"=1+1', '\'"=1+1'],
  ["'=1+1", "''=1+1"],
  ['Pintar; =cmd|x!A1', "Pintar;' =cmd|x!A1"],
  ['Pintar,=1+1', "Pintar,'=1+1"],
  ['Pintar la puerta - y la ventana = dos', 'Pintar la puerta - y la ventana = dos'],
  ['1.10', '1.10'],
])('writes «%s» as «%s»', (text, written) => {
  expect(formulaSafe(text)).toBe(written)
  expect(withoutEscape(written)).toBe(text)
})

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...'=+-@＝;,|\'" \u00A0\ta1('), fc.string({ maxLength: 3 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))

it('is undone exactly', () => {
  fc.assert(fc.property(hostile, (text) => withoutEscape(formulaSafe(text)) === text))
})

it('leaves no cell that runs, whatever separator a spreadsheet takes and whether it sees the quotes or not', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const line = stringify([['id/1', formulaSafe(text.replace(/[\t\r\n]/g, ' ').trim()), 'fin']]).trimEnd()
      for (const separator of [',', ';', '|', '\t'])
        for (const cell of line.split(separator)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u)
    }),
  )
})
