import { Trouble } from '../../../../addin/book/trouble.js'
import { troubleOf } from '../../../../addin/book/excel/trouble-of.js'

describe('what the program says is wrong', () => {
  it.each([
    [{ code: 'InvalidOperationInCellEditMode' }, 'editing-cell'],
    [{ code: 5004 }, 'editing-cell'],
    [{ code: 5012 }, 'session-lost'],
    [{ code: 5016 }, 'dialog-open'],
    [{ code: 5102 }, 'busy'],
    [{ code: 5103 }, 'too-large'],
    [{ code: 'ResponsePayloadSizeLimitExceeded' }, 'too-large'],
    [{ code: 'AccessDenied', debugInfo: { errorLocation: 'Range.values' } }, 'protected'],
    [{ code: 'AccessDenied', debugInfo: {} }, 'no-permission'],
    [{ code: 'ItemNotFound' }, 'gone'],
    [{ code: 'InvalidReference' }, 'gone'],
    [{ code: 'ApiNotFound' }, 'host-too-old'],
    [{ code: 'ConnectionFailure' }, 'offline'],
    [{ code: 'GeneralException', message: 'algo' }, 'unknown'],
    [new TypeError('x is not a function'), 'unknown'],
    ['texto', 'unknown'],
    [null, 'unknown'],
  ])('%j is %s', (thrown, kind) => {
    expect(troubleOf(thrown).kind).toBe(kind)
  })

  it('stays what it is where it is known already', () => {
    const known = new Trouble('offline')
    expect(troubleOf(known)).toBe(known)
  })

  it('keeps what was said for the diagnostic', () => {
    const said = {
      code: 'ItemNotFound',
      message: 'no está',
      debugInfo: { errorLocation: 'Worksheet.getItem' },
    }
    expect(troubleOf(said)).toMatchObject({
      detail: 'ItemNotFound · no está · Worksheet.getItem',
      cause: said,
    })
  })
})
