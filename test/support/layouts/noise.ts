import fc from 'fast-check'
import { activityText } from './vocabulary.js'
import { paac } from './logical-plan.js'
import { directory } from './names.js'
import { SheetSketch, text, type Content } from './sketch.js'

/** What a sheet may say that is no plan, though each piece could stand in one. */
const piece: fc.Arbitrary<Content> = fc.oneof(
  fc.constantFrom(...directory.dependencias.map(({ name }) => name)).map(text),
  fc.constantFrom(...paac.sections.map(({ title }) => title)).map(text),
  fc.constantFrom('Subcomponente 1. Talento Humano', 'Seguimiento', '1.1', 'N/A', 'Total', '#').map(text),
  fc.tuple(fc.constantFrom('1.1', '2.10', '3', '•'), activityText).map(([n, words]) => text(`${n} ${words}`)),
  fc.constantFrom('3 informes publicados', 'Al menos 90%', '5 meses').map(text),
  fc.constantFrom('01/02/2023', '31/04/2023', '1 de marzo de 2021').map(text),
  fc.constant<Content>({ kind: 'date', iso: '2023-05-04', format: 'dd/mm/yyyy' }),
  fc.constant<Content>({ kind: 'number', value: 7, format: 'General', shown: '7' }),
)

/** Heading words, but never enough of them in a row to head a table of the format. */
const heading: fc.Arbitrary<readonly Content[]> = fc
  .shuffledSubarray(
    paac.columns.map(({ header }) => header),
    { maxLength: paac.headerMinimum - 1 },
  )
  .map((words) => words.map(text))

const row: fc.Arbitrary<readonly Content[]> = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 7 }) },
  { weight: 1, arbitrary: heading },
)

/** A sheet full of text that is no part of any plan: blank rows keep two headings from making one of two levels. */
export const noiseSheet: fc.Arbitrary<SheetSketch> = fc
  .tuple(
    fc.constantFrom('Apoyo', 'Notas', 'Listado', 'Resumen'),
    fc.array(row, { minLength: 1, maxLength: 12 }),
  )
  .map(([name, rows]) => {
    const sheet = new SheetSketch(name)
    for (const [i, contents] of rows.entries())
      for (const [column, content] of contents.entries()) sheet.put(2 * i, column, content)
    return sheet
  })
