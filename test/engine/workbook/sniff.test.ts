import { bookParts, makeXlsx, readOk, refusal } from './make-xlsx.js'
import { bytesOf, concat, makeZip } from './make-zip.js'

const OLE2 = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

function utf16(text: string): Uint8Array {
  return concat([...text].map((char) => Uint8Array.of(char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8)))
}

describe('what a file is by its first bytes', () => {
  it('is empty', () => {
    expect(refusal(new Uint8Array(0))).toEqual({ kind: 'empty' })
  })

  it('is a workbook with a password', () => {
    const bytes = concat([
      OLE2,
      new Uint8Array(2000),
      utf16('EncryptionInfo'),
      utf16('EncryptedPackage'),
      new Uint8Array(64),
    ])
    expect(refusal(bytes)).toEqual({ kind: 'password' })
  })

  it('is a workbook of Excel 97-2003', () => {
    expect(refusal(concat([OLE2, new Uint8Array(2000), utf16('Workbook')]))).toEqual({ kind: 'legacy-xls' })
    expect(refusal(concat([OLE2, utf16('EncryptedPackag')]))).toEqual({ kind: 'legacy-xls' })
  })

  it.each([
    ['html', '<html><body><table><tr><td>1</td></tr></table>'],
    ['html', '\ufeff\r\n  <!DOCTYPE html><p>'],
    ['html', '<table border=1><tr><td>Meta</td></tr></table>'],
    ['html', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'],
    ['html', '<!-- generado -->\n<TABLE>'],
    ['html', 'MIME-Version: 1.0\r\nContent-Type: multipart/related'],
    [
      'xml',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    ],
    ['xml', '\ufeff<datos><fila/></datos>'],
    [
      'xml',
      '<?xml version="1.0"?><office:document xmlns:office="o"><table:table xmlns:table="t"/></office:document>',
    ],
    ['pdf', '%PDF-1.7\n%âãÏÓ'],
    ['csv', 'Actividad;Meta;Indicador\r\n1.1 Realizar;Un plan;Planes\r\n'],
    ['csv', 'actividad,meta\n1.1,5\n'],
    ['csv', 'actividad\tmeta'],
    ['unknown', 'Señor alcalde: adjunto el plan.'],
    ['unknown', '{"actividad": 1, "meta": 2}'],
    ['unknown', '\u0000\u0001\u0002;,;\n'],
  ])('looks like %s: %j', (looksLike, text) => {
    expect(refusal(bytesOf(text))).toEqual({ kind: 'not-a-workbook', looksLike })
  })

  it('is a damaged workbook where something stands before it', () => {
    for (const junk of ['\r\n', '\ufeff', 'Warning: headers already sent\n'])
      expect(refusal(concat([bytesOf(junk), makeXlsx()]))).toEqual({ kind: 'damaged', part: null })
  })

  it('reads text in UTF-16 and in Windows-1252 too', () => {
    expect(refusal(concat([Uint8Array.of(0xff, 0xfe), utf16('Año\tMeta\n2022\t5')]))).toEqual({
      kind: 'not-a-workbook',
      looksLike: 'csv',
    })
    expect(refusal(concat([bytesOf('A'), Uint8Array.of(0xf1), bytesOf('o;Meta\n2022;5')]))).toEqual({
      kind: 'not-a-workbook',
      looksLike: 'csv',
    })
  })
})

describe('what a zip is', () => {
  const contentTypes = (type: string) =>
    `<Types><Override PartName="/a/main.xml" ContentType="${type}"/></Types>`
  const office = (type: string, part = 'a/main.xml') =>
    makeZip([
      { name: '[Content_Types].xml', data: contentTypes(type) },
      {
        name: '_rels/.rels',
        data: `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${part}"/></Relationships>`,
      },
      { name: part, data: '<document/>' },
    ])

  it('is a Word document', () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    expect(refusal(office(type))).toEqual({ kind: 'not-a-workbook', looksLike: 'docx' })
  })

  it('is a presentation, which is just some zip to us', () => {
    const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'
    expect(refusal(office(type))).toEqual({ kind: 'not-a-workbook', looksLike: 'zip' })
  })

  it('is a binary workbook', () => {
    expect(refusal(office('application/vnd.ms-excel.sheet.binary.macroEnabled.main'))).toEqual({
      kind: 'xlsb',
    })
    expect(refusal(office('', 'xl/workbook.bin'))).toEqual({ kind: 'xlsb' })
  })

  it('is an OpenDocument without sheets, or another one', () => {
    const ods = (type: string) =>
      makeZip([
        { name: 'mimetype', data: `application/vnd.oasis.opendocument.${type}`, stored: true },
        { name: 'content.xml', data: '<a/>' },
      ])
    expect(refusal(ods('spreadsheet'))).toEqual({ kind: 'no-sheets' })
    expect(refusal(ods('text'))).toEqual({ kind: 'not-a-workbook', looksLike: 'zip' })
  })

  it('is any other zip, even an empty one', () => {
    expect(refusal(makeZip([{ name: 'foto.jpg', data: 'x' }]))).toEqual({
      kind: 'not-a-workbook',
      looksLike: 'zip',
    })
    expect(refusal(makeZip([]))).toEqual({ kind: 'not-a-workbook', looksLike: 'zip' })
  })

  it('is a workbook by its content types when the relationships do not say', () => {
    const parts = bookParts().filter(({ name }) => name !== '_rels/.rels')
    expect(readOk(makeZip(parts)).grids).toHaveLength(1)
  })

  it('is a workbook by its relationships when there are no content types', () => {
    const parts = bookParts().filter(({ name }) => name !== '[Content_Types].xml')
    expect(readOk(makeZip(parts)).grids).toHaveLength(1)
  })

  it('is cut short at any length', () => {
    const whole = makeXlsx()
    for (let length = 4; length < whole.length; length += 7) {
      expect(refusal(whole.subarray(0, length))).toEqual({ kind: 'truncated' })
    }
  })
})
