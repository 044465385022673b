import { jest } from '@jest/globals'
import { openBook } from './excel-double-book.js'

const PLAN = { sheets: [{ name: 'Plan', cells: { A1: 1 } }] }

/** The client's own call goes by members that no type has, and so the double has not; what it is given is what counts. */
function hearing(answer: () => Promise<void>): string[] {
  const given: string[] = []
  jest.spyOn(Excel, 'createWorkbook').mockImplementation((base64 = '') => {
    given.push(base64)
    return answer()
  })
  return given
}

afterEach(() => jest.restoreAllMocks())

describe('opening another workbook', () => {
  it.each(['1.9', '1.17'])('gives Excel its bytes, ExcelApi %s', async (api) => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 256)
    const { book } = openBook(PLAN, api)
    const given = hearing(() => Promise.resolve())
    await book.openAsNew!(bytes)
    expect(given).toEqual([Buffer.from(bytes).toString('base64')])
  })

  it('is not offered by an Excel that cannot', () => {
    expect(openBook(PLAN, '1.7').book.openAsNew).toBeUndefined()
  })

  it('tells what kept Excel from it', async () => {
    const { book } = openBook(PLAN, '1.14')
    hearing(() =>
      Promise.reject(Object.assign(new Error(), { code: 'WriteNotSupportedWhenModalDialogOpen' })),
    )
    await expect(book.openAsNew!(new Uint8Array([1]))).rejects.toMatchObject({ kind: 'dialog-open' })
  })
})
