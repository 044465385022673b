import { monitoringOf } from '../../../pipeline/monitor/monitoring.js'
import { isProgressFormat } from '../../../pipeline/monitor/reported-progress.js'
import { isVerificationFormat } from '../../../pipeline/monitor/verification.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { verificationFormat, verifiedYear, WRITTEN, AUGUST } from '../../support/verified-year.js'
import { pageName, workedId, workedYear } from '../../support/worked-year.js'

const { verification, publication } = verifiedYear(WRITTEN)
const of = (id: string, among = verification) =>
  among.activities.find(({ entry }) => entry.activity.id === workedId(id))!
const percent = (id: string, among = verification) => {
  const standing = of(id, among).verified?.standing
  return standing?.state === 'measured' ? standing.progress.shown : null
}

/*
 * A1: 1 of 2 reports said (50%), no evidence: 0%. A5: 9 and 2 said of 10 and 2 (95%); 7 verified of 10 and the 2 reports
 * conform: (70 + 100) ÷ 2 = 85%. A9: could not be looked at. A10: nothing written. A12: 250 million said of 200 (100%);
 * 150 verified: 75%. A6, no part of the sample, conforms: 100%.
 * Averages of A1, A5 and A12: (50 + 95 + 100) ÷ 3 = 81,66… said, (0 + 85 + 75) ÷ 3 = 53,33… verified.
 */
describe('what Control Interno verified in August', () => {
  it('works the verified progress out as the reported one is', () => {
    expect(['A1', 'A5', 'A9', 'A10', 'A12', 'A6'].map((id) => [id, percent(id), of(id).points])).toEqual([
      ['A1', 0, -50],
      ['A5', 85, -10],
      ['A9', null, null],
      ['A10', null, null],
      ['A12', 75, -25],
      ['A6', 100, 0],
    ])
  })

  it('lists what differs, what is pending and what was looked at besides', () => {
    const ids = (outcome: string): string[] =>
      verification.activities
        .filter((one) => one.outcome === outcome)
        .map(({ entry }) => pageName(entry.activity.id))
    expect(ids('different')).toEqual(['A1', 'A5', 'A12'])
    expect(ids('pending')).toEqual(['A9', 'A10'])
    expect(ids('same')).toEqual(['A6'])
    expect(verification.activities.filter(({ sampled }) => sampled === null)).toHaveLength(1)
    expect(of('A5')).toMatchObject({
      concept: 'different',
      reviewedEvidence: 'Siete listados de asistencia\nLos dos informes',
      source: { file: 'Verificación 1.xlsx', rows: [10, 11] },
    })
  })

  it('averages the same activities both ways, of the sample alone', () => {
    const { averages } = verification
    expect([averages!.reported.percent.shown, averages!.verified.percent.shown]).toEqual([81.7, 53.3])
    expect(averages!.verified.activities.map(pageName)).toEqual(['A1', 'A5', 'A12'])
  })

  it('changes nothing of what was reported', () => {
    const reported = workedYear(AUGUST).monitoring!
    expect(publication.monitoring!.whole).toEqual(reported.whole)
    expect(publication.monitoring!.strange).toEqual([])
    expect(publication.monitoring!.unattributed).toEqual([])
    expect(publication.monitoring!.entries).toHaveLength(12)
  })

  it('marks a concept that its figure contradicts, and a report that changed since', () => {
    const said = verifiedYear({
      rows: [
        { code: 'A4', reported: 90, concept: 'Conforme', verified: 80 },
        { code: 'A10', reported: 34, concept: 'Con diferencias', verified: 34 },
        { code: 'A9', reported: 30, concept: 'Conforme' },
      ],
    }).verification
    expect(of('A4', said)).toMatchObject({ contradicts: true, outcome: 'different', changedSince: false })
    // 80 of 90 is 88,88…%
    expect([percent('A4', said), of('A4', said).points]).toEqual([88.9, -11.1])
    expect(of('A10', said)).toMatchObject({ contradicts: true, outcome: 'different', points: 0 })
    expect(of('A9', said)).toMatchObject({ contradicts: false, outcome: 'same', changedSince: true })
  })

  it('takes a figure without a concept, and «Con diferencias» without a figure for pending', () => {
    const said = verifiedYear({
      rows: [
        { code: 'A9', verified: 34 },
        { code: 'A12', concept: 'Con diferencias' },
        { code: 'A1', concept: 'Sin evidencia', verified: 1 },
      ],
    }).verification
    expect(of('A9', said)).toMatchObject({ outcome: 'same', points: 0 })
    expect(of('A12', said)).toMatchObject({ outcome: 'pending', verified: null })
    // what is proven of it is counted, and that there is no evidence is told
    expect(of('A1', said)).toMatchObject({ outcome: 'different', points: 0 })
  })

  it('is pending while one goal that was reported is', () => {
    const said = verifiedYear({ rows: [{ code: 'A5#1', concept: 'Conforme' }] }).verification
    expect(of('A5', said)).toMatchObject({ outcome: 'pending', verified: null })
  })

  it('heeds nobody but Control Interno, at this cut-off', () => {
    const { verification: others } = verifiedYear(
      { ...WRITTEN, unit: 'salud' },
      { ...WRITTEN, unit: null },
      { ...WRITTEN, cutoff: null },
      { ...WRITTEN, cutoff: '2027-04-30' },
    )
    expect(others.files).toEqual([])
    expect(others.ofOthers).toEqual(['Verificación 1.xlsx', 'Verificación 2.xlsx', 'Verificación 3.xlsx'])
    expect(others.averages).toBeNull()
    expect(others.activities.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 5 }, () => 'pending'),
    )
  })

  it('tells apart a row of no activity', () => {
    const { verification: said } = verifiedYear({ rows: [{ code: 'Z9', concept: 'Conforme' }] })
    expect(said.strange).toHaveLength(1)
  })
})

describe('the format', () => {
  it('is no report of progress, and the only one of its kind', () => {
    const { formats } = builtInCatalogue()
    expect(isProgressFormat(verificationFormat)).toBe(false)
    expect(formats.filter(isVerificationFormat).map(({ id }) => id)).toEqual(['verificacion'])
    expect(formats.filter(isProgressFormat).map(({ id }) => id)).toEqual(['seguimiento'])
  })

  it('adds nothing to the plan', () => {
    const { consolidated, monitoring } = publication
    const plain = workedYear(AUGUST)
    expect(
      monitoringOf(consolidated, publication, AUGUST, monitoring!.rules).entries.map(
        ({ activity }) => activity.id,
      ),
    ).toEqual(plain.monitoring!.entries.map(({ activity }) => activity.id))
  })
})
