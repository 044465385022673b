import { LIMITS } from '../../../engine/workbook/limits.js'
import { Refusal } from '../../../engine/workbook/refusal.js'
import { zippedFiles } from '../../../pipeline/collect/zipped-workbooks.js'
import { bookParts } from '../../engine/workbook/make-xlsx.js'
import { bytesOf, concat, makeZip, type Entry } from '../../engine/workbook/make-zip.js'

/** `name: first bytes` of each file in a zip, or why it cannot be had. */
function inside(entries: readonly Entry[], limits = LIMITS): string[] | null {
  const files = zippedFiles(makeZip(entries), 'enviados.zip', limits)
  return (
    files &&
    [...files].map(({ name, content }) =>
      'bytes' in content
        ? `${name}: ${new TextDecoder().decode(content.bytes).slice(0, 9)}`
        : `${name}! ${content.why.kind}`,
    )
  )
}

function refusalOf(bytes: Uint8Array, file = 'enviados.zip'): string | null {
  try {
    zippedFiles(bytes, file)
    return null
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown.why.kind : 'other'
  }
}

test('a workbook is no zip of files, nor is anything that is no zip', () => {
  expect(zippedFiles(makeZip(bookParts()), 'libro.xlsx')).toBeNull()
  expect(zippedFiles(makeZip([{ name: 'mimetype', data: 'application/vnd.oasis' }]), 'libro.ods')).toBeNull()
  expect(zippedFiles(bytesOf('a;b'), 'lista.zip')).toBeNull()
  expect(zippedFiles(makeZip(bookParts()).subarray(0, 900), 'libro.xlsx')).toBeNull()
})

test('the files come in the order of their names, without folders and what systems leave behind', () => {
  const names = [
    'b.xlsx',
    'a/',
    'a/c.xlsx',
    '__MACOSX/a/._c.xlsx',
    'a/.DS_Store',
    'a/~$c.xlsx',
    'Thumbs.db',
    'a/desktop.ini',
  ]
  expect(inside(names.map((name) => ({ name, data: name.endsWith('/') ? '' : name })))).toEqual([
    'a/c.xlsx: a/c.xlsx',
    'b.xlsx: b.xlsx',
  ])
})

test('a name is only what a file is called: it leads nowhere', () => {
  const names = [
    '../../etc/uno.xlsx',
    '/dos.xlsx',
    'C:\\Users\\tres.xlsx',
    '..\\cuatro.xlsx',
    './cinco.xlsx',
    'se\u202Exslx.is.xlsx',
  ]
  expect(inside(names.map((name) => ({ name, data: 'x' })))).toEqual([
    'Users/tres.xlsx: x',
    'cinco.xlsx: x',
    'cuatro.xlsx: x',
    'dos.xlsx: x',
    'etc/uno.xlsx: x',
    'sexslx.is.xlsx: x',
  ])
})

test('a name that Windows wrote without saying how is read as Windows in Spanish writes', () => {
  const raw = concat([
    bytesOf('Educaci'),
    Uint8Array.of(0xa2),
    bytesOf('n '),
    Uint8Array.of(0xa5),
    bytesOf('.xlsx'),
  ])
  const placeholder = 'Educaci?n ?.xlsx'
  const zip = makeZip([{ name: placeholder, data: 'x' }])
  const wanted = bytesOf(placeholder)
  for (let at = 0; at + wanted.length <= zip.length; at++)
    if (wanted.every((byte, i) => zip[at + i] === byte)) zip.set(raw, at)
  expect([...zippedFiles(zip, 'enviados.zip')!].map(({ name }) => name)).toEqual(['Educación Ñ.xlsx'])
})

test('what two programs could read differently is not opened', () => {
  expect(
    refusalOf(
      makeZip([
        { name: 'a.xlsx', data: '1' },
        { name: 'A.XLSX', data: '2' },
      ]),
    ),
  ).toBe('duplicate-part')
  expect(
    refusalOf(
      makeZip([
        { name: 'x/../a.xlsx', data: '1' },
        { name: 'a.xlsx', data: '2' },
      ]),
    ),
  ).toBe('duplicate-part')
  expect(refusalOf(makeZip([{ name: 'a.xlsx', data: '1', flags: 1 }]))).toBe('password')
  expect(refusalOf(makeZip([{ name: 'a.xlsx', data: '1', localName: 'b.xlsx' }]))).toBe('damaged')
  expect(refusalOf(makeZip([{ name: 'a.xlsx', data: '1' }], { count: 2 }))).toBe('damaged')
  expect(refusalOf(makeZip([{ name: 'a.xlsx', data: '1' }]).subarray(0, 30))).toBe('truncated')
  const many = Array.from({ length: 2001 }, (_, i) => ({ name: `${String(i)}.xlsx`, data: '', stored: true }))
  expect(refusalOf(makeZip(many))).toBe('too-many-parts')
})

test('one file that cannot be taken out does not keep the others from it', () => {
  const zeros = new Uint8Array(6 * 1024 * 1024)
  expect(
    inside([
      { name: 'bomba.xlsx', data: zeros },
      { name: 'miente.xlsx', data: 'texto', declaredSize: 4 },
      { name: 'sano.xlsx', data: 'sano' },
      { name: 'otra suma.xlsx', data: 'texto', crc: 1 },
    ]),
  ).toEqual(['bomba.xlsx! bomb', 'miente.xlsx! damaged', 'otra suma.xlsx! damaged', 'sano.xlsx: sano'])
})

test('what inflates is counted over the whole zip', () => {
  const limits = { ...LIMITS, totalBytes: 1000 }
  const noise = (n: number): Uint8Array =>
    Uint8Array.from({ length: n }, (_, i) => (i * 97 + (i >> 3) * 31) & 255)
  expect(
    inside(
      [
        { name: 'a.xlsx', data: noise(700), declaredSize: 10, localDeclaredSize: 10 },
        { name: 'b.xlsx', data: noise(700), declaredSize: 10, localDeclaredSize: 10 },
      ],
      limits,
    ),
  ).toEqual(['a.xlsx! damaged', 'b.xlsx! too-large'])
})
