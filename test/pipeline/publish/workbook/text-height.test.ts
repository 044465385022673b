import { MAX_ROW_HEIGHT } from '../../../../engine/text/cell-height.js'
import { rowHeight, textHeight } from '../../../../pipeline/publish/workbook/text-height.js'

it('bold text takes more room, text that does not wrap takes one line', () => {
  const text = 'Informe de seguimiento a los planes de mejoramiento del proceso'
  expect(textHeight(text, 20, 'body-strong')).toBeGreaterThanOrEqual(textHeight(text, 20, 'body'))
  expect(textHeight(text, 20, 'title')).toBeLessThan(textHeight(text, 10, 'body'))
})

it('a row is as high as its tallest cell, up to what Excel takes', () => {
  const row = (text: string) => rowHeight({ cells: ['corto', text], style: 'body' }, [10, 10])
  expect(row('corto')).toBeLessThan(row('un texto que ocupa varios renglones de la celda'))
  expect(row('largo '.repeat(2000))).toBe(MAX_ROW_HEIGHT)
  expect(rowHeight({ cells: ['x'], style: 'body', height: 900 }, [10])).toBe(MAX_ROW_HEIGHT)
})
