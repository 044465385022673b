import { SafeFileNames } from '../../../../pipeline/publish/layout/safe-file-name.js'

const name = (text: string): string => new SafeFileNames('.xlsx').of(text)

it.each([
  ['control-interno', 'control-interno.xlsx'],
  ['../../etc/passwd', 'etc passwd.xlsx'],
  ['C:\\Windows\\system32', 'C Windows system32.xlsx'],
  ['CON', 'archivo CON.xlsx'],
  ['com1.2022', 'archivo com1.2022.xlsx'],
  ['...', 'archivo.xlsx'],
  ['~$PAAC', 'PAAC.xlsx'],
  ['a\u0000b\u202Ec', 'a b c.xlsx'],
  ['nombre. ', 'nombre.xlsx'],
  ['', 'archivo.xlsx'],
])('%j → %j', (text, file) => {
  expect(name(text)).toBe(file)
})

it('is short enough for every file system', () => {
  expect(Buffer.byteLength(name('ñ'.repeat(500)))).toBeLessThan(255)
})

it('never hands out a name twice, nor two that a system takes for the same', () => {
  const names = new SafeFileNames('.xlsx')
  expect(['plan', 'PLAN', 'plan', 'plan (2)', 'cafe\u0301', 'caf\u00E9'].map((n) => names.of(n))).toEqual([
    'plan.xlsx',
    'PLAN (2).xlsx',
    'plan (3).xlsx',
    'plan (2) (2).xlsx',
    'café.xlsx',
    'café (2).xlsx',
  ])
})
