import { about, anexo, check, formats, line, says, sheet } from '../../../support/sheet.js'

describe('date-unreadable', () => {
  it('is silent on dates in any of the usual ways', () => {
    for (const end of [
      '{2023-03-31}',
      '31/03/2023',
      '31-03-2023',
      '2023-03-31',
      '31 de marzo de 2023',
      '31-mar-23',
    ]) {
      expect(about('date-unreadable', check(anexo(line({ end }))))).toEqual([])
    }
  })

  it('speaks of a duration', () => {
    expect(check(anexo(line({ end: '5 meses' }))).findings).toEqual([
      {
        rule: 'date-unreadable',
        severity: 'error',
        place: {
          sheet: 'Anexo 1',
          cell: 'G3',
          column: 'Fecha Final',
          row: '1.1 Pintar el mural de los riesgos',
          value: '5 meses',
        },
        facts: { text: '5 meses', looksLike: 'duration' },
        fix: null,
      },
    ])
  })

  it.each([
    ['2023 - 2026', 'years'],
    ['Enero 2023', 'month'],
    ['22 al 28 de abril de 2023', 'range'],
    ['01/03/2023 al 31/03/2023', 'range'],
    ['Permanente', 'text'],
    ['Por definir', 'text'],
    ['{number 2023}', 'years'],
    ['{number 45}', 'text'],
  ])('speaks of %s (%s) and of nothing else', (start, looksLike) => {
    const checked = check(anexo(line({ start })))
    expect(says(checked)).toEqual(['date-unreadable F3'])
    expect(about('date-unreadable', checked)[0]!.facts.looksLike).toBe(looksLike)
  })

  it('is not alarmed by a date that lost its date format and shows its day count', () => {
    expect(about('date-unreadable', check(anexo(line({ end: '{number 45016}' }))))).toEqual([])
  })

  it('is not alarmed by a date with the month first, as many write it', () => {
    expect(about('date-unreadable', check(anexo(line({ end: 'Marzo 31 de 2023' }))))).toEqual([])
  })

  it('leaves an empty cell and an error to their own rules', () => {
    expect(about('date-unreadable', check(anexo(line({ end: '' }))))).toEqual([])
    expect(about('date-unreadable', check(anexo(line({ end: '{error #REF!}' }))))).toEqual([])
  })
})

describe('date-unreadable, in other formats', () => {
  const risks = formats.find(({ id }) => id === 'mapa-riesgos')!
  const reviewed = (date: string): string[] => {
    const cells = new Map([
      ['risk', 'Cobrar por un permiso gratuito'],
      ['date', date],
    ])
    const grid = sheet(
      'Riesgos',
      `| ${risks.columns.map(({ header }) => header).join(' | ')} |\n| ${risks.columns.map(({ key }) => cells.get(key) ?? 'Algo').join(' | ')} |`,
    )
    return check(grid, { format: risks }).findings.flatMap(({ rule, place }) =>
      rule.startsWith('date-') ? [`${rule} ${place.column ?? ''}`] : [],
    )
  }
  const column = risks.columns.find(({ key }) => key === 'date')!.header

  it('speaks of a date that is no term of an activity too', () => {
    expect(reviewed('Cuando se pueda')).toEqual([`date-unreadable ${column}`])
    expect(reviewed('31/04/2023')).toEqual([`date-nonexistent ${column}`])
    expect(reviewed('{2023-04-28}')).toEqual([])
  })

  it('speaks where there is only a final date', () => {
    const plan = formats.find(({ id }) => id === 'participacion')!
    const grid = sheet(
      'PC.PL.002',
      `
      | CATEGORÍAS | ACTIVIDADES DE GESTIÓN | DISEÑE ALTERNATIVAS DE MEJORA | FECHA |
      | Ejecutar el Plan de participación | Invitar a los vecinos | Pegar 10 carteles | 5 meses |
      | | Escuchar a los vecinos | Hacer 3 encuentros | {2023-06-30} |
      | | Contar a los asistentes | Llenar 3 planillas | 31/06/2023 |
      `,
    )
    expect(says(check(grid, { format: plan }))).toEqual(['date-nonexistent D4', 'date-unreadable D2'])
  })
})
