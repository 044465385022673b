import fc from 'fast-check'
import { withoutEscape } from '../../../support/without-escape.js'
import { openData } from '../../../../pipeline/publish/open-data/open-data.js'
import { publishedText } from '../../../../pipeline/publish/open-data/published-text.js'
import type { ConsolidatedActivity } from '../../../../pipeline/consolidate/consolidated.js'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { monitoringOf } from '../../../../pipeline/monitor/monitoring.js'
import { builtInCatalogue } from '../../../../pipeline/catalogue.js'
import { monitoringRules } from '../../../../pipeline/monitor/monitoring-rules.js'
import { validated, withOpenData } from '../../../support/data-package.js'
import { workedId, workedYear } from '../../../support/worked-year.js'
import { partsOf } from '../open-workbook.js'
import * as brujula from '../report/fixture.js'
import * as villaflor from '../invented-plan.js'

/** The worked year, with other texts in its plan and in what was reported. */
function rewritten(
  rewrite: (activity: ConsolidatedActivity, index: number) => Partial<ConsolidatedActivity>,
): Publication {
  const { consolidated, directory, formats, monitoring } = workedYear('2027-08-31')
  const activities = consolidated.activities.map((one, i) => ({ ...one, ...rewrite(one, i) }))
  const changed = { ...consolidated, activities }
  return {
    consolidated: changed,
    directory,
    formats,
    monitoring: monitoringOf(changed, { formats, directory }, '2027-08-31', monitoring!.rules),
  }
}

const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=1+1',
        '-',
        '+',
        '@',
        '＝',
        ';',
        ',',
        '"',
        "'",
        '""',
        '|',
        '\r\n',
        '\t',
        ' ',
        '\u202E',
      ),
      fc.constantFrom(
        'Pintar',
        'el río',
        '=cmd|x!A1',
        '{"a":1}',
        '</script>',
        '\uD800',
        '\u0000',
        'NaN',
        'null',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '.repeat(parts.length % 2)))

it('reads back, by the validator, as the same texts but for the declared apostrophe', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(awkward, { minLength: 12, maxLength: 12 }), async (texts) => {
      const publication = rewritten((one, i) =>
        one.format === 'seguimiento' ? {} : { product: texts[i % texts.length]! },
      )
      const planned = publication.consolidated.activities.filter(({ format }) => format !== 'seguimiento')
      await withOpenData(publication, async (folder, files) => {
        const { rows } = await validated(folder)
        const read = new Map(rows['plan']!.map(({ id, producto }) => [id, producto as string | null]))
        const nested = JSON.parse(
          new TextDecoder().decode(files.find(({ name }) => name === 'plan.json')!.content),
        ) as { actividades: { id: string; producto: string | null }[] }
        const told = new Map(nested.actividades.map(({ id, producto }) => [id, producto]))
        for (const { id, product, goal } of planned) {
          const text =
            publishedText(
              product!,
              goal.items.map(({ quantity }) => quantity),
            ) || null
          expect([text, told.get(id)]).toEqual([text, text])
          expect(read.get(id) === null ? null : withoutEscape(read.get(id)!)).toBe(text)
        }
      })
    }),
    { numRuns: 10 },
  )
}, 120_000)

const TRAPS: Partial<ConsolidatedActivity> = {
  activity: 'Llamar a 3001234567 y escribir a juana.lopez@correo.com',
  product: 'Acta que firma la funcionaria con C.C. 59.801.234',
  goal: {
    text: '3 actas (contacto 310 555 1234)',
    items: [{ quantity: 3, comparator: 'exactly', kind: 'count', unit: 'actas 1085123456' }],
  },
  indicator: 'Actas / juana.lopez@correo.com',
}
const SECRETS = [
  ...['3001234567', 'juana', 'correo.com', '59.801.234', '310 555 1234', '1085123456', 'Pérez', 'Plan de '],
  ...['Carpeta', 'sharepoint', 'Seguimiento de', 'Notas', 'se reunió', 'opgi@'],
]

it('publishes nothing of a person, of a file, or of what units wrote in their own words', async () => {
  const publication = rewritten((one) =>
    one.format === 'seguimiento'
      ? {
          fields: {
            ...one.fields,
            done: 'Juana Pérez se reunió con 3001234567',
            evidence: 'https://x-my.sharepoint.com/personal/juana/Carpeta',
            observations: 'Notas de Juana Pérez',
          },
        }
      : one.id === workedId('A1')
        ? {
            ...TRAPS,
            responsibles: [
              { id: null, name: 'Juana Pérez', text: 'Juana Pérez' },
              { id: 'fantasma', name: 'Pedro Pérez', text: 'Pedro Pérez' },
              ...one.responsibles,
            ],
          }
        : {},
  )
  for (const { name, content } of await openData(publication)) {
    const all = name.endsWith('.xlsx')
      ? [...partsOf(content).values()].join('\n')
      : new TextDecoder().decode(content)
    for (const secret of SECRETS) expect([name, secret, all.includes(secret)]).toEqual([name, secret, false])
  }
  await withOpenData(publication, async (folder) => {
    const { rows } = await validated(folder)
    expect(
      rows['responsables']!.slice(0, 3).map(({ dependencia_id: id, dependencia, lidera }) => [
        id,
        dependencia,
        lidera,
      ]),
    ).toEqual([
      [null, 'Responsable que no está en el directorio', true],
      [null, 'Responsable que no está en el directorio', false],
      ['planeacion', 'Oficina de Planeación', false],
    ])
    expect(rows['avance']!.every(({ evidencia_enlace: link }) => link === null)).toBe(true)
    expect(rows['avance']!.some(({ evidencia }) => evidencia === true)).toBe(true)
  })
})

it('publishes only what counts in the plan, and what of it is no date as nothing', async () => {
  await withOpenData(brujula.publication, async (folder) => {
    const { rows } = await validated(folder)
    const ids = rows['plan']!.map(({ id }) => id)
    expect(ids).toContain('plan-brujula/2031/1/1.10')
    expect(ids).toContain('plan-brujula/2031/4/4.1')
    expect(ids.filter((id) => String(id).includes('~'))).toEqual([])
    expect(ids).not.toContain('plan-brujula/2031/4/4.2')
    expect(rows['plan']).toHaveLength(17)
    expect(rows['plan']!.map(({ numero }) => numero).slice(0, 4)).toEqual(['1.1', '1.2', '1.9', '1.10'])
    const windows = rows['ventanas']!.filter(({ actividad_id: id }) => id === 'plan-brujula/2031/1/1.10')
    expect(windows.map(({ orden, fin }) => [orden, fin === null])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(rows).not.toHaveProperty('avance')
    expect(rows).not.toHaveProperty('resumen')
  })
})

it('tells a plan of which nobody has reported without a word of progress', async () => {
  const files = await openData(workedYear('2027-04-30', { reported: false }))
  expect(files.map(({ name }) => name)).toEqual([
    ...['plan.csv', 'responsables.csv', 'ventanas.csv', 'metas.csv', 'dependencias.csv', 'diccionario.csv'],
    ...['plan.json', 'datos-abiertos.xlsx', 'LEAME.md', 'datapackage.json'],
  ])
  const words = new TextDecoder().decode(files.find(({ name }) => name === 'LEAME.md')!.content)
  expect(words).toContain('nadie lo había reportado el 30 de abril de 2027')
  expect(words).not.toContain('Sin reporte')
})

it('says in the data and in LEAME.md what is not approved yet', async () => {
  const { consolidated, ...rest } = villaflor.publication
  const files = consolidated.files.map((file) =>
    file.status === 'unreadable'
      ? file
      : { ...file, state: file.dependencia === 'hacienda' ? ('received' as const) : ('approved' as const) },
  )
  await withOpenData({ ...rest, consolidated: { ...consolidated, files } }, async (folder, packed) => {
    const { rows } = await validated(folder)
    const ofState = (state: string): number => rows['plan']!.filter(({ tramite }) => tramite === state).length
    expect([ofState('Presentado'), ofState('Aprobado')]).toEqual([2, rows['plan']!.length - 2])
    const words = new TextDecoder().decode(packed.find(({ name }) => name === 'LEAME.md')!.content)
    expect(words).toContain('2 actividades son de planes que todavía no estaban aprobados')
  })
})

it('publishes the plans of several formats together', async () => {
  const { consolidated, directory } = workedYear('2027-04-30', { reported: false })
  const [one] = consolidated.activities
  const action: ConsolidatedActivity = {
    ...one!,
    id: 'plan-accion/2027/abcdefabcdef',
    format: 'plan-accion',
    component: null,
    subcomponent: null,
    number: null,
    indicator: 'Kilómetros de senderos',
    fields: { accumulation: 'Capacidad', unit: 'Kilómetros' },
    numbers: { baseline: -2.5 },
  }
  const risk: ConsolidatedActivity = {
    ...one!,
    id: 'mapa-riesgos/2027/fedcbafedcba',
    format: 'mapa-riesgos',
    activity: 'Que alguien cobre por un trámite gratuito',
  }
  const formats = builtInCatalogue().formats
  const publication: Publication = {
    consolidated: { ...consolidated, activities: [...consolidated.activities, action, risk] },
    directory,
    formats,
  }
  await withOpenData(
    {
      ...publication,
      monitoring: monitoringOf(
        publication.consolidated,
        publication,
        '2027-04-30',
        monitoringRules(null, formats),
      ),
    },
    async (folder) => {
      const { rows } = await validated(folder)
      expect(rows['plan']!.map(({ formato }) => formato)).not.toContain('mapa-riesgos')
      expect(rows['plan']!.find(({ formato }) => formato === 'plan-accion')).toMatchObject({
        componente: null,
        numero: null,
        indicador: 'Kilómetros de senderos',
        componente_nombre: null,
      })
      expect(rows['metas']!.find(({ actividad_id: id }) => id === action.id)).toMatchObject({
        cantidad: 3,
        acumulacion: 'Capacidad',
        linea_base: -2.5,
      })
    },
  )
})
