import { exceptionLines } from '../../../pipeline/command/words/exception-lines.js'
import { ExceptionBook, type Subject } from '../../../pipeline/workspace/exception-book.js'
import type { Exception } from '../../../pipeline/workspace/exceptions.js'
import { isOpenError } from '../../../engine/findings/status.js'
import { received, together } from '../consolidate/inbox.js'
import { anexo, line } from '../../support/sheet.js'

const GRANTED = {
  quien: 'Alcaldesa',
  cuando: '2023-02-01',
  motivo: 'Así lo pide el convenio.',
  hasta: '2023-06-30',
}
const EXCUSE = { who: 'Alcaldesa', when: '2023-02-01', why: 'Así lo pide el convenio.', until: '2023-06-30' }

const SUBJECT: Subject = {
  rule: 'date-order',
  activity: 'paac-anexo-1/2023/1/1.1',
  file: 'salud/plan.xlsx',
  sheet: 'Anexo 1',
  cell: 'G3',
  format: 'paac-anexo-1',
  dependencia: null,
  component: null,
}

function covers(target: Partial<Exception>, subject: Partial<Subject> = {}, today = '2023-04-01'): boolean {
  const book = new ExceptionBook([{ regla: 'date-order', ...GRANTED, ...target } as Exception], today)
  return book.excuse({ ...SUBJECT, ...subject }) !== null
}

describe('a justified exception', () => {
  it.each<[Partial<Exception>, boolean]>([
    [{ actividad: 'paac-anexo-1/2023/1/1.1' }, true],
    [{ actividad: 'paac-anexo-1/2023/1/1.10' }, false],
    [{ archivo: 'salud/plan.xlsx' }, true],
    [{ archivo: 'plan.xlsx' }, true],
    [{ archivo: 'salud\\plan.xlsx' }, true],
    [{ archivo: 'lan.xlsx' }, false],
    [{ archivo: 'plan.xlsx', hoja: 'Anexo 1', celda: '$g$3' }, true],
    [{ archivo: 'plan.xlsx', celda: 'G4' }, false],
    [{ archivo: 'plan.xlsx', fila: 3 }, true],
    [{ archivo: 'plan.xlsx', fila: 4 }, false],
    [{ archivo: 'plan.xlsx', hoja: 'Anexo 2' }, false],
    [{ formato: 'paac-anexo-1' }, false],
  ])('for %j covers a finding on a row: %s', (target, expected) => {
    expect(covers(target)).toBe(expected)
  })

  it.each<[Partial<Exception>, Partial<Subject>, boolean]>([
    [{ formato: 'paac-anexo-1', dependencia: 'ssi' }, { dependencia: 'ssi' }, true],
    [{ formato: 'paac-anexo-1', dependencia: 'ssi' }, { dependencia: 'salud' }, false],
    [{ formato: 'paac-anexo-1', componente: 2 }, { component: 2 }, true],
    [{ formato: 'paac-anexo-1', componente: 2 }, { component: 3 }, false],
    [{ formato: 'ptep' }, {}, false],
  ])('for %j covers what only the whole shows, %j: %s', (target, subject, expected) => {
    const whole = { file: null, sheet: null, cell: null, activity: null, ...subject }
    expect(covers(target, whole)).toBe(expected)
  })

  it('by its bare name covers every file called so, and counts them; by its receipt that one', () => {
    const files = ['2026-0003/plan.xlsx', '2026-0007/plan.xlsx', '2026-0007/plan.xlsx']
    const counted = (archivo: string) => {
      const book = new ExceptionBook(
        [{ regla: 'date-order', ...GRANTED, archivo } as Exception],
        '2023-04-01',
      )
      const excused = files.map((file) => book.excuse({ ...SUBJECT, file }) !== null)
      const [entry] = book.entries()
      return [excused, entry!.findings, entry!.files, exceptionLines(book.entries())[1]!.split(' (')[0]]
    }
    expect(counted('plan.xlsx')).toEqual([
      [true, true, true],
      3,
      2,
      '  Termina antes de empezar, plan.xlsx: se aplica hasta el 30/06/2023 a 3 hallazgos de 2 archivos',
    ])
    expect(counted('2026-0007/plan.xlsx')).toEqual([
      [false, true, true],
      2,
      1,
      '  Termina antes de empezar, 2026-0007/plan.xlsx: se aplica hasta el 30/06/2023 a 2 hallazgos',
    ])
  })

  it('covers its own rule only', () => {
    expect(covers({ archivo: 'plan.xlsx' }, { rule: 'date-nonexistent' })).toBe(false)
  })

  it.each([
    ['2023-01-31', false],
    ['2023-02-01', true],
    ['2023-06-30', true],
    ['2023-07-01', false],
  ])('holds from the day it was granted to its last: on %s, %s', (today, expected) => {
    expect(covers({ archivo: 'plan.xlsx' }, {}, today)).toBe(expected)
  })
})

describe('a consolidation with justified exceptions', () => {
  const files = [
    received(
      'PAAC 2023 - Salud.xlsx',
      anexo(
        [
          line({ start: '{2023-05-02}', end: '{2023-04-03}' }),
          line({ activity: '1.2 Pintar otro mural', start: '{2023-05-02}', end: '{2023-04-03}' }),
        ].join('\n'),
      ),
    ),
  ]
  const exception = (target: Partial<Exception>): Exception => ({
    regla: 'date-order',
    ...GRANTED,
    ...target,
  })
  const with_ = (...exceptions: Exception[]) =>
    together(files, { granted: { exceptions, today: '2023-04-01' } })
  const orders = (result: ReturnType<typeof together>) =>
    result.findings.filter(({ rule }) => rule === 'date-order')

  it('keeps the finding, with its exception beside it', () => {
    const result = with_(exception({ actividad: 'paac-anexo-1/2023/1/1.2' }))
    expect(orders(result).map(({ exception }) => exception)).toEqual([null, EXCUSE])
    expect(orders(result).map(isOpenError)).toEqual([true, false])
    expect(result.exceptions).toEqual([
      {
        rule: 'date-order',
        target: 'paac-anexo-1/2023/1/1.2',
        ...EXCUSE,
        state: 'applied',
        findings: 1,
        files: 1,
      },
    ])
    expect(result.files[0]?.status).toBe('errors')
  })

  it('lets the file count as one with warnings where every error has one', () => {
    const result = with_(exception({ archivo: 'PAAC 2023 - Salud.xlsx' }))
    expect(result.files[0]?.status).toBe('warnings')
    expect(result.exceptions).toMatchObject([{ state: 'applied', findings: 2, files: 1 }])
  })

  it('applies none that has expired, and says so', () => {
    const result = with_(exception({ archivo: 'PAAC 2023 - Salud.xlsx', hasta: '2023-03-31' }))
    expect(orders(result).every(isOpenError)).toBe(true)
    expect(result.exceptions).toMatchObject([{ state: 'expired', findings: 2 }])
  })

  it('says which correspond to nothing, and which hold only later', () => {
    const result = with_(
      exception({ archivo: 'PAAC 2023 - Cultura.xlsx' }),
      exception({ archivo: 'PAAC 2023 - Salud.xlsx', cuando: '2023-05-01' }),
    )
    expect(result.exceptions).toMatchObject([
      { state: 'unmatched', findings: 0 },
      { state: 'pending', findings: 2 },
    ])
  })

  it('covers what only the whole shows', () => {
    const result = with_(exception({ regla: 'section-missing', formato: 'paac-anexo-1', componente: 6 }))
    const missing = result.findings.filter(({ rule }) => rule === 'section-missing')
    expect(missing.filter(({ exception }) => exception !== null).map(({ column }) => column)).toEqual([
      'Componente 6: Iniciativas adicionales',
    ])
  })
})
