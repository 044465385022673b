import { about, check, line, says, sheet, HEADER } from '../../../support/sheet.js'

/** A plan under a title. */
const titled = (title: string) =>
  sheet(
    'Anexo 1',
    `| ${title} | < | < | < | < | < | < |\n| Componente 6 |\n${HEADER}\n${line({ subcomponent: '' })}`,
  )

const named = (title: string, vigencia: number | null): unknown[] =>
  about('plan-name-superseded', check(titled(title), { vigencia })).map(({ severity, place, facts }) => [
    severity,
    place.cell,
    facts,
  ])

const facts = {
  name: 'Programa de Transparencia y Ética Pública',
  basis: 'Decreto 1122 de 2024',
  from: 2025,
}

describe('plan-name-superseded', () => {
  it('speaks once of a plan that keeps its name, on its title', () => {
    expect(named('Plan Anticorrupción y de Atención al Ciudadano', 2025)).toEqual([['info', 'A1', facts]])
    expect(named('PAAC Alcaldía', 2026)).toEqual([['info', 'A1', facts]])
  })

  it('speaks of one without a title too: the table is that plan’s', () => {
    expect(named('', 2025)).toEqual([['info', null, facts]])
  })

  it('is silent in the years in which it was called so', () => {
    expect(named('Plan Anticorrupción y de Atención al Ciudadano', 2024)).toEqual([])
    expect(says(check(titled('PAAC Alcaldía'), { vigencia: 2022 }))).not.toContain('plan-name-superseded A1')
  })

  it('is not alarmed by a plan that already bears the new name', () => {
    expect(named('Programa de Transparencia y Ética Pública (antes PAAC)', 2025)).toEqual([])
  })

  it('is not evaluated where nobody knows of which year it is', () => {
    const checked = check(titled('PAAC Alcaldía'), { vigencia: null })
    expect(checked.notEvaluated).toContainEqual({
      rule: 'plan-name-superseded',
      reason: { kind: 'no-vigencia' },
    })
  })
})
