import { check, formatOf, read, says, sheet } from '../../../support/sheet.js'

const format = formatOf('poai')

const returned = sheet(
  'POAI 2025',
  `
  | PLAN OPERATIVO ANUAL DE INVERSIONES 2025 |
  | Sector | Programa | Proyecto | BPIN | Dependencia | Recursos propios | SGP | Total | Apropiación inicial | Adiciones/Reducciones | APROPIACION DEFINITIVA 2025 | COMPROMISOS 2025 | Obligaciones | Pagos | % ejecución | APROPIACION DEFINITIVA 2025 |
  | {number 45} | 4501 | Faros del barrio | 2024520010007 | OPGI | {number 45000000 as $ 45.000.000} | {number 0 as $ 0} | {formula 45000000} | {number 45000000} | {number -5000000} | {number 40000000} | {number 20000000} | {number 10000000} | {number 10000000} | {number 0.5 as 50%} | {number 39000000} |
  | 45 | 4502 | Mesas vivas | {number 2024520010008 as 2,02452E+12} | Secretaría de Gobierno Municipal | $ 1.500.000 | | {number 1500000} | {number 0} | {number 0} | {number 0} | {number 0} | {number 0} | {number 0} | {error #DIV/0!} | {number 0} |
  | Subtotal sector 45 | | | | | {number 46500000} | {number 0} | {number 46500000} | {number 45000000} | | {number 40000000} | | | | |
  | Total POAI | | | | | {number 46500000} | {number 0} | {number 46500000} |`,
)

describe('the POAI that Hacienda returns', () => {
  const { activities, totals } = read(returned, { format, vigencia: 2025 })

  it('has a row for each project, and its sums apart', () => {
    expect(activities.map(({ fields }) => fields.get('project')!.text)).toEqual([
      'Faros del barrio',
      'Mesas vivas',
    ])
    expect(totals.map(({ label, totals: sums }) => [label, sums.get('total')!.number])).toEqual([
      ['Subtotal sector 45', 46500000],
      ['Total POAI', 46500000],
    ])
  })

  it('reads money and percentages as numbers', () => {
    const keys = [
      'ownFunds',
      'total',
      'initialAppropriation',
      'additions',
      'definitiveAppropriation',
      'execution',
    ]
    expect(keys.map((key) => activities[0]!.fields.get(key)!.number)).toEqual([
      45_000_000, 45_000_000, 45_000_000, -5_000_000, 40_000_000, 50,
    ])
    expect(activities[1]!.fields.get('ownFunds')!.number).toBe(1_500_000)
    expect(activities.map(({ fields }) => fields.get('bpin')!.text)).toEqual([
      '2024520010007',
      '2024520010008',
    ])
  })

  it('speaks of the error and of the repeated header, and of no date', () => {
    const said = says(check(returned, { format, vigencia: 2025 }))
    expect(said).toContain('cell-error O4')
    expect(said).toContain('header-duplicated P2')
    expect(said.filter((each) => /^date-|row-shifted|required-empty/.test(each))).toEqual([])
  })
})
