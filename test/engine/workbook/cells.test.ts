import { cell, firstGrid, makeXlsx, refusal, sheetOf, stylesOf, texts } from './make-xlsx.js'

/** The cell A1 of a sheet where it is written so. */
function a1(xml: string, book: Parameters<typeof sheetOf>[1] = {}) {
  return cell(firstGrid(sheetOf(`<row r="1">${xml}</row>`, book)), 'A1')
}

const plain = { date: null, formula: false, error: null }

describe('a cell of text', () => {
  const strings = (items: string) => ({ strings: items })

  it('is a shared string', () => {
    expect(
      a1('<c r="A1" t="s"><v>1</v></c>', strings('<si><t>a</t></si><si><t>Secretaría</t></si>')),
    ).toEqual({
      ...plain,
      text: 'Secretaría',
      value: 'Secretaría',
    })
  })

  it('is rich text, its runs joined and its phonetic reading left out', () => {
    const rich =
      '<r><rPr><b/></rPr><t xml:space="preserve">Plan </t></r><r><t>anual</t></r><rPh sb="0" eb="1"><t>PURAN</t></rPh><phoneticPr/>'
    expect(a1('<c r="A1" t="s"><v>0</v></c>', strings(`<si>${rich}</si>`))?.text).toBe('Plan anual')
    expect(a1(`<c r="A1" t="inlineStr"><is>${rich}</is></c>`)?.text).toBe('Plan anual')
  })

  it('is inline, or the result of a formula', () => {
    expect(a1('<c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c>')?.value).toBe('a & b')
    expect(a1('<c r="A1" t="inlineStr"><v>sin is</v></c>')?.value).toBe('sin is')
    expect(a1('<c r="A1" t="inlineStr"><v>1.0</v><is><t>1.</t></is></c>')?.value).toBe('1.')
    expect(a1('<c r="A1" t="str"><f>A2&amp;"%"</f><v>90%</v></c>')).toEqual({
      ...plain,
      text: '90%',
      value: '90%',
      formula: true,
    })
    expect(a1('<c r="A1" t="str"><f>""</f><v></v></c>')).toEqual({
      ...plain,
      text: '',
      value: '',
      formula: true,
    })
  })

  it('keeps the blanks at its ends only where the file says so', () => {
    expect(a1('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\n</t></is></c>')?.text).toBe(' a\n')
    expect(a1('<c r="A1" t="inlineStr"><is><t>\n   a b\u00a0 </t></is></c>')?.text).toBe('a b\u00a0')
  })

  it('has one kind of line end, and no escapes', () => {
    const text = (stored: string) => a1(`<c r="A1" t="inlineStr"><is><t>${stored}</t></is></c>`)?.text
    expect(text('a\r\nb')).toBe('a\nb')
    expect(text('a_x000D__x000A_b')).toBe('a\nb')
    expect(text('a_x000d_\nb&#13;c')).toBe('a\nb\nc')
    expect(text('_x005F_x000D_')).toBe('_x000D_')
    expect(text('_x00_ _xZZZZ_')).toBe('_x00_ _xZZZZ_')
    expect(text('_xD83D__xDE00__xD800_.')).toBe('😀\ufffd.')
  })

  it('may stand in CDATA, and may look like an attack', () => {
    expect(a1('<c r="A1" t="inlineStr"><is><t><![CDATA[<b>&amp;]]></t></is></c>')?.text).toBe('<b>&amp;')
    expect(a1('<c r="A1" t="s"><v>0</v></c>', strings('<si><t>__proto__</t></si>'))?.text).toBe('__proto__')
  })

  it('is no cell when it is empty', () => {
    const items = strings('<si><t></t></si><si/>')
    expect(a1('<c r="A1" t="s"><v>0</v></c>', items)).toBeUndefined()
    expect(a1('<c r="A1" t="s"><v>1</v></c>', items)).toBeUndefined()
    expect(a1('<c r="A1" t="inlineStr"><is><t/></is></c>')).toBeUndefined()
    expect(a1('<c r="A1" t="s"/>', items)).toBeUndefined()
  })

  it.each(['1', '-1', '0.5', 'x', '1e0', '99999999999999999999'])(
    'is damage when its shared string is %s of one',
    (index) => {
      expect(
        refusal(
          sheetOf(`<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`, strings('<si><t>a</t></si>')),
        ),
      ).toEqual({
        kind: 'damaged',
        part: 'xl/worksheets/sheet1.xml',
      })
    },
  )
})

describe('a cell of another kind', () => {
  it('is a number', () => {
    expect(a1('<c r="A1"><v>1.5</v></c>')).toEqual({ ...plain, text: '1,5', value: 1.5 })
    expect(a1('<c r="A1" t="n"><v> -1E-2 </v></c>')).toEqual({ ...plain, text: '-0,01', value: -0.01 })
    expect(a1('<c r="A1" s="99"><v>.5</v></c>')?.value).toBe(0.5)
  })

  it('is shown as it stands where it is no number', () => {
    expect(a1('<c r="A1"><v>1,5</v></c>')).toEqual({ ...plain, text: '1,5', value: '1,5' })
    expect(a1('<c r="A1"><v>1e999</v></c>')?.value).toBe('1e999')
    expect(a1('<c r="A1"><v>0x10</v></c>')?.value).toBe('0x10')
  })

  it('is an activity number that lost its zero, shown as its format has it', () => {
    expect(a1('<c r="A1" s="0"><v>1.1</v></c>', { styles: stylesOf(2) })).toEqual({
      ...plain,
      text: '1,10',
      value: 1.1,
    })
    expect(a1('<c r="A1" s="0" t="inlineStr"><is><t>1.10</t></is></c>', { styles: stylesOf(2) })?.text).toBe(
      '1.10',
    )
  })

  it('is true or false', () => {
    expect(a1('<c r="A1" t="b"><v>1</v></c>')).toEqual({ ...plain, text: 'VERDADERO', value: true })
    expect(a1('<c r="A1" t="b"><v>0</v></c>')).toEqual({ ...plain, text: 'FALSO', value: false })
  })

  it('is an error', () => {
    expect(a1('<c r="A1" t="e"><f>A2</f><v>#REF!</v></c>')).toEqual({
      text: '#REF!',
      value: '#REF!',
      date: null,
      formula: true,
      error: '#REF!',
    })
  })

  it('is a formula without its result', () => {
    const noResult = { text: '', value: null, date: null, formula: true, error: null }
    expect(a1('<c r="A1"><f>SUM(B1:B2)</f></c>')).toEqual(noResult)
    expect(a1('<c r="A1"><f t="shared" si="0"/><v></v></c>')).toEqual(noResult)
    expect(a1('<c r="A1" t="str"><f>B1</f></c>')).toEqual(noResult)
  })

  it('is a date by its style', () => {
    const styles = { styles: stylesOf('dd/mm/yyyy', 14, 20, 'General') }
    expect(a1('<c r="A1" s="0"><v>44593</v></c>', styles)).toEqual({
      ...plain,
      text: '01/02/2022',
      value: 44593,
      date: '2022-02-01',
    })
    expect(a1('<c r="A1" s="1"><f>TODAY()</f><v>44593.5</v></c>', styles)).toEqual({
      ...plain,
      text: '01/02/2022',
      value: 44593.5,
      date: '2022-02-01',
      formula: true,
    })
    expect(a1('<c r="A1" s="2"><v>0.5</v></c>', styles)).toEqual({ ...plain, text: '12:00', value: 0.5 })
    expect(a1('<c r="A1" s="3"><v>44593</v></c>', styles)).toEqual({ ...plain, text: '44593', value: 44593 })
    expect(a1('<c r="A1" s="0"><v>60</v></c>', styles)).toEqual({ ...plain, text: '60', value: 60 })
  })

  it.each([
    ...[14, 15, 16, 17, 22, 27, 30, 36, 50, 58].map((id) => [id, '2022-02-01'] as const),
    ...[0, 1, 2, 9, 18, 19, 20, 21, 23, 45, 46, 47, 49].map((id) => [id, null] as const),
  ])('with built-in format %d has the date %s', (id, date) => {
    expect(a1('<c r="A1" s="0"><v>44593</v></c>', { styles: stylesOf(id) })?.date).toBe(date)
  })

  it('is a date of a workbook that counts from 1904', () => {
    const book = { styles: stylesOf(14), workbookPr: '<workbookPr date1904="1"/>' }
    expect(a1('<c r="A1" s="0"><v>43131</v></c>', book)).toEqual({
      ...plain,
      text: '01/02/2022',
      value: 43131,
      date: '2022-02-01',
    })
  })

  it('is a date written in ISO', () => {
    expect(a1('<c r="A1" t="d"><v>2022-02-01</v></c>')).toEqual({
      ...plain,
      text: '01/02/2022',
      value: 44593,
      date: '2022-02-01',
    })
    expect(
      a1('<c r="A1" s="0" t="d"><v>2022-02-01T12:00:00</v></c>', { styles: stylesOf('d/m/yyyy') }),
    ).toEqual({
      ...plain,
      text: '1/2/2022',
      value: 44593.5,
      date: '2022-02-01',
    })
    expect(a1('<c r="A1" t="d"><v>31/04/2022</v></c>')).toEqual({
      ...plain,
      text: '31/04/2022',
      value: '31/04/2022',
    })
  })
})

describe('where a cell is', () => {
  it('is where it says, else after the one before', () => {
    const grid = firstGrid(
      sheetOf(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row><row r="9"><c><v>5</v></c></row><row><c><v>6</v></c></row>',
      ),
    )
    expect([...grid.rows].map(([row, cells]) => [row, ...cells.keys()])).toEqual([
      [0, 0, 1],
      [1, 2, 3],
      [8, 0],
      [9, 0],
    ])
  })

  it('may be the last one of the sheet', () => {
    const grid = firstGrid(
      sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    )
    expect([...grid.rows.keys()]).toEqual([0, 1_048_575])
    expect(cell(grid, 'XFD1048576')?.value).toBe(2)
  })

  it('comes in order whatever the order of the file', () => {
    const grid = firstGrid(
      sheetOf(
        '<row r="3"><c r="B3"><v>5</v></c></row><row r="1"><c r="AA1"><v>2</v></c><c r="B1"><v>1</v></c></row><row r="3"><c r="A3"><v>4</v></c></row>',
      ),
    )
    expect([...grid.rows].map(([row, cells]) => [row, ...cells.keys()])).toEqual([
      [0, 1, 26],
      [2, 0, 1],
    ])
  })

  it('is not known by cells without content', () => {
    const grid = firstGrid(
      sheetOf(
        '<row r="1"><c r="A1" s="3"/><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"/></row><row r="3"/>',
      ),
    )
    expect(texts(grid)).toEqual([['1']])
  })

  it.each([
    '<row r="0"><c><v>1</v></c></row>',
    '<row r="1048577"/>',
    '<row r="1e3"/>',
    '<row r="-1"/>',
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    '<row r="1"><c r="A2"><v>1</v></c></row>',
    '<row r="1"><c r="A01"><v>1</v></c></row>',
    '<row r="1"><c r="1"><v>1</v></c></row>',
    '<row r="1"><c r=""><v>1</v></c></row>',
    '<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v></row>',
    '<row r="1"><c r="A1" r="B1"/></row>',
  ])('is damage in %s', (data) => {
    expect(refusal(sheetOf(data))).toEqual({ kind: 'damaged', part: 'xl/worksheets/sheet1.xml' })
  })
})

describe('what is around the cells', () => {
  it('is hidden rows and columns, as far as the sheet is used', () => {
    const grid = firstGrid(
      makeXlsx({
        sheets: [
          {
            before:
              '<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" hidden="0"/><col min="5" max="16384" hidden="true"/></cols>',
            data: '<row r="1" hidden="1"><c r="F1"><v>1</v></c></row><row r="2" hidden="true"/><row r="3"><c r="A3"><v>1</v></c></row><row r="4" hidden="1"/>',
          },
        ],
      }),
    )
    expect([...grid.hiddenColumns]).toEqual([1, 4, 5])
    expect([...grid.hiddenRows]).toEqual([0, 1])
  })

  it('is merges, overlapping ones too', () => {
    const grid = firstGrid(
      makeXlsx({
        sheets: [
          {
            data: '<row r="1"><c r="A1"><v>1</v></c></row>',
            after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B1:B4"/></mergeCells>',
          },
        ],
      }),
    )
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 0, left: 1, bottom: 3, right: 1 },
    ])
  })

  it.each([
    { after: '<mergeCells><mergeCell ref="A1:ZZZ9"/></mergeCells>' },
    { after: '<mergeCells><mergeCell/></mergeCells>' },
    { before: '<cols><col min="0" max="9" hidden="1"/></cols>' },
  ])('is damage where it makes no sense: %j', (sheet) => {
    expect(refusal(makeXlsx({ sheets: [sheet] })).kind).toBe('damaged')
  })

  it('is nothing else: validations, links and extensions are passed over', () => {
    const grid = firstGrid(
      makeXlsx({
        sheets: [
          {
            data: '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>',
            after:
              '<dataValidations><dataValidation sqref="A2:H1048576"><formula1>1</formula1></dataValidation></dataValidations>' +
              '<extLst><ext><x14:sheetData xmlns:x14="x"><x14:row r="1"><x14:c r="B1"><x14:v>2</x14:v></x14:c></x14:row></x14:sheetData></ext></extLst>',
          },
        ],
      }),
    )
    expect(texts(grid)).toEqual([['1']])
  })
})
