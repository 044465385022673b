import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { bookParts, makeXlsx, readOk, refusal, texts } from './make-xlsx.js'
import { bytesOf, concat, makeZip, unicodePath, type Entry } from './make-zip.js'

const SHEET = 'xl/worksheets/sheet1.xml'

const book = bookParts({ sheets: [{ data: '<row r="1"><c r="A1"><v>7</v></c></row>' }] })

/** The workbook with one part changed. */
function changed(name: string, change: Partial<Entry>): Entry[] {
  return book.map((entry) => (entry.name === name ? { ...entry, ...change } : entry))
}

describe('the zip around a workbook', () => {
  it('may hold stored parts, folders, a comment, and gaps such as data descriptors', () => {
    const parts = changed(SHEET, { stored: true, gap: bytesOf('PK\x07\x08 descriptor') })
    const bytes = makeZip([{ name: 'xl/', data: '', stored: true }, ...parts], { comment: 'hecho a mano' })
    expect(texts(readOk(bytes).grids[0]!)).toEqual([['7']])
  })

  it('may leave the local sizes for later', () => {
    expect(readOk(makeZip(changed(SHEET, { flags: 8, localDeclaredSize: 0 }))).grids).toHaveLength(1)
  })

  it('may use zip64 where it agrees with the file', () => {
    expect(readOk(makeZip(changed(SHEET, { zip64: true }), { zip64: true })).grids).toHaveLength(1)
  })

  it('may not use zip64 to point elsewhere', () => {
    const bytes = makeZip(book, { zip64: true })
    bytes[bytes.length - 22 - 20 + 8]! ^= 4
    expect(refusal(bytes)).toEqual({ kind: 'damaged', part: null })
  })

  it.each([
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/SHEET1.XML',
    '/xl/worksheets/sheet1.xml',
    'xl\\worksheets\\sheet1.xml',
    'xl/x/../worksheets/sheet1.xml',
  ])('may not hold %s twice', (name) => {
    expect(refusal(makeZip([...book, { name, data: '<worksheet/>' }]))).toEqual({
      kind: 'duplicate-part',
      part: name,
    })
  })

  it('may not have a part whose content is not what its checksum says', () => {
    expect(refusal(makeZip(changed(SHEET, { crc: 1 })))).toEqual({ kind: 'damaged', part: SHEET })
  })

  it.each([{ declaredSize: 10 }, { declaredSize: 100_000 }, { localDeclaredSize: 3 }])(
    'may not lie about the size of a part: %j',
    (lie) => {
      expect(refusal(makeZip(changed(SHEET, lie)))).toEqual({ kind: 'damaged', part: SHEET })
    },
  )

  it('may not call a part one thing here and another there', () => {
    const part = 'xl/worksheets/sheet1.xml'
    expect(refusal(makeZip(changed(SHEET, { localName: 'xl/worksheets/sheet2.xml' })))).toEqual({
      kind: 'damaged',
      part,
    })
  })

  it('may not have parts that overlap or lie outside the file', () => {
    expect(refusal(makeZip([...book, { name: 'otra.xml', data: '', offset: 0 }])).kind).toBe('damaged')
    expect(refusal(makeZip(changed(SHEET, { offset: 4_000_000 })))).toEqual({ kind: 'damaged', part: SHEET })
  })

  it('may not have a part that goes by the name of another one in an extra field', () => {
    const called = (other: string): Uint8Array =>
      makeZip([...book, { name: 'xl/otra.xml', data: '<a/>', extra: unicodePath('xl/otra.xml', other) }])
    expect(refusal(called('xl/Worksheets/sheet1.xml'))).toEqual({
      kind: 'duplicate-part',
      part: 'xl/otra.xml',
    })
    expect(readOk(called('xl/otra.xml')).grids).toHaveLength(1)
    expect(readOk(called('xl/otra más.xml')).grids).toHaveLength(1)
  })

  it('may not claim other than it has', () => {
    expect(refusal(makeZip(book, { count: 2 }))).toEqual({ kind: 'damaged', part: null })
    expect(refusal(makeZip(book, { count: 50 }))).toEqual({ kind: 'damaged', part: null })
  })

  it('may not have two ends', () => {
    const whole = makeZip([])
    const bytes = makeZip(book, { comment: String.fromCharCode(...whole) })
    expect(refusal(bytes)).toEqual({ kind: 'damaged', part: null })
  })

  it('may have padding behind it, but nothing else', () => {
    for (const padding of ['\n', '\r\n', '\0'.repeat(500)]) {
      expect(readOk(concat([makeZip(book), bytesOf(padding)])).grids).toHaveLength(1)
    }
    expect(refusal(concat([makeZip(book), bytesOf('basura')]))).toEqual({ kind: 'damaged', part: null })
  })

  it('may not use other methods than stored and deflate', () => {
    expect(refusal(makeZip(changed(SHEET, { method: 12 })))).toEqual({ kind: 'damaged', part: SHEET })
  })

  it.each([{ flags: 1 }, { flags: 0x41 }, { method: 99 }])('may not be encrypted: %j', (change) => {
    expect(refusal(makeZip(changed(SHEET, change)))).toEqual({ kind: 'password' })
  })

  it('may not have deflate data that is cut or followed by more', () => {
    const raw = Uint8Array.of(0x03, 0x00)
    expect(refusal(makeZip(changed(SHEET, { raw: raw.subarray(0, 1) })))).toEqual({
      kind: 'damaged',
      part: SHEET,
    })
    expect(refusal(makeZip(changed(SHEET, { data: '', raw: concat([raw, raw]) })))).toEqual({
      kind: 'damaged',
      part: SHEET,
    })
  })

  it('is refused by its number of parts alone', () => {
    const many = Array.from({ length: 60_000 }, (_, at) => ({ name: `p${at}`, data: '', stored: true }))
    expect(refusal(makeZip([...book, ...many]))).toEqual({
      kind: 'too-many-parts',
      count: 60_000 + book.length,
      limit: 2_000,
    })
  })

  it('is read where it lies in a larger buffer', () => {
    const whole = makeXlsx()
    const buffer = concat([bytesOf('antes'), whole, bytesOf('después')])
    expect(readWorkbook(buffer.subarray(5, 5 + whole.length)).ok).toBe(true)
  })
})
