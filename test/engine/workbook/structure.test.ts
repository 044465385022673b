import {
  bookParts,
  firstGrid,
  links,
  makeXlsx,
  readOk,
  refusal,
  relationship,
  texts,
  worksheet,
  type BookParts,
  type SheetParts,
} from './make-xlsx.js'
import { concat, makeZip, type Entry } from './make-zip.js'

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function replaced(parts: readonly Entry[], name: string, data: string | Uint8Array): Uint8Array {
  return makeZip(parts.map((entry) => (entry.name === name ? { ...entry, data } : entry)))
}

function utf16(text: string, bigEndian = false): Uint8Array {
  return concat(
    [...`\ufeff${text}`].map((char) => {
      const low = char.charCodeAt(0) & 255
      const high = char.charCodeAt(0) >> 8
      return bigEndian ? Uint8Array.of(high, low) : Uint8Array.of(low, high)
    }),
  )
}

describe('the sheets of a workbook', () => {
  it('come in the order of the workbook, with their names and whether they are hidden', () => {
    const { grids } = readOk(
      makeXlsx({
        sheets: [
          { name: 'Anexo 1', data: ONE },
          { name: 'Listas & códigos', state: 'hidden' },
          { name: 'Interna', state: 'veryHidden' },
        ],
      }),
    )
    expect(grids.map(({ name, visibility, rows }) => [name, visibility, rows.size])).toEqual([
      ['Anexo 1', 'visible', 1],
      ['Listas & códigos', 'hidden', 0],
      ['Interna', 'veryHidden', 0],
    ])
  })

  it.each([
    { part: 'xl/worksheets/hoja-del-plan.xml' },
    { part: 'otra/parte.bin.xml', target: '/otra/parte.bin.xml' },
    { part: 'xl/worksheets/sheet1.xml', target: 'worksheets/sheet1.xml' },
    { part: 'xl/worksheets/sheet1.xml', target: '../xl/./worksheets/sheet1.xml' },
    { part: 'xl/Worksheets/Sheet1.XML', target: '/XL/worksheets/sheet1.xml' },
    { part: 'hojas/h.xml', target: '..\\hojas\\h.xml' },
  ])('are wherever they are said to be: %j', (sheet) => {
    expect(texts(firstGrid(makeXlsx({ sheets: [{ ...sheet, data: ONE }] })))).toEqual([['1']])
  })

  it('are the same in prefixed and in strict OOXML', () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const parts: Entry[] = [
      {
        name: '_rels/.rels',
        data: `<p:Relationships xmlns:p="x"><p:Relationship Id="r" Type="${strict}/officeDocument/relationships/officeDocument" Target="libro.xml"/></p:Relationships>`,
      },
      {
        name: 'libro.xml',
        data: `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="H" sheetId="1" rel:id="a"/></x:sheets></x:workbook>`,
      },
      {
        name: '_rels/libro.xml.rels',
        data: `<Relationships><Relationship Id="a" Type="${strict}/officeDocument/relationships/worksheet" Target="h.xml"/><Relationship Id="b" Type="${strict}/officeDocument/relationships/sharedStrings" Target="s.xml"/></Relationships>`,
      },
      {
        name: 'h.xml',
        data: '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      },
      { name: 's.xml', data: '<x:sst xmlns:x="y"><x:si><x:r><x:t>a</x:t></x:r></x:si></x:sst>' },
    ]
    expect(texts(firstGrid(makeZip(parts)))).toEqual([['a', 'b']])
  })

  it('leave out charts, dialogs and macro sheets', () => {
    const sheets: SheetParts[] = [
      { type: 'chartsheet', part: 'xl/chartsheets/sheet1.xml', xml: '<chartsheet/>' },
      { type: 'dialogsheet', part: 'xl/dialogsheets/sheet1.xml', xml: '<dialogsheet/>' },
      { name: 'Plan', data: ONE },
      { name: 'Gráfico', xml: '<chartsheet/>' },
    ]
    expect(readOk(makeXlsx({ sheets })).grids.map(({ name }) => name)).toEqual(['Plan'])
    expect(refusal(makeXlsx({ sheets: sheets.slice(0, 2) }))).toEqual({ kind: 'no-sheets' })
    expect(refusal(makeXlsx({ sheets: [] }))).toEqual({ kind: 'no-sheets' })
  })

  it('are never silently empty', () => {
    const parts = bookParts({ sheets: [{ data: ONE }] })
    const without = (name: string): Uint8Array => makeZip(parts.filter((entry) => entry.name !== name))
    expect(refusal(without('xl/worksheets/sheet1.xml'))).toEqual({
      kind: 'damaged',
      part: 'xl/worksheets/sheet1.xml',
    })
    expect(refusal(without('xl/_rels/workbook.xml.rels'))).toEqual({
      kind: 'damaged',
      part: 'xl/workbook.xml',
    })
    expect(refusal(without('xl/workbook.xml'))).toEqual({ kind: 'damaged', part: 'xl/workbook.xml' })
    expect(refusal(makeXlsx({ sheets: [{ xml: '<otra/>' }] })).kind).toBe('damaged')
    expect(refusal(makeXlsx({ sheets: [{ type: 'otra' }] })).kind).toBe('damaged')
    expect(refusal(makeXlsx({ sheets: [{ xml: '' }] })).kind).toBe('damaged')
  })

  it('are not two views of one part', () => {
    const part = 'xl/worksheets/sheet1.xml'
    expect(refusal(makeZip(bookParts({ sheets: [{ part }, { part }] }).slice(0, -1)))).toEqual({
      kind: 'damaged',
      part,
    })
  })

  it('do without styles and properties that are missing, as Excel does', () => {
    const missing = {
      links: relationship('s', 'styles', 'styles.xml'),
      rootLinks: relationship('c', 'core-properties', 'docProps/core.xml'),
    }
    expect(texts(firstGrid(makeXlsx({ sheets: [{ data: ONE }], ...missing })))).toEqual([['1']])
  })

  it('cannot use shared strings that are missing', () => {
    const data = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    expect(refusal(makeXlsx({ sheets: [{ data }] }))).toEqual({
      kind: 'damaged',
      part: 'xl/worksheets/sheet1.xml',
    })
    const strings = relationship('s', 'sharedStrings', 'sharedStrings.xml')
    expect(refusal(makeXlsx({ sheets: [{ data }], links: strings })).kind).toBe('damaged')
  })
})

describe('the encoding of a part', () => {
  const sheet = (declaration: string): string =>
    `${declaration}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Año 😀</t></is></c></row></sheetData></worksheet>`
  const latin1 = (text: string): Uint8Array => Uint8Array.from([...text].map((char) => char.charCodeAt(0)))
  const read = (xml: string | Uint8Array) => texts(firstGrid(makeXlsx({ sheets: [{ xml }] })))

  it('is UTF-8, UTF-16 or Latin-1', () => {
    expect(read(sheet(''))).toEqual([['Año 😀']])
    expect(read(sheet('\ufeff<?xml version="1.0" encoding="utf-8"?>'))).toEqual([['Año 😀']])
    expect(read(utf16(sheet('<?xml version="1.0" encoding="UTF-16"?>').replace('😀', 'ñ')))).toEqual([
      ['Año ñ'],
    ])
    expect(read(utf16(sheet('').replace('😀', 'ñ'), true))).toEqual([['Año ñ']])
    expect(read(utf16(sheet('').replace('😀', 'ñ')).subarray(2))).toEqual([['Año ñ']])
    expect(read(latin1(sheet("<?xml version='1.0' encoding='ISO-8859-1'?>").replace('😀', 'ñ')))).toEqual([
      ['Año ñ'],
    ])
  })

  it('is damage when it is another, or not what it says', () => {
    const part = 'xl/worksheets/sheet1.xml'
    const why = (xml: string | Uint8Array) => refusal(makeXlsx({ sheets: [{ xml }] }))
    expect(why(sheet('<?xml version="1.0" encoding="utf-7"?>'))).toEqual({ kind: 'damaged', part })
    expect(why(latin1(sheet('').replace('😀', 'ñ')))).toEqual({ kind: 'damaged', part })
    expect(why(utf16(sheet('').replace('😀', 'ñ')).subarray(0, -1))).toEqual({ kind: 'damaged', part })
  })

  it('does not break a letter that two slices share', () => {
    const text = 'ñ😀'.repeat(30_000)
    for (const shift of ['', 'a', 'ab', 'abc', 'abcd', 'abcde']) {
      const inside = `<is><t>${shift}${text}</t></is>`
      const data = `<row r="1"><c r="A1" t="inlineStr">${inside}</c><c r="B1" t="inlineStr">${inside}</c></row>`
      expect(texts(firstGrid(makeXlsx({ sheets: [{ data }] })))).toEqual([[shift + text, shift + text]])
    }
  })
})

describe('what a workbook says of itself', () => {
  const modified = (value: string): BookParts => ({
    rootLinks: `<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    extra: [
      {
        name: 'docProps/core.xml',
        data: `<cp:coreProperties xmlns:cp="a" xmlns:dcterms="b"><dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:modified>${value}</dcterms:modified></cp:coreProperties>`,
      },
    ],
  })

  it('is its text constants, not its ranges', () => {
    const { names } = readOk(
      makeXlsx({
        definedNames:
          '<definedName name="formato">"paac-anexo-1@1"</definedName>' +
          '<definedName name="__proto__">"con ""comillas"""</definedName>' +
          '<definedName name="vacio">""</definedName>' +
          '<definedName name="rango">Hoja1!$A$1:$H$1048576</definedName>' +
          '<definedName name="formula">"a"&amp;"b"</definedName>' +
          '<definedName name="numero">5</definedName>' +
          '<definedName name="local" localSheetId="0">"x"</definedName>',
      }),
    )
    expect([...names]).toEqual([
      ['formato', 'paac-anexo-1@1'],
      ['__proto__', 'con "comillas"'],
      ['vacio', ''],
    ])
  })

  it('is its custom properties', () => {
    const { properties } = readOk(
      makeXlsx({
        rootLinks: relationship('p', 'custom-properties', 'docProps/custom.xml'),
        extra: [
          {
            name: 'docProps/custom.xml',
            data:
              '<Properties xmlns:vt="v"><property pid="2" name="formato"><vt:lpwstr>paac-anexo-1</vt:lpwstr></property>' +
              '<property pid="3" name="version"><vt:i4>1</vt:i4></property><property pid="4" name="constructor"><vt:bool>true</vt:bool></property>' +
              '<property pid="5" name="lista"><vt:vector><vt:lpwstr>a</vt:lpwstr></vt:vector></property></Properties>',
          },
        ],
      }),
    )
    expect([...properties]).toEqual([
      ['formato', 'paac-anexo-1'],
      ['version', '1'],
      ['constructor', 'true'],
    ])
  })

  it.each([
    ['2022-01-28T15:04:05Z', '2022-01-28T15:04:05Z'],
    [' 2022-01-28T15:04:05-05:00 ', '2022-01-28T15:04:05-05:00'],
    ['28/01/2022', null],
    ['2022-01-28', null],
    ['', null],
  ])('is when it was saved: %j', (value, expected) => {
    expect(readOk(makeXlsx(modified(value))).modified).toBe(expected)
  })

  it('is nothing when it says nothing', () => {
    const { properties, names, modified: saved, notes } = readOk(makeXlsx())
    expect([properties.size, names.size, saved, notes]).toEqual([0, 0, null, []])
  })
})

describe('what is neutralised', () => {
  const macros = [{ kind: 'macros' }]

  it('is macros, by their part, by the type of the file, or as macro sheets', () => {
    expect(readOk(makeXlsx({ extra: [{ name: 'xl/vbaProject.bin', data: 'x' }] })).notes).toEqual(macros)
    expect(
      readOk(makeXlsx({ mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' })).notes,
    ).toEqual(macros)
    expect(
      readOk(makeXlsx({ mainType: 'application/vnd.ms-excel.template.macroEnabled.main+xml' })).notes,
    ).toEqual(macros)
    const module = bookParts({ sheets: [{}, {}] }).map((entry) =>
      entry.name === 'xl/workbook.xml'
        ? { ...entry, data: (entry.data as string).replace('"rId2"', '""') }
        : entry,
    )
    expect(readOk(makeZip(module))).toMatchObject({ grids: [{ name: 'Hoja1' }], notes: macros })
    expect(readOk(makeXlsx({ sheets: [{}, { type: 'xlMacrosheet', xml: '<macrosheet/>' }] })).notes).toEqual(
      macros,
    )
  })

  it('is links to other workbooks', () => {
    const linked = [1, 2].map((at) => ({
      name: `xl/externalLinks/externalLink${at}.xml`,
      data: '<externalLink/>',
    }))
    const bytes = makeXlsx({
      links: linked.map(({ name }, at) => relationship(`e${at}`, 'externalLink', `/${name}`)).join(''),
      extra: linked,
    })
    expect(readOk(bytes).notes).toEqual([{ kind: 'external-links', count: 2 }])
  })

  it('is nothing outside the file: such relationships are not followed', () => {
    const outside = `<Relationship Id="rIdT" Type="${REL}/styles" Target="file:///etc/passwd" TargetMode="External"/>`
    expect(readOk(makeXlsx({ links: outside })).notes).toEqual([])
  })

  it('is no workbook when the main part is another document', () => {
    const parts = bookParts()
    expect(refusal(replaced(parts, 'xl/workbook.xml', '<otra/>'))).toEqual({
      kind: 'damaged',
      part: 'xl/workbook.xml',
    })
    const noType = parts.filter(({ name }) => name !== '[Content_Types].xml')
    expect(refusal(replaced(noType, 'xl/workbook.xml', '<otra/>'))).toEqual({
      kind: 'not-a-workbook',
      looksLike: 'zip',
    })
    expect(refusal(replaced(noType, '_rels/.rels', links('')))).toEqual({
      kind: 'not-a-workbook',
      looksLike: 'zip',
    })
  })

  it('is worksheets in the form other programs write them', () => {
    expect(
      texts(firstGrid(makeXlsx({ sheets: [{ xml: worksheet({ data: ONE }).replace(/>\s*</g, '>\n  <') }] }))),
    ).toEqual([['1']])
  })
})
