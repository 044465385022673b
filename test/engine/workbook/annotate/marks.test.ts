import { isOurs } from '../../../../addin/book/excel/own-marks.js'
import { makeZip } from '../make-zip.js'
import { annotated, cleaned, contents, expectSound, observation } from './annotated.js'
import { richParts, STYLES } from './rich-book.js'

const SHEET = 'xl/worksheets/sheet1.xml'
const rule = (priority: number): string =>
  `<conditionalFormatting sqref="B2:B9"><cfRule type="expression" dxfId="0" priority="${String(priority)}"><formula>ISTEXT(B2)</formula></cfRule></conditionalFormatting>`

/** The conditional formats of the first sheet, in order: cells, formula, priority. */
function formats(bytes: Uint8Array): string[][] {
  const text = contents(bytes)[SHEET]!
  return [
    ...text.matchAll(
      /sqref="([^"]*)"><cfRule type="expression" dxfId="\d+" priority="(-?\d+)"><formula>([^<]*)</g,
    ),
  ].map(([, cells = '', priority = '', formula = '']) => [cells, formula.replace('&gt;', '>'), priority])
}

describe('the mark of a cell', () => {
  it('is for the worst that is said of it, once', () => {
    const after = annotated(makeZip(richParts()), [
      observation({ severity: 'info' }),
      observation({ severity: 'warning', cell: 'A2' }),
      observation(),
      observation({ severity: 'info', cell: 'C3' }),
      observation({ severity: 'warning', cell: 'C2:C3' }),
    ])
    expectSound(after)
    expect(formats(after)).toEqual([
      ['B2', 'LEN("cotejo:error")>0', '1'],
      ['A2 C2:C3', 'LEN("cotejo:warning")>0', '2'],
    ])
  })

  it('counts before the formats that are there, which keep their numbers', () => {
    for (const [there, own] of [
      [1, ['1', '1']],
      [3, ['1', '1']],
      [4, ['1', '3']],
    ] as const) {
      const after = annotated(makeZip(richParts({ sheet: { after: rule(there) } })), [
        observation(),
        observation({ severity: 'info', cell: 'A2' }),
      ])
      expectSound(after)
      expect(formats(after)).toEqual([
        ['B2', 'LEN("cotejo:error")>0', own[0]],
        ['A2', 'LEN("cotejo:info")>0', own[1]],
        ['B2:B9', 'ISTEXT(B2)', String(there)],
      ])
    }
  })

  it('is one that the task pane knows as its own, and takes off', () => {
    const [[, formula] = []] = formats(annotated(makeZip(richParts())))
    expect(isOurs(`=${formula!}`)).toBe(true)
  })

  it('is told by its fill and by its line, and leaves the styles of all cells as they are', () => {
    const after = contents(annotated(makeZip(richParts())))
    const styles = after['xl/styles.xml']!
    const [, own] = /<dxfs[^>]*><dxf><font><i\/><\/font><\/dxf>(.*)<\/dxfs>/.exec(styles)!
    expect(own!.match(/<dxf>/g)).toHaveLength(3)
    for (const line of ['thin', 'dashed', 'dotted']) expect(own).toContain(`<bottom style="${line}">`)
    expect(styles).toContain(STYLES.slice(STYLES.indexOf('<cellStyleXfs'), STYLES.indexOf('<cellXfs')))
    expect(after[SHEET]).toContain('<c r="B2" t="inlineStr">')
  })

  it('is taken off from among the rules of one range, when Excel has put them together', () => {
    const merged =
      '<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="1" priority="1"><formula>LEN("cotejo:error")&gt;0</formula></cfRule>' +
      '<cfRule type="expression" dxfId="0" priority="2"><formula>ISTEXT(B2)</formula></cfRule></conditionalFormatting>'
    const after = cleaned(makeZip(richParts({ sheet: { after: merged } })))
    expect(formats(after)).toEqual([['B2', 'ISTEXT(B2)', '2']])
  })

  it('goes by many blocks where there are many cells', () => {
    const all = Array.from({ length: 450 }, (_, at) => observation({ cell: `E${String(2 * at + 1)}` }))
    expect(formats(annotated(makeZip(richParts()), all)).map(([cells]) => cells!.split(' ').length)).toEqual([
      200, 200, 50,
    ])
  })
})
