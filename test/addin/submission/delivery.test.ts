import { deliveryOf } from '../../../addin/submission/delivery.js'
import { ROWS, verdictOn } from './parcel.js'
import { line } from '../../support/sheet.js'

const about = {
  file: 'Anexo 1 vigencia 2023 - Subsecretaría de Sistemas de Información.xlsx',
  date: '2023-01-20',
  workbook: { sha256: 'ab'.repeat(32), bytes: 12_345 },
}

describe('what is handed in as JSON', () => {
  it('says of a plan what its file says, activity by activity', () => {
    expect(deliveryOf(verdictOn(ROWS), about)).toMatchObject({
      schema: 'cotejo/submission@1',
      ruleset: 'cotejo-reglas@2',
      format: 'paac-anexo-1',
      formatVersion: null,
      dependencia: 'ssi',
      vigencia: 2023,
      file: 'Anexo 1 vigencia 2023 - Subsecretaría de Sistemas de Información.xlsx',
      date: '2023-01-20',
      workbook: { sha256: 'ab'.repeat(32), bytes: 12_345 },
      status: 'errors',
      withObservations: true,
      activities: [
        {
          component: 1,
          subcomponent: 1,
          number: '1.1',
          activity: 'Pintar el mural de los riesgos',
          product: 'Mural pintado',
          goal: {
            text: '1 mural pintado',
            items: [{ quantity: 1, comparator: 'exactly', kind: 'count', unit: 'mural' }],
          },
          responsibles: [{ id: 'comunicacion', name: 'Oficina de Comunicación Social' }],
          schedule: [{ start: '2023-03-01', end: null, text: ['01/03/2023', '31/04/2023'] }],
          sheet: 'Anexo 1',
          row: 3,
          cells: { activity: 'B3', end: 'G3' },
        },
        { number: '1.2', activity: 'Repartir el plegable', row: 4 },
      ],
    })
  })

  it('counts what was found, and repeats it in words', () => {
    const { summary, findings } = deliveryOf(verdictOn(ROWS), about)
    const count = (severity: string): number => findings.filter((one) => one.severity === severity).length
    expect(summary).toEqual({
      activities: 2,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    })
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'date-nonexistent',
        severity: 'error',
        sheet: 'Anexo 1',
        cell: 'G3',
        message: 'La fecha «31/04/2023» no existe en el calendario.',
      }),
    )
  })

  it('says which rules could not be asked, and why', () => {
    const { notEvaluated } = deliveryOf(verdictOn(ROWS, 'SSI.xlsx'), about)
    expect(notEvaluated).toContainEqual({
      rule: 'date-outside-vigencia',
      reason: 'no se sabe de qué vigencia es el libro',
    })
  })

  it('has no observations where no error stands', () => {
    const good = deliveryOf(verdictOn(line()), about)
    expect(good.summary.errors).toBe(0)
    expect(good.withObservations).toBe(false)
    expect(good.status).not.toBe('errors')
  })
})
