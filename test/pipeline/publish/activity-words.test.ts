import { bareName, whenWords } from '../../../pipeline/publish/activity-words.js'

const BOTH = { start: true, end: true, responsibles: true }
const ENDS = { ...BOTH, start: false }
const window = (start: string | null, end: string | null) => ({
  start,
  end,
  text: ['pronto', '31/04/2026'] as const,
})

test.each([
  ['2026-03-02', '2026-03-31', 'Del 2 al 31 de marzo de 2026'],
  ['2026-03-02', '2026-05-31', 'Del 2 de marzo al 31 de mayo de 2026'],
  ['2026-12-01', '2027-01-15', 'Del 1 de diciembre de 2026 al 15 de enero de 2027'],
  ['2026-05-15', '2026-05-15', 'El 15 de mayo de 2026'],
  ['2026-05-15', null, 'Desde el 15 de mayo de 2026, hasta una fecha por aclarar'],
  [null, '2026-05-15', 'Hasta el 15 de mayo de 2026, desde una fecha por aclarar'],
  [null, null, 'En fechas por aclarar'],
  ['2026-09-01', '2026-08-01', 'En fechas por aclarar'],
])('%s to %s', (start, end, words) => {
  expect(whenWords([window(start, end)], BOTH)).toBe(words)
})

test('several, an end alone, and none', () => {
  const two = [window('2026-03-02', '2026-03-31'), window('2026-05-15', '2026-05-15')]
  expect(whenWords(two, BOTH)).toBe('Del 2 al 31 de marzo de 2026 y el 15 de mayo de 2026')
  expect(whenWords([window(null, '2026-05-15')], ENDS)).toBe('Hasta el 15 de mayo de 2026')
  expect(whenWords([], BOTH)).toBe('Sus fechas están por aclarar')
  expect(whenWords([], { ...BOTH, start: false, end: false })).toBe('Su formato no pide fechas')
})

test('an activity without its number, however that is set off', () => {
  expect(bareName('1.10 Pintar', '1.10')).toBe('Pintar')
  expect(bareName(' 2.– Sembrar', '2')).toBe('Sembrar')
  expect(bareName('Cantar', '')).toBe('Cantar')
})
