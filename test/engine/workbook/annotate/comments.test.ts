import ExcelJS from 'exceljs'
import { makeZip } from '../make-zip.js'
import { relationship } from '../make-xlsx.js'
import { annotated, cleaned, compared, contents, expectSound, observation } from './annotated.js'
import { buttonShape, comment, comments, drawing, everything, noteShape, richParts } from './rich-book.js'

const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing'
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'

/** What another program reads in the comment of a cell. */
async function noteOf(bytes: Uint8Array, cell: string, sheet = 'Hoja1'): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  const { note } = book.getWorksheet(sheet)!.getCell(cell)
  if (typeof note === 'string' || note === undefined) return note ?? ''
  return (note.texts ?? []).map(({ text }) => text).join('')
}

describe('the comment of a cell', () => {
  it('says all that is observed there, numbered as in the sheet', async () => {
    const all = [
      observation({
        severity: 'info',
        message: 'Es un sábado.',
        how: 'Corra la fecha.',
        proposal: '28/04/2023',
      }),
      observation(),
      observation({ cell: 'A2', severity: 'warning', message: 'No empieza con un verbo.' }),
    ]
    const after = annotated(makeZip(richParts()), all)
    expectSound(after)
    expect(await noteOf(after, 'B2')).toBe(
      'Cotejo: 2 observaciones\n' +
        '1. Error: La fecha «31/04/2023» no existe.\nCómo se corrige: Escriba una fecha que exista.\n\n' +
        '3. Sugerencia: Es un sábado.\nCómo se corrige: Corra la fecha.\nPropuesta: 28/04/2023\n\n' +
        'Vea la hoja «Observaciones», n.º 1 y 3.',
    )
    expect(await noteOf(after, 'A2')).toMatch(/^Cotejo: 1 observación\n2\. Advertencia: No empieza/)
    expect(contents(after)['xl/comments1.xml']).toContain('<author>Cotejo</author>')
  })

  it('stands where the merged cell shows its text, and at the first cell of a range', () => {
    const book = makeZip(
      richParts({ sheet: { after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>' } }),
    )
    const text = contents(annotated(book, [observation({ cell: 'A3' }), observation({ cell: 'B2:B3' })]))
    expect([...text['xl/comments1.xml']!.matchAll(/<comment ref="(\w+)"/g)].map(([, cell]) => cell)).toEqual([
      'A2',
      'B2',
    ])
    expect(text['xl/worksheets/sheet1.xml']).toContain('sqref="A2:A3 B2:B3"')
  })

  it('goes after what somebody else wrote there, which stays', async () => {
    const book = makeZip(everything())
    const after = annotated(book, [observation({ cell: 'A2' }), observation({ cell: 'A3' })])
    expectSound(after)
    const [before, now] = [book, after].map((bytes) => contents(bytes)['xl/comments1.xml']!)
    expect(now).toContain('<t>¿De qué color?\n\nCotejo: 1 observación\n1. Error')
    expect(now).toContain('<r><t xml:space="preserve">Marta: </t></r><r><t>revisar</t></r><r>')
    expect(now).not.toContain('<author>Cotejo</author>')
    expect(now!.length).toBeGreaterThan(before!.length)
    expect(contents(after)['xl/drawings/vmlDrawing1.vml']).toBe(contents(book)['xl/drawings/vmlDrawing1.vml'])
    expect(await noteOf(after, 'A3')).toMatch(/^Marta: revisar\n\nCotejo: 1 observación\n2\. Error: /)
  })

  it('is left alone where people have a conversation: the sheet says so', () => {
    const book = makeZip(everything())
    const after = annotated(book, [observation({ cell: 'B3' })])
    expectSound(after)
    expect(compared(book, after).changed).not.toContain('xl/comments1.xml')
    expect(contents(after)['xl/worksheets/sheet1.xml']).toMatch(
      /sqref="B3"><cfRule[^>]*><formula>LEN\("cotejo:/,
    )
    expect(contents(after)['xl/worksheets/sheet3.xml']).toContain('ya hay una conversación')
  })

  it('shares the drawing of form controls', () => {
    const parts = richParts({
      sheet: { after: '<legacyDrawing r:id="rId1"/>' },
      links: relationship('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      extra: [{ name: 'xl/drawings/vmlDrawing1.vml', data: drawing(buttonShape) }],
      types: [['xl/drawings/vmlDrawing1.vml', VML]],
    })
    const book = makeZip(parts)
    const after = annotated(book)
    expectSound(after)
    expect(contents(after)['xl/drawings/vmlDrawing1.vml']).toContain(buttonShape)
    expect(contents(cleaned(after))).toEqual(contents(book))
  })

  it('is added to the comments of a sheet whose boxes somebody left out, and to an empty list', () => {
    for (const inner of ['', comment('A2', '<t>¿De qué color?</t>')]) {
      const parts = richParts({
        sheet: { after: '<legacyDrawing r:id="rId2"/>' },
        links:
          relationship('rId1', 'comments', '../comments1.xml') +
          relationship('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
        extra: [
          {
            name: 'xl/comments1.xml',
            data: comments(inner, inner ? '<author>Marta</author>' : '').replace(
              '<authors></authors>',
              '<authors/>',
            ),
          },
          { name: 'xl/drawings/vmlDrawing1.vml', data: inner ? drawing(noteShape(1, 0)) : drawing() },
        ],
        types: [
          ['xl/comments1.xml', COMMENTS],
          ['xl/drawings/vmlDrawing1.vml', VML],
        ],
      })
      const book = makeZip(parts)
      const after = annotated(book)
      expectSound(after)
      expect(contents(cleaned(after))).toEqual(contents(book))
    }
  })

  it('keeps a form of what no XML can hold', async () => {
    const message = 'Dice «a<b & c» \u0001 _x0041_ "=1+1"\r\nfin'
    const after = annotated(makeZip(richParts()), [observation({ message })])
    expectSound(after)
    expect(contents(after)['xl/comments1.xml']).toContain('a&lt;b &amp; c» _x0001_ _x005F_x0041_ "=1+1"')
    expect(await noteOf(after, 'B2')).toContain('a<b & c')
  })

  it('has a box for each of a thousand, in blocks of ids that no other drawing has', () => {
    const all = Array.from({ length: 2_100 }, (_, at) => observation({ cell: `E${String(at + 1)}` }))
    const other = all.slice(0, 5).map((one) => ({ ...one, sheet: 'Otra' }))
    const after = annotated(makeZip(richParts()), [...all, ...other])
    expectSound(after)
    const parts = contents(after)
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<o:idmap v:ext="edit" data="1,2,3"/>')
    expect(parts['xl/drawings/vmlDrawing2.vml']).toContain('<o:idmap v:ext="edit" data="4"/>')
    const ids = Object.entries(parts).flatMap(([name, text]) =>
      name.endsWith('.vml') ? [...text.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id)) : [],
    )
    expect(new Set(ids).size).toBe(2_105)
    expect(ids.every((id) => id % 1024 !== 0)).toBe(true)
  }, 60_000)
})

it('in a saved-again file a comment of ours is known by its words, and goes without those of others', () => {
  const ours = annotated(makeZip(everything()), [observation({ cell: 'A2' }), observation({ cell: 'B2' })])
  const text = contents(ours)['xl/comments1.xml']!
  // as Excel writes it again: runs joined, the list of authors in its own order
  const again = text.replaceAll(
    '</t></r><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">',
    '',
  )
  expect(again).not.toBe(text)
  const parts = Object.entries(contents(ours)).map(([name, data]) => ({
    name,
    data: name === 'xl/comments1.xml' ? again : data,
  }))
  const back = contents(cleaned(makeZip(parts)))
  expect(back['xl/comments1.xml']).toBe(contents(makeZip(everything()))['xl/comments1.xml'])
})
