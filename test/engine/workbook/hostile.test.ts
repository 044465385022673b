import { deflateSync } from 'fflate'
import { LIMITS } from '../../../engine/workbook/limits.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { bookParts, cell, firstGrid, makeXlsx, readOk, refusal, relationship, texts } from './make-xlsx.js'
import { bytesOf, concat, makeZip } from './make-zip.js'

const SHEET = 'xl/worksheets/sheet1.xml'
const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
const MIB = 1 << 20

/** Bytes that do not compress. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = 1
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = 97 + (state >>> 28)
  }
  return bytes
}

/** A sheet of this many bytes of blanks around one cell. */
function bigSheet(length: number): Uint8Array {
  const head = bytesOf(`<worksheet>${' '.repeat(10)}`)
  const tail = bytesOf(`<sheetData>${ONE}</sheetData></worksheet>`)
  return concat([head, new Uint8Array(length - head.length - tail.length).fill(32), tail])
}

describe('what other readers hang on, or read as nothing', () => {
  it('a bomb: honest about its size, or not', () => {
    const data = bigSheet(70 * MIB)
    const raw = deflateSync(data, { level: 1 })
    const bomb = (declaredSize: number): Uint8Array =>
      makeZip(bookParts().map((entry) => (entry.name === SHEET ? { ...entry, raw, declaredSize } : entry)))
    expect(refusal(bomb(data.length))).toEqual({ kind: 'too-large', limitBytes: LIMITS.partBytes })
    expect(refusal(bomb(1000))).toEqual({ kind: 'bomb', part: SHEET })
    expect(refusal(bomb(60 * MIB))).toEqual({ kind: 'bomb', part: SHEET })
  })

  it('a validation on eight whole columns, and on the whole sheet', () => {
    for (const sqref of ['A2:H1048576', 'A1:XFD1048576']) {
      const after = `<dataValidations count="1"><dataValidation type="list" sqref="${sqref}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`
      expect(texts(firstGrid(makeXlsx({ sheets: [{ data: ONE, after }] })))).toEqual([['1']])
    }
  })

  it.each([
    ['A1:XFD1048576', { top: 0, left: 0, bottom: 2, right: 3 }],
    ['B2:B1048576', { top: 1, left: 1, bottom: 2, right: 1 }],
    ['A1:XFD1', { top: 0, left: 0, bottom: 0, right: 3 }],
    ['H9:XFD1048576', { top: 8, left: 7, bottom: 8, right: 7 }],
    ['A:XFD', { top: 0, left: 0, bottom: 2, right: 3 }],
    ['A1:XFC1048575', { top: 0, left: 0, bottom: 2, right: 3 }],
  ])('a merge over %s', (range, merge) => {
    const data = `${ONE}<row r="3"><c r="D3"><v>2</v></c></row>`
    const after = `<mergeCells><mergeCell ref="${range}"/></mergeCells>`
    const { grids, notes } = readOk(makeXlsx({ sheets: [{ name: 'Plan', data, after }] }))
    expect(grids[0]!.merges).toEqual([merge])
    expect(notes).toEqual([{ kind: 'merge-clipped', sheet: 'Plan', range }])
  })

  it('a name over eight whole columns', () => {
    const definedNames = '<definedName name="todo">Hoja1!$A:$H</definedName>'
    expect(readOk(makeXlsx({ definedNames })).names.size).toBe(0)
  })

  it('overlapping merges', () => {
    const after =
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="A1:B2"/></mergeCells>'
    expect(firstGrid(makeXlsx({ sheets: [{ data: ONE, after }] })).merges).toHaveLength(3)
  })

  it('rows and cells without a reference', () => {
    const data = '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row><row><c><v>2</v></c></row>'
    expect(texts(firstGrid(makeXlsx({ sheets: [{ data }] })))).toEqual([['a', '1'], ['2']])
  })

  it('a sheet part not called sheetN.xml', () => {
    expect(texts(firstGrid(makeXlsx({ sheets: [{ part: 'xl/worksheets/plan.xml', data: ONE }] })))).toEqual([
      ['1'],
    ])
  })

  it('a prefixed namespace', () => {
    const xml = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    expect(texts(firstGrid(makeXlsx({ sheets: [{ xml }] })))).toEqual([['1']])
  })

  it('a chart sheet beside the plan', () => {
    const chart = { type: 'chartsheet', part: 'xl/chartsheets/sheet1.xml', xml: '<chartsheet/>' }
    expect(readOk(makeXlsx({ sheets: [chart, { name: 'Plan', data: ONE }] })).grids).toHaveLength(1)
  })

  it('a workbook without styles', () => {
    expect(
      texts(firstGrid(makeXlsx({ sheets: [{ data: '<row r="1"><c r="A1" s="4"><v>44593</v></c></row>' }] }))),
    ).toEqual([['44593']])
  })
})

describe('a document type', () => {
  const laughs = '<!DOCTYPE r [<!ENTITY a "ja"><!ENTITY b "&a;&a;&a;">]>'

  it.each([
    [
      'in a sheet',
      { sheets: [{ xml: `<?xml version="1.0"?>\n<!-- x -->${laughs}<worksheet>&b;</worksheet>` }] },
      SHEET,
    ],
    ['in a sheet, never closed', { sheets: [{ xml: '<!DOCTYPE r [<!ENTITY a "ja">' }] }, SHEET],
    ['far behind a comment', { sheets: [{ xml: `<!--${'x'.repeat(9000)}-->${laughs}<worksheet/>` }] }, SHEET],
  ])('is refused %s', (_, book, part) => {
    expect(refusal(makeXlsx(book))).toEqual({ kind: 'doctype', part })
  })

  it.each([
    'xl/theme/theme1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'customXml/ITEM1.XML',
  ])('is refused in %s, which nobody reads', (name) => {
    expect(refusal(makeXlsx({ extra: [{ name, data: `${laughs}<a/>` }] }))).toEqual({
      kind: 'doctype',
      part: name,
    })
    expect(
      refusal(makeXlsx({ extra: [{ name, data: `<?xml version="1.0"?>${laughs}<a/>`, stored: true }] })).kind,
    ).toBe('doctype')
  })

  it('is not a text that only speaks of it', () => {
    const data = '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<!DOCTYPE html>]]></t></is></c></row>'
    expect(texts(firstGrid(makeXlsx({ sheets: [{ data }] })))).toEqual([['<!DOCTYPE html>']])
    expect(
      readOk(makeXlsx({ extra: [{ name: 'xl/a.xml', data: '<!-- <!DOCTYPE a> --><a/>' }] })).grids,
    ).toHaveLength(1)
  })

  it('is what an entity would need', () => {
    const data = '<row r="1"><c r="A1" t="inlineStr"><is><t>&xxe;</t></is></c></row>'
    expect(refusal(makeXlsx({ sheets: [{ data }] }))).toEqual({ kind: 'damaged', part: SHEET })
  })
})

describe('too much of anything', () => {
  it('of bytes in parts nobody reads: what they declare is enough', () => {
    const big = { name: 'xl/media/video.mp4', data: 'x', declaredSize: 65 * MIB }
    expect(refusal(makeXlsx({ extra: [big] }))).toEqual({ kind: 'too-large', limitBytes: LIMITS.partBytes })
    const media = [1, 2, 3, 4].map((at) => ({
      name: `xl/media/${at}.png`,
      data: 'x',
      declaredSize: 60 * MIB,
    }))
    expect(refusal(makeXlsx({ extra: media }))).toEqual({ kind: 'too-large', limitBytes: LIMITS.totalBytes })
  })

  it('of bytes in all parts together, whatever they declare', () => {
    const xml = concat([bytesOf('<worksheet><!--'), noise(9000), bytesOf('--></worksheet>')])
    const lying = bookParts({ sheets: [{ xml }] }).map((entry) =>
      entry.name === SHEET ? { ...entry, declaredSize: 10 } : entry,
    )
    expect(readWorkbook(makeZip(lying), { ...LIMITS, totalBytes: 8000 })).toEqual({
      ok: false,
      why: { kind: 'too-large', limitBytes: 8000 },
    })
  })

  it('of bytes before anything is looked at', () => {
    expect(readWorkbook(makeXlsx(), { ...LIMITS, totalBytes: 100 })).toEqual({
      ok: false,
      why: { kind: 'too-large', limitBytes: 100 },
    })
  })

  it.each([
    ['custom-properties', 'docProps/custom.xml'],
    ['core-properties', 'docProps/core.xml'],
  ])('of bytes of a part that only lists: %s', (type, name) => {
    const book = makeXlsx({
      rootLinks: relationship('rId9', type, name),
      extra: [
        { name, data: concat([bytesOf('<Properties><!--'), noise(9000), bytesOf('--></Properties>')]) },
      ],
    })
    expect(readWorkbook(book, { ...LIMITS, listBytes: 8000 })).toEqual({
      ok: false,
      why: { kind: 'too-large', limitBytes: 8000 },
    })
    expect(readWorkbook(book, { ...LIMITS, listBytes: 20_000 }).ok).toBe(true)
  })

  it('of bytes of one part, though nothing repeats', () => {
    const parts = bookParts({
      sheets: [{ xml: concat([bytesOf('<worksheet><!--'), noise(9000), bytesOf('--></worksheet>')]) }],
    })
    const lying = parts.map((entry) => (entry.name === SHEET ? { ...entry, declaredSize: 10 } : entry))
    expect(readWorkbook(makeZip(lying), { ...LIMITS, partBytes: 8000 })).toEqual({
      ok: false,
      why: { kind: 'too-large', limitBytes: 8000 },
    })
  })

  it('of cells: five million, seen without making one', () => {
    const row = bytesOf(`<row>${'<c><v/></c>'.repeat(100)}</row>`)
    const rows = new Uint8Array(row.length * 50_000)
    for (let at = 0; at < 50_000; at++) rows.set(row, at * row.length)
    const data = concat([bytesOf('<worksheet><sheetData>'), rows, bytesOf('</sheetData></worksheet>')])
    const parts = bookParts().map((entry) =>
      entry.name === SHEET ? { name: SHEET, data, stored: true } : entry,
    )
    expect(refusal(makeZip(parts))).toEqual({ kind: 'too-many-cells', limit: LIMITS.cells })
  })

  it('of cells with content, and of cells without', () => {
    const sheet = (cells: number, xml: string) =>
      makeXlsx({ sheets: [{ data: `<row>${xml.repeat(cells)}</row>` }] })
    const limits = { ...LIMITS, cells: 10, cellElements: 20 }
    const why = { kind: 'too-many-cells', limit: 10 }
    expect(readWorkbook(sheet(10, '<c><v>1</v></c>'), limits).ok).toBe(true)
    expect(readWorkbook(sheet(11, '<c><v>1</v></c>'), limits)).toEqual({ ok: false, why })
    expect(readWorkbook(sheet(20, '<c s="1"/>'), limits).ok).toBe(true)
    expect(readWorkbook(sheet(21, '<c s="1"/>'), limits)).toEqual({ ok: false, why })
  })

  it('of sheets, of styles, of text in a cell and of text in all of them', () => {
    const expectTooMany = (book: Uint8Array, what: string, key: keyof typeof LIMITS, limit: number): void => {
      expect(readWorkbook(book, { ...LIMITS, [key]: limit })).toEqual({
        ok: false,
        why: { kind: 'too-many', what, limit },
      })
      expect(readWorkbook(book, { ...LIMITS, [key]: limit + 1 }).ok).toBe(true)
    }
    const data = '<row><c t="inlineStr"><is><t>cuatro</t></is></c><c t="str"><v>dos</v></c></row>'
    const styles = `<cellXfs>${'<xf numFmtId="1"/>'.repeat(4)}</cellXfs>`
    expectTooMany(makeXlsx({ sheets: [{}, {}, {}, {}] }), 'sheets', 'sheets', 3)
    expectTooMany(makeXlsx({ styles }), 'styles', 'styles', 3)
    expectTooMany(makeXlsx({ sheets: [{ data }] }), 'cell-characters', 'cellChars', 5)
    expectTooMany(makeXlsx({ sheets: [{ data }] }), 'characters', 'totalChars', 8)
  })

  it('of bytes of a part that only lists', () => {
    const definedNames = `<definedName name="n">"${'x'.repeat(9000)}"</definedName>`
    expect(readWorkbook(makeXlsx({ definedNames }), { ...LIMITS, listBytes: 8000 })).toEqual({
      ok: false,
      why: { kind: 'too-large', limitBytes: 8000 },
    })
    const links = '<Relationship Id="x" Type="y" Target="z"/>'.repeat(300)
    expect(readWorkbook(makeXlsx({ links }), { ...LIMITS, listBytes: 8000 }).ok).toBe(false)
  })

  it('of merges', () => {
    const after = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(11)}</mergeCells>`
    expect(readWorkbook(makeXlsx({ sheets: [{ after }] }), { ...LIMITS, merges: 10 })).toEqual({
      ok: false,
      why: { kind: 'bomb', part: SHEET },
    })
  })

  it('of nested elements, of elements at all, and of one token', () => {
    const nested = `<worksheet>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</worksheet>`
    expect(refusal(makeXlsx({ sheets: [{ xml: nested }] }))).toEqual({ kind: 'damaged', part: SHEET })
    const flat = `<worksheet>${'<a/>'.repeat(500)}</worksheet>`
    expect(readWorkbook(makeXlsx({ sheets: [{ xml: flat }] }), { ...LIMITS, elements: 400 })).toEqual({
      ok: false,
      why: { kind: 'bomb', part: SHEET },
    })
    const attributes = Array.from({ length: 150_000 }, (_, at) => ` a${at}=""`).join('')
    expect(refusal(makeXlsx({ sheets: [{ xml: `<worksheet${attributes}/>` }] }))).toEqual({
      kind: 'damaged',
      part: SHEET,
    })
    const endless = `<worksheet><!--${'-a'.repeat(700_000)}--></worksheet>`
    expect(refusal(makeXlsx({ sheets: [{ xml: endless }] }))).toEqual({ kind: 'damaged', part: SHEET })
  })

  it('but not of a real plan: 50,000 rows of the same eight texts', () => {
    const rows: string[] = []
    for (let row = 1; row <= 50_000; row++) {
      const cells = [...'ABCDEFGH'].map((column, at) => `<c r="${column}${row}" s="1" t="s"><v>${at}</v></c>`)
      rows.push(`<row r="${row}" spans="1:8">${cells.join('')}</row>`)
    }
    const strings = '<si><t>Secretaría de Hacienda</t></si>'.repeat(8)
    const grid = firstGrid(makeXlsx({ sheets: [{ data: rows.join('') }], strings }))
    expect(grid.rows.size).toBe(50_000)
    expect(cell(grid, 'H50000')?.text).toBe('Secretaría de Hacienda')
  })
})

describe('names chosen to surprise', () => {
  it('are only names', () => {
    const styles =
      '<numFmts><numFmt numFmtId="__proto__" formatCode="d"/></numFmts><cellXfs><xf numFmtId="__proto__"/><xf numFmtId="constructor"/></cellXfs>'
    const data =
      '<row r="1"><c r="A1" s="__proto__"><v>1</v></c><c r="B1" s="1" t="__proto__"><v>2</v></c></row>'
    expect(texts(firstGrid(makeXlsx({ sheets: [{ name: '__proto__', data }], styles })))).toEqual([
      ['1', '2'],
    ])
  })
})
