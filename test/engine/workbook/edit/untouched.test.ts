import { bookParts, firstGrid, stylesOf, texts } from '../make-xlsx.js'
import { makeZip } from '../make-zip.js'
import { edited, edits, SHEET } from './edited.js'
import { changedEntries, zipEntries } from './zip-entries.js'

const parts = bookParts({
  sheets: [{ data: '<row r="1"><c r="A1"><v>1</v></c></row>' }, { data: '<row r="1"/>' }],
  styles: stylesOf('General', 'dd/mm/yyyy'),
  extra: [
    { name: 'xl/media/', data: '', stored: true },
    {
      name: 'xl/media/escudo.png',
      data: Uint8Array.from({ length: 300 }, (_, at) => at & 255),
      stored: true,
    },
    { name: 'docProps/app.xml', data: '<Properties/>' },
  ],
})
const followed = parts.map((part) => ({
  ...part,
  flags: 0x0808,
  gap: Uint8Array.of(0x50, 0x4b, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
}))

describe('what an edit does not concern stays byte for byte', () => {
  it.each([
    ['a plain zip', makeZip(parts)],
    ['with a comment', makeZip(parts, { comment: 'enviado por la Secretaría' })],
    ['with sizes after the data', makeZip(followed)],
    ['with 64-bit sizes', makeZip(parts.map((part) => ({ ...part, zip64: true })))],
    ['all in another order', makeZip(parts.toReversed())],
    ['with line ends after it', new Uint8Array([...makeZip(parts), 10, 13, 10])],
  ])('%s', (_, book) => {
    const before = book.slice()
    const after = edited(book, edits({ A1: 'uno', B1: 2 }))
    expect(book).toEqual(before)
    expect(changedEntries(book, after)).toEqual([SHEET])
    expect(texts(firstGrid(after))).toEqual([['uno', '2']])
    const dated = edited(after, edits({ C1: '2023-05-01' }))
    expect(changedEntries(after, dated)).toEqual([SHEET, 'xl/styles.xml'].sort(byPlace(after)))
    expect(texts(firstGrid(dated))).toEqual([['uno', '2', '01/05/2023']])
  })

  it('in a zip whose directory is of 64 bits', () => {
    const book = makeZip(parts, { zip64: true, comment: 'x' })
    const after = edited(book, edits({ A1: 'uno' }))
    expect(texts(firstGrid(after))).toEqual([['uno']])
    expect(texts(firstGrid(edited(after, edits({ A1: 'dos' }))))).toEqual([['dos']])
  })

  it('with nothing to do, the very same file', () => {
    const book = makeZip(parts)
    expect(edited(book, [])).toBe(book)
  })

  it('from memory that others use too', () => {
    const book = makeZip(parts)
    const shared = Buffer.concat([Buffer.from('xx'), book, Buffer.from('yy')])
    const after = edited(shared.subarray(2, 2 + book.length), edits({ A1: 'uno' }))
    expect(after).toEqual(edited(book, edits({ A1: 'uno' })))
    expect(shared.subarray(2, 2 + book.length).equals(book)).toBe(true)
  })
})

function byPlace(bytes: Uint8Array): (a: string, b: string) => number {
  const names = zipEntries(bytes).entries.map(({ name }) => name)
  return (a, b) => names.indexOf(a) - names.indexOf(b)
}
