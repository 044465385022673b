import { readOk } from '../make-xlsx.js'
import { makeZip } from '../make-zip.js'
import { annotated, cleaned, compared, contents, expectSound, observation } from './annotated.js'
import { everything, richParts } from './rich-book.js'

const NOTED = ['A2', 'A3', 'B2', 'B3'].map((cell) => observation({ cell }))

describe('what an annotation does not concern stays byte for byte', () => {
  it('in a workbook with charts, validations across sheets, sparklines, tables, controls and conversations', () => {
    const book = makeZip(everything())
    expectSound(book)
    const before = book.slice()
    const after = annotated(book, NOTED)
    expect(book).toEqual(before)
    expect(compared(book, after)).toEqual({
      changed: [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/comments1.xml',
        'xl/drawings/vmlDrawing1.vml',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ],
      added: ['xl/worksheets/sheet3.xml'],
      gone: [],
      inOrder: true,
    })
    expectSound(after)
    const sheet = contents(after)['xl/worksheets/sheet1.xml']!
    const ours =
      /<conditionalFormatting sqref="[^"]*"><cfRule[^>]*><formula>LEN\("cotejo:error"\)&gt;0<\/formula><\/cfRule><\/conditionalFormatting>/
    expect(sheet.replace(ours, '')).toBe(contents(book)['xl/worksheets/sheet1.xml'])
  })

  it('in a plain workbook, which is given a part for its comments and one for their boxes', () => {
    const book = makeZip(richParts())
    const after = annotated(book)
    expect(compared(book, after)).toEqual({
      changed: [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ],
      added: [
        'xl/comments1.xml',
        'xl/drawings/vmlDrawing1.vml',
        'xl/worksheets/_rels/sheet1.xml.rels',
        'xl/worksheets/sheet3.xml',
      ],
      gone: [],
      inOrder: true,
    })
    expectSound(after)
  })

  it('and all of it comes back once the annotation is taken away', () => {
    for (const parts of [everything(), richParts(), richParts({ styles: null })]) {
      const book = makeZip(parts)
      expect(contents(cleaned(annotated(book, NOTED)))).toEqual(contents(book))
    }
  })
})

it('reads as before: the sheet that lists what is observed is none of theirs', () => {
  const book = makeZip(everything())
  const [before, after] = [readOk(book), readOk(annotated(book, NOTED))]
  expect(after).toEqual(before)
  expect(after.names.has('Cotejo.Salida')).toBe(false)
})
