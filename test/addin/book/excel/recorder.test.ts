import { disguised, disguisedText } from '../../../../addin/book/excel/disguise.js'
import { Recorder, type Library } from '../../../../addin/book/excel/recorder.js'
import { openBook } from './excel-double-book.js'

describe('a recording', () => {
  const PLAN = { sheets: [{ name: 'Plan', cells: { A1: 'Secreto 12', B2: 46_000, C3: '#N/A' } }] }

  it('has what was asked and answered, without the texts of the plan', async () => {
    const { book } = openBook(PLAN)
    const recorder = new Recorder()
    expect(recorder.start()).toBe(true)
    await book.read()
    await book.write([{ sheet: 'Plan', cell: 'A1', value: 'Otro secreto' }])
    recorder.stop()
    await book.read()
    const recording = JSON.parse(recorder.json())
    expect(recording.exchanges).toHaveLength(4)
    const [, window] = recording.exchanges
    expect(window.request.Actions.length).toBeGreaterThan(0)
    const values = window.answer.Results.flatMap(
      (result: { Value?: { Values?: unknown } }) => result.Value?.Values ?? [],
    )
    expect(values).toEqual([
      ['Xxxxxxx 00', '', ''],
      ['', 46_000, ''],
      ['', '', '#N/A'],
    ])
    expect(JSON.stringify(recording)).not.toMatch(/secreto/i)
    expect(JSON.stringify(recording)).toContain('A1')
    expect(recorder.json(true)).toContain('Otro secreto')
  })

  it('keeps what Excel refused', async () => {
    const { book, host } = openBook(PLAN)
    const recorder = new Recorder()
    recorder.start()
    host.faults.failNext(5004)
    await expect(book.read()).rejects.toMatchObject({ kind: 'editing-cell' })
    recorder.stop()
    expect(JSON.parse(recorder.json()).exchanges).toMatchObject([{ answer: { error: { code: 5004 } } }])
  })

  it('does not begin where office.js is not there', () => {
    expect(new Recorder().start({} as Library)).toBe(false)
  })
})

describe('a disguise', () => {
  it('keeps the shape of a text', () => {
    expect(disguisedText('1.1 Rendir CUENTAS: 15%')).toBe('0.0 Xxxxxx XXXXXXX: 00%')
    expect(disguisedText('=SUM(A1:B2)')).toBe('=XXX(X0:X0)')
    expect(disguisedText('#DIV/0!')).toBe('#DIV/0!')
  })

  it('touches contents only', () => {
    const message = {
      Actions: [
        { ActionType: 4, Name: 'Values', ArgumentInfo: { Arguments: [[['Uno']]] } },
        { ActionType: 4, Name: 'NumberFormat', ArgumentInfo: { Arguments: [[['dd/mm/yyyy']]] } },
        { ActionType: 3, Name: 'GetRange', ArgumentInfo: { Arguments: ['A1:B2'] } },
      ],
      Results: [{ ActionId: 1, Value: { Address: "'Mi hoja'!A1", Values: [['Dos', 3]] } }, { Value: 'Tres' }],
    }
    expect(disguised(message)).toEqual({
      Actions: [
        { ActionType: 4, Name: 'Values', ArgumentInfo: { Arguments: [[['Xxx']]] } },
        { ActionType: 4, Name: 'NumberFormat', ArgumentInfo: { Arguments: [[['dd/mm/yyyy']]] } },
        { ActionType: 3, Name: 'GetRange', ArgumentInfo: { Arguments: ['A1:B2'] } },
      ],
      Results: [{ ActionId: 1, Value: { Address: "'Mi hoja'!A1", Values: [['Xxx', 3]] } }, { Value: 'Xxxx' }],
    })
  })
})
