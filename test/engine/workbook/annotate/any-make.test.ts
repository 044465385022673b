import { bookParts, links, readOk, relationship } from '../make-xlsx.js'
import { makeZip } from '../make-zip.js'
import { annotated, cleaned, contents, expectSound, notAnnotated, observation } from './annotated.js'
import { DATA, everything, richParts, STYLES } from './rich-book.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NOTED = [observation(), observation({ cell: 'A2', severity: 'warning' })]

/** Every element of these parts with a prefix, as some programs write them. */
function withPrefix(xml: string): string {
  return xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
}

const parts = bookParts({ sheets: [{ data: DATA }], styles: STYLES })
const text = (data: string | Uint8Array): string => data as string
const STRICT = (xml: string): string =>
  xml
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships')

describe.each([
  [
    'with prefixed elements',
    parts.map((part) =>
      /sheet1|styles|workbook\.xml$/.test(part.name) ? { ...part, data: withPrefix(text(part.data)) } : part,
    ),
  ],
  ['in strict OOXML', parts.map((part) => ({ ...part, data: STRICT(text(part.data)) }))],
  [
    'with the link of each sheet declared in its own element',
    parts.map((part) =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            data: text(part.data)
              .replace(` xmlns:r="${REL}"`, '')
              .replaceAll('r:id=', `xmlns:ns0="${REL}" ns0:id=`),
          }
        : part,
    ),
  ],
  [
    'with a byte order mark and single quotes',
    parts.map((part) => ({ ...part, data: `\uFEFF${text(part.data).replaceAll('"', "'")}` })),
  ],
  ['without styles', bookParts({ sheets: [{ data: DATA }] })],
  [
    'with bare styles',
    bookParts({ sheets: [{ data: DATA }], styles: '<cellXfs><xf numFmtId="0"/></cellXfs>' }),
  ],
  [
    'with empty lists, written short and long',
    bookParts({
      sheets: [{ data: DATA }],
      styles: `${STYLES.replace(/<dxfs.*$/, '')}<dxfs count="0"/>`,
      definedNames: ' ',
    }).map((part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, data: text(part.data).replace('<definedNames> </definedNames>', '<definedNames/>') }
        : part,
    ),
  ],
  [
    'with its parts elsewhere, under other names',
    [
      {
        name: '[Content_Types].xml',
        data: text(parts[0]!.data).replace('/xl/workbook.xml', '/datos/indice.xml'),
      },
      { name: '_rels/.rels', data: links(relationship('rId1', 'officeDocument', 'datos/indice.xml')) },
      { name: 'datos/indice.xml', data: text(parts[2]!.data) },
      {
        name: 'datos/_rels/indice.xml.rels',
        data: links(
          relationship('rId1', 'worksheet', 'h0.xml') + relationship('rIdT', 'styles', '../estilos.xml'),
        ),
      },
      { name: 'datos/h0.xml', data: text(parts[4]!.data) },
      { name: 'estilos.xml', data: text(parts[5]!.data) },
    ],
  ],
])('a workbook %s', (_, own) => {
  it('is annotated, reads as before, and comes back as it was', () => {
    const book = makeZip(own)
    const after = annotated(book, NOTED)
    if (!text(own[0]!.data).startsWith('\uFEFF')) expectSound(after)
    expect(readOk(after).grids).toEqual(readOk(book).grids)
    expect(Object.keys(contents(after)).filter((name) => /comments\d+\.xml$/.test(name))).toHaveLength(1)
    expect(contents(cleaned(after))).toEqual(contents(book))
    expect(annotated(after, NOTED)).toEqual(after)
  })
})

describe('a template with the name of a workbook', () => {
  const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const book = makeZip(
    bookParts({ sheets: [{ data: DATA }], styles: STYLES, mainType: `${SPREADSHEET}.template.main+xml` }),
  )

  it('comes back as the workbook that its name says, which Excel opens', () => {
    const after = annotated(book, NOTED)
    const types = contents(after)['[Content_Types].xml']
    expect(types).toContain(`PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"`)
    expect(types).not.toContain('template')
    expect(readOk(after).grids).toEqual(readOk(book).grids)
    expect(annotated(after, NOTED)).toEqual(after)
  })

  it('is the very same where there is nothing of ours to take out', () => {
    expect(cleaned(book)).toBe(book)
  })
})

describe('a workbook that is not annotated', () => {
  it.each([
    [
      'for what cannot be read',
      new TextEncoder().encode('%PDF-1.7'),
      { kind: 'unreadable', why: { kind: 'not-a-workbook', looksLike: 'pdf' } },
    ],
    [
      'for its macros',
      makeZip([...everything(), { name: 'xl/vbaProject.bin', data: 'x' }]),
      { kind: 'macros' },
    ],
    [
      'for its digital signature',
      makeZip([...everything(), { name: '_xmlsignatures/origin.sigs', data: '' }]),
      { kind: 'signed' },
    ],
    [
      'for styles that it names and does not have',
      makeZip(bookParts({ sheets: [{ data: '<row r="1"><c r="A1" s="3"><v>1</v></c></row>' }] })),
      { kind: 'unknown-make', part: 'xl/styles.xml' },
    ],
    [
      'for a drawing of comments that is not there',
      makeZip(richParts({ sheet: { after: '<legacyDrawing r:id="rId7"/>' } })),
      { kind: 'unknown-make', part: 'xl/worksheets/sheet1.xml' },
    ],
  ])('says why: %s', (_, bytes, why) => {
    expect(notAnnotated(bytes)).toEqual(why)
  })

  it('for a comments part that is no XML', () => {
    const broken = everything().map((part) =>
      part.name === 'xl/comments1.xml' ? { ...part, data: '<comments>' } : part,
    )
    expect(notAnnotated(makeZip(broken))).toMatchObject({ kind: 'unreadable', why: { kind: 'damaged' } })
  })
})
