import fc from 'fast-check'
import { anexo, formats, HEADER, line, more, sheet } from '../../support/sheet.js'
import type { Grid } from '../../../engine/grid/grid.js'
import { numberComparison } from '../../../pipeline/consolidate/official-order.js'
import type { Submission } from '../../../pipeline/consolidate/submission.js'
import { fates, ids, received, together, unreadable } from './inbox.js'

const SALUD = 'PAAC 2023 - salud.xlsx'
const SSI = 'PAAC 2023 - ssi.xlsx'

const mural = (goal = '1 mural pintado'): Grid => anexo(line({ goal }))
const recipe = sheet('Hoja1', '| Receta | Azúcar |\n| Bizcocho | 2 |')

/** A component's sheet with activities of given numbers. */
function part(component: number, ...numbers: readonly string[]): Grid {
  const rows = numbers.map((number) =>
    line({
      subcomponent: component === 6 ? '' : 'Subcomponente 1',
      activity: `${number} Pintar el mural ${number}`,
    }),
  )
  return anexo(rows.join('\n'), `Componente ${String(component)}`)
}

describe('an activity of the consolidated plan', () => {
  const row = line({
    activity: '1.10 Pintar el mural',
    goal: 'Al menos 2 murales',
    responsible: 'OPGI⏎Oficina de los Sueños',
    start: '1/03/2023',
    end: '31/04/2023',
  })
  const result = together([
    received(SALUD, anexo(`${row}\n${more({ start: '{2023-08-01}', end: '{2023-08-31}' })}`)),
  ])

  it('carries everything of the row, with the place it comes from', () => {
    expect(result.activities).toEqual([
      {
        id: 'paac-anexo-1/2023/1/1.10',
        format: 'paac-anexo-1',
        component: 1,
        subcomponent: 1,
        number: '1.10',
        activity: 'Pintar el mural',
        product: 'Mural pintado',
        goal: {
          text: 'Al menos 2 murales',
          items: [{ quantity: 2, comparator: 'atLeast', kind: 'count', unit: 'murales' }],
        },
        indicator: null,
        responsibles: [
          { id: 'opgi', name: 'Oficina de Planeación de Gestión Institucional', text: 'OPGI' },
          { id: null, name: 'Oficina de los Sueños', text: 'Oficina de los Sueños' },
        ],
        schedule: [
          { start: '2023-03-01', end: null, text: ['1/03/2023', '31/04/2023'] },
          { start: '2023-08-01', end: '2023-08-31', text: ['01/08/2023', '31/08/2023'] },
        ],
        fields: { subcomponent: 'Subcomponente 1. Política de Administración de Riesgos de Corrupción' },
        source: {
          file: SALUD,
          sheet: 'Anexo 1',
          row: 3,
          cells: {
            subcomponent: 'A3',
            activity: 'B3',
            product: 'C3',
            goal: 'D3',
            responsible: 'E3',
            start: 'F3',
            end: 'G3',
          },
        },
        findings: expect.arrayContaining([
          'date-nonexistent',
          'responsible-alias',
          'responsible-unknown',
        ]) as unknown,
      },
    ])
  })

  it('has items only where its goal states a quantity', () => {
    const [activity] = together([received(SALUD, mural('Murales pintados'))]).activities
    expect(activity!.goal).toEqual({ text: 'Murales pintados', items: [] })
  })

  it('has the findings of its own rows, and not of others', () => {
    const rows = `
      ${line()}
      ${line({ subcomponent: '', activity: '1.2 Cantar', goal: 'Ronda' })}
      ${more({ responsible: 'Oficina de los Sueños' })}
    `
    expect(together([received(SALUD, anexo(rows))]).activities.map(({ findings }) => findings)).toEqual([
      [],
      ['goal-not-measurable', 'responsible-unknown'],
    ])
  })

  it('without a number has an id from what it says it does, the same in any file', () => {
    const rows = anexo(line({ activity: 'Pintar el mural' }))
    const tidier = anexo(line({ activity: '  PINTAR  el mural. ', goal: '2 murales' }))
    const other = anexo(line({ activity: 'Cantar la ronda' }))
    const id = (grid: Grid): string => together([received(SALUD, grid)]).activities[0]!.id
    expect(id(rows)).toMatch(/^paac-anexo-1\/2023\/1\/[0-9a-f]{12}$/)
    expect(id(tidier)).toBe(id(rows))
    expect(id(other)).not.toBe(id(rows))
  })
})

describe('the order of the plan', () => {
  it('is by component, then by the parts of the number: 1.9 before 1.10', () => {
    const result = together([
      received('c.xlsx', part(6, '2.', '1.')),
      received('b.xlsx', part(1, '1.10', '1.2')),
      received('a.xlsx', part(3, '1.1')),
      received('d.xlsx', part(1, '1.9', '1.1', '2.1')),
    ])
    expect(
      result.activities.map(({ component, number }) => `${String(component)}: ${String(number)}`),
    ).toEqual([...['1: 1.1', '1: 1.2', '1: 1.9', '1: 1.10', '1: 2.1', '3: 1.1', '6: 1', '6: 2']])
  })

  it.each([
    ['1.9', '1.10', -1],
    ['1.10', '1.9', 1],
    ['1.1', '1.10', -1],
    ['2', '10', -1],
    ['1', '1.1', -1],
    ['1.1', '1.1.1', -1],
    ['1.1', '1.1', 0],
    ['9.9', null, -1],
    [null, '1.1', 1],
    [null, null, 0],
  ])('puts %s and %s right', (a, b, order) => {
    expect(Math.sign(numberComparison()(a, b))).toBe(order)
  })
})

describe('two dependencias that claim one activity', () => {
  const result = together([received(SSI, mural('2 murales')), received(SALUD, mural('1 mural'))])

  it('both stay; the second gets a suffix', () => {
    expect(ids(result)).toEqual([`1/1.1 ← ${SALUD}`, `1/1.1~2 ← ${SSI}`])
  })

  it('are a conflict, with the columns that differ', () => {
    expect(result.conflicts).toEqual([
      {
        kind: 'different-content',
        id: 'paac-anexo-1/2023/1/1.1',
        ids: ['paac-anexo-1/2023/1/1.1', 'paac-anexo-1/2023/1/1.1~2'],
        files: [SALUD, SSI],
        fields: ['Meta'],
      },
    ])
  })

  it('are told so, each at its own cell', () => {
    const said = result.findings.filter(({ rule }) => rule === 'activity-conflict')
    expect(said.map(({ file, sheet: name, cell, severity }) => [file, name, cell, severity])).toEqual([
      [SALUD, 'Anexo 1', 'B3', 'error'],
      [SSI, 'Anexo 1', 'B3', 'error'],
    ])
    expect(result.activities.every(({ findings }) => findings.includes('activity-conflict'))).toBe(true)
  })

  it('with the same content are shown as such, and are no error', () => {
    const same = together([received(SSI, mural()), received(SALUD, mural())])
    expect(same.conflicts).toEqual([expect.objectContaining({ kind: 'same-content', fields: [] })])
    expect(same.findings.map(({ rule }) => rule)).not.toContain('activity-conflict')
  })

  it('differ in what they say, not in how they write it', () => {
    const tidy = anexo(
      line({ responsible: 'Oficina de Planeación de Gestión Institucional', start: '{2023-03-01}' }),
    )
    const sloppy = anexo(
      line({
        product: '«MURAL» pintado.',
        responsible: 'OPGI.',
        start: '1/03/2023',
        subcomponent: 'Política de riesgos',
      }),
    )
    expect(together([received(SSI, tidy), received(SALUD, sloppy)]).conflicts).toEqual([
      expect.objectContaining({ kind: 'same-content' }),
    ])
  })

  it('may be three', () => {
    const three = together([
      received(SSI, mural('2 murales')),
      received(SALUD, mural('1 mural')),
      received('PAAC 2023 - opgi.xlsx', mural('3 murales')),
    ])
    expect(ids(three).map((id) => id.split(' ')[0])).toEqual(['1/1.1', '1/1.1~2', '1/1.1~3'])
    expect(three.conflicts).toHaveLength(1)
  })

  it('is not what one file does that has a number twice: both stay, and its own rule speaks', () => {
    const twice = together([received(SALUD, anexo(`${line()}\n${line({ activity: '1.1 Cantar' })}`))])
    expect(ids(twice)).toEqual([`1/1.1 ← ${SALUD}`, `1/1.1~2 ← ${SALUD}`])
    expect(twice.conflicts).toEqual([])
    expect(twice.findings.map(({ rule }) => rule)).toContain('activity-number')
  })
})

describe('the files received', () => {
  const bad = anexo(line({ end: '31/04/2023' }))
  const files = [
    received('b.xlsx', bad, { bytes: 'b' }),
    received('a.xlsx', bad, { bytes: 'b' }),
    received('PAAC 2023 - salud v1.xlsx', part(3, '1.1')),
    received('PAAC 2023 - salud v2.xlsx', part(3, '1.1', '1.2')),
    received('receta.xlsx', recipe),
    unreadable('roto.xlsx'),
  ]
  const result = together(files)

  it('appear once each, in order of their names', () => {
    expect(result.files.map(({ file }) => file)).toEqual([
      ...[
        'PAAC 2023 - salud v1.xlsx',
        'PAAC 2023 - salud v2.xlsx',
        'a.xlsx',
        'b.xlsx',
        'receta.xlsx',
        'roto.xlsx',
      ],
    ])
  })

  it('have a state, a format and a dependencia, or none', () => {
    expect(
      result.files.map(({ status, format, dependencia, activities }) => [
        status,
        format,
        dependencia,
        activities,
      ]),
    ).toEqual([
      ['valid', 'paac-anexo-1', 'salud', 1],
      ['valid', 'paac-anexo-1', 'salud', 2],
      ['errors', 'paac-anexo-1', null, 1],
      ['errors', 'paac-anexo-1', null, 1],
      ['errors', null, null, 0],
      ['unreadable', null, null, 0],
    ])
  })

  it('reconcile: every row read is in the plan, but for those of duplicates', () => {
    const rows = result.files.reduce(
      (sum, { activities, duplicateOf }) => sum + (duplicateOf === null ? activities : 0),
      0,
    )
    expect(result.activities).toHaveLength(rows)
    const states = new Map<string, number>()
    for (const { status } of result.files) states.set(status, (states.get(status) ?? 0) + 1)
    expect([...states.values()].reduce((a, b) => a + b)).toBe(files.length)
  })

  it('leave out what this program wrote itself', () => {
    const own: Submission = { file: 'anexo-1.xlsx', sha256: '0', verdict: { kind: 'own-output' } }
    expect(together([...files, own])).toEqual(result)
  })

  it('say what they are worth: a warning makes a file one with warnings, an info leaves it valid', () => {
    const status = (grid: Grid): string => together([received(SALUD, grid)]).files[0]!.status
    expect(status(mural())).toBe('valid')
    expect(status(mural('Un mural'))).toBe('valid')
    expect(status(anexo(line({ responsible: 'Oficina de los Sueños' })))).toBe('warnings')
    expect(status(mural('Murales'))).toBe('errors')
  })

  it('each keep their findings, in words', () => {
    const said = result.findings.filter(({ file }) => file === 'roto.xlsx' || file === 'receta.xlsx')
    expect(said.map(({ file, rule }) => [file, rule])).toEqual([
      ['receta.xlsx', 'format-unrecognized'],
      ['roto.xlsx', 'workbook-unreadable'],
    ])
    for (const found of result.findings) {
      for (const sentence of [found.message, found.why, found.how]) expect(sentence).toMatch(/^\S.*[.?]$/su)
    }
  })
})

describe('what only the whole shows', () => {
  it('is said without a file', () => {
    const result = together([received('a.xlsx', part(1, '1.1')), received('b.xlsx', part(1, '1.3'))])
    const whole = result.findings.filter(({ file }) => file === null)
    expect(whole.filter(({ rule }) => rule === 'activity-number').map(({ message }) => message)).toEqual([
      expect.stringContaining('1.2'),
    ])
    expect(whole.filter(({ rule }) => rule === 'section-missing')).toHaveLength(4)
  })

  it('does not count what a superseded or repeated file says', () => {
    const result = together([
      received('PAAC 2023 - salud v1.xlsx', part(1, '1.1', '1.4')),
      received('PAAC 2023 - salud v2.xlsx', part(1, '1.1', '1.2')),
    ])
    expect(result.findings.filter(({ rule, file }) => rule === 'activity-number' && file === null)).toEqual(
      [],
    )
  })

  it('that cannot be asked is listed, with the reason', () => {
    expect(together([received('a.xlsx', mural())]).notEvaluated).toContainEqual({
      rule: 'submission-missing',
      reason: 'no hay una lista de las dependencias que deben entregar',
      file: null,
    })
    const without = sheet(
      'Hoja1',
      `${HEADER.replace('| Meta ', '')}\n${line().replace('| 1 mural pintado ', '')}`,
    )
    expect(together([received('a.xlsx', without)]).notEvaluated).toContainEqual({
      rule: 'goal-not-measurable',
      reason: 'falta la columna «Meta»',
      file: 'a.xlsx',
    })
  })

  it('is nothing where nothing was received', () => {
    expect(together([])).toMatchObject({
      vigencia: null,
      files: [],
      activities: [],
      findings: [],
      conflicts: [],
    })
  })
})

describe('the cut-off', () => {
  const rows = anexo(`
    ${line({ activity: '1.1 A', start: '{2023-03-01}', end: '{2023-03-31}' })}
    ${line({ activity: '1.2 B', start: '{2023-06-30}', end: '{2023-07-31}' })}
    ${line({ activity: '1.3 C', start: '{2023-07-03}', end: '{2023-07-31}' })}
    ${line({ activity: '1.4 D', goal: '2 murales', start: '{2023-02-01}', end: '{2023-02-28}' })}
    ${more({ start: '{2023-08-01}', end: '{2023-08-31}' })}
    ${line({ activity: '1.5 E', start: 'Permanente', end: '31/04/2023' })}
    ${line({ activity: '1.6 F', start: '', end: '{2023-06-30}' })}
    ${line({ activity: '1.7 G', goal: '2 murales', start: '{2023-09-01}', end: '{2023-09-29}' })}
    ${more({ start: '{2023-02-01}', end: '{2023-02-28}' })}
  `)
  const at = (cutoff: string): unknown =>
    together([received(SALUD, rows)], { cutoff }).cutoff.components.map(
      ({ activities, started, fullyDue }) => [activities, started, fullyDue],
    )

  it('counts what started by then, and what was wholly due; dates that are none are left out', () => {
    // started by 30 June: A, B (that day), D and G by one window; wholly due: A and F (that day)
    expect(at('2023-06-30')).toEqual([[7, 4, 2]])
  })

  it('counts nothing on New Year’s Day, and all that can be on New Year’s Eve', () => {
    expect(at('2023-01-01')).toEqual([[7, 0, 0]])
    // all but E, and of started but F, which has no start
    expect(at('2023-12-31')).toEqual([[7, 5, 6]])
  })

  it('counts by component, in order, and not what was superseded or repeated', () => {
    const result = together([
      received('PAAC 2023 - salud v1.xlsx', part(1, '1.1', '1.2')),
      received('PAAC 2023 - salud v2.xlsx', part(1, '1.1')),
      received('PAAC 2023 - ssi.xlsx', part(3, '1.1', '1.2')),
      received('copia.xlsx', part(3, '1.1', '1.2'), { bytes: 'PAAC 2023 - ssi.xlsx' }),
    ])
    expect(result.cutoff).toEqual({
      date: '2023-06-30',
      components: [
        { format: 'paac-anexo-1', component: 1, activities: 1, started: 1, fullyDue: 1 },
        { format: 'paac-anexo-1', component: 3, activities: 2, started: 2, fullyDue: 2 },
      ],
    })
  })
})

describe('the vigencia of the whole', () => {
  it('is the one that most files state, the later of two; the caller’s wins', () => {
    const files = [
      received('PAAC 2022 - ssi.xlsx', part(1, '1.1')),
      received('PAAC 2023 - salud.xlsx', part(1, '1.2')),
      received('PAAC 2023 - opgi.xlsx', part(1, '1.3')),
    ]
    expect(together(files).vigencia).toBe(2023)
    expect(together(files.slice(0, 2)).vigencia).toBe(2023)
    expect(together(files, { vigencia: 2022 }).vigencia).toBe(2022)
    expect(together([received('a.xlsx', mural())]).vigencia).toBeNull()
  })

  it('is lent to the files that state none', () => {
    const result = together([
      received('PAAC 2023 - salud.xlsx', part(1, '1.1')),
      received('otro.xlsx', part(1, '1.2')),
    ])
    expect(result.activities.map(({ id }) => id)).toEqual([
      'paac-anexo-1/2023/1/1.1',
      'paac-anexo-1/2023/1/1.2',
    ])
  })
})

describe('consolidating', () => {
  const files = [
    received('PAAC 2023 - salud v1.xlsx', part(1, '1.1', '1.2')),
    received('PAAC 2023 - salud v2.xlsx', part(1, '1.1', '1.3')),
    received('PAAC 2023 - ssi.xlsx', part(1, '1.1', '1.10')),
    received('copia.xlsx', part(3, '1.1'), { bytes: 'x' }),
    received('original.xlsx', part(3, '1.1'), { bytes: 'x' }),
    received('receta.xlsx', recipe),
    unreadable('roto.xlsx'),
  ]

  it('does not depend on the order in which the files come', () => {
    const expected = JSON.stringify(together(files))
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        return JSON.stringify(together(shuffled)) === expected
      }),
      { numRuns: 30 },
    )
  })

  it('changes nothing of what it is given, and gives the same twice', () => {
    const frozen = Object.freeze([...files])
    expect(together(frozen)).toEqual(together(frozen))
    expect(frozen).toEqual(files)
  })

  it('gives every activity an id of its own', () => {
    const all = together(files).activities.map(({ id }) => id)
    expect(new Set(all).size).toBe(all.length)
    expect(fates(together(files))).toEqual([
      'PAAC 2023 - salud v1.xlsx < PAAC 2023 - salud v2.xlsx',
      'copia.xlsx = original.xlsx',
    ])
  })

  it('is stamped with its schema and the version of its rules', () => {
    expect(together(files)).toMatchObject({
      schema: 'cotejo/consolidated@1',
      ruleset: expect.stringMatching(/@\d/) as unknown,
    })
    expect(formats.map(({ id }) => id)).toContain('paac-anexo-1')
  })
})
