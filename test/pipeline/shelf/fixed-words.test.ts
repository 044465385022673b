import type { RuleId } from '../../../engine/findings/facts.js'
import { SPANISH } from '../../../engine/findings/spanish.js'
import { fixedHow, whyOf } from '../../../pipeline/shelf/fixed-words.js'

test('why a rule matters is known without any of its findings', () => {
  for (const rule of Object.keys(SPANISH) as RuleId[]) expect(whyOf(rule)).toBe(SPANISH[rule].why)
})

test('what to do is known where it is the same for all, and only there', () => {
  expect(fixedHow('date-nonworking')).toBe(
    'Si le conviene, cámbiela por el día hábil más cercano; si no, déjela así.',
  )
  // «Escriba la fecha correcta; ¿quiso decir 30/04/2022?»
  expect(fixedHow('date-nonexistent')).toBeNull()
})
