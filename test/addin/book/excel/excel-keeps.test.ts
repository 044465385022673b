import { openBook } from './excel-double-book.js'

const PLAN = { sheets: [{ name: 'Plan', cells: { A1: 1 } }] }

describe.each(['1.7', '1.14'])('what the workbook keeps through ExcelApi %s', (api) => {
  it('is nothing at first', async () => {
    expect(await openBook(PLAN, api).book.remembered()).toEqual({ vigencia: null, dependencia: null })
  })

  it('is what was answered, also on another day', async () => {
    const { book, host } = openBook(PLAN, api)
    await book.remember({ vigencia: 2026, dependencia: null })
    await book.remember({ vigencia: 2027, dependencia: 'ssi' })
    expect(host.model.settings.size).toBe(1)
    const { book: later } = openBook(host.model.toData(), api)
    expect(await later.remembered()).toEqual({ vigencia: 2027, dependencia: 'ssi' })
  })

  it.each([['no es JSON'], ['[]'], ['{"vigencia":"mil","dependencia":7}'], [17], ['null']])(
    'is no answer where it makes no sense: %s',
    async (kept) => {
      const { book } = openBook({ ...PLAN, settings: { Cotejo: kept } }, api)
      expect(await book.remembered()).toEqual({ vigencia: null, dependencia: null })
    },
  )
})

describe('the file of the workbook', () => {
  it('comes whole, in as many pieces as it has', async () => {
    const bytes = new Uint8Array(4 * 1024 * 1024 + 100)
    for (let at = 0; at < bytes.length; at += 1000) bytes[at] = at % 251
    const { book } = openBook(PLAN, '1.14', bytes)
    for (let time = 0; time < 3; time++) expect(Buffer.compare((await book.bytes())!, bytes)).toBe(0)
  }, 30_000)

  it('is null where Excel does not give it', async () => {
    expect(await openBook(PLAN).book.bytes()).toBeNull()
  })
})
