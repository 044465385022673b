import {
  cutoffsOf,
  monitoringRules,
  publishingDeadline,
  reportingDeadline,
} from '../../../pipeline/monitor/monitoring-rules.js'
import { configurationSchema } from '../../../pipeline/workspace/configuration.js'
import { FORMATS } from './build.js'

const rulesOf = (configuration: object) => monitoringRules(configurationSchema.parse(configuration), FORMATS)

describe('how an entity monitors', () => {
  it('is ours where it settles nothing, and says so', () => {
    for (const rules of [monitoringRules(null, FORMATS), rulesOf({})]) {
      expect(rules.defaults).toEqual({
        bands: true,
        cutoffs: true,
        reportingDays: true,
        publishingDays: true,
      })
      expect(cutoffsOf(2022, rules)).toEqual(['2022-04-30', '2022-08-31', '2022-12-31'])
      expect(rules.bands.map(({ desde }) => desde)).toEqual([0, 60, 80])
      expect(rules.weights).toBeNull()
    }
  })

  it('is what it settles', () => {
    const rules = rulesOf({
      cortes: ['06-30', '12-31'],
      semaforo: [{ nombre: 'Bien', desde: 50, color: 'verde' }],
      seguimiento: {
        metodo: { 'plan-accion': 'por-meses' },
        pesos: { 'a/1': 3 },
        plazoReporte: 3,
        plazoPublicacion: 15,
      },
    })
    expect(cutoffsOf(2025, rules)).toEqual(['2025-06-30', '2025-12-31'])
    expect(rules).toMatchObject({
      methods: { 'plan-accion': 'by-months' },
      reportingDays: 3,
      publishingDays: 15,
    })
    expect(rules.weights?.get('a/1')).toBe(3)
    expect(rules.defaults).toEqual({
      bands: false,
      cutoffs: false,
      reportingDays: false,
      publishingDays: false,
    })
  })

  // 2022: the 1st of May was a Sunday; the tenth working day after April was the 13th (domain notes §1.3)
  it('counts working days from the cut-off', () => {
    const rules = monitoringRules(null, FORMATS)
    expect(publishingDeadline('2022-04-30', rules)).toBe('2022-05-13')
    expect(publishingDeadline('2022-08-31', rules)).toBe('2022-09-14')
    expect(publishingDeadline('2022-12-31', rules)).toBe('2023-01-16')
    expect(reportingDeadline('2022-04-30', rules)).toBe('2022-05-06')
  })

  it('counts the days on which the entity does not work', () => {
    const rules = monitoringRules(null, FORMATS, {
      nonWorkingDays: ['2023-01-02', '2023-01-03'],
      selfAssessment: null,
      ceilings: [],
    })
    expect(publishingDeadline('2022-12-31', rules)).toBe('2023-01-18')
  })

  it('takes no weight below nothing', () => {
    expect(configurationSchema.safeParse({ seguimiento: { pesos: { a: -1 } } }).success).toBe(false)
  })
})
