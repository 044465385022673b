import { annotate, withoutAnnotations } from '../../../../engine/workbook/annotate/annotate.js'
import { editCells } from '../../../../engine/workbook/edit/edit-cells.js'
import { LIMITS } from '../../../../engine/workbook/limits.js'
import { readWorkbook } from '../../../../engine/workbook/read-workbook.js'
import { cell as at, firstGrid, readOk, refusal, texts } from '../make-xlsx.js'
import { bytesOf, makeZip } from '../make-zip.js'
import { cell, makeOds, row, text, type OdsParts } from './make-ods.js'

const grid = (rows: string, book: OdsParts = {}) => firstGrid(makeOds({ ...book, rows }))
const number = (value: string, style = '', shown = ''): string =>
  cell(
    `office:value-type="float" office:value="${value}"${style && ` table:style-name="${style}"`}`,
    `<text:p>${shown}</text:p>`,
  )

describe('the cells of an OpenDocument spreadsheet', () => {
  it('are texts, line by line, without what stands beside them', () => {
    const sheet = grid(
      row(
        text('Actividades') +
          text('1.1 Pintar', 'el <text:span text:style-name="T1">mural</text:span>') +
          text('a<text:s/><text:s text:c="3"/>b<text:tab/>c<text:line-break/>d') +
          cell(
            'office:value-type="string"',
            '<office:annotation><text:p>No lo lea</text:p></office:annotation><text:p>con <text:a>nota</text:a></text:p><text:p/>',
          ) +
          text(
            '漢<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>ji</text:ruby-text></text:ruby>',
          ) +
          text('en dos\n      renglones del archivo'),
      ),
    )
    expect(texts(sheet)).toEqual([
      [
        'Actividades',
        '1.1 Pintar\nel mural',
        'a    b\tc\nd',
        'con nota\n',
        '漢字',
        'en dos renglones del archivo',
      ],
    ])
  })

  it('are texts as LibreOffice keeps them beside what it shows', () => {
    const stored = cell(
      'office:value-type="string" office:string-value="  dos  blancos&#10;y otra línea"',
      '<text:p>x</text:p>',
    )
    expect(at(grid(row(stored)), 'A1')?.value).toBe('  dos  blancos\ny otra línea')
  })

  it('are numbers, percentages and money as a person in Colombia sees them', () => {
    const styles =
      '<number:percentage-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>' +
      '<number:number-style style:name="N2P0"><number:text>$ </number:text><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>' +
      '<number:number-style style:name="N2"><number:text>-$ </number:text><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><style:map style:condition="value()&gt;=0" style:apply-style-name="N2P0"/></number:number-style>' +
      '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>' +
      '<style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>' +
      '<style:style style:name="ce3" style:family="table-cell" style:parent-style-name="ce2"/>'
    const sheet = grid(
      row(
        number('0.5') +
          cell(
            'office:value-type="percentage" office:value="0.9" table:style-name="ce1"',
            '<text:p>90%</text:p>',
          ) +
          cell(
            'office:value-type="currency" office:value="-1234567.5" table:style-name="ce2"',
            '<text:p>-$ 1,234,567.50</text:p>',
          ) +
          number('2', 'ce3') +
          cell('office:value-type="percentage" office:value="0.255"', '<text:p>25,5 %</text:p>') +
          number('x', '', 'no es número'),
      ),
      { styles },
    )
    expect(texts(sheet)).toEqual([['0,5', '90%', '-$ 1.234.567,50', '$ 2,00', '25,5 %', 'no es número']])
    expect(at(sheet, 'C1')).toMatchObject({ value: -1234567.5, date: null, formula: false, error: null })
  })

  it('are dates and times, by the style of the cell, the row or the column', () => {
    const commonStyles =
      '<number:date-style style:name="D1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>' +
      '<number:date-style style:name="D2"><number:day/><number:text> de </number:text><number:month number:style="long" number:textual="true"/><number:text> de </number:text><number:year number:style="long"/></number:date-style>' +
      '<number:time-style style:name="D3"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>' +
      ['D1', 'D2', 'D3']
        .map(
          (name) =>
            `<style:style style:name="${name}c" style:family="table-cell" style:data-style-name="${name}"/>`,
        )
        .join('')
    const date = (iso: string, style = ''): string =>
      cell(
        `office:value-type="date" office:date-value="${iso}"${style && ` table:style-name="${style}"`}`,
        '<text:p>3/1/23</text:p>',
      )
    const sheet = grid(
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="D1c"/><table:table-column/>' +
        row(
          date('2023-03-01') + date('2023-03-01') + date('2023-04-05', 'D2c') + date('2023-03-01T08:30:00'),
        ) +
        row(
          date('2023-12-31') + date('2023-12-31') + date('1899-12-30') + date('31 de abril'),
          'table:default-cell-style-name="D2c"',
        ) +
        row(
          cell(
            'office:value-type="time" office:time-value="PT14H30M00S" table:style-name="D3c"',
            '<text:p>14:30</text:p>',
          ),
        ),
      { commonStyles },
    )
    expect(texts(sheet)).toEqual([
      ['01/03/2023', '01/03/2023', '5 de abril de 2023', '01/03/2023'],
      ['31 de diciembre de 2023', '31 de diciembre de 2023', '0', '3/1/23'],
      ['14:30'],
    ])
    expect(at(sheet, 'A1')).toMatchObject({ value: 44986, date: '2023-03-01' })
    expect(at(sheet, 'D1')).toMatchObject({ value: 44986 + 8.5 / 24, date: '2023-03-01' })
    expect(at(sheet, 'A3')?.date).toBeNull()
  })

  it('are formulas, with their result, without one, or with an error', () => {
    const formula = (attributes: string, shown: string | null): string =>
      cell(`table:formula="of:=[.A1]" ${attributes}`, shown === null ? '' : `<text:p>${shown}</text:p>`)
    const sheet = grid(
      row(
        formula('office:value-type="float" office:value="5"', '5') +
          formula('', null) +
          formula('', '') +
          formula('office:value-type="string" office:string-value="" calcext:value-type="error"', '#DIV/0!') +
          formula('office:value-type="string"', '#¡REF!') +
          cell(
            'table:formula="of:=TRUE()" office:value-type="float" office:value="1"',
            '<text:p>VERDADERO</text:p>',
          ) +
          cell('office:value-type="boolean" office:boolean-value="false"', '<text:p>FALSO</text:p>'),
      ),
    )
    expect([...sheet.rows.get(0)!.values()]).toEqual([
      { text: '5', value: 5, date: null, formula: true, error: null },
      { text: '', value: null, date: null, formula: true, error: null },
      { text: '', value: '', date: null, formula: true, error: null },
      { text: '#DIV/0!', value: '#DIV/0!', date: null, formula: true, error: '#DIV/0!' },
      { text: '#¡REF!', value: '#¡REF!', date: null, formula: true, error: '#¡REF!' },
      { text: 'VERDADERO', value: true, date: null, formula: false, error: null },
      { text: 'FALSO', value: false, date: null, formula: false, error: null },
    ])
  })
})

describe('the sheets of an OpenDocument spreadsheet', () => {
  it('end where their content does, however many empty rows and cells follow', () => {
    const sheet = grid(
      row(
        text('a') +
          cell('table:number-columns-repeated="2"') +
          text('d') +
          cell('table:number-columns-repeated="16380"'),
      ) +
        row(cell('table:number-columns-repeated="16777216"'), 'table:number-rows-repeated="3"') +
        row(text('b'), 'table:number-rows-repeated="2"') +
        row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048570"'),
    )
    expect([...sheet.rows].map(([at, cells]) => [at, [...cells.keys()]])).toEqual([
      [0, [0, 3]],
      [4, [0]],
      [5, [0]],
    ])
  })

  it('have merges, also in rows that stand for many', () => {
    const spanned = (columns: number, rows: number, content = ''): string =>
      cell(
        `table:number-columns-spanned="${String(columns)}" table:number-rows-spanned="${String(rows)}"`,
        content,
      )
    const bytes = makeOds({
      rows:
        row(
          spanned(3, 2, '<text:p>título</text:p>') +
            '<table:covered-table-cell table:number-columns-repeated="2"/>',
        ) +
        row('<table:covered-table-cell><text:p>tapada</text:p></table:covered-table-cell>') +
        row(spanned(2, 1) + '<table:covered-table-cell/>', 'table:number-rows-repeated="1048500"') +
        row(''),
    })
    const sheet = firstGrid(bytes)
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 2, left: 0, bottom: 2, right: 1 },
    ])
    expect(at(sheet, 'A2')?.text).toBe('tapada')
    const endless = readOk(makeOds({ rows: row(text('a')) + row(spanned(16384, 1048575)) }))
    expect(endless.grids[0]!.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 0 }])
    expect(endless.notes).toContainEqual({ kind: 'merge-clipped', sheet: 'Plan', range: 'A2:XFD1048576' })
  })

  it('have hidden rows, columns and sheets, and rows and columns in groups', () => {
    const hidden = 'table:visibility="collapse"'
    const { grids } = readOk(
      makeOds({
        styles:
          '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
        tables:
          '<table:table table:name="Plan" table:style-name="ta1"><table:table-header-columns><table:table-column/></table:table-header-columns><table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="16383"/></table:table-column-group><table:shapes><table:table-row/></table:shapes><table:table-header-rows>' +
          row(text('a') + text('b')) +
          '</table:table-header-rows><table:table-row-group><table:table-row-group>' +
          row(text('c'), hidden) +
          row(text('d'), 'table:visibility="filter"') +
          '</table:table-row-group></table:table-row-group>' +
          row(text('e')) +
          row('', `${hidden} table:number-rows-repeated="1048000"`) +
          '</table:table><table:table table:name="Listas &amp; códigos" table:style-name="ta2"/>',
      }),
    )
    expect(grids.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Plan', 'visible'],
      ['Listas & códigos', 'hidden'],
    ])
    expect([...grids[0]!.hiddenRows]).toEqual([1, 2])
    expect([...grids[0]!.hiddenColumns]).toEqual([1])
    expect(texts(grids[0]!)).toEqual([['a', 'b'], ['c'], ['d'], ['e']])
  })
})

describe('what an OpenDocument spreadsheet says of itself', () => {
  it('is its names, its own properties and when it was saved', () => {
    const { names, properties, modified } = readOk(
      makeOds({
        beside:
          '<table:named-expressions><table:named-expression table:name="Cotejo.Formato" table:expression="of:=&quot;paac-anexo-1@1&quot;"/><table:named-expression table:name="suma" table:expression="of:=1+1"/><table:named-range table:name="Todo" table:cell-range-address="$Plan.$A$1:.$XFD$1048576"/></table:named-expressions>',
        meta: '<dc:date>2023-01-31T08:00:00</dc:date><meta:user-defined meta:name="CotejoFormato">paac-anexo-1</meta:user-defined><meta:user-defined meta:name="CotejoVigencia" meta:value-type="float">2023</meta:user-defined>',
      }),
    )
    expect([...names]).toEqual([['Cotejo.Formato', 'paac-anexo-1@1']])
    expect([...properties]).toEqual([
      ['CotejoFormato', 'paac-anexo-1'],
      ['CotejoVigencia', '2023'],
    ])
    expect(modified).toBe('2023-01-31T08:00:00')
  })

  it('is that nothing is written in it, and what was left out', () => {
    const plain = [{ kind: 'open-document' }]
    const lists = ['Basic/script-lc.xml', 'Basic/Standard/script-lb.xml'].map((name) => ({
      name,
      data: '<a/>',
    }))
    expect(readOk(makeOds({ extra: lists })).notes).toEqual(plain)
    const module = { name: 'Basic/Standard/Module1.xml', data: '<!DOCTYPE script:module><a/>' }
    expect(readOk(makeOds({ extra: [...lists, module] })).notes).toEqual([...plain, { kind: 'macros' }])
    const tables =
      '<table:table table:name="Plan"/><table:table table:name="\'file:///C:/otro.ods\'#$Hoja1">' +
      row(text('de otro')) +
      '</table:table>'
    const beside =
      '<table:dde-links><table:dde-link><table:table>' +
      row(text('DDE')) +
      '</table:table></table:dde-link></table:dde-links>'
    const linked = readOk(makeOds({ tables, beside }))
    expect(linked.notes).toEqual([...plain, { kind: 'external-links', count: 2 }])
    expect(linked.grids.map(({ name }) => name)).toEqual(['Plan'])
  })

  it('is that it is neither fixed nor annotated', () => {
    const bytes = makeOds({ rows: row(text('a')) })
    expect(editCells(bytes, [{ sheet: 'Plan', cell: 'A1', value: 'b' }])).toEqual({
      ok: false,
      why: { kind: 'open-document' },
    })
    expect(annotate(bytes, [], { entity: 'Alcaldía', deadline: null })).toEqual({
      ok: false,
      why: { kind: 'open-document' },
    })
    expect(withoutAnnotations(bytes)).toMatchObject({ ok: false })
  })

  it('is the same with other prefixes, without a mimetype and in a template', () => {
    const bytes = makeOds({ rows: row(text('a') + number('2')) })
    expect(texts(firstGrid(bytes))).toEqual([['a', '2']])
    expect(texts(firstGrid(makeOds({ rows: row(text('a')), mimetype: null })))).toEqual([['a']])
    const mimetype = 'application/vnd.oasis.opendocument.spreadsheet-template\n'
    expect(texts(firstGrid(makeOds({ rows: row(text('a')), mimetype })))).toEqual([['a']])
    const URN = 'urn:oasis:names:tc:opendocument:xmlns:'
    const odd = `<o:document-content xmlns:o="${URN}office:1.0" xmlns:t="${URN}table:1.0" xmlns:x="${URN}text:1.0"><o:body><o:spreadsheet><t:table t:name="Otra"><t:table-row><t:table-cell o:value-type="float" o:value="7" t:number-columns-repeated="2"><x:p>7</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:document-content>`
    const extra = [{ name: 'content.xml', data: odd }]
    const { grids } = readOk(makeOdsOf(extra))
    expect([grids[0]!.name, texts(grids[0]!)]).toEqual(['Otra', [['7', '7']]])
  })
})

describe('a hostile OpenDocument spreadsheet', () => {
  it.each([
    [
      'a million times a thousand full cells',
      cell('office:value-type="float" office:value="1" table:number-columns-repeated="1000"'),
      'table:number-rows-repeated="1000000"',
    ],
    ['a full row, over and over', text('a'.repeat(1000)).repeat(50), 'table:number-rows-repeated="1048576"'],
  ])('is refused: %s', (_, cells, attributes) => {
    expect(refusal(makeOds({ rows: row(cells, attributes) })).kind).toMatch(/^too-many(?:-cells)?$/)
  })

  it('is refused: more merges, sheets and cells than there can be', () => {
    const merge = cell('table:number-columns-spanned="2"')
    const many = row(merge, 'table:number-rows-repeated="1048575"') + row(text('fin'))
    expect(refusal(makeOds({ rows: many }))).toEqual({ kind: 'bomb', part: 'content.xml' })
    expect(refusal(makeOds({ tables: '<table:table table:name="a"/>'.repeat(LIMITS.sheets + 1) }))).toEqual({
      kind: 'too-many',
      what: 'sheets',
      limit: LIMITS.sheets,
    })
    const beyond = row(cell('table:number-columns-repeated="16384"') + text('x'))
    expect(refusal(makeOds({ rows: beyond }))).toEqual({ kind: 'damaged', part: 'content.xml' })
    const below = row('', 'table:number-rows-repeated="1048576"') + row(text('x'))
    expect(refusal(makeOds({ rows: below }))).toEqual({ kind: 'damaged', part: 'content.xml' })
  })

  it('is refused: encrypted, without content, with a DOCTYPE, flat, or another document', () => {
    const encrypted =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    expect(refusal(makeOds({ manifest: encrypted }))).toEqual({ kind: 'password' })
    expect(refusal(makeOds({ tables: '' }))).toEqual({ kind: 'no-sheets' })
    expect(refusal(makeOds({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toEqual({
      kind: 'not-a-workbook',
      looksLike: 'zip',
    })
    expect(
      refusal(makeOdsOf([{ name: 'content.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }])),
    ).toEqual({
      kind: 'doctype',
      part: 'content.xml',
    })
    expect(refusal(makeOdsOf([]))).toEqual({ kind: 'damaged', part: 'content.xml' })
    const flat =
      '<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
    expect(refusal(bytesOf(flat))).toEqual({ kind: 'fods' })
  })

  it('throws for nothing: any cut and any changed byte of its content is read or refused', () => {
    const whole = makeOds({
      rows: row(text('a') + number('5')) + row(text('b'), 'table:number-rows-repeated="9"'),
    })
    for (let length = 0; length < whole.length; length += 5)
      expect(readWorkbook(whole.subarray(0, length)).ok).toBe(false)
    const content = (rows: string): Uint8Array => makeOds({ rows })
    const rows = row(
      cell(
        'table:number-columns-repeated="-1" office:value-type="float" office:value="1e999"',
        '<text:p>x</text:p>',
      ),
    )
    for (const odd of [
      rows,
      rows.replace('-1', '1e9'),
      rows.replace('table:table-cell', 'table:x').replace('/table:table-cell', '/table:x'),
      '<text:p>x</text:p>',
      row('<text:s text:c="999999999"/>'),
    ])
      expect(readWorkbook(content(odd)).ok).toBe(true)
  })
})

/** An OpenDocument of these parts only. */
function makeOdsOf(parts: readonly { readonly name: string; readonly data: string }[]): Uint8Array {
  return makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    ...parts,
  ])
}
