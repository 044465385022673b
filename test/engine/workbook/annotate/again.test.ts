import fc from 'fast-check'
import type { Observation } from '../../../../engine/workbook/annotate/observation.js'
import { annotate, withoutAnnotations } from '../../../../engine/workbook/annotate/annotate.js'
import { readOk } from '../make-xlsx.js'
import { makeZip } from '../make-zip.js'
import { annotated, cleaned, contents, expectSound, observation, OPTIONS } from './annotated.js'
import { everything, richParts } from './rich-book.js'

const TIMES = Number(process.env['RUNS'] ?? 1)
const BOOKS = [everything(), richParts(), richParts({ styles: null })].map((parts) => makeZip(parts))

const words = fc.string({ unit: fc.constantFrom(...'aZñ19 .,:%&<>"\'_x/\n\t\r•😀«»'), maxLength: 40 })
const some = fc.option(words, { nil: null })
const noted: fc.Arbitrary<Observation> = fc.record({
  severity: fc.constantFrom('error', 'warning', 'info'),
  sheet: fc.constantFrom('Hoja1', 'Otra', 'Nada', null),
  cell: fc.constantFrom('A1', 'A2', 'A3', 'B2', 'B3', 'B2:C3', 'XFD1048576', 'C:C', 'x', null),
  column: some,
  row: some,
  value: some,
  message: words,
  why: words,
  how: words,
  proposal: some,
})

describe('whatever is observed of a workbook', () => {
  it(
    'annotating it twice is annotating it once, and all that was there comes back',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...BOOKS),
          fc.array(noted, { maxLength: 12 }),
          fc.array(noted, { maxLength: 5 }),
          (book, all, others) => {
            const after = annotated(book, all)
            expectSound(after)
            expect(annotated(after, all)).toEqual(after)
            expect(contents(annotated(annotated(book, others), all))).toEqual(contents(after))
            expect(contents(cleaned(after))).toEqual(contents(book))
            expect(readOk(after)).toEqual(readOk(book))
          },
        ),
        { numRuns: 40 * TIMES },
      )
    },
    120_000 * TIMES,
  )

  it('the same gives the same, and nothing to clean gives the very same file', () => {
    for (const book of BOOKS) {
      expect(annotated(book)).toEqual(annotated(book.slice()))
      expect(cleaned(book)).toBe(book)
    }
  })

  it(
    'no damage to the file makes it throw',
    () => {
      const [book] = BOOKS.map((one) => annotated(one))
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(book!.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
          (changes) => {
            const damaged = book!.slice()
            for (const [at, byte] of changes) damaged[at] = byte
            const result = annotate(damaged, [observation()], OPTIONS)
            if (result.ok) readOk(result.bytes)
            withoutAnnotations(damaged)
          },
        ),
        { numRuns: 150 * TIMES },
      )
    },
    60_000 * TIMES,
  )
})

describe('an annotated workbook that somebody went on working in', () => {
  const after = annotated(BOOKS[1]!)
  const changed = (part: string, from: string, to: string): Uint8Array =>
    makeZip(
      Object.entries(contents(after)).map(([name, data]) => ({
        name,
        data: name === part ? data.replace(from, to) : data,
      })),
    )

  it('is cleaned also where our sheet was given another name', () => {
    const renamed = changed('xl/workbook.xml', 'sheet name="Observaciones"', 'sheet name="Revisión"')
    const told = contents(renamed)['xl/workbook.xml']!.replace("'Observaciones'!$A$1", "'Revisión'!$A$1")
    const book = makeZip(
      Object.entries(contents(renamed)).map(([name, data]) => ({
        name,
        data: name === 'xl/workbook.xml' ? told : data,
      })),
    )
    expect(readOk(book).grids.map(({ name }) => name)).toEqual(['Hoja1', 'Otra'])
    expect(Object.keys(contents(cleaned(book)))).not.toContain('xl/worksheets/sheet3.xml')
  })

  it('keeps a sheet of theirs that only takes the name of ours', () => {
    const book = changed('xl/worksheets/sheet3.xml', 'Observaciones de la revisión', 'Plan de acción')
    expect(readOk(book).grids.map(({ name }) => name)).toEqual(['Hoja1', 'Otra', 'Observaciones'])
    expect(Object.keys(contents(cleaned(book)))).toContain('xl/worksheets/sheet3.xml')
  })
})
