import fc from 'fast-check'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { bookParts, relationship, stylesOf } from './make-xlsx.js'
import { makeZip, type Entry } from './make-zip.js'

/** A bit of everything that is read. */
const parts: Entry[] = bookParts({
  sheets: [
    {
      name: 'Plan',
      before: '<cols><col min="2" max="3" hidden="1"/></cols>',
      data:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44593</v></c></row>' +
        '<row r="2" hidden="1"><c t="b"><v>1</v></c><c t="e"><f>A9</f><v>#REF!</v></c><c t="inlineStr"><is><r><t>x_x000A_y</t></r></is></c></row>',
      after: '<mergeCells><mergeCell ref="A1:XFD9"/></mergeCells>',
    },
  ],
  strings: '<si><t xml:space="preserve"> a &amp; b&#10;</t></si>',
  styles: stylesOf('0.00', 'dd/mm/yyyy'),
  definedNames: '<definedName name="formato">"paac@1"</definedName>',
  rootLinks: relationship('c', 'custom-properties', 'docProps/custom.xml'),
  extra: [
    {
      name: 'docProps/custom.xml',
      data: '<Properties><property name="a"><lpwstr>b</lpwstr></property></Properties>',
    },
    { name: 'xl/theme/theme1.xml', data: '<theme/>' },
  ],
})
const packed = makeZip(parts)
const stored = makeZip(parts.map((entry) => ({ ...entry, stored: true })))

function expectAnAnswer(bytes: Uint8Array): void {
  const result = readWorkbook(bytes)
  expect(result.ok ? result.workbook.grids.length : result.why.kind).toBeTruthy()
}

const changes = (size: number) =>
  fc.array(fc.tuple(fc.nat(size - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })

describe('a workbook with bytes changed, cut or thrown in', () => {
  it('is read, to begin with', () => {
    for (const bytes of [packed, stored]) {
      const result = readWorkbook(bytes)
      expect(result.ok && result.workbook.grids[0]!.rows.size).toBe(2)
    }
  })

  it.each([
    ['packed', packed],
    ['stored', stored],
  ])('gets an answer: %s', (_, whole) => {
    fc.assert(
      fc.property(changes(whole.length), fc.nat(whole.length), fc.boolean(), (edits, end, cut) => {
        const bytes = whole.slice(0, cut ? end : whole.length)
        for (const [at, byte] of edits) bytes[at] = byte
        expectAnAnswer(bytes)
      }),
      { numRuns: 1_500 },
    )
  })

  it('gets an answer when the content of one part changes and its checksum with it', () => {
    const index = fc.nat(parts.length - 1)
    const edit = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...'<>&;"\'/ =:!-[]?\u0000\r\uffff019aA'),
      fc.nat(3),
    )
    fc.assert(
      fc.property(index, fc.array(edit, { minLength: 1, maxLength: 6 }), (at, edits) => {
        let data = parts[at]!.data as string
        for (const [where, inserted, dropped] of edits) {
          const place = Math.floor(where * data.length)
          data = data.slice(0, place) + inserted + data.slice(place + dropped)
        }
        expectAnAnswer(
          makeZip(parts.map((entry, other) => (other === at ? { ...entry, data, stored: true } : entry))),
        )
      }),
      { numRuns: 1_500 },
    )
  })

  it('gets an answer when a part is any bytes at all', () => {
    fc.assert(
      fc.property(fc.nat(parts.length - 1), fc.uint8Array({ maxLength: 80 }), (at, data) => {
        expectAnAnswer(
          makeZip(parts.map((entry, other) => (other === at ? { ...entry, data, stored: true } : entry))),
        )
      }),
      { numRuns: 500 },
    )
  })
})
