import { choicesOf, subcomponentLabel } from '../../../engine/format/labels.js'
import { formatOf, paac } from '../../support/sheet.js'

const column = (key: string, format = paac): (typeof paac.columns)[number] =>
  format.columns.find((known) => known.key === key)!

describe('the official words of a column', () => {
  it('are the subcomponents of the section, as the official workbook writes them', () => {
    expect(choicesOf(paac, column('subcomponent'), paac.sections[0])).toEqual([
      'Subcomponente 1. Política de Administración de Riesgos de Corrupción',
      'Subcomponente 2. Gestión de riesgos de corrupción',
      'Subcomponente 3. Comunicación y divulgación',
      'Subcomponente 4. Monitoreo y revisión',
      'Subcomponente 5. Seguimiento',
    ])
  })

  it('are the values of a column that has them', () => {
    const plan = formatOf('plan-accion')
    const listed = plan.columns.find(({ type }) => type === 'choice')!
    expect(listed.values.length).toBeGreaterThan(1)
    expect(choicesOf(plan, listed, undefined)).toEqual(listed.values)
  })

  it('are none where anything may be written, or nobody knows the section', () => {
    expect(choicesOf(paac, column('goal'), paac.sections[0])).toEqual([])
    expect(choicesOf(paac, column('subcomponent'), undefined)).toEqual([])
    expect(subcomponentLabel(paac, paac.sections[0], 9)).toBeNull()
  })
})
