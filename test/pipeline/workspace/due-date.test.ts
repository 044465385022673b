import { dueDate } from '../../../pipeline/workspace/due-date.js'

const entrega = { 'plan-accion': '2026-12-15', ptep: '01-20', poai: '02-29' }

describe('the day by which a plan is due', () => {
  it('is that day of the vigencia', () => {
    expect(dueDate({ entrega, vigencia: 2027 }, 'ptep', 2027)).toBe('2027-01-20')
    expect(dueDate({ entrega, vigencia: 2027 }, 'ptep', 2026)).toBe('2026-01-20')
  })

  it('is the last of February where the year has no other', () => {
    expect(dueDate({ entrega, vigencia: 2027 }, 'poai', 2027)).toBe('2027-02-28')
    expect(dueDate({ entrega, vigencia: 2028 }, 'poai', 2028)).toBe('2028-02-29')
  })

  it('is a whole date for the vigencia of the workspace alone', () => {
    expect(dueDate({ entrega, vigencia: 2027 }, 'plan-accion', 2027)).toBe('2026-12-15')
    expect(dueDate({ entrega, vigencia: 2027 }, 'plan-accion', 2026)).toBeNull()
    expect(dueDate({ entrega, vigencia: undefined }, 'plan-accion', 2027)).toBe('2026-12-15')
  })

  it('is nobody’s guess', () => {
    expect(dueDate({ entrega, vigencia: 2027 }, 'seguimiento', 2027)).toBeNull()
    expect(dueDate({ entrega, vigencia: 2027 }, 'toString', 2027)).toBeNull()
    expect(dueDate({ entrega, vigencia: undefined }, 'ptep', null)).toBeNull()
  })
})
