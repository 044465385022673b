import { judgeWhole } from '../../../../engine/rules/judge-whole.js'
import type { Settings } from '../../../../engine/settings.js'
import { about, anexo, check, directory, line, more, paac, read } from '../../../support/sheet.js'

const CONTROL = 'Oficina de Control Interno de Gestión'
const SUBCOMPONENT = 'Subcomponente 5. Seguimiento'
const PUBLISH = '5.2 Publicar los informes de seguimiento al PAAC'
const FOLLOW = '5.1 Realizar seguimiento al PAAC'

type Window = readonly [start: string, end: string]

const row = (
  activity: string,
  [first = ['', ''], ...others]: readonly Window[],
  responsible = CONTROL,
): string =>
  [
    line({ subcomponent: SUBCOMPONENT, activity, responsible, start: first[0], end: first[1] }),
    ...others.map(([start, end]) => more({ start, end })),
  ].join('\n')

/** What is said of the dates on which follow-ups are published. */
const dates = (windows: readonly Window[], settings?: Settings): unknown[] =>
  about('follow-up-calendar', check(anexo(row(PUBLISH, windows)), settings && { settings })).map(
    ({ place, facts }) => [place.cell, facts.problem, facts.deadline],
  )

/** The cut-offs that a whole plan leaves without a follow-up. */
const missing = (...rows: string[]): unknown[] => {
  const whole = read(anexo(rows.join('\n')))
  const findings = judgeWhole(whole, { format: paac, directory })
  return about('follow-up-calendar', { findings }).map(({ facts }) => facts.cutoffs)
}

const MAY: Window = ['{2023-05-02}', '{2023-05-15}']
const SEPTEMBER: Window = ['{2023-09-01}', '{2023-09-14}']
const JANUARY: Window = ['{2024-01-02}', '{2024-01-16}']

describe('follow-up-calendar, in a row', () => {
  it('is silent where each is published by the tenth working day after its cut-off', () => {
    expect(dates([MAY, SEPTEMBER, JANUARY])).toEqual([])
  })

  it('speaks of a publication after it, with the day that it was', () => {
    const checked = check(anexo(row(PUBLISH, [MAY, ['{2023-09-01}', '{2023-09-15}'], JANUARY])))
    expect(about('follow-up-calendar', checked)).toMatchObject([
      {
        severity: 'warning',
        place: { sheet: 'Anexo 1', cell: 'G4', column: 'Fecha Final', value: '15/09/2023' },
        facts: {
          problem: 'late',
          date: '2023-09-15',
          cutoffs: ['2023-08-31'],
          workingDays: 10,
          deadline: '2023-09-14',
        },
      },
    ])
  })

  it('speaks of a publication before its cut-off; of the last, follow-up-published-early does', () => {
    expect(dates([['{2023-04-01}', '{2023-04-28}'], SEPTEMBER, ['{2023-12-01}', '{2023-12-29}']])).toEqual([
      ['G3', 'early', '2023-05-15'],
    ])
  })

  it('counts the working days of the entity', () => {
    const settings = { nonWorkingDays: ['2023-05-05'], selfAssessment: null, ceilings: [] }
    const later: Window = ['{2023-05-02}', '{2023-05-16}']
    expect(dates([later, SEPTEMBER, JANUARY])).toEqual([['G3', 'late', '2023-05-15']])
    expect(dates([later, SEPTEMBER, JANUARY], settings)).toEqual([])
  })

  it('is not alarmed by one window over the whole year, nor by a date that cannot be read', () => {
    expect(dates([['{2023-02-01}', '{2023-12-31}']])).toEqual([])
    expect(dates([['{2023-05-02}', 'mayo']])).toEqual([])
  })

  it('is not alarmed by what others publish, nor of other things', () => {
    const late: readonly Window[] = [['{2023-05-02}', '{2023-05-31}']]
    const said = (activity: string, responsible?: string): unknown[] =>
      about('follow-up-calendar', check(anexo(row(activity, late, responsible))))
    expect(said('5.2 Publicar el seguimiento a los murales')).toEqual([])
    expect(said('3.3 Publicar el PAAC')).toEqual([])
    expect(said(PUBLISH, 'Secretaría General')).toEqual([])
  })
})

describe('follow-up-calendar, in the whole plan', () => {
  const april: Window = ['{2023-04-03}', '30/04/2023']
  const august: Window = ['{2023-08-01}', '{2023-08-31}']
  const december: Window = ['{2023-12-01}', '{2023-12-31}']

  it('is silent where there is a follow-up at each cut-off, or soon after it', () => {
    expect(missing(row(FOLLOW, [april, august, december]))).toEqual([])
    expect(missing(row(FOLLOW, [MAY, SEPTEMBER, JANUARY]))).toEqual([])
    expect(missing(row(FOLLOW, [['{2023-02-01}', '{2023-12-31}']]))).toEqual([])
  })

  it('speaks of the cut-offs without one', () => {
    expect(missing(row(FOLLOW, [april]))).toEqual([['2023-08-31', '2023-12-31']])
    expect(missing(row(FOLLOW, [april, december]), row(PUBLISH, [MAY, SEPTEMBER, JANUARY]))).toEqual([
      ['2023-08-31'],
    ])
  })

  it('speaks of a component without any follow-up of Control Interno', () => {
    expect(missing(line())).toEqual([['2023-04-30', '2023-08-31', '2023-12-31']])
    expect(missing(row('4.1 Monitorear el PAAC', [april, august, december], 'OPGI'))).toHaveLength(1)
  })

  it('is not alarmed by dates that do not exist: they are told as such', () => {
    expect(missing(row(FOLLOW, [['{2023-04-03}', '31/04/2023'], august, december]))).toEqual([])
  })

  it('never holds it against one dependencia’s part, nor against a plan without that component', () => {
    expect(about('follow-up-calendar', check(anexo(line())))).toEqual([])
    const accounts = read(anexo(line(), 'Componente 3: Rendición de cuentas'))
    const findings = judgeWhole(accounts, { format: paac, directory })
    expect(about('follow-up-calendar', { findings })).toEqual([])
  })
})
