import { judgeWhole } from '../../../../engine/rules/judge-whole.js'
import { about, anexo, check, directory, line, paac, read } from '../../../support/sheet.js'

const ACCOUNTS = paac.sections[2]!
const RISKS = paac.sections[0]!

/** Activities of component 3, each under a label. */
const accounts = (...labels: string[]) =>
  anexo(
    labels
      .map((subcomponent, i) => line({ subcomponent, activity: `${String(i + 1)}.1 Pintar el mural` }))
      .join('\n'),
    ACCOUNTS.title,
  )

function empty(grid: ReturnType<typeof accounts>): string[] {
  const findings = judgeWhole(read(grid), { format: paac, directory })
  return about('subcomponent-empty', { findings }).map(({ facts }) => facts.name)
}

describe('subcomponent-empty', () => {
  it('speaks of each subcomponent that nobody filled, with its component', () => {
    const grid = accounts('Subcomponente 1. Información de calidad y en lenguaje comprensible')
    const findings = judgeWhole(read(grid), { format: paac, directory })
    expect(about('subcomponent-empty', { findings })).toMatchObject([
      {
        severity: 'warning',
        place: { sheet: null, cell: null, column: ACCOUNTS.title },
        facts: { subcomponent: 2, name: 'Diálogo de doble vía con la ciudadanía y sus organizaciones' },
      },
      { facts: { section: ACCOUNTS.title, subcomponent: 3, name: 'Responsabilidad' } },
    ])
  })

  it('is silent where each has an activity, by its name or by its number', () => {
    expect(empty(accounts('Información', 'Subcomponente 2', 'Subcomponente 3. Responsabilidad'))).toEqual([])
  })

  it('goes by the number of the activity where it has no label', () => {
    const rows = [1, 2, 4, 5].map((n) => line({ subcomponent: '', activity: `${String(n)}.1 Pintar` }))
    expect(empty(anexo(rows.join('\n'), RISKS.title))).toEqual(['Comunicación y divulgación'])
  })

  it('is not alarmed by a component without any activity: that is section-missing', () => {
    expect(empty(accounts('Información', 'Diálogo', 'Responsabilidad'))).toEqual([])
  })

  it('never holds it against one dependencia’s part', () => {
    expect(about('subcomponent-empty', check(accounts('Responsabilidad')))).toEqual([])
  })
})
