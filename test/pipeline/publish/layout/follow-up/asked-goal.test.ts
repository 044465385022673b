import { Fraction } from '../../../../../engine/progress/fraction.js'
import type { Measure } from '../../../../../engine/progress/measure.js'
import { askedGoal } from '../../../../../pipeline/publish/layout/follow-up/asked-goal.js'

const COUNT: Measure = {
  ...{ quantity: 3, comparator: 'exactly', kind: 'count', unit: 'informes' },
  ...{ rate: false, accumulation: null, baseline: null, lastYear: null },
}
const THIRD = Fraction.of(1n, 3n)
const NONE = Fraction.ZERO

/** What is scheduled, and the formula over `I8`. */
const asked = (measure: Measure, share: Fraction) => {
  const { scheduled, formula, entry } = askedGoal(measure, share)
  return [entry, scheduled, formula && formula('I8')]
}

describe('a goal as a prepared follow-up asks for it', () => {
  it('works out what adds up over what is due of it, exactly', () => {
    expect(asked(COUNT, THIRD)).toEqual(['count', 1, 'IF(ISNUMBER(I8),MAX(0,MIN(100,ROUND(100*I8/1,1))),"")'])
    // 4 × 1/3 is 4/3, shown as 1.3 and reckoned as it is
    expect(asked({ ...COUNT, quantity: 4 }, THIRD)).toEqual([
      'count',
      1.3,
      'IF(ISNUMBER(I8),MAX(0,MIN(100,ROUND(100*I8*3/4,1))),"")',
    ])
  })

  it('asks for a percentage whole from the first window on', () => {
    const rate: Measure = { ...COUNT, quantity: 90, kind: 'percent', rate: true }
    expect(asked(rate, THIRD)).toEqual([
      'percent',
      90,
      'IF(ISNUMBER(I8),MAX(0,MIN(100,ROUND(100*I8/90,1))),"")',
    ])
  })

  it('works out the way gone from the baseline, up or down', () => {
    // from 20 to 50, a third of the way: 30; down from 40 to 25: 35
    const up: Measure = { ...COUNT, quantity: 50, accumulation: 'capacity', baseline: 20 }
    const down: Measure = { ...COUNT, quantity: 25, accumulation: 'reduction', baseline: 40 }
    expect(asked(up, THIRD)).toEqual([
      'value',
      30,
      'IF(ISNUMBER(I8),MAX(0,MIN(100,ROUND(100*(I8-20)/10,1))),"")',
    ])
    expect(asked(down, THIRD)).toEqual([
      'value',
      35,
      'IF(ISNUMBER(I8),MAX(0,MIN(100,ROUND(100*(I8-40)/(-5),1))),"")',
    ])
  })

  it('asks for 1 or 0 of a yes or no', () => {
    const answer: Measure = { ...COUNT, quantity: 1, kind: 'yesno', unit: '' }
    expect(asked(answer, THIRD)).toEqual(['answer', 1, 'IF(ISNUMBER(I8),IF(I8=1,100,0),"")'])
  })

  it('works out nothing of a limit, nor without a baseline, and asks for the value all the same', () => {
    const limit: Measure = { ...COUNT, quantity: 5, comparator: 'atMost' }
    expect(asked(limit, THIRD)).toEqual(['value', 5, null])
    expect(askedGoal(limit, THIRD).measured).toBe(
      'Se mide: el valor a la fecha del corte; es un tope, y cumplir es no pasarlo',
    )
    expect(asked({ ...COUNT, accumulation: 'reduction' }, THIRD)).toEqual(['value', 3, null])
  })

  it('schedules nothing before its time', () => {
    expect(asked(COUNT, NONE)).toEqual(['count', null, null])
  })
})
