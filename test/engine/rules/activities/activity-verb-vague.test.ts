import { about, anexo, check, line } from '../../../support/sheet.js'
import { cellOf, checkTable } from '../../../support/table.js'
import { GUIDE_ROW, IMPROVEMENT_ROW } from '../goals/rows.js'

const told = (activity: string) => about('activity-verb-vague', check(anexo(line({ activity }))))

describe('activity-verb-vague', () => {
  it('is silent of a verb that leaves something done', () => {
    expect(told('1.1 Pintar el mural')).toEqual([])
  })

  it('speaks of one that does not', () => {
    expect(
      told('1.1 Velar por los murales').map(({ severity, place, facts }) => [severity, place.cell, facts]),
    ).toEqual([['info', 'B3', { verb: 'velar' }]])
  })

  it('speaks once of each in a list', () => {
    const row = {
      ...GUIDE_ROW,
      activity: '• Apoyar a los pintores⏎• Pintar⏎• Apoyar la pintura⏎• Fomentar el color',
    }
    expect(
      about('activity-verb-vague', checkTable('guia-4-2', [row])).map(({ facts }) => facts.verb),
    ).toEqual(['apoyar', 'fomentar'])
  })

  it('looks at what people write, where the activities are the official ones', () => {
    const rows = [
      { ...IMPROVEMENT_ROW, activity: 'Apoyar las rondas', improvement: 'Analizar las rondas del año' },
    ]
    expect(
      about('activity-verb-vague', checkTable('participacion', rows)).map(({ place, facts }) => [
        place.cell,
        facts,
      ]),
    ).toEqual([[cellOf('participacion', 'improvement'), { verb: 'analizar' }]])
  })

  it.each([
    '1.1 Realizar el análisis de los murales',
    '1.1 Con el fin de apoyar a los pintores, comprar pinturas',
    '1.1 Pintar y apoyar a los pintores',
    '1.1 Apoyo a los pintores',
  ])('is not alarmed by «%s»', (activity) => {
    expect(told(activity)).toEqual([])
  })
})
