import fc from 'fast-check'
import { CellMaker } from '../../../../engine/workbook/cell.js'
import { LIMITS, type Limits } from '../../../../engine/workbook/limits.js'
import { parseNumberFormat } from '../../../../engine/workbook/number-format.js'
import { Refusal } from '../../../../engine/workbook/refusal.js'
import { readSharedStrings } from '../../../../engine/workbook/shared-strings.js'
import { SheetBudget } from '../../../../engine/workbook/sheet-budget.js'
import { readSheet } from '../../../../engine/workbook/sheet.js'
import { XmlReader } from '../../../../engine/workbook/xml.js'
import { StrictReader } from './strict-reader.js'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A bit of everything that Excel, and others, write. */
const SHEET =
  `${HEAD}<worksheet xmlns="m" xmlns:x14ac="b" mc:Ignorable="x14ac"><dimension ref="A1:G131"/>` +
  '<cols><col min="2" max="3" hidden="1"/><col min="5" max="6" width="3"/></cols><sheetData>' +
  '<row r="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44593</v></c><c r="C1" s="2"/></row>\r\n' +
  '<row r="2" hidden="1"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><f>A9&amp;"x"</f><v>#REF!</v></c>' +
  '<c t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve"> ñx_x000A_y“😀 </t></r><rPh sb="0"><t>no</t></rPh></is></c></row>' +
  '<row><c><v>1.5</v></c><c t="str"><f t="shared" si="0"/><v>a&#233;&lt;b</v></c><c t="n"><v/></c><c cm="1" r="Z3"><v>7</v></c></row>' +
  '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD9"/></mergeCells>' +
  '<extLst><ext uri="{x}"><x14:a><xm:f>Hoja!A1</xm:f></x14:a></ext></extLst></worksheet>'

const STRINGS =
  `${HEAD}<sst xmlns="m" count="3"><si><t>Uno ñ</t></si>` +
  '<si><r><rPr><b/></rPr><t xml:space="preserve"> a &amp; b&#10;</t></r><r><t>“c” </t></r><rPh><t>fon</t></rPh><phoneticPr fontId="1"/></si>' +
  '<si><t/></si><si/><si><t>] "x" ]] \' 😀 e\u0301</t></si><extLst/></sst>'

const BOOK =
  `${HEAD}<workbook xmlns='m' xmlns:r='b'><sheets>\n<sheet name='Uno &quot;ñ😀' sheetId="1" r:id="r1"/>\n</sheets>` +
  `<a b='1\n2\t3\r\n4&#9;'>x<c/>y &lt; z\r\n</a></workbook>\n`

/** What makes XML unusual, wrong, or another than it was. */
const PIECES = [
  ...'<>&"\' /=:!-[]\r\n\t\u0000\uffffñ019aA.Z',
  ...[']]>', '\ud83d', '<!--x-->', '<!-- - -- -->', '<![CDATA[x]]>', '<?x y?>', '<!DOCTYPE a>'],
  ...['&amp;', '&#x41;', '&#X41;', '&#0;', '&#xD800;', '&#x110000;', '&nbsp;', '&#65', '&apos;', '&;'],
  ...[' r="A1"', ' r="B2"', ' r="A0"', ' s="1"', ' s="x"', ' t="s"', ' cm="1"', ' a="<"', ' a=1', " t='str'"],
  ...[
    '<v>1</v>',
    '<v>-1.5e3</v>',
    '<c/>',
    '<is><t>q</t></is>',
    '<row/>',
    '<row r="1">',
    'x:',
    '</c>',
    '<t>',
    '</t>',
  ],
  ...[
    '<c r="A1" t="s"><v>0</v></c>',
    '<c t="s"><v>9</v></c>',
    '<si><t>z</t></si>',
    ' xml:space="preserve"',
    '<f/>',
  ],
  ...[
    '<row r="1"><c><v>7</v></c></row>',
    '<mergeCell ref="B2"/>',
    '<x:si/>',
    ' hidden="true"',
    ' standalone="no"',
  ],
]

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  piece: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.constant('') },
  ),
  dropped: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function edited(xml: string, edits: readonly Edit[]): string {
  return edits.reduce((text, { at, piece, dropped }) => {
    const place = Math.floor(at * text.length)
    return text.slice(0, place) + piece + text.slice(place + dropped)
  }, xml)
}

type Read = (xml: XmlReader, bytes: Uint8Array, limits: Limits) => unknown
const STYLES = [parseNumberFormat('0.00', 255), parseNumberFormat('dd/mm/yyyy', 255)]

const readers: Record<'sheet' | 'strings' | 'book', { readonly xml: string; readonly read: Read }> = {
  sheet: {
    xml: SHEET,
    read: (xml, bytes, limits) => {
      const cells = new CellMaker(['uno', 'dos'], STYLES, false)
      return readSheet(xml, 'parte', bytes, cells, new SheetBudget(limits), {
        name: 'Hoja',
        visibility: 'visible',
      })
    },
  },
  strings: { xml: STRINGS, read: (xml, bytes) => readSharedStrings(xml, 'parte', bytes) },
  book: {
    xml: BOOK,
    read: (xml, bytes) => {
      const told: unknown[] = []
      let text = ''
      let depthNow = 0
      xml.read('parte', bytes, {
        open: (name, depth, attributes) => {
          told.push(text, name, depth, Object.entries(attributes))
          text = ''
          depthNow = depth
        },
        text: (more) => {
          if (depthNow > 0) text += more
        },
        close: (name, depth) => {
          told.push(text, `/${name}`, depth)
          text = ''
          depthNow = depth - 1
        },
      })
      return told
    },
  },
}

function outcome(read: Read, xml: XmlReader, bytes: Uint8Array, limits: Limits): unknown {
  try {
    return read(xml, bytes, limits)
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.why
    throw thrown
  }
}

function expectTheSame(kind: keyof typeof readers, bytes: Uint8Array, limits: Limits = LIMITS): void {
  const { read } = readers[kind]
  const strict = outcome(read, new StrictReader(limits), bytes, limits)
  expect(outcome(read, new XmlReader(limits), bytes, limits)).toEqual(strict)
}

const encoder = new TextEncoder()

describe.each(['sheet', 'strings', 'book'] as const)('a part in plain XML: %s', (kind) => {
  const { xml } = readers[kind]

  it('is plain as programs write it, and read as the strict parser does', () => {
    const bytes = encoder.encode(xml)
    expect(new XmlReader(LIMITS).plain(bytes, (scanner) => scanner.skip(1))).not.toBeNull()
    expectTheSame(kind, bytes)
    expectTheSame(kind, Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))
    expectTheSame(kind, encoder.encode(xml.replaceAll('><', '>\r\n  <')))
    expectTheSame(kind, encoder.encode(xml.replace(HEAD, '')))
    expectTheSame(kind, encoder.encode(xml.replaceAll('"', "'")))
  })

  it('gives the same, or the same refusal, however it is edited', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        expectTheSame(kind, encoder.encode(edited(xml, edits)))
      }),
      { numRuns: 4_000 },
    )
  })

  it('gives the same, or the same refusal, whatever bytes change', () => {
    const change = fc.tuple(
      fc.nat(10_000),
      fc.oneof(fc.nat(255), fc.constantFrom(0xc3, 0xe2, 0xed, 0xef, 0xf0, 0xf4)),
    )
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const bytes = encoder.encode(xml)
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        expectTheSame(kind, bytes)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is refused at the same limits', () => {
    const bytes = encoder.encode(xml)
    for (let elements = 1; elements < 60; elements++) expectTheSame(kind, bytes, { ...LIMITS, elements })
    for (let depth = 1; depth < 12; depth++) expectTheSame(kind, bytes, { ...LIMITS, depth })
    for (let cells = 0; cells < 12; cells++) {
      expectTheSame(kind, bytes, { ...LIMITS, cells })
      expectTheSame(kind, bytes, { ...LIMITS, cellElements: cells })
    }
    expectTheSame(kind, bytes, { ...LIMITS, merges: 0 })
  })
})

describe('the characters of XML', () => {
  it.each([
    ['the last of two bytes', [0xdf, 0xbf]],
    ['an overlong one', [0xc1, 0x81]],
    ['an overlong one of three bytes', [0xe0, 0x9f, 0xbf]],
    ['the first of three bytes', [0xe0, 0xa0, 0x80]],
    ['the last before the surrogates', [0xed, 0x9f, 0xbf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['U+FFFD', [0xef, 0xbf, 0xbd]],
    ['U+FFFE', [0xef, 0xbf, 0xbe]],
    ['the first of four bytes', [0xf0, 0x90, 0x80, 0x80]],
    ['an overlong one of four bytes', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['the last of all', [0xf4, 0x8f, 0xbf, 0xbf]],
    ['one beyond the last', [0xf4, 0x90, 0x80, 0x80]],
    ['half of one', [0xe2, 0x82]],
    ['a byte that continues nothing', [0x80]],
    ['the first byte of none', [0xf5, 0x80, 0x80, 0x80]],
  ])('are the same to both: %s', (_, bytes) => {
    const around = (before: string, after: string) =>
      Uint8Array.of(...encoder.encode(before), ...bytes, ...encoder.encode(after))
    expectTheSame('strings', around('<sst><si><t>a', 'b</t></si><si><t>ñ</t></si></sst>'))
    expectTheSame('book', around('<a b="x', 'y"><c d="ñ"/></a>'))
  })

  it('stay in place over parts of any length', () => {
    const items = Array.from({ length: 20_000 }, (_, at) => `<si><t>${at} ñ“${'😀'.repeat(at % 7)}</t></si>`)
    const bytes = encoder.encode(`<sst>${items.join('')}</sst>`)
    const texts = readSharedStrings(new XmlReader(LIMITS), 'parte', bytes)
    expect(texts[19_999]).toBe('19999 ñ“')
    expect(texts.every((text, at) => text === `${at} ñ“${'😀'.repeat(at % 7)}`)).toBe(true)
  })
})
