import { sheetXml } from '../../../../pipeline/publish/workbook/sheet-xml.js'
import { rowHeight } from '../../../../pipeline/publish/workbook/text-height.js'
import type { Row } from '../../../../pipeline/publish/workbook/workbook-spec.js'

const WIDTHS = [12, 30, 8]

function written(rows: readonly Row[]): string[] {
  const xml = [...sheetXml({ name: 'H', widths: WIDTHS, rows }, false, new Map())]
    .map((piece) => Buffer.from(piece).toString('utf8'))
    .join('')
  return xml.match(/<row .*?<\/row>/gs) ?? []
}

const said = (xml: string): string[] => [...xml.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!)
const height = (xml: string): number => Number(/ ht="([^"]*)"/.exec(xml)![1])

it('a row says what its cells say, also what was said before, however high the rows are', () => {
  const short = 'Informe'
  const long = 'Realizar seguimiento a la estrategia de racionalización de trámites «en línea» — año 1'
  const rows: Row[] = [
    { cells: [short, short, short], style: 'body' },
    { cells: [long, short, long], style: 'body' },
    { cells: [short, long, 'a < b & c'], style: 'body' },
    { cells: ['a < b & c', long, short], style: 'body', height: 20.5 },
    { cells: [null, 7, long], style: 'body' },
  ]
  const xml = written(rows)
  const markup = 'a &lt; b &amp; c'
  expect(xml.map(said)).toEqual([
    [short, short, short],
    [long, short, long],
    [short, long, markup],
    [markup, long, short],
    [long],
  ])
  expect(xml.map(height)).toEqual(rows.map((row) => rowHeight(row, WIDTHS)))
})

it('two texts that take each other’s place in what is remembered are both written whole', () => {
  const texts = Array.from({ length: 3000 }, (_, i) => `${'x'.repeat(i % 40)}é${i}-${'y'.repeat(i % 13)}`)
  const rows = texts.map((text, i): Row => ({ cells: [text, texts[(i * 7) % 3000]!, text], style: 'body' }))
  const xml = written(rows)
  expect(xml.map(said)).toEqual(rows.map(({ cells }) => cells))
  expect(xml.map(height)).toEqual(rows.map((row) => rowHeight(row, WIDTHS)))
})
