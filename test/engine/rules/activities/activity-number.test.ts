import { judgeWhole } from '../../../../engine/rules/judge-whole.js'
import type { Finding } from '../../../../engine/findings/finding.js'
import {
  about,
  anexo,
  check,
  directory,
  HEADER,
  line,
  paac,
  read,
  says,
  sheet,
} from '../../../support/sheet.js'

/** A sheet of component 1 with an activity per number, each under the subcomponent that its number says. */
function numbered(...numbers: readonly string[]): ReturnType<typeof anexo> {
  return anexo(
    numbers
      .map((number) =>
        line({
          subcomponent: `Subcomponente ${number.split('.')[0]!}`,
          activity: `${number} Pintar el mural ${number.replace('.', '-')}`,
        }),
      )
      .join('\n'),
  )
}

/** What is said of the numbering of the whole plan. */
function gaps(...sheets: Parameters<typeof read>[0][]): string[] {
  const plans = sheets.map((one) => read(one))
  const whole = {
    vigencia: 2023,
    activities: plans.flatMap(({ activities }) => activities),
    sections: plans.flatMap(({ sections }) => sections),
  }
  const findings: Finding[] = judgeWhole(whole, { format: paac, directory })
  return about('activity-number', { findings }).map(({ facts }) => `${facts.problem} ${String(facts.number)}`)
}

describe('activity-number', () => {
  it('is silent where each activity has its own number, under its subcomponent', () => {
    expect(says(check(numbered('1.1', '1.2', '2.1', '5.1')))).toEqual([])
  })

  it('speaks of a number that two activities have, at the second, as an error', () => {
    const checked = check(
      anexo(`
        ${line()}
        ${line({ subcomponent: '', activity: '1.1 Cantar la ronda', product: 'Ronda cantada', goal: '1 ronda' })}
      `),
    )
    expect(checked.findings).toEqual([
      {
        rule: 'activity-number',
        severity: 'error',
        place: {
          sheet: 'Anexo 1',
          cell: 'B4',
          column: 'Actividades',
          row: '1.1 Cantar la ronda',
          value: '1.1 Cantar la ronda',
        },
        facts: { problem: 'duplicated', number: '1.1', other: '1.1 Pintar el mural de los riesgos (fila 3)' },
        fix: null,
      },
    ])
  })

  it('speaks of an activity without a number', () => {
    const checked = check(anexo(line({ activity: 'Pintar el mural' })))
    expect(says(checked)).toEqual(['activity-number B3'])
    expect(checked.findings[0]).toMatchObject({
      severity: 'warning',
      place: { row: 'Pintar el mural' },
      facts: { problem: 'missing', number: null, other: null },
    })
  })

  it('speaks of a number that is not its subcomponent’s', () => {
    const checked = check(
      anexo(line({ subcomponent: 'Subcomponente 4. Monitoreo y revisión', activity: '3.1 Pintar' })),
    )
    expect(says(checked)).toEqual(['activity-number B3'])
    expect(checked.findings[0]).toMatchObject({
      severity: 'warning',
      facts: { problem: 'not-of-subcomponent', number: '3.1', other: '4' },
    })
  })

  it('takes the number of a subcomponent that is written by its name only from the catalogue', () => {
    expect(says(check(anexo(line({ subcomponent: 'Seguimiento', activity: '5.1 Pintar' }))))).toEqual([])
    expect(says(check(anexo(line({ subcomponent: 'Seguimiento', activity: '4.1 Pintar' }))))).toEqual([
      'activity-number B3',
    ])
  })

  it('is not alarmed by 1.1 and 1.10: they are texts, and two numbers', () => {
    expect(says(check(numbered('1.1', '1.10', '1.100')))).toEqual([])
  })

  it('is not alarmed by the same number in two components', () => {
    const checked = check(
      anexo(`
        ${line()}
        | Componente 4: Servicio al ciudadano | < | < | < | < | < | < |
        ${HEADER}
        ${line({ subcomponent: 'Subcomponente 1. Talento Humano', activity: '1.1 Pintar el mural de la cortesía' })}
      `),
    )
    expect(says(checked)).toEqual([])
  })

  it('is not alarmed by the plain numbers of component 6, nor by stray stops and spaces', () => {
    const six = sheet(
      'Anexo 1',
      `
      | Componente 6: Iniciativas adicionales | < | < | < | < | < | < |
      ${HEADER}
      ${line({ subcomponent: '', activity: '1. Sembrar' })}
      ${line({ subcomponent: '', activity: '2. Regar' })}
      `,
    )
    expect(says(check(six))).toEqual([])
    expect(about('activity-number', check(anexo(line({ activity: '1.1. Pintar' }))))).toEqual([])
    expect(about('activity-number', check(anexo(line({ activity: '⍽1.1⍽⍽Pintar' }))))).toEqual([])
  })

  it('never holds a gap against one dependencia’s part', () => {
    expect(says(check(numbered('1.1', '1.3', '1.7')))).toEqual([])
  })

  it('speaks of a gap in the whole plan', () => {
    const plan = read(numbered('1.1', '1.3'))
    expect(
      judgeWhole(plan, { format: paac, directory }).filter(({ rule }) => rule === 'activity-number'),
    ).toEqual([
      {
        rule: 'activity-number',
        severity: 'warning',
        place: {
          sheet: null,
          cell: null,
          column: 'Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción.',
          row: null,
          value: null,
        },
        facts: {
          problem: 'gap',
          number: '1.2',
          other: 'Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción.',
        },
        fix: null,
      },
    ])
  })

  it('sees no gap where another dependencia sent the number', () => {
    expect(gaps(numbered('1.1', '1.3'), numbered('1.2'))).toEqual([])
  })

  it('counts to ten and beyond by parts', () => {
    expect(gaps(numbered('1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10'))).toEqual([])
    expect(gaps(numbered('1.8', '1.9', '1.10', '1.1', '1.2', '1.3', '1.4', '1.6', '1.7'))).toEqual([
      'gap 1.5',
    ])
    expect(gaps(numbered('1.2', '1.5'))).toEqual(['gap 1.1', 'gap 1.3', 'gap 1.4'])
  })

  it('is not led by one absurd number to speak a thousand times', () => {
    expect(gaps(numbered('1.1', '1.999')).length).toBeLessThan(20)
  })
})
