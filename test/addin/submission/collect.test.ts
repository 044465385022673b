import { collect } from '../../../addin/submission/collect.js'
import type { Contents } from '../../../addin/book/book.js'
import { checkWorkbook, type Verdict } from '../../../engine/check.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { anexo, book, directory, formats, line, paac, resolver, sheet } from '../../support/sheet.js'

const judge = ({ name, workbook }: Contents): Verdict =>
  checkWorkbook(workbook, name, { formats, directory, resolver, vigencia: 2023, format: null })

const contentsOf = (workbook: Contents['workbook'], facts: Partial<Contents> = {}): Contents => ({
  name: 'PAAC 2023 - SSI.xlsx',
  workbook,
  lacks: [],
  ...facts,
})

const gives = (bytes: Uint8Array | null): { bytes: () => Promise<Uint8Array | null> } => ({
  bytes: () => Promise.resolve(bytes),
})

describe('taking a workbook to hand it in', () => {
  let blank: Uint8Array
  let inBlank: Contents

  beforeAll(async () => {
    blank = await writeWorkbook(plantilla(paac, directory, { vigencia: 2023 }))
    const read = readWorkbook(blank)
    if (!read.ok) throw new Error(read.why.kind)
    inBlank = contentsOf(read.workbook)
  })

  it('gives the bytes with the verdict on those bytes', async () => {
    const taken = await collect(gives(blank), inBlank, judge(inBlank), judge)
    expect(taken?.bytes).toBe(blank)
    expect(taken?.current).toBe(true)
    expect(taken?.verdict.plan.activities).toEqual([])
  })

  it('judges what the bytes hold and says so where the program shows something else', async () => {
    const shown = contentsOf(book(anexo(line())))
    const taken = await collect(gives(blank), shown, judge(shown), judge)
    expect(taken?.current).toBe(false)
    expect(taken?.verdict.plan.activities).toEqual([])
  })

  it('does not compare with a reading that lacks what the file has', async () => {
    const shown = contentsOf(book(anexo(line())), { lacks: ['merges'] })
    expect((await collect(gives(blank), shown, judge(shown), judge))?.current).toBe(true)
  })

  it.each([
    ['the program gives none', null],
    ['they are no workbook', new Uint8Array([1, 2, 3])],
  ])('gives the verdict on what was read, without bytes, where %s', async (_, bytes) => {
    const shown = contentsOf(book(anexo(line())))
    const taken = await collect(gives(bytes), shown, judge(shown), judge)
    expect(taken?.bytes).toBeNull()
    expect(taken?.verdict.plan.activities).toHaveLength(1)
  })

  it('gives nothing of a workbook that is no plan', async () => {
    const other = contentsOf(book(sheet('Hoja', '| Mercado | Precio |')))
    expect(await collect(gives(blank), other, judge(other), judge)).toBeNull()
  })
})
