import { nextLetter } from '../../../pipeline/lifecycle/return-number.js'
import type { PlanRecord } from '../../../pipeline/register/records.js'

function returned(vigencia: number, ...letters: readonly string[]): PlanRecord {
  const returns = letters.map((letter) => ({
    ...{ submission: 1, version: 1, letter },
    ...{ date: '2026-01-10', deadline: '2026-01-19', errors: 1 },
  }))
  return {
    ...{ id: 1, state: 'returned', requested: null, versions: [], current: null, returns },
    ...{ withdrawn: [], approval: null, modifications: [] },
    key: { dependencia: 'salud', vigencia, format: 'plan-accion', cutoff: '' },
  }
}

const number = (prefijo: string | undefined, ...plans: readonly PlanRecord[]): string =>
  nextLetter(plans, 2026, { oficios: prefijo === undefined ? {} : { prefijo } })

describe('the number of an oficio of return', () => {
  it.each([
    ['the first of the year', number('OPGI'), 'OPGI-2026-001'],
    ['without a prefix', number(undefined), '2026-001'],
    ['a prefix that ends in its own sign', number('OPGI/'), 'OPGI/2026-001'],
    [
      'one more than those sent, whosever plans they were',
      number('OPGI', returned(2026, 'OPGI-2026-001', 'OPGI-2026-002'), returned(2026, 'OPGI-2026-003')),
      'OPGI-2026-004',
    ],
    [
      'those of another vigencia do not count',
      number('OPGI', returned(2025, 'OPGI-2025-007')),
      'OPGI-2026-001',
    ],
    ['one with a number of its own counts too', number('OPGI', returned(2026, 'SG-88')), 'OPGI-2026-002'],
    ['after one that ran ahead', number('OPGI', returned(2026, 'OPGI-2026-010')), 'OPGI-2026-011'],
    ['after nine hundred and ninety-nine', number('', returned(2026, '2026-999')), '2026-1000'],
  ])('%s', (_, given, expected) => {
    expect(given).toBe(expected)
  })
})
