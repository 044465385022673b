import { makeZip } from '../make-zip.js'
import { bookParts, cell, firstGrid, makeXlsx, readOk, sheetOf, stylesOf, texts } from '../make-xlsx.js'
import { edited, edits, notEdited, refusedCells, SHEET } from './edited.js'
import { partOf, zipEntries } from './zip-entries.js'

const dataOf = (bytes: Uint8Array): string => /<sheetData[^]*<\/sheetData>/.exec(partOf(bytes, SHEET))![0]

describe('a cell that is there', () => {
  const book = sheetOf(
    '<row r="2" ht="30" customHeight="1"><c r="A2" s="1" t="s"><v>0</v></c> <c r="C2" s="2"><v>44593</v></c></row>',
    { strings: '<si><t>uno</t></si>', styles: stylesOf('General', '@', 'dd/mm/yyyy') },
  )

  it('takes a text and keeps its style; nothing else of the part moves', () => {
    const after = edited(book, edits({ A2: 'Hacer <b> & «más»\notra línea ' }))
    expect(partOf(after, SHEET)).toBe(
      partOf(book, SHEET).replace(
        '<c r="A2" s="1" t="s"><v>0</v></c>',
        '<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">Hacer &lt;b&gt; &amp; «más»\notra línea </t></is></c>',
      ),
    )
    expect(cell(firstGrid(after), 'A2')!.text).toBe('Hacer <b> & «más»\notra línea ')
  })

  it('takes a number, a date, nothing', () => {
    const after = edited(book, edits({ A2: 12.5, C2: '2022-04-30' }))
    expect(dataOf(after)).toBe(
      '<sheetData><row r="2" ht="30" customHeight="1"><c r="A2" s="1"><v>12.5</v></c> <c r="C2" s="2"><v>44681</v></c></row></sheetData>',
    )
    expect(cell(firstGrid(after), 'C2')!.date).toBe('2022-04-30')
    expect(dataOf(edited(book, edits({ A2: null, C2: '' })))).toBe(
      '<sheetData><row r="2" ht="30" customHeight="1"><c r="A2" s="1"/> <c r="C2" s="2"/></row></sheetData>',
    )
  })

  it('holds the last of several edits of it', () => {
    const twice = [...edits({ A2: 'primero' }), ...edits({ $A$2: 'último' })]
    expect(texts(firstGrid(edited(book, twice)))[0]![0]).toBe('último')
  })

  it('keeps what else hangs on it', () => {
    const odd = sheetOf(
      "<row r='1'><c  r = 'A1' vm='3' cm=\"1\" t='n' s='0' ph=\"1\" ><f>1&gt;0</f><v>1</v><extLst><ext uri=\"{x}\"/></extLst></c></row>",
    )
    expect(dataOf(edited(odd, edits({ A1: 7 })))).toBe(
      "<sheetData><row r='1'><c  r = 'A1' s='0' ph=\"1\"><v>7</v><extLst><ext uri=\"{x}\"/></extLst></c></row></sheetData>",
    )
  })
})

describe('a cell that is not there', () => {
  it('goes in column order, in row order', () => {
    const book = sheetOf('<row r="2"><c r="B2"><v>2</v></c><c r="E2"><v>5</v></c></row><row r="9"/>')
    const after = edited(book, edits({ F2: 6, C2: 3, A2: 1, D2: 4, C9: 9, B5: 'x', A5: 'y', A12: 12, A1: 0 }))
    expect(dataOf(after)).toBe(
      '<sheetData><row r="1"><c r="A1"><v>0</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c><c r="D2"><v>4</v></c><c r="E2"><v>5</v></c><c r="F2"><v>6</v></c></row>' +
        '<row r="5"><c r="A5" t="inlineStr"><is><t xml:space="preserve">y</t></is></c><c r="B5" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row>' +
        '<row r="9"><c r="C9"><v>9</v></c></row><row r="12"><c r="A12"><v>12</v></c></row></sheetData>',
    )
  })

  it('goes between rows and cells that do not say where they are', () => {
    const book = sheetOf(
      '<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row><row r="4"/><row><c/></row>',
    )
    const after = edited(book, edits({ B1: 20, D1: 4, F1: 60, G1: 7, A3: 3, A5: 5, B5: 50 }))
    expect(dataOf(after)).toBe(
      '<sheetData><row><c><v>1</v></c><c><v>20</v></c><c r="D1"><v>4</v></c><c r="E1"><v>5</v></c><c><v>60</v></c><c r="G1"><v>7</v></c></row>' +
        '<row r="3"><c r="A3"><v>3</v></c></row><row r="4"/><row><c><v>5</v></c><c r="B5"><v>50</v></c></row></sheetData>',
    )
    expect(texts(firstGrid(after))).toEqual([['1', '20', '4', '5', '60', '7'], ['3'], ['5', '50']])
  })

  it('opens a sheet without rows', () => {
    const xml = '<worksheet><dimension ref="A1"/><sheetData /><pageMargins left="1"/></worksheet>'
    const after = edited(makeXlsx({ sheets: [{ xml }] }), edits({ B3: 'x', A4: 4 }))
    expect(partOf(after, SHEET)).toBe(
      '<worksheet><dimension ref="A1:B4"/><sheetData><row r="3"><c r="B3" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row><row r="4"><c r="A4"><v>4</v></c></row></sheetData><pageMargins left="1"/></worksheet>',
    )
  })

  it('has the style of its row, else of its column', () => {
    const before = '<cols><col min="2" max="3" style="1"/></cols>'
    const data = '<row r="1" s="2" customFormat="1"/><row r="2" s="2"/>'
    const styles = stylesOf('General', '0.0', '0.00')
    const after = edited(
      makeXlsx({ sheets: [{ before, data }], styles }),
      edits({ B1: 1, B2: 2, D2: 3, C7: 4 }),
    )
    expect(dataOf(after)).toBe(
      '<sheetData><row r="1" s="2" customFormat="1"><c r="B1" s="2"><v>1</v></c></row>' +
        '<row r="2" s="2"><c r="B2" s="1"><v>2</v></c><c r="D2"><v>3</v></c></row><row r="7"><c r="C7" s="1"><v>4</v></c></row></sheetData>',
    )
  })

  it('drops the spans of a row only where it stands outside of them', () => {
    const book = sheetOf(
      '<row r="1" spans="1:2 4:5"><c r="A1"/></row><row r="2" spans="1:2"/><row r="3" spans="1:2" ht="9"><c r="A3"/></row>',
    )
    expect(dataOf(edited(book, edits({ D1: 1, C2: 2, C3: 3 })))).toBe(
      '<sheetData><row r="1" spans="1:2 4:5"><c r="A1"/><c r="D1"><v>1</v></c></row>' +
        '<row r="2"><c r="C2"><v>2</v></c></row><row r="3" ht="9"><c r="A3"/><c r="C3"><v>3</v></c></row></sheetData>',
    )
  })

  it('stays away when it would be empty', () => {
    const book = sheetOf('<row r="1"><c r="A1"/></row>')
    expect(edited(book, edits({ B1: null, A9: null }))).toEqual(book)
  })
})

it('keeps prefixes, comments and CDATA', () => {
  const xml =
    '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- <x:sheetData> --><x:sheetData>' +
    '<x:row r="1"><!-- <x:c r="B1"/> --><x:c r="A1" t="str"><x:v><![CDATA[</x:c><x:c>]]></x:v></x:c></x:row></x:sheetData></x:worksheet>'
  const after = edited(makeXlsx({ sheets: [{ xml }] }), edits({ B1: 'b', A2: 2 }))
  expect(partOf(after, SHEET)).toBe(
    xml.replace(
      '</x:row>',
      '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">b</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row>',
    ),
  )
  const again = edited(after, edits({ A1: null }))
  expect(texts(firstGrid(again))).toEqual([['b'], ['2']])
})

it.each([
  ['UTF-8 with a mark', (xml: string) => Buffer.from(`\ufeff${xml}`)],
  ['UTF-16', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
  ['UTF-16 the other way round', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()],
  ['Latin 1', (xml: string) => Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`, 'latin1')],
])('keeps a part in its encoding: %s', (_, encode) => {
  const before =
    '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>año</v></c></row></sheetData></worksheet>'
  const book = makeXlsx({ sheets: [{ xml: new Uint8Array(encode(before)) }] })
  const after = edited(book, edits({ B1: 'niño – 中' }))
  expect(texts(firstGrid(after))).toEqual([['año', 'niño – 中']])
})

it.each([
  ['a\u0007b', 'a_x0007_b', 'a\u0007b'],
  ['_x0041_', '_x005F_x0041_', '_x0041_'],
  ['a\r\nb', 'a_x000D_\nb', 'a\nb'],
  ['x\ud800y', 'x\ufffdy', 'x\ufffdy'],
  ['\uffff', '_xFFFF_', '\uffff'],
  ['\t \n', '\t \n', '\t \n'],
  ['😀 ]]> "\'', '😀 ]]&gt; "\'', '😀 ]]> "\''],
])('stores %j as %j', (text, stored, read) => {
  const after = edited(sheetOf(''), edits({ A1: text }))
  expect(partOf(after, SHEET)).toContain(`<t xml:space="preserve">${stored}</t>`)
  expect(cell(firstGrid(after), 'A1')!.text).toBe(read)
})

describe('a date', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="d/m/yy"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="2"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" quotePrefix="1"><alignment wrapText="1"/></xf><xf numFmtId="164"/></cellXfs><dxfs/>'
  const book = sheetOf('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="1"/></row>', { styles })

  it('is given the look of one where its cell has none: the same but for the number', () => {
    const after = edited(
      book,
      edits({ A1: '2023-02-28', B1: '2023-03-01', C1: '2023-12-31', D1: '2023-01-01' }),
    )
    expect(partOf(after, 'xl/styles.xml')).toBe(
      partOf(book, 'xl/styles.xml')
        .replace('<cellXfs count="3">', '<cellXfs count="5">')
        .replace(
          '</cellXfs>',
          '<xf numFmtId="14" fontId="1" applyNumberFormat="1"><alignment wrapText="1"/></xf><xf numFmtId="14" fontId="2" applyNumberFormat="1"/></cellXfs>',
        ),
    )
    expect(dataOf(after)).toBe(
      '<sheetData><row r="1"><c r="A1" s="3"><v>44985</v></c><c r="B1" s="2"><v>44986</v></c><c r="C1" s="3"><v>45291</v></c><c r="D1" s="4"><v>44927</v></c></row></sheetData>',
    )
    expect(texts(firstGrid(after))).toEqual([['28/02/2023', '1/3/23', '31/12/2023', '01/01/2023']])
  })

  it('takes a look that is there already', () => {
    const once = edited(book, edits({ A1: '2023-02-28' }))
    const twice = edited(once, edits({ C1: '2023-02-28' }))
    expect(partOf(twice, 'xl/styles.xml')).toBe(partOf(once, 'xl/styles.xml'))
    expect(dataOf(twice)).toContain('<c r="C1" s="3">')
  })

  it('counts from 1904 where the workbook does', () => {
    const old = sheetOf('', { styles, workbookPr: '<workbookPr date1904="1"/>' })
    const after = edited(old, edits({ A1: '2023-02-28', A2: '1903-12-31' }))
    expect(dataOf(after)).toContain('<v>43523</v>')
    expect(texts(firstGrid(after))).toEqual([['28/02/2023'], ['1903-12-31']])
  })

  it('that does not exist stays text', () => {
    const { value, date } = cell(firstGrid(edited(book, edits({ B1: '2023-02-30' }))), 'B1')!
    expect([value, date]).toEqual(['2023-02-30', null])
  })

  it('is no longer one when a number takes its cell', () => {
    const after = edited(book, edits({ B1: 45000 }))
    expect(cell(firstGrid(after), 'B1')).toMatchObject({ value: 45000, date: null, text: '45000' })
  })

  it('cannot be where there are no styles', () => {
    expect(refusedCells(sheetOf(''), edits({ A1: '2023-01-01' }))).toEqual({ A1: { kind: 'no-styles' } })
  })
})

describe('a formula', () => {
  const chain = (cells: string): { name: string; data: string } => ({
    name: 'xl/calcChain.xml',
    data: `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cells}</calcChain>`,
  })
  const types =
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>'
  const link =
    '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>'
  const data = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f><v>2</v></c></row>'
  const chained = (cells: string): Uint8Array =>
    makeXlsx({ sheets: [{ data }, { data }], links: link, extra: [chain(cells)] })

  it('leaves the calculation chain with its cell', () => {
    const book = chained('<c r="A1" i="1" l="1"/><c r="B1"/><c r="A1" i="2"/><c r="B1"/>')
    const chainOf = (bytes: Uint8Array): string =>
      /<calcChain[^>]*>([^]*)<\/calcChain>/.exec(partOf(bytes, 'xl/calcChain.xml'))![1]!
    expect(chainOf(edited(book, edits({ B1: 3 })))).toBe(
      '<c r="A1" i="1" l="1"/><c r="A1" i="2"/><c r="B1"/>',
    )
    expect(chainOf(edited(book, edits({ A1: 3 })))).toBe('<c r="B1" i="1"/><c r="A1" i="2"/><c r="B1"/>')
    expect(chainOf(edited(book, edits({ A1: 1, B1: 1 })))).toBe('<c r="A1" i="2"/><c r="B1"/>')
    expect(chainOf(edited(book, edits({ A1: 1 }, 'Hoja2')))).toBe(
      '<c r="A1" i="1" l="1"/><c r="B1"/><c r="B1" i="2"/>',
    )
  })

  it('takes the chain with it when it was the last', () => {
    const parts = bookParts({ sheets: [{ data }], links: link, extra: [chain('<c r="A1" i="1"/>')] })
    const bare = makeZip(parts.filter(({ name }) => name !== 'xl/calcChain.xml'))
    const typed = parts.map((part) =>
      part.name === '[Content_Types].xml'
        ? { ...part, data: String(part.data).replace('</Types>', `${types}</Types>`) }
        : part,
    )
    const after = edited(makeZip(typed), edits({ A1: 5 }))
    const names = (bytes: Uint8Array): string[] => zipEntries(bytes).entries.map(({ name }) => name)
    expect(names(after)).toEqual(names(bare))
    expect(partOf(after, '[Content_Types].xml')).toBe(partOf(bare, '[Content_Types].xml'))
    expect(partOf(after, 'xl/_rels/workbook.xml.rels')).toBe(
      partOf(bare, 'xl/_rels/workbook.xml.rels').replace(link, ''),
    )
    expect(texts(firstGrid(after))).toEqual([['5', '2']])
  })

  it('in which others are written stays, unless they go too', () => {
    const shared = sheetOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:C1" si="0">1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>',
    )
    expect(refusedCells(shared, edits({ A1: 1, B1: 1 }))).toEqual({ A1: { kind: 'shared-formula' } })
    expect(texts(firstGrid(edited(shared, edits({ B1: 1 }))))).toEqual([['2', '1', '2']])
    expect(texts(firstGrid(edited(shared, edits({ A1: 1, B1: 1, C1: 1 }))))).toEqual([['1', '1', '1']])
  })

  it('that fills a range stays', () => {
    const array = sheetOf(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f t="array" ref="C1">1</f><v>1</v></c></row>',
    )
    const why = { kind: 'array-formula', range: 'A1:B1' }
    expect(refusedCells(array, edits({ A1: 1, B1: 1 }))).toEqual({ A1: why, B1: why })
    expect(texts(firstGrid(edited(array, edits({ C1: 5 }))))).toEqual([['1', '2', '5']])
  })
})

describe('what is refused', () => {
  it('a cell that a merge covers', () => {
    const after = '<mergeCells count="1"><mergeCell ref="B2:C5"/></mergeCells>'
    const book = makeXlsx({ sheets: [{ data: '<row r="2"><c r="B2"><v>1</v></c></row>', after }] })
    expect(refusedCells(book, edits({ B2: 2, C2: 1, B5: 'x', D2: 1 }))).toEqual({
      C2: { kind: 'merged', home: 'B2' },
      B5: { kind: 'merged', home: 'B2' },
    })
    expect(texts(firstGrid(edited(book, edits({ B2: 2, D2: 1 }))))).toEqual([['2', '1']])
  })

  it('a locked cell of a protected sheet', () => {
    const styles =
      '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"><protection locked="0"/></xf></cellXfs>'
    const data = '<row r="1"><c r="A1" s="1"/><c r="B1"/></row>'
    const on = makeXlsx({ sheets: [{ data, after: '<sheetProtection sheet="1" objects="1"/>' }], styles })
    const off = makeXlsx({ sheets: [{ data, after: '<sheetProtection objects="1"/>' }], styles })
    expect(refusedCells(on, edits({ A1: 1, B1: 1, C1: 1 }))).toEqual({
      B1: { kind: 'protected' },
      C1: { kind: 'protected' },
    })
    expect(texts(firstGrid(edited(on, edits({ A1: '2023-01-01' }))))).toEqual([['01/01/2023']])
    expect(texts(firstGrid(edited(off, edits({ B1: 1 }))))).toEqual([['1']])
  })

  it('the header of an Excel table', () => {
    const table = (attributes: string): Uint8Array =>
      makeXlsx({
        sheets: [{ data: '<row r="3"><c r="B3" t="str"><v>Meta</v></c></row>' }],
        extra: [
          {
            name: 'xl/worksheets/_rels/sheet1.xml.rels',
            data: '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
          },
          { name: 'xl/tables/table1.xml', data: `<table ref="B3:C9" ${attributes}/>` },
        ],
      })
    expect(refusedCells(table(''), edits({ B3: 'x', B4: 'x', C3: 'x', D3: 'x' }))).toEqual({
      B3: { kind: 'table-header' },
      C3: { kind: 'table-header' },
    })
    expect(texts(firstGrid(edited(table('headerRowCount="0"'), edits({ B3: 'x' }))))).toEqual([['x']])
  })

  it('what a cell cannot hold, and what is no cell', () => {
    const long = 'á'.repeat(32_768)
    const all = [
      ...edits({ A1: long, A2: long.slice(1), A3: Infinity, A4: NaN, XFE1: 1, A0: 1, 'A1:B2': 1 }),
      ...edits({ B7: 1 }, 'Otra'),
    ]
    expect(refusedCells(sheetOf(''), all)).toEqual({
      A1: { kind: 'too-long', limit: 32_767 },
      A3: { kind: 'no-number' },
      A4: { kind: 'no-number' },
      XFE1: { kind: 'no-cell' },
      A0: { kind: 'no-cell' },
      'A1:B2': { kind: 'no-cell' },
      B7: { kind: 'no-sheet' },
    })
  })

  it('a signed workbook, and one that cannot be read', () => {
    const extra = [{ name: '_xmlsignatures/origin.sigs', data: '' }]
    expect(notEdited(sheetOf('', { extra }), edits({ A1: 1 }))).toEqual({ kind: 'signed' })
    expect(notEdited(new Uint8Array(0), [])).toEqual({ kind: 'unreadable', why: { kind: 'empty' } })
  })
})

it('writes in the sheet that is meant, whatever its part is called', () => {
  const book = makeXlsx({
    sheets: [
      { name: 'Uno', part: 'xl/worksheets/hoja b.xml' },
      { name: 'Dos & tres', part: 'xl/otra/a.xml', data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    ],
    mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  })
  const { grids } = readOk(edited(book, edits({ A1: 'sí' }, 'Dos & tres')))
  expect(grids.map(texts)).toEqual([[], [['sí']]])
})

describe('a sheet with one address twice', () => {
  const book = sheetOf('<row r="1"><c r="A1" s="0"/><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>')

  it('is not written where two cells would then claim it', () => {
    expect(notEdited(book, edits({ A1: 5 }))).toEqual({
      kind: 'unreadable',
      why: { kind: 'damaged', part: 'xl/worksheets/sheet1.xml' },
    })
  })

  it('is written elsewhere', () => {
    expect(texts(firstGrid(edited(book, edits({ B1: 3 }))))[0]).toEqual(['1', '3'])
  })
})
