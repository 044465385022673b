import { SharedTexts } from '../../../../pipeline/publish/workbook/shared-texts.js'
import { sheetXml } from '../../../../pipeline/publish/workbook/sheet-xml.js'
import { STYLE_IDS } from '../../../../pipeline/publish/workbook/styles-xml.js'
import { rowHeight } from '../../../../pipeline/publish/workbook/text-height.js'
import type { Row } from '../../../../pipeline/publish/workbook/workbook-spec.js'

const WIDTHS = [12, 30, 8]

const joined = (pieces: Iterable<Uint8Array>): string => Buffer.concat([...pieces]).toString('utf8')

/** The rows of a sheet of these, and the texts that its cells share. */
function written(rows: readonly Row[]): { rows: string[]; shared: string[] } {
  const texts = new SharedTexts()
  const xml = joined(sheetXml({ name: 'H', widths: WIDTHS, rows }, false, texts, new Map()))
  return { rows: xml.match(/<row .*?<\/row>/gs) ?? [], shared: sharedIn(joined(texts.part())) }
}

const sharedIn = (part: string): string[] =>
  [...part.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) => text!)

/** What the cells of a row say, in it or by number. */
const said = (xml: string, shared: readonly string[]): string[] =>
  [...xml.matchAll(/ t="s"><v>(\d+)<\/v>|<is><t[^>]*>([^<]*)<\/t>/g)].map(
    ([, index, own]) => own ?? shared[Number(index)]!,
  )
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
  const { rows: xml, shared } = written(rows)
  const markup = 'a &lt; b &amp; c'
  expect(xml.map((row) => said(row, shared))).toEqual([
    [short, short, short],
    [long, short, long],
    [short, long, markup],
    [markup, long, short],
    [long],
  ])
  expect(xml.map(height)).toEqual(rows.map((row) => rowHeight(row, WIDTHS)))
})

it('a text is written once, however often and in how many sheets it stands', () => {
  const texts = new SharedTexts()
  const row: Row = { cells: ['uno', 'dos', 'uno'], style: 'body' }
  const sheet = { name: 'H', widths: WIDTHS, rows: [row, row] }
  const sheets = [1, 2].map(() => joined(sheetXml(sheet, false, texts, new Map())))
  expect(sharedIn(joined(texts.part()))).toEqual(['uno', 'dos'])
  for (const xml of sheets)
    expect(xml.match(/<v>\d+<\/v>/g)?.join('')).toBe('<v>0</v><v>1</v><v>0</v>'.repeat(2))
})

it('texts that a workbook has in common with others keep their numbers', () => {
  const common = new SharedTexts()
  for (const text of ['a', 'b']) common.of(text)
  const [one, two] = [new SharedTexts(common), new SharedTexts(common)]
  expect(['b', 'c', 'a'].map((text) => one.of(text).index)).toEqual([1, 2, 0])
  expect(two.of('d').index).toBe(2)
  expect(sharedIn(joined(one.part()))).toEqual(['a', 'b', 'c'])
  expect(sharedIn(joined(two.part()))).toEqual(['a', 'b', 'd'])
})

it('more texts than are shared, or longer ones, stand in their cells, and the first are still shared', () => {
  const texts = new SharedTexts()
  const long = `${'Texto largo & más '.repeat(1500)}fin`
  const words = Array.from({ length: 400 }, (_, i) => `${i} ${long}`)
  const rows = [...words, words[0]!].map((text): Row => ({ cells: [text, 'sí'], style: 'note', height: 20 }))
  const xml = joined(sheetXml({ name: 'H', widths: WIDTHS, rows }, false, texts, new Map()))
  const shared = sharedIn(joined(texts.part()))
  expect(shared.length).toBeLessThan(320)
  expect(shared.length).toBeGreaterThan(200)
  const written = (xml.match(/<row .*?<\/row>/gs) ?? []).map((row) => said(row, shared))
  expect(written).toEqual(rows.map(({ cells }) => cells.map((text) => String(text).replaceAll('&', '&amp;'))))
})

it('keeps the blanks at the ends of a text and its lines', () => {
  const texts = new SharedTexts()
  for (const text of [' a', 'a ', 'a\nb', 'a b', '\u00a0a']) texts.of(text)
  const spaced = ' xml:space="preserve"'
  const marks = [...joined(texts.part()).matchAll(/<t( [^>]*)?>/g)].map(([, mark]) => mark ?? '')
  expect(marks).toEqual([spaced, spaced, spaced, '', spaced])
})

it('writes figures of every kind as they are', () => {
  const figures = [
    0, 7, 10, 99, 100, 123456, 999999999, 2147483647, 2147483648, 9007199254740991, -1, 0.5, 1e21,
  ]
  const rows = [{ cells: [...figures, Number.NaN, -0], style: 'number' as const }]
  const [row] = written(rows).rows
  const values = [...row!.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => Number(value))
  expect(values).toEqual([...figures, 0])
  expect(row).toContain('<c r="N1" s="')
})

it('a row looks as its own styles say, whatever the one before it did', () => {
  const rows: Row[] = [
    { cells: ['a', 'b', 'c'], style: 'body' },
    { cells: ['a'], style: 'body' },
    { cells: ['a', 'b', 'c'], style: ['header', null, 'date'] },
    { cells: ['a', 'b', 'c'], style: 'body' },
    { cells: ['a', null, null], style: ['header'] },
    { cells: [null, null, null], style: 'body' },
  ]
  const styles = written(rows).rows.map((row) =>
    [...row.matchAll(/<c r="([A-Z]+)\d+"(?: s="(\d+)")?/g)].map(
      ([, column, style]) => `${column}${style ?? ''}`,
    ),
  )
  const [body, header, date] = (['body', 'header', 'date'] as const).map((name) => STYLE_IDS.get(name)!)
  expect(styles).toEqual([
    [`A${body}`, `B${body}`, `C${body}`],
    [`A${body}`],
    [`A${header}`, 'B', `C${date}`],
    [`A${body}`, `B${body}`, `C${body}`],
    [`A${header}`],
    [`A${body}`, `B${body}`, `C${body}`],
  ])
})
