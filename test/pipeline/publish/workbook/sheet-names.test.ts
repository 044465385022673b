import { sheetNames } from '../../../../pipeline/publish/workbook/sheet-names.js'

it.each([
  [
    ['Plan', 'plan', 'PLAN'],
    ['Plan', 'plan (2)', 'PLAN (3)'],
  ],
  [["'Oficina' de [TIC]: a/b\\c?*"], ['’Oficina’ de TIC a b c']],
  [
    ['', ' \u0007 ', 'History'],
    ['Hoja', 'Hoja (2)', 'Hoja History'],
  ],
  [['x'.repeat(40)], [`${'x'.repeat(30)}…`]],
  [['Dirección Administrativa para la Gestión'], ['Dirección Administrativa…']],
])('%j → %j', (wanted, names) => {
  expect(sheetNames(wanted)).toEqual(names)
})

it('every name is legal and unique, whatever is wanted', () => {
  const names = sheetNames(
    Array.from({ length: 300 }, (_, i) => `Secretaría de Asuntos Varios ${'y más '.repeat(i % 7)}`),
  )
  expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(300)
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^$/)
  }
})
