import { readFileSync } from 'node:fs'
import { ANNOTATION_NAME } from '../../../../engine/workbook/annotation.js'
import { annotated, observation } from '../../../engine/workbook/annotate/annotated.js'
import { modelFromXlsx } from '../../../support/excel-double/index.js'
import { LEVELS, ofFile, openBook } from './excel-double-book.js'

const SAMPLE = 'samples/entregas-paac-2023/PAAC 2023 - OPGI.xlsx'

describe.each(LEVELS)('an annotated workbook read through ExcelApi %s', (api) => {
  it('is read as before it was annotated: the sheet that we added is none of theirs', async () => {
    const plain = ofFile(readFileSync(SAMPLE))
    const [first] = plain.grids
    const bytes = annotated(new Uint8Array(readFileSync(SAMPLE)), [observation({ sheet: first!.name })])
    const data = await modelFromXlsx(bytes)
    const names = { ...data.names, [ANNOTATION_NAME]: "='Observaciones'!$A$1" }
    expect(data.sheets.map(({ name }) => name)).toContain('Observaciones')
    const { book } = openBook({ ...data, names }, api, bytes)
    const { workbook } = await book.read()
    expect(workbook.grids.map(({ name }) => name)).toEqual(plain.grids.map(({ name }) => name))
  })
})
